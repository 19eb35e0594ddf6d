"""The one kind of error that is meant for the person at the keyboard."""

_LONGEST = 1_000  # characters; a hostile file may have a column name of a megabyte


class UserError(Exception):
    """Something the user can mend: one sentence that says what is wrong, where, and how to mend it.

    The command line prints it on stderr and ends with exit code 2. The sentence may name files,
    rows and columns; it never quotes a comment. Names come from files that anybody may have made:
    what would break the line or command the terminal is taken out.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(_one_line(sentence))


def _one_line(sentence: str) -> str:
    plain = "".join(
        character if character.isprintable() else "\N{REPLACEMENT CHARACTER}"
        for character in " ".join(sentence.split())
    )
    if len(plain) <= _LONGEST:
        return plain
    return f"{plain[: _LONGEST // 2]} … {plain[-_LONGEST // 2 :]}"
