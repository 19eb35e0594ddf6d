"""How many of something, in words for people."""


def amount(count: int, noun: str) -> str:
    """Return “1 comment”, “1,200 comments”."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
