"""spaCy used as if no deep-learning framework were installed beside it.

spaCy imports PyTorch and CuPy wherever they are installed, and lets every installed package that
offers it a component import what that needs, transformers for one: seconds and hundreds of
megabytes. Models made of spaCy's own parts, and its rules for English, need none of it, nor
spaCy's own commands, which it imports too, with clients for the web and all.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

FRAMEWORKS = ("torch", "transformers", "cupy", "tensorflow", "mxnet", "jax")
_COMMANDS = ("spacy.cli", "spacy.cli.info")


@contextmanager
def without_frameworks() -> Iterator[None]:
    """Hide `FRAMEWORKS` from what is imported meanwhile: spaCy, and what it loads models with.

    What the process has imported already, to train or for an encoder by name, stays as it is, and
    afterwards everything can be imported again.
    """
    hidden = [name for name in FRAMEWORKS if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]  # None: not to be imported
    empty = {} if "spacy" in sys.modules else {name: _without_commands(name) for name in _COMMANDS}
    sys.modules.update(empty)
    try:
        yield
    finally:
        for name in (*hidden, *empty):
            del sys.modules[name]


def _without_commands(name: str) -> ModuleType:
    """A module that holds nothing but what spaCy asks of it when it is imported."""
    module = ModuleType(name)
    module.__dict__["info"] = None
    return module
