"""Public consultations: from a raw survey export to theme tables."""

__version__ = "0.1.0"
