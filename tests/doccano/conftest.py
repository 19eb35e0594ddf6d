"""Rounds as the annotation loop has them."""

from tests.annotate.conftest import a_round, codebook

__all__ = ["a_round", "codebook"]
