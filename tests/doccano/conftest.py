"""The real doccano that the annotation loop's tests start too."""

from tests.annotate.conftest import a_round, codebook, installation, running

__all__ = ["a_round", "codebook", "installation", "running"]
