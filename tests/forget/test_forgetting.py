"""A respondent who asks to be erased goes without a trace, and the others stay as they were."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

from pipeline.config import load_consultation
from pipeline.errors import UserError
from pipeline.forget import forget as erasing
from pipeline.forget.forget import Forgotten, forget
from pipeline.run import run
from pipeline.store.record import digest_file
from tests.forget.planted import (
    CODES,
    PLAIN,
    RESPONDENT,
    ROUND,
    ROW,
    delete_row,
    label,
    planted_consultation,
)
from tests.forget.stored import Stored, in_cache


@pytest.fixture(scope="module")
def after(before: Stored, tmp_path_factory: pytest.TempPathFactory) -> tuple[Stored, Forgotten]:
    stored = before.copied(tmp_path_factory.mktemp("erased"))
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("DOCCANO_URL", raising=False)
        done = forget(stored.consultation, RESPONDENT, out=stored.out)
    return stored, done


@pytest.fixture(scope="module")
def without(before: Stored, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a run, as far as its tables, on an export in which they never stood."""
    root = tmp_path_factory.mktemp("without")
    consultation = planted_consultation(root / "consultation", with_them=False)
    label(load_consultation(consultation).labels_folder, [*before.others[:8]], CODES)
    quotes = f"comment_id,choice\r\n{before.others[0]},ban\r\n"
    (consultation.parent / "quotes.csv").write_text(quotes, encoding="utf-8")
    run(consultation, out=root / "out", until="cluster")
    return root / "out"


def test_they_stood_everywhere_before(before: Stored) -> None:
    """Or else a search that finds nothing afterwards would prove nothing."""
    found = "\n".join(before.traces())
    places = (
        "publish/coded_comments.csv", "publish/coded.qdpx",
        "restricted/identifiers.csv", "restricted/redaction_review.csv",
        "restricted/hate_incidents.csv", "restricted/hate_incidents.xlsx",
        "restricted/suggestions.html", "restricted/authors_copy.xlsx",
        "restricted/comments_to_act_on.csv",
        "work/redact/comments.parquet", "work/embed/vectors.npy",
        ".themes-unfinished-ab1_d3f9.parquet", "embeddings/vectors-", "quotes.csv",
        f"{ROUND}/sample.csv", f"{ROUND}/ann.jsonl", f"{ROUND}/adjudicated.jsonl",
    )  # fmt: skip
    assert [place for place in places if place not in found] == []


def test_no_byte_of_theirs_is_left(after: tuple[Stored, Forgotten]) -> None:
    stored, _ = after
    assert stored.traces() == []


def test_what_is_left_to_do_is_said(after: tuple[Stored, Forgotten]) -> None:
    _, done = after
    assert done.respondent.rows == (ROW,)
    assert (done.labels, done.choices, done.suggestions, done.waiting) == (3, 1, True, "")
    assert (done.quoting, done.unknown) == ((), ())


def test_the_next_run_leaves_them_out_and_has_nothing_to_do(
    after: tuple[Stored, Forgotten], capsys: pytest.CaptureFixture[str]
) -> None:
    stored, _ = after
    ran = run(stored.consultation, out=stored.out)
    assert not [stage for stage, kept in ran.kept.items() if kept.redone]
    assert ran.kept["redact"].record.counts["erased"] == 1


def test_the_others_are_as_if_they_had_never_answered(
    after: tuple[Stored, Forgotten], without: Path
) -> None:
    stored, _ = after
    for name in ("redact", "flag"):
        table = pd.read_parquet(stored.out / "work" / name / "comments.parquet")
        pd.testing.assert_frame_equal(
            table, pd.read_parquet(without / "work" / name / "comments.parquet")
        )
    for path in (without / "work" / "embed").iterdir():
        assert digest_file(stored.out / "work" / "embed" / path.name) == digest_file(path)


def test_the_others_keep_their_clusters(before: Stored, after: tuple[Stored, Forgotten]) -> None:
    stored, _ = after
    was, now = (
        pd.read_parquet(one.out / "work" / "cluster" / "comments.parquet")
        .set_index("comment_id")["cluster_id"]
        .loc[before.others]
        for one in (before, stored)
    )
    assert was.notna().sum() > 10
    pd.testing.assert_series_equal(now, was)


def test_the_others_keep_their_vectors_in_the_cache(
    before: Stored, after: tuple[Stored, Forgotten]
) -> None:
    stored, _ = after
    comments = pd.read_parquet(before.out / "work" / "cluster" / "comments.parquet")
    of_both = [in_cache(one.out, comments, before.others[0]) for one in (before, stored)]
    assert of_both[0] == of_both[1]


