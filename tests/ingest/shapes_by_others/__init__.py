"""Exports invented by people who have not seen the drafting."""
