"""Sentences of a comment."""
