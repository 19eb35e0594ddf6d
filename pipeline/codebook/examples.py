"""An example in a codebook: people's words and, behind an excluded one, the reason in brackets."""

import re

_REASON = re.compile(r"\s*\(([^()]*)\)\s*$")


def without_reason(example: str) -> str:
    """Return the words of an example alone."""
    return _REASON.sub("", example)


def reason_of(example: str) -> str | None:
    """Return what stands in brackets behind an example: why it is excluded, or the other code."""
    found = _REASON.search(example)
    return found[1] if found else None
