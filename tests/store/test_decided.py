"""What people decided is read anew when a byte of it has changed, and only then."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd

from pipeline.store.decided import Decided


class Sheet:
    """A file that a person fills in; counts how often it was opened."""

    def __init__(self, folder: Path, rows: str) -> None:
        self.path = folder / "sheet.csv"
        self.path.write_text(rows)
        self.opened = 0

    def read(self) -> pd.DataFrame | None:
        self.opened += 1
        return pd.read_csv(self.path) if self.path.exists() else None


def asked(memory: Path, sheet: Sheet, beside: object = None) -> tuple[str, Callable[[], None]]:
    decided = Decided(memory)
    return decided.digest("sheet", sheet.read, [sheet.path], beside=beside), decided.remember


def test_the_same_bytes_are_not_opened_again(tmp_path: Path) -> None:
    sheet, memory = Sheet(tmp_path, "id,decision\n1,keep\n"), tmp_path / "memory.json"
    first, remember = asked(memory, sheet)
    remember()
    opened = sheet.opened
    again, remember = asked(memory, sheet)
    remember()
    assert (again, sheet.opened) == (first, opened)


def test_another_decision_another_neighbour_and_no_file_are_another_digest(tmp_path: Path) -> None:
    sheet, memory = Sheet(tmp_path, "id,decision\n1,keep\n"), tmp_path / "memory.json"
    first, remember = asked(memory, sheet)
    remember()
    opened = sheet.opened
    asked(memory, sheet, beside=["somebody was erased"])
    assert sheet.opened == opened + 1
    sheet.path.write_text("id,decision\n1,redact\n")
    assert asked(memory, sheet)[0] != first
    sheet.path.unlink()
    assert asked(memory, sheet)[0] != first


def test_what_a_step_writes_anew_with_the_same_decisions_is_the_same_and_remembered(
    tmp_path: Path,
) -> None:
    sheet, memory = Sheet(tmp_path, "id,decision\n1,keep\n"), tmp_path / "memory.json"
    first, remember = asked(memory, sheet)
    sheet.path.write_text("id,decision\r\n1,keep\r\n")
    remember()
    opened = sheet.opened
    assert asked(memory, sheet)[0] == first
    assert sheet.opened == opened


def test_a_decision_taken_while_the_run_worked_is_not_missed(tmp_path: Path) -> None:
    sheet, memory = Sheet(tmp_path, "id,decision\n1,keep\n"), tmp_path / "memory.json"
    first, remember = asked(memory, sheet)
    sheet.path.write_text("id,decision\n1,redact\n")
    remember()
    assert asked(memory, sheet)[0] != first


def test_damage_to_the_memory_costs_nothing(tmp_path: Path) -> None:
    sheet, memory = Sheet(tmp_path, "id,decision\n1,keep\n"), tmp_path / "memory.json"
    first, _ = asked(memory, sheet)
    for damage in ("", "[]", "{", '{"sheet": 1}', '{"sheet": {"state": "x"}}'):
        memory.write_text(damage)
        assert asked(memory, sheet)[0] == first
