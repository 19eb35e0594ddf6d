"""The encoders that have a name of their own. To add one: a module with two functions, a line here.

The functions are ``load(name, threads)``, which returns the `Encoder`, and ``digest(name)``, which
tells what it would load without loading it. Both raise `UserError` where it is not installed.
"""

from typing import NamedTuple


class Entry(NamedTuple):
    """One encoder: its name in the settings, its module, what settings and help say of it."""

    name: str
    module: str
    description: str


ENCODERS = (
    Entry(
        "minilm",
        "pipeline.encoders.minilm",
        description="the packaged all-MiniLM-L6-v2",
    ),
    Entry(
        "minilm-float32",
        "pipeline.encoders.minilm",
        description="the same without 8-bit weights",
    ),
    Entry(
        "mpnet",
        "pipeline.encoders.mpnet",
        description="the larger all-mpnet-base-v2, better, a tenth as fast",
    ),
    Entry(
        "static",
        "pipeline.encoders.static",
        description="word vectors, 30 times as fast, blind to word order",
    ),
)
ANY_OTHER = Entry(
    "",
    "pipeline.encoders.named",
    description="or any sentence-transformers model, by name or folder",
)


def entry_of(name: str) -> Entry:
    """Return the entry of a name; that of any other model where no encoder is called so."""
    return next((entry for entry in ENCODERS if entry.name == name), ANY_OTHER)


def in_words() -> str:
    """Say which encoders there are, for settings and help."""
    named = [f"{entry.name}: {entry.description}" for entry in ENCODERS]
    return " · ".join([*named, ANY_OTHER.description])
