"""Labels teach: how they count beside the codebook, what is left uncertain, and why."""

import numpy as np
import pytest

from pipeline.classify.settings import ClassifySettings
from pipeline.codebook.codebook import Codebook
from tests.classify.invented import (
    classified,
    codebook,
    comments,
    f1,
    labels,
    macro_f1,
)


@pytest.mark.slow
def test_labels_make_it_better() -> None:
    table, codes = comments(400)
    rest = range(200, 400)
    alone = macro_f1(classified(table, codebook()), table, codes, rest)
    few = classified(table, codebook(), labels=labels(table, codes, range(60)))
    many = classified(
        table,
        codebook(),
        labels=labels(table, codes, range(200)),
        settings=ClassifySettings(few_labels=50, many_labels=150),
    )
    assert macro_f1(few, table, codes, rest) >= alone - 0.01
    assert macro_f1(many, table, codes, rest) > max(alone, 0.9)
    assert set(many.learnt["how"]) == {"many labels"}
    assert many.learnt["f1"].min() > 0.8
    assert set(many.assignments["source"]) == {"human", "model"}


def vague_codebook() -> Codebook:
    """The same codes, of which the entries say nothing that a comment would say."""
    codes = [
        own.model_copy(
            update={"name": f"Theme {n}", "definition": f"As agreed, page {n}.", "keywords": ()}
        )
        for n, own in enumerate(codebook().codes)
    ]
    return Codebook(version=1, codes=tuple(codes))


@pytest.mark.slow
def test_labels_count_for_more_where_the_codebook_says_little() -> None:
    table, codes = comments(300)
    rest = range(60, 300)
    said = labels(table, codes, range(60))
    alone = classified(table, vague_codebook())
    bent = classified(table, vague_codebook(), labels=said)
    told = classified(table, codebook(), labels=said)
    assert macro_f1(alone, table, codes, rest) < 0.3
    assert macro_f1(bent, table, codes, rest) > 0.8
    assert macro_f1(told, table, codes, rest) >= macro_f1(
        classified(table, codebook()), table, codes, rest
    )


@pytest.mark.slow
def test_a_common_code_goes_by_its_labels_while_a_rare_one_goes_by_its_entry() -> None:
    """Of `money` two comments are labelled, both by mistake; the entry of `buses` says nothing."""
    table, codes = comments(900)
    rest = range(600, 900)
    labelled = [row for row in range(600) if "money" not in codes[row]]
    told = [[*own, "money"] if row in labelled[:2] else own for row, own in enumerate(codes)]
    vague = vague_codebook()["buses"]
    book = Codebook(
        version=1, codes=tuple(vague if own.id == "buses" else own for own in codebook().codes)
    )
    result = classified(table, book, labels=labels(table, told, labelled))
    assert f1(result, table, codes, rest, "buses") > 0.9
    assert f1(result, table, codes, rest, "money") > 0.9


@pytest.mark.slow
def test_codes_that_are_hard_to_foretell_are_assigned_at_lower_probabilities() -> None:
    """Half of the F1 that is in reach: Lipton, Elkan and Naryanaswamy 2014."""
    table, codes = comments(300)
    chance = np.random.default_rng(0)
    noise = [
        sorted({code for code in codebook().ids if chance.random() < 0.2})
        for _ in range(len(table))
    ]
    usual = ClassifySettings().assign_from
    easy = classified(table, codebook(), labels=labels(table, codes, range(60))).learnt
    hard = classified(table, codebook(), labels=labels(table, noise, range(60))).learnt
    assert set(easy["threshold"]) == {easy["threshold"].iloc[0]}
    assert hard["threshold"].max() < usual < easy["threshold"].min()


@pytest.mark.slow
def test_the_probability_of_a_labelled_comment_does_not_know_its_label() -> None:
    table, codes = comments(40)
    truthful = classified(table, codebook(), labels=labels(table, codes, range(40)))
    lie = [list(c) for c in codes]
    lie[7] = [] if lie[7] else ["schools"]
    lied = classified(table, codebook(), labels=labels(table, lie, range(40)))
    own = truthful.assignments["comment_id"] == table["comment_id"].iloc[7]
    assert truthful.assignments["probability"][own].tolist() == (
        lied.assignments["probability"][own].tolist()
    )


def test_more_labels_than_memory_allows_are_drawn_from() -> None:
    table, codes = comments(300)
    said = labels(table, codes, range(200))
    settings = ClassifySettings(few_labels=20, many_labels=50, most_labels=120)
    result = classified(table, codebook(), labels=said, settings=settings)
    assert set(result.learnt["labelled"]) == {120}
    assert (result.assignments["source"] == "human").sum() == 200 * 4
    assert macro_f1(result, table, codes, range(200, 300)) > 0.8


@pytest.mark.parametrize("count", [30, 120])
def test_a_code_that_no_label_or_every_label_has_still_works(count: int) -> None:
    table, codes = comments(150)
    said = labels(table, [sorted({*c, "parks"} - {"money"}) for c in codes], range(count))
    settings = ClassifySettings(few_labels=50, many_labels=100)
    result = classified(table, codebook(), labels=said, settings=settings)
    told = result.learnt.set_index("code_id")
    assert told.loc["money", "note"] == "no labelled comment has it"
    assert told.loc["money", "how"] == "codebook"
    assert told.loc["parks", "positive"] == count
    rest = result.assignments[result.assignments["source"] != "human"]
    assert rest[rest["code_id"] == "money"]["assigned"].any()


def test_silence_is_no_proof_and_takes_nothing_from_the_comments_that_have_codes() -> None:
    """People found codes in half of the comments on which codebook and model are silent."""
    table, codes = comments(240, about=1)
    silent = [not own for own in codes]
    chance = np.random.default_rng(0)
    for row in np.flatnonzero(silent):
        codes[row] = [str(chance.choice(codebook().ids))] if chance.random() < 0.5 else []
    result = classified(table, codebook(), labels=labels(table, codes, range(80)))
    rest = result.comments.assign(silent=silent).iloc[80:].groupby("silent")["coverage"]
    assert rest.value_counts(normalize=True)[True].get("uncoded", 0) < 0.1
    assert rest.value_counts(normalize=True)[False].get("coded", 0) > 0.5


def test_a_lower_error_target_leaves_more_comments_uncertain() -> None:
    table, codes = comments(200)
    doubtful = [c if row % 4 else ["money"] for row, c in enumerate(codes)]
    said = labels(table, doubtful, range(100))
    shares = []
    for target in (0.02, 0.15, 0.6):
        settings = ClassifySettings(expected_error=target)
        result = classified(table, codebook(), labels=said, settings=settings)
        shares.append((result.comments["coverage"].iloc[100:] == "uncertain").mean())
    assert shares == sorted(shares, reverse=True)
    assert shares[0] > shares[-1]
