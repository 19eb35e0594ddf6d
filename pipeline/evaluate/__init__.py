"""Measure predicted codes against human ones."""
