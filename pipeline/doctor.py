"""A health check: is everything that a run needs installed and whole?"""

from collections.abc import Callable, Iterator

from pipeline.errors import UserError
from pipeline.store.libraries import library_versions
from pipeline.store.resources import shipped


def check_installation() -> Iterator[str]:
    """Yield a line for each thing that a run needs, as it is found to be well.

    Raises
    ------
    UserError
        At the end, when something was not well: names each thing and how to mend it.
    """
    complaints = []
    for name, check in _CHECKS.items():
        try:
            found = check()
        except UserError as error:
            complaints.append(f"{name}: {error}")
            yield f"✗ {name}: {error}"
        else:
            yield f"✓ {name}: {found}"
    if complaints:
        raise UserError(f"{len(complaints)} of {len(_CHECKS)} checks failed (see above).")


def _telemetry() -> str:
    from pipeline.quiet import OFF, require_quiet

    require_quiet()
    return f"off, whatever libraries have set ({', '.join(OFF)})"


def _redaction_model() -> str:
    from pipeline.redact.settings import RedactSettings
    from pipeline.redact.stage import redact_texts

    redacted, _ = redact_texts(
        ["My neighbour Siobhan O'Neill lives at NN1 4XX."], settings=RedactSettings()
    )
    if "Siobhan" in redacted[0] or "NN1" in redacted[0]:
        raise UserError("a planted name was not redacted: install the package again.")
    return "a planted name and postcode were redacted"


def _encoder() -> str:
    from pipeline.embed.settings import EmbedSettings
    from pipeline.encoders.load import load_encoder

    encoder = load_encoder(EmbedSettings(), cache_folder=None)
    vectors = encoder.encode(["A comment."])
    return f"{encoder.name}, {vectors.shape[1]} dimensions"


def _hate_model() -> str:
    folder = shipped("models/hate")
    weights = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return f"{weights / 1e6:.1f} MB in {folder}"


def _codebook() -> str:
    from pipeline.codebook.codebook import load_codebook

    codebook = load_codebook(shipped("annotations/codebook.yaml"))
    return f"{len(codebook.codes)} codes"


def _libraries() -> str:
    versions = library_versions(("pandas", "spacy", "onnxruntime", "scikit-learn"))
    missing = [name for name, version in versions.items() if version == "absent"]
    if missing:
        raise UserError(f"{', '.join(missing)} not installed: run make themes again.")
    return ", ".join(f"{name} {version}" for name, version in versions.items())


_CHECKS: dict[str, Callable[[], str]] = {
    "libraries": _libraries,
    "telemetry": _telemetry,
    "redaction": _redaction_model,
    "hate model": _hate_model,
    "encoder": _encoder,
    "codebook": _codebook,
}
