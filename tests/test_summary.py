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


def test_what_the_codebook_misses_is_told_with_the_files_that_show_it() -> None:
    told = said(uncoded=5, uncertain=7, of_people={"uncoded": 2})
    assert "authors_copy.xlsx marks 3 comments as uncoded and 7 as uncertain" in told
    assert "themes codebook suggest outputs/invented --codebook codebook.yaml" in told


def test_where_people_coded_all_nobody_is_sent_to_look_for_what_is_missed() -> None:
    assert "misses" not in said(uncoded=5, of_people={"uncoded": 5})


def test_doubtful_words_come_before_comments_at_risk() -> None:
    assert "first: a comment that they change" in said("redact", at_risk=1, doubtful_redactions=2)
    assert "asked about anew" not in said("redact", at_risk=1)
