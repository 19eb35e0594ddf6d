"""Invented consultations, published."""

from pathlib import Path

from tests.tabulate.invented import Invented, publish, tabulate


def publish_all(made: Invented, folder: Path) -> None:
    """Tabulate a consultation and write all its files."""
    tables = tabulate(
        made.comments, made.assignments, consultation=made.consultation, codebook=made.codebook
    )
    publish(
        tables, made.comments, made.assignments,
        consultation=made.consultation, codebook=made.codebook, folder=folder,
    )  # fmt: skip
