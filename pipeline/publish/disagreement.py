"""Two published numbers that should be one."""

from pipeline.errors import OwnFault


class Disagreement(OwnFault):
    """A fault of this program: names files, row and column, and never quotes a comment."""


def same(found: object, wanted: object, where: str) -> int:
    """Refuse two numbers, or marks of none, that differ; returns 1."""
    if str(found) != str(wanted):
        raise Disagreement(f"{where}: {found} here, and {wanted} in the tables.")
    return 1
