"""spaCy used as if no deep-learning framework were installed beside it.

spaCy imports PyTorch and CuPy wherever they are installed, and lets every installed package that
offers it a component import what that needs, transformers for one: seconds and hundreds of
megabytes. Models made of spaCy's own parts, and its rules for English, need none of it.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

FRAMEWORKS = ("torch", "transformers", "cupy", "tensorflow", "mxnet", "jax")


@contextmanager
def without_frameworks() -> Iterator[None]:
    """Hide `FRAMEWORKS` from what is imported meanwhile: spaCy, and what it loads models with.

    What the process has imported already, to train or for an encoder by name, stays as it is, and
    afterwards everything can be imported again.
    """
    hidden = [name for name in FRAMEWORKS if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]  # None: not to be imported
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]
