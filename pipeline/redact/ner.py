"""Named entities by spaCy, from an installed model and with no component that is not needed."""

import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import UserError
from pipeline.language.without_frameworks import without_frameworks
from pipeline.store.record import digest_folder

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_GRAMMAR = ("tagger", "parser")
_NEEDED = {"tok2vec", "transformer", "ner", *_GRAMMAR}


@lru_cache(maxsize=2)
def load_model(name: str) -> "Language":
    """The spaCy model `name` (a package, or the folder of a model): entities and grammar.

    Raises
    ------
    UserError
        When the model is not installed: redaction without it would leak, and nothing is downloaded.
    """
    folder = _folder(name)
    if folder is None:
        raise UserError(
            f"the spaCy model {name!r} that finds names is not installed, so nothing was redacted. "
            f"Install it (pip install {name}, or the model's wheel), or name an installed one as "
            "model under [redact]."
        )
    about = _description(folder)
    components = [*about.get("pipeline", ()), *about.get("components", ())]
    try:
        model = _loaded(name, components)
    except (OSError, ValueError, TypeError, AttributeError, ImportError) as problem:
        raise UserError(
            f"the spaCy model {name!r} cannot be loaded, so nothing was redacted. "
            "Install the version that pyproject.toml names, or name a spaCy model."
        ) from problem
    if "ner" not in model.pipe_names:
        raise UserError(
            f"the spaCy model {name!r} has no entity recogniser, so nothing was redacted. "
            "Name a model that has one (a component called ner) as model under [redact]."
        )
    return model


def model_digest(name: str) -> str:
    """Return the digest of a model's files, "absent" where it is not installed."""
    folder = _folder(name)
    return digest_folder(folder) if folder else "absent"


def _folder(name: str) -> Path | None:
    """Where a model lies, found without importing spaCy; None when it is not here."""
    if (Path(name) / "meta.json").exists():
        return Path(name)
    found = find_spec(name) if name.isidentifier() else None
    return Path(found.origin).parent if found and found.origin else None


def _description(folder: Path) -> dict[str, Any]:
    """What a model says about itself; nothing where a folder holds none or a damaged one."""
    try:
        about = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return about if isinstance(about, dict) else {}


def _loaded(name: str, components: Sequence[str]) -> "Language":
    unneeded = [component for component in components if component not in _NEEDED]
    if "transformer" in components:
        import spacy

        return spacy.load(name, exclude=unneeded)
    with without_frameworks():
        import spacy

        # Components that other packages offer: this model has none of them.
        spacy.util.registry._entry_point_factories.entry_points = False
        try:
            model = spacy.load(name, exclude=unneeded)
        finally:
            spacy.util.registry._entry_point_factories.entry_points = True
    return model


def entities(
    texts: Sequence[str], *, model: str, batch_size: int
) -> Iterator[list[tuple[int, int, str]]]:
    """For each text its entities as (start, end, label), in order of the texts."""
    loaded = load_model(model)
    unneeded = [name for name in _GRAMMAR if name in loaded.pipe_names]
    # In the small models the recogniser has a tok2vec of its own, and this one works for grammar.
    if "tok2vec" in loaded.pipe_names:
        tok2vec: Any = loaded.get_pipe("tok2vec")
        if "ner" not in tok2vec.listening_components:
            unneeded.append("tok2vec")
    for doc in loaded.pipe(texts, batch_size=batch_size, disable=unneeded):
        yield [(entity.start_char, entity.end_char, entity.label_) for entity in doc.ents]


def parsed(texts: Sequence[str], *, model: str, batch_size: int) -> "Iterator[Doc] | None":
    """The texts with parts of speech and grammar, in their order; None of a model without them."""
    loaded = load_model(model)
    if not set(_GRAMMAR) <= set(loaded.pipe_names):
        return None
    return iter(loaded.pipe(texts, batch_size=batch_size))
