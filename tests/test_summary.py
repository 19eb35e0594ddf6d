"""The closing words of a run, from what its steps counted."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

from pipeline.summary import summary

FOLDER = Path("outputs/invented")


def said(step: str = "classify", **counts: Any) -> str:
    """What is said of a run in which one step counted something."""
    questions = [SimpleNamespace(id="q1", label="", text="Who else?")]
    consultation = SimpleNamespace(
        title="Invented", questions=questions, codebook_files={Path("codebook.yaml"): ("q1",)},
        codebook_path=Path("codebook.yaml"),
    )  # fmt: skip
    record = SimpleNamespace(counts=counts, seconds=0.0, outputs={})
    run = SimpleNamespace(
        consultation=consultation,
        kept={step: SimpleNamespace(record=record, redone=False)},
        folder=SimpleNamespace(path=FOLDER, publish=FOLDER / "publish"),
        codebook=SimpleNamespace(active=["a code"]),
    )
    return summary(run)  # type: ignore[arg-type]


def test_comments_that_no_code_is_for_are_told_and_not_called_uncoded() -> None:
    told = said(without_codes={"q1": 44}, coded=3, with_codes=3)
    assert "no themes: 44 on “Who else?”" in told
    assert "Of 3 comments read" in told


def test_organisations_that_nobody_has_checked_wait_for_somebody() -> None:
    told = said("organisations", organisations_to_check=2)
    assert "check 2 names" in told and "restricted/organisations.csv" in told
    assert "names of organisations" not in said("organisations", organisations_to_check=0)
