"""Comments get codes: from the codebook alone or with labels; people always win."""

import numpy as np
import pandas as pd
import pytest

from pipeline.classify.settings import ClassifySettings
from pipeline.classify.stage import classify, code
from pipeline.classify.teach import teach
from pipeline.codebook.codebook import Code, Codebook
from pipeline.read.language_model.reading import SecondReading
from pipeline.tables.schema import check_assignments
from tests.classify.invented import (
    SETTINGS,
    classified,
    codebook,
    comments,
    encode,
    given,
    labels,
    macro_f1,
    readings,
)
from tests.conftest import shared_data


def test_without_labels_the_codebook_codes_and_says_why() -> None:
    table, codes = comments(60)
    result = classified(table, codebook())
    check_assignments(result.assignments)
    assert len(result.assignments) == 60 * 4
    assert macro_f1(result, table, codes, range(60)) > 0.6
    assert set(result.assignments["source"]) == {"rule"}
    assert set(result.learnt["how"]) == {"codebook"}
    with_keyword = result.assignments[
        result.assignments["reason"].str.contains("keywords bus*", regex=False)
    ]
    assert len(with_keyword) and set(with_keyword["code_id"]) == {"buses"}


def test_every_assigned_code_has_a_reason_and_no_reason_repeats_the_comment() -> None:
    table, codes = comments(60)
    table["text_redacted"] += " zanzibar quagga"
    result = classified(table, codebook(), labels=labels(table, codes, range(30)))
    assigned = result.assignments[result.assignments["assigned"]]
    assert (assigned["reason"] != "").all()
    assert not result.assignments["reason"].str.contains("zanzibar|quagga").any()


def test_what_people_decided_stands_whatever_the_model_says() -> None:
    table, codes = comments(40)
    upside_down = [sorted({"schools", "buses"} - set(c)) for c in codes]
    said = labels(table, upside_down, range(40))
    result = classified(table, codebook(), labels=said)
    assert given(result) == {
        cid: set(c) for cid, c in zip(table["comment_id"], upside_down, strict=True) if c
    }
    assert set(result.assignments["source"]) == {"human"}
    expected = ["coded" if c else "uncoded" for c in upside_down]
    assert result.comments["coverage"].tolist() == expected


def test_only_substantive_clear_comments_are_coded() -> None:
    table, _ = comments(6)
    table.loc[1, ["substance", "text_redacted"]] = ["blank", ""]
    table.loc[2, "substance"] = "no_substance"
    table.loc[3, "hate_status"] = "withheld"
    table.loc[4, "hate_status"] = "review"
    result = classified(table, codebook())
    assert set(result.assignments["comment_id"]) == set(table["comment_id"].iloc[[0, 5]])
    assert result.comments["coverage"].isna().tolist() == [False, True, True, True, True, False]
    pd.testing.assert_frame_equal(result.comments.drop(columns="coverage"), table)


def test_an_empty_table_is_no_trouble() -> None:
    table, _ = comments(3)
    table["substance"] = "blank"
    result = classified(table, codebook())
    assert len(result.assignments) == 0
    assert len(result.learnt) == 4
    check_assignments(result.assignments)


@pytest.mark.slow
@pytest.mark.parametrize("labelled", [0, 30, 110])
def test_comments_coded_in_parts_are_coded_as_in_one(labelled: int) -> None:
    table, codes = comments(150)
    vectors = encode(table["text_redacted"].tolist())
    settings = ClassifySettings(few_labels=20, many_labels=100)
    found = readings(table, codebook())
    said = labels(table, codes, range(labelled)) if labelled else None
    whole = classified(table, codebook(), labels=said, settings=settings)
    second = SecondReading.of_nothing(len(table), len(codebook().ids))
    taught = teach(
        table,
        vectors,
        codebook=codebook(),
        settings=settings,
        encode=encode,
        readings=found,
        second=second,
        labels=said,
    )
    parts = [slice(0, 1), slice(1, 60), slice(60, 150)]
    coded = [
        code(
            table.iloc[rows],
            vectors[rows],
            found.part(rows),
            second.part(rows),
            taught,
            codebook=codebook(),
            encode=encode,
        )
        for rows in parts
    ]
    pd.testing.assert_frame_equal(pd.concat([part[0] for part in coded]), whole.comments)
    pd.testing.assert_frame_equal(
        pd.concat([part[1] for part in coded], ignore_index=True),
        whole.assignments.drop(columns=["span_start", "span_end"]),
    )


