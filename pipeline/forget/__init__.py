"""Erasing a respondent: above the stages, as `pipeline/run.py` is, and nothing below knows it."""
