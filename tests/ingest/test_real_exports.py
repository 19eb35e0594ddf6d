"""Real consultations: the bundled sample, a county's comments, and patients' feedback."""

import json
from pathlib import Path

import pandas as pd
import pytest

from pipeline.config import load_consultation
from pipeline.ingest.drafting.draft import draft_consultation
from pipeline.ingest.stage import Ingested
from pipeline.tables.schema import check_comments
from tests.conftest import shared_data
from tests.ingest.ingest_examples import ingest

SAMPLE = Path(__file__).resolve().parents[2] / "pipeline" / "sample"


@pytest.fixture(scope="module")
def sample() -> Ingested:
    return ingest(load_consultation(SAMPLE / "consultation.toml"))


def planted(sample: Ingested, kind: str) -> pd.DataFrame:
    """The comments that the key of the sample names."""
    key = json.loads((SAMPLE / "planted.json").read_text(encoding="utf-8"))
    who = sample.identifiers[["respondent_id", "respondent"]]
    return (
        pd.DataFrame(key[kind])
        .merge(who, on="respondent")
        .merge(sample.comments, on=["respondent_id", "question_id"], suffixes=("_planted", ""))
    )


def test_the_samples_campaign_is_one_group(sample: Ingested) -> None:
    campaign = planted(sample, "campaign")
    assert len(campaign) >= 12
    assert campaign["duplicate_size"].tolist() == [len(campaign)] * len(campaign)
    assert sample.comments["duplicate_group"].notna().sum() == len(campaign)


def test_the_samples_empty_answers_are_recognised(sample: Ingested) -> None:
    assert set(planted(sample, "no_substance")["substance"]) == {"no_substance"}


def test_the_samples_counts_are_those_of_its_key(sample: Ingested) -> None:
    key = json.loads((SAMPLE / "planted.json").read_text(encoding="utf-8"))["counts"]
    assert sample.comments["respondent_id"].nunique() == key["respondents"]
    for question, counts in key["questions"].items():
        mine = sample.comments[sample.comments["question_id"] == question]
        assert (mine["substance"] == "no_substance").sum() == counts["no_substance"]
        assert mine["rating"].notna().sum() == counts["answered"]


def test_a_draft_of_the_sample_reads_the_same_responses(sample: Ingested, tmp_path: Path) -> None:
    result = ingest(load_consultation(draft_consultation(SAMPLE / "responses.csv", tmp_path)))
    texts = {text for text in sample.comments["text"] if text}
    assert texts <= set(result.comments["text"])
    assert set(sample.identifiers.columns) <= set(result.identifiers.columns)


def test_a_countys_comments(tmp_path: Path) -> None:
    source = shared_data("consultation/northants_dev.csv")
    result = ingest(load_consultation(draft_consultation(source, tmp_path)))
    check_comments(result.comments, "ingest")
    texts = pd.read_csv(source, dtype=str, keep_default_na=False)["text"]
    assert sorted(result.comments["text"]) == sorted(texts)
    assert (result.comments["substance"] == "comment").mean() > 0.95


@pytest.fixture(scope="module")
def feedback() -> pd.DataFrame:
    rows = pd.read_csv(shared_data("nhs/v6_train.csv"), dtype=str, keep_default_na=False)
    wide = rows.pivot_table(
        index="respondent_id", columns="question", values="text", aggfunc="first"
    ).fillna("")
    people = rows.drop_duplicates("respondent_id").set_index("respondent_id")
    return people[["trust", "service1", "fft_score"]].join(wide).reset_index()


@pytest.mark.parametrize("suffix", ["csv", "xlsx", "parquet"])
def test_patients_feedback_as_a_wide_export(
    feedback: pd.DataFrame, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"feedback.{suffix}"
    write = {"csv": feedback.to_csv, "xlsx": feedback.to_excel, "parquet": feedback.to_parquet}
    write[suffix](path, index=False)
    consultation = load_consultation(draft_consultation(path, tmp_path))
    result = ingest(consultation)
    check_comments(result.comments, "ingest")
    assert consultation.input.respondent == "respondent_id"
    open_questions = [q for q in consultation.questions if q.comment]
    assert [q.comment for q in open_questions] == list(feedback.columns[4:])
    written = feedback[feedback.columns[4:]].to_numpy().ravel()
    assert (result.comments["text"] != "").sum() == sum(bool(t.strip()) for t in written)
    assert result.comments["duplicate_size"].max() <= 3