@pytest.mark.parametrize("labelled", [0, 30, 110])
def test_the_same_input_gives_the_same_result(labelled: int) -> None:
    table, codes = comments(120)
    said = labels(table, codes, range(labelled)) if labelled else None
    first, second = (classified(table, codebook(), labels=said) for _ in range(2))
    pd.testing.assert_frame_equal(first.assignments, second.assignments)
    pd.testing.assert_frame_equal(first.learnt, second.learnt)


@pytest.mark.parametrize("count", [0, 30, 120])
def test_selection_one_gives_every_comment_exactly_one_code(count: int) -> None:
    table, codes = comments(150, about=1)
    rows = [row for row in range(150) if codes[row]][:count]
    settings = ClassifySettings(few_labels=50, many_labels=60)
    result = classified(
        table, codebook(selection="one"), settings=settings,
        labels=labels(table, codes, rows) if count else None,
    )  # fmt: skip
    assert result.assignments.groupby("comment_id")["assigned"].sum().eq(1).all()


def test_a_code_brings_the_code_above_it() -> None:
    above = Code(id="council", name="Council", definition="What the council provides to everybody.")
    codes = [
        above,
        *(
            own.model_copy(update={"parent": "council"}) if own.id == "buses" else own
            for own in codebook().codes
        ),
    ]
    table, _ = comments(60)
    result = classified(table, Codebook(version=1, codes=tuple(codes)))
    for found in given(result).values():
        assert "buses" not in found or "council" in found
    wide = result.assignments.pivot_table(
        index="comment_id", columns="code_id", values="probability"
    )
    reasons = result.assignments[result.assignments["reason"] == "above buses"]
    implied = wide.loc[reasons["comment_id"]]
    assert (implied["council"] >= implied["buses"]).all()
    assert set(reasons["code_id"]) == {"council"} and set(reasons["source"]) == {"rule"}


def test_excluded_examples_speak_against_a_code() -> None:
    text = "the school bus driver is late"
    table, _ = comments(1)
    table["text_redacted"] = text

    def probability(*exclude: str) -> float:
        codes = tuple(
            own.model_copy(update={"exclude": exclude}) if own.id == "schools" else own
            for own in codebook().codes
        )
        found = classified(table, Codebook(version=1, codes=codes)).assignments
        return float(found.loc[found["code_id"] == "schools", "probability"].iloc[0])

    assert probability("the school bus driver is late (transport)") < probability()


def test_real_comments_of_a_real_consultation_without_a_single_label() -> None:
    """Measured macro-F1 .73 over the codes with at least 4 comments; keywords alone .69."""
    from pipeline.codebook.codebook import load_codebook
    from pipeline.encoders.load import load_encoder
    from pipeline.encoders.settings import EncoderSettings

    book = load_codebook(shared_data("consultation/codebook.yaml"))
    real = pd.read_csv(
        shared_data("consultation/northants_dev.csv"), dtype=str, keep_default_na=False
    )
    table = real[["comment_id", "question_id"]].assign(
        respondent_id=real["comment_id"], text_redacted=real["text"],
        substance="comment", hate_status="clear",
    )  # fmt: skip
    encoder = load_encoder(EncoderSettings())
    vectors = encoder.encode(table["text_redacted"].tolist())
    result = classify(
        table,
        vectors,
        codebook=book,
        settings=SETTINGS,
        encode=encoder.encode,
        readings=readings(table, book),
    )
    found = given(result)
    scores = []
    for own in book.ids:
        truth = real["codes"].str.split(";").map(lambda said, own=own: own in said)
        said = table["comment_id"].map(lambda cid, own=own: own in found.get(cid, set()))
        if truth.sum() >= 4:
            scores.append(2 * (truth & said).sum() / (truth.sum() + said.sum()))
    assert np.mean(scores) >= 0.73


def test_what_is_not_english_is_left_to_people_whose_codes_stand() -> None:
    table, _ = comments(30)
    table["language"] = ["en"] * 26 + ["cy", "cy", "other", "en"]
    said = labels(table, [["buses"]] * 30, [*range(10), 27])
    result = classified(table, codebook(), labels=said)
    coverage = result.comments["coverage"]
    assert coverage.isna().tolist() == [False] * 26 + [True, False, True, False]
    assert coverage.iloc[27] == "coded"
    welsh = result.assignments[result.assignments["comment_id"].eq(table["comment_id"].iloc[27])]
    assert welsh.loc[welsh["assigned"], "code_id"].tolist() == ["buses"]
    assert set(welsh["source"]) == {"human"}
    english = table[table["language"].eq("en")].reset_index(drop=True)
    alone = classified(english, codebook(), labels=labels(english, [["buses"]] * 27, range(10)))
    same = result.assignments["comment_id"].isin(english["comment_id"])
    pd.testing.assert_frame_equal(
        result.assignments[same].reset_index(drop=True), alone.assignments
    )
