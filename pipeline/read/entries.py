"""How a code's entry is shown to the reader, and what else a comment may be about."""

from functools import cache
from pathlib import Path

from pipeline.codebook.codebook import Code, Codebook
from pipeline.files.yaml_data import yaml_data

_EXAMPLES = 3
_USUAL = 12  # codes of a codebook, from which the reader has learnt


def entries(codebook: Codebook) -> list[str]:
    """Return the texts that stand for the active codes, in order, and perhaps more behind them.

    Codes compete for a comment's words. So that a codebook of one code works like one of twelve, a
    small one is filled up with other topics.
    """
    own = [_shown(code) for code in codebook.active]
    return own + list(contrasts()[: max(_USUAL - len(own), 0)])


@cache
def contrasts() -> tuple[str, ...]:
    """Return topics of public consultations in general: a background to any codebook."""
    content = (Path(__file__).parent / "contrasts.yaml").read_text(encoding="utf-8")
    return tuple(yaml_data(content))


def _shown(code: Code) -> str:
    text = f"{code.name}. {code.definition}"
    if code.include:
        text += f" For example: {' / '.join(code.include[:_EXAMPLES])}"
    return text
