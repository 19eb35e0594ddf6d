"""The one kind of error that is meant for the person at the keyboard."""


class UserError(Exception):
    """Something the user can mend: one sentence that says what is wrong, where, and how to mend it.

    The command line prints it on stderr and ends with exit code 2. The sentence may name files,
    rows and columns; it never quotes a comment.
    """
