"""Why a comment has a code: matched keywords, the nearest phrase of the codebook, labelled comments."""

from collections.abc import Sequence

from pipeline.classify.evidence import Evidence, phrases
from pipeline.codebook.codebook import Code
from pipeline.codebook.keywords import keyword_hits

_KEYWORDS_SHOWN = 4
CLOSE = 0.5  # standard units of closeness from which a phrase is worth naming


def codebook_reason(code: Code, text: str, evidence: Evidence, row: int, column: int) -> str:
    """Say in a few words what in the codebook speaks for the code; never a word of the comment.

    Keywords are given as the codebook writes them, phrases by their place in the code's entry.
    """
    parts: list[str] = []
    if evidence.keywords[row, column]:
        hits = keyword_hits(code, text)
        more = "" if len(hits) <= _KEYWORDS_SHOWN else f" and {len(hits) - _KEYWORDS_SHOWN} more"
        parts.append("keywords " + ", ".join(hits[:_KEYWORDS_SHOWN]) + more)
    if evidence.closeness[row, column] >= CLOSE:
        parts.append("close to " + phrases(code)[evidence.nearest[row, column]].place)
    elif evidence.wording[row, column] >= CLOSE:
        parts.append("words close to the code's words")
    return "; ".join(parts)


def neighbours_reason(neighbours: Sequence[str]) -> str:
    """Name the labelled comments that are most alike, by comment_id."""
    return "like " + ", ".join(neighbours) if neighbours else ""
