"""Organisations that comments name: a list that people check before it is published."""
