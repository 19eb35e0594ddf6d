"""Named entities by spaCy, from an installed model and with no component that is not needed."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import UserError
from pipeline.store.record import digest_folder

if TYPE_CHECKING:
    from spacy.language import Language

_NEEDED = {"tok2vec", "transformer", "ner"}


@lru_cache(maxsize=2)
def load_model(name: str) -> "Language":
    """The spaCy model `name` (a package, or the folder of a model), its entity recogniser alone.

    Raises
    ------
    UserError
        When the model is not installed: redaction without it would leak, and nothing is downloaded.
    """
    import spacy

    if not (spacy.util.is_package(name) or (Path(name) / "meta.json").exists()):
        raise UserError(
            f"the spaCy model {name!r} that finds names is not installed, so nothing was redacted. "
            f"Install it (pip install {name}, or the model's wheel), or name an installed one as "
            "model under [redact]."
        )
    try:
        model = spacy.load(name)
    except (OSError, ValueError, TypeError, AttributeError, ImportError) as problem:
        raise UserError(
            f"the spaCy model {name!r} cannot be loaded, so nothing was redacted. "
            "Install the version that pyproject.toml names, or name a spaCy model."
        ) from problem
    for component in list(model.pipe_names):
        if component not in _NEEDED:
            model.remove_pipe(component)
    if "ner" not in model.pipe_names:
        raise UserError(
            f"the spaCy model {name!r} has no entity recogniser, so nothing was redacted. "
            "Name a model that has one (a component called ner) as model under [redact]."
        )
    return model


def model_digest(name: str) -> str:
    """Return the digest of a model's files, "absent" where it is not installed."""
    from importlib.util import find_spec

    folder = Path(name)
    if not (folder / "meta.json").exists():
        found = find_spec(name) if name.isidentifier() else None
        if found is None or found.origin is None:
            return "absent"
        folder = Path(found.origin).parent
    return digest_folder(folder)


def entities(
    texts: Sequence[str], *, model: str, batch_size: int
) -> Iterator[list[tuple[int, int, str]]]:
    """For each text its entities as (start, end, label), in order of the texts."""
    for doc in load_model(model).pipe(texts, batch_size=batch_size):
        yield [(entity.start_char, entity.end_char, entity.label_) for entity in doc.ents]
