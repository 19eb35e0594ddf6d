"""The real doccano that the annotation loop's tests start too."""

from tests.annotate.conftest import installation, running

__all__ = ["installation", "running"]
