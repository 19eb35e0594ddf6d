"""What people are told of a language model's reading."""

from collections.abc import Mapping
from typing import Any

_NOT_READ = {
    "refused": "it refused",
    "cut": "broke off",
    "broken": "could not be understood",
    "invented": "named a code that does not exist",
    "misquoted": "quoted words that are not in the comment",
}


def second_reader(counts: Mapping[str, Any]) -> str:
    """Say which language model read how much, and what of its answers was not used; "" without one.

    Parameters
    ----------
    counts : what `stage.ask` returned beside its readings.
    """
    if not counts:
        return ""
    unread = {state: counts[state] for state in _NOT_READ if counts.get(state)}
    total = counts["read"] + sum(unread.values())
    first = (
        f"The language model {counts['model']} ({counts['where']}) read {counts['read']:,} of "
        f"{total:,} distinct comments"
    )
    if not unread:
        return first + "."
    why = ", ".join(f"{count:,} {_NOT_READ[state]}" for state, count in unread.items())
    return f"{first}; of its other answers {why}: they count as not read."
