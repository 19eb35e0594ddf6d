"""Public consultations: from a raw survey export to theme tables."""

import pipeline.quiet  # noqa: F401

__version__ = "0.1.0"
