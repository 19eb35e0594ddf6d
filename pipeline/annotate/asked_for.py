"""What people are asked to code, in words."""

from collections.abc import Mapping, Sequence

from pipeline.terminal.amounts import amount

_NAMED = 6  # more questions than that make a list that nobody reads


def to_be_coded(wanted: Mapping[str, int], whole: Mapping[str, int]) -> str:
    """How many comments of each question people must code, in words; of many questions the range.

    Of a small question it is nearly all: then they had better code all, and nothing is left to
    guess.

    Parameters
    ----------
    wanted : label of the question → comments
    whole : label of a small one → its texts
    """
    if len(wanted) <= _NAMED:
        return ", ".join(
            f"“{label}” (code them all: {amount(whole[label], 'text')})"
            if label in whole
            else f"“{label}” ({count:,} of them)"
            for label, count in wanted.items()
        )
    told = (
        f"{min(wanted.values()):,} to {max(wanted.values()):,} of each of {len(wanted):,} "
        f"questions, {sum(wanted.values()):,} in all"
    )
    if not whole:
        return told
    which = f"{len(whole):,} of them are" if len(whole) < len(wanted) else "all are"
    texts = amount(sum(whole.values()), "text")
    return f"{told}; {which} so small that you had better code them whole ({texts})"


def texts_sent_by_many(campaigns: Sequence[tuple[str, int]], labels: Mapping[str, str]) -> str:
    """Name texts by their questions and how many sent them, in words; of many texts the range.

    Parameters
    ----------
    campaigns : question id, respondents; those of most first
    labels : question id → its label
    """
    if len(campaigns) == 1:
        question, count = campaigns[0]
        return f"the text that {count:,} sent to “{labels.get(question, question)}”"
    if len(campaigns) <= _NAMED:
        each = ", ".join(f"{count:,} (“{labels.get(one, one)}”)" for one, count in campaigns)
        return f"each of the {len(campaigns)} texts that many sent, {each}"
    counts = [count for _, count in campaigns]
    return (
        f"each of the {len(campaigns):,} texts that many sent: {min(counts):,} to {max(counts):,} "
        f"copies, {sum(counts):,} in all"
    )
