"""Undo the spelling tricks that hide a word from a filter."""


def plain(text: str) -> str:
    return text