def test_labels_of_others_stay_and_agreement_is_computed_anew(
    before: Stored, after: tuple[Stored, Forgotten]
) -> None:
    stored, _ = after
    for name in (f"{ROUND}/ann.jsonl", f"{ROUND}/sample.csv"):
        was, now = ((one.labels / name).read_text().splitlines() for one in (before, stored))
        assert now == [line for line in was if before.comment_ids[0] not in line]
    counted = [pd.read_csv(one.labels / "agreement.csv")["comments"] for one in (before, stored)]
    assert [column.max() for column in counted] == [9, 8]


@pytest.fixture
def stored(before: Stored, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stored:
    """A copy to erase from; nothing is run again."""
    monkeypatch.delenv("DOCCANO_URL", raising=False)
    monkeypatch.setattr(erasing, "run", lambda *arguments, **options: None)
    return before.copied(tmp_path)


def test_the_keyed_id_means_the_same_person(stored: Stored, tmp_path: Path) -> None:
    again = stored.copied(tmp_path / "again")
    forget(stored.consultation, stored.respondent_id, out=stored.out)
    forget(again.consultation, RESPONDENT, out=again.out)
    listed = [(one.labels / "erased.csv").read_text() for one in (stored, again)]
    assert listed[0] == listed[1]
    assert (stored.labels / "erased.csv").stat().st_mode & 0o777 == 0o600


def test_an_unknown_id_is_said_and_changes_nothing(stored: Stored) -> None:
    held = _finished_files(stored.root)
    with pytest.raises(UserError, match=r"nobody is known as '12345', .*'Respondent ID'"):
        forget(stored.consultation, "12345", out=stored.out)
    assert held == _finished_files(stored.root)


def _finished_files(root: Path) -> dict[Path, str]:
    """Digests of all but what a killed writer left, which whoever holds the folder removes."""
    files = (path for path in root.rglob("[!.]*") if path.is_file())
    return {path: digest_file(path) for path in files}


def test_labels_go_also_when_export_and_run_have_long_forgotten_them(stored: Stored) -> None:
    delete_row(stored.consultation)
    shutil.rmtree(stored.out)
    done = forget(stored.consultation, RESPONDENT, out=stored.out)
    assert (done.labels, done.choices, done.respondent.rows) == (3, 1, ())
    assert stored.traces() == []
    assert not stored.out.exists()


def test_stopped_on_the_way_it_goes_on_when_repeated(
    stored: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*arguments: object) -> int:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(erasing, "erase_labels", stop)
        with pytest.raises(KeyboardInterrupt):
            forget(stored.consultation, RESPONDENT, out=stored.out)
    delete_row(stored.consultation)
    assert forget(stored.consultation, RESPONDENT, out=stored.out).labels == 3
    assert not [line for line in stored.traces() if "out/" not in line]
    assert forget(stored.consultation, RESPONDENT, out=stored.out).labels == 0


def test_files_of_people_that_may_hold_them_are_named(stored: Stored) -> None:
    codebook = stored.consultation.parent / "codebook.yaml"
    quoted = PLAIN.partition(", and")[0]
    written = codebook.read_text(encoding="utf-8")
    example = f"    include:\n      - {quoted}\n"
    codebook.write_text(written.replace("    include:\n", example, 1), encoding="utf-8")
    draft = stored.consultation.parent / "codebook_draft_2.yaml"
    draft.write_text(codebook.read_text(encoding="utf-8"), encoding="utf-8")
    names = ("publish/report, second draft.docx", "work/flag/mine.parquet", "work/notes.txt")
    mine = tuple(stored.out / name for name in names)
    for path in mine:
        path.write_bytes(b"mine")
    done = forget(stored.consultation, RESPONDENT, out=stored.out)
    assert (done.quoting, done.unknown) == ((codebook, draft), mine)
    assert {path.read_bytes() for path in mine} == {b"mine"}


def test_suggestions_of_others_are_not_taken_for_ours(stored: Stored) -> None:
    page = stored.out / "restricted" / "suggestions.html"
    (stored.out / "restricted" / "suggestions.csv").unlink()
    page.write_text("<p>What the committee suggested</p>", encoding="utf-8")
    forget(stored.consultation, RESPONDENT, out=stored.out)
    assert "committee" in page.read_text(encoding="utf-8")


def test_documents_that_doccano_still_holds_are_not_passed_over(
    stored: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = '{"project": 3, "made": "", "labels": {}}'
    (stored.labels / ROUND / "doccano.json").write_text(link, encoding="utf-8")
    assert "DOCCANO_URL" in forget(stored.consultation, RESPONDENT, out=stored.out).waiting
    monkeypatch.setenv("DOCCANO_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("DOCCANO_TOKEN", "secret")
    waiting = forget(stored.consultation, RESPONDENT, out=stored.out).waiting
    assert "does not answer at http://127.0.0.1:9" in waiting
    assert "secret" not in waiting
