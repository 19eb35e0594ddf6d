"""What to label next: a lottery that stays one, and comments that teach the most."""

import hashlib
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.annotate.round import Round
from pipeline.annotate.sampling import Pool, draw, eligible, lot, same_text
from pipeline.annotate.workspace import Workspace
from pipeline.codebook.codebook import Code, Codebook
from pipeline.labels.settings import AnnotateSettings, Mix
from pipeline.store.run_folder import RunFolder
from pipeline.tables.copies import each_text

CODES = ("education", "resources", "rare")


def a_pool(count: int, *, done: frozenset[int] = frozenset(), seed: int = 1) -> Pool:
    noise = np.random.default_rng(seed)
    probabilities = noise.uniform(0, 1, (count, len(CODES))).round(4)
    probabilities[:, 2] *= 0.3
    vectors = noise.normal(size=(count, 8)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    ids = [f"q1-{number:010x}" for number in range(count)]
    return Pool(
        comments=pd.DataFrame(
            {
                "comment_id": ids,
                "cluster_id": [
                    f"c{number % 4:03d}" if number % 5 else None for number in range(count)
                ],
                "lot": [lot(each, seed) for each in ids],
                "done": [number in done for number in range(count)],
                "sent_by": 0,
            }
        ),
        probabilities=probabilities,
        codes=CODES,
        labelled={"education": 30, "resources": 20, "rare": 0},
        vectors=vectors,
    )


def only(reason: str, batch: int = 10, **more: object) -> AnnotateSettings:
    shares = dict.fromkeys(("random", "uncertain", "diverse", "rare", "cluster"), 0.0)
    return AnnotateSettings(batch=batch, mix=Mix(**{**shares, reason: 1.0}), **more)


def rows_of(pool: Pool, drawn: pd.DataFrame) -> list[int]:
    place = {comment: row for row, comment in enumerate(pool.comments["comment_id"])}
    return [place[comment] for comment in drawn["comment_id"]]


def test_a_batch_has_the_shares_of_the_settings_and_no_comment_twice() -> None:
    drawn = draw(a_pool(500), AnnotateSettings(batch=100))
    assert drawn["reason"].value_counts().to_dict() == {
        "random": 40, "uncertain": 25, "diverse": 15, "rare": 10, "cluster": 10,
    }  # fmt: skip
    assert drawn["comment_id"].is_unique


def test_of_a_small_consultation_all_are_drawn_by_lot_unless_its_settings_mix() -> None:
    pool = a_pool(333)
    drawn = draw(pool, AnnotateSettings(batch=100))
    assert set(drawn["reason"]) == {"random"} and len(drawn) == 100
    mixed = draw(pool, AnnotateSettings(batch=100, mix=Mix()))
    assert (mixed["reason"] == "random").sum() == 40


@given(batch=st.integers(1, 80), seed=st.integers(0, 5))
def test_a_batch_is_as_large_as_asked_or_as_there_is(batch: int, seed: int) -> None:
    pool = a_pool(50, done=frozenset(range(0, 20)), seed=seed)
    drawn = draw(pool, AnnotateSettings(batch=batch))
    assert len(drawn) == min(batch, 30)
    assert not set(rows_of(pool, drawn)) & set(range(20))


def test_the_same_draw_comes_out_in_any_order_of_the_pool() -> None:
    pool = a_pool(200)
    turned = np.arange(200)[::-1]
    reversed_pool = Pool(
        pool.comments.iloc[turned].reset_index(drop=True),
        pool.probabilities[turned],
        CODES,
        pool.labelled,
        pool.vectors[turned],
    )
    settings = AnnotateSettings(
        batch=60, mix=Mix(random=0.6, uncertain=0.4, diverse=0, rare=0, cluster=0)
    )
    assert draw(pool, settings).equals(draw(reversed_pool, settings))


def test_the_random_part_is_the_lowest_lots_and_says_its_probability() -> None:
    pool = a_pool(400)
    drawn = draw(pool, AnnotateSettings(batch=100))
    lottery = drawn[drawn["reason"] == "random"]
    lowest = pool.comments.nsmallest(40, "lot")["comment_id"]
    assert set(lottery["comment_id"]) == set(lowest)
    assert lottery["probability"].unique() == pytest.approx([0.1])
    assert drawn.loc[drawn["reason"] != "random", "probability"].isna().all()


def test_a_later_lottery_goes_on_past_what_was_labelled_for_another_reason() -> None:
    """Those with a lot below the last one drawn are a simple random sample of all."""
    pool = a_pool(400)
    by_lot = pool.comments.sort_values("lot").index
    labelled = frozenset(int(row) for row in by_lot[[0, 3, 5, 200]])
    drawn = draw(a_pool(400, done=labelled), only("random", batch=20))
    assert set(rows_of(pool, drawn)) | (labelled - {int(by_lot[200])}) == set(by_lot[:23])
    assert drawn["probability"].iloc[0] == pytest.approx(23 / 400)


def test_estimates_from_the_random_part_are_unbiased() -> None:
    """Over many seeds, the mean of the lottery is the mean of all comments."""
    pool = a_pool(60)
    truth = pool.probabilities[:, 0]
    means = []
    for seed in range(150):
        pool.comments["lot"] = [lot(each, seed) for each in pool.comments["comment_id"]]
        means.append(truth[rows_of(pool, draw(pool, only("random", batch=12)))].mean())
    assert np.mean(means) == pytest.approx(truth.mean(), abs=4 * truth.std() / np.sqrt(12 * 150))


def test_uncertain_comments_are_those_nearest_to_a_coin_toss() -> None:
    pool = a_pool(100)
    drawn = draw(pool, only("uncertain", batch=5))
    doubt = np.abs(pool.probabilities - 0.5).min(axis=1)
    assert set(rows_of(pool, drawn)) == set(np.argsort(doubt)[:5])


def test_rare_codes_get_their_likeliest_comments() -> None:
    pool = a_pool(100)
    drawn = draw(pool, only("rare", batch=5))
    assert set(rows_of(pool, drawn)) == set(np.argsort(-pool.probabilities[:, 2])[:5])


def test_clusters_are_covered_evenly_least_labelled_first() -> None:
    in_first = frozenset(n for n in range(100) if n % 4 == 0 and n % 5)
    drawn = draw(a_pool(100, done=in_first), only("cluster", batch=9))
    clusters = a_pool(100).comments.set_index("comment_id")["cluster_id"]
    assert drawn["comment_id"].map(clusters).value_counts().to_dict() == {
        "c001": 3, "c002": 3, "c003": 3,
    }  # fmt: skip


def test_diverse_comments_lie_further_apart_than_random_ones() -> None:
    pool = a_pool(300)

    def nearest(drawn: pd.DataFrame) -> float:
        chosen = pool.vectors[rows_of(pool, drawn)]
        return float((chosen @ chosen.T - 2 * np.eye(len(chosen))).max(axis=1).mean())

    assert nearest(draw(pool, only("diverse", 20))) < nearest(draw(pool, only("random", 20)))


def test_without_a_model_vectors_or_clusters_the_lottery_takes_their_share() -> None:
    pool = a_pool(100)
    bare = Pool(pool.comments.assign(cluster_id=None), np.empty((100, 0)), (), {}, None)
    assert draw(bare, AnnotateSettings(batch=20))["reason"].unique() == ["random"]


def test_a_fifth_is_coded_by_two_and_everybody_gets_about_as_much() -> None:
    drawn = draw(a_pool(300), AnnotateSettings(batch=100, annotators=("ann", "bob", "cat")))
    shared = drawn["annotators"].str.contains(";")
    assert shared.sum() == 20
    assert shared.groupby(drawn.index // 10).sum().eq(2).all()  # spread over the queue
    load = {name: drawn["annotators"].str.contains(name).sum() for name in ("ann", "bob", "cat")}
    assert max(load.values()) - min(load.values()) <= 2


def test_one_annotator_gets_everything() -> None:
    drawn = draw(a_pool(30), AnnotateSettings(batch=10, annotators=("ann",)))
    assert set(drawn["annotators"]) == {"ann"}


LETTER = "Keep the night bus as it is. We ask the council to think again."
OWN = "My mother is nearly blind and cannot walk to the other stop."


def letters() -> pd.DataFrame:
    """A letter that four sent, one of them with a sentence of her own, and what others wrote."""
    return pd.DataFrame(
        {
            "comment_id": ["q1-f", "q1-e", "q1-d", "q1-c", "q1-b", "q1-a", "q2-a"],
            "respondent_id": list("fedcbag"),
            "question_id": ["q1"] * 6 + ["q2"],
            "text_redacted": [
                LETTER, f"{LETTER} {OWN}", LETTER, "none", "Something hateful.", LETTER.lower(),
                "More buses.",
            ],
            "substance": ["comment"] * 3 + ["no_substance"] + ["comment"] * 3,
            "hate_status": ["clear"] * 4 + ["review"] + ["clear"] * 2,
            "duplicate_group": ["d1", "d1", "d1", None, None, "d1", None],
        }
    )  # fmt: skip


def test_only_clear_comments_are_eligible_and_a_campaign_is_read_once() -> None:
    """As most sent it, whichever id comes first; what somebody adds to it is read by itself."""
    comments = letters()
    texts = each_text(comments)
    found = eligible(comments, texts)
    assert found[["comment_id", "lot_of", "sent_by"]].to_numpy().tolist() == [
        ["q1-d", "d1", 4], ["q1-e", "q1-e", 0], ["q2-a", "q2-a", 0],
    ]  # fmt: skip
    assert list(eligible(comments, texts, questions=["q1"])["comment_id"]) == [
        "q1-d",
        "q1-e",
    ]
    assert same_text(comments, texts)["q1-a"] == same_text(comments, texts)["q1-f"] == "q1-d"
    assert same_text(comments, texts)["q1-e"] == "q1-e"


def test_nothing_is_drawn_of_a_question_that_no_code_is_for() -> None:
    buses = Code(id="buses", name="Buses", definition="Buses.", questions=("q2",))
    everything = Code(id="other", name="Other", definition="Other things.")
    asked = Round("c", "C", "round-01", Path("nowhere"), {"q1": "Why?", "q2": "What else?"})
    for codes, drawn in (((buses,), {"q2"}), ((buses, everything), {"q1", "q2"}), ((), set())):
        workspace = Workspace(None, RunFolder(Path("nowhere")), asked)  # type: ignore[arg-type]
        book = Codebook(version=1, codes=codes)
        vars(workspace).update(comments=letters(), codebook=book)
        assert set(workspace.eligible["question_id"]) == drawn


def test_what_two_send_alike_is_read_once_and_is_no_campaign() -> None:
    two = letters().assign(duplicate_group=["d1", "d1", *[None] * 5])
    found = eligible(two, each_text(two)).set_index("comment_id")["sent_by"]
    assert not found.any() and {"q1-e", "q1-f"} <= set(found.index)


def with_campaigns(pool: Pool, sizes: dict[int, int]) -> Pool:
    pool.comments["sent_by"] = [sizes.get(row, 0) for row in range(len(pool.comments))]
    return pool


def test_what_many_sent_comes_first_and_takes_nobody_s_place() -> None:
    """The largest first, as no part of the batch: the lottery is what the settings say."""
    drawn = draw(with_campaigns(a_pool(400), {7: 3, 300: 40, 11: 5}), only("random", batch=20))
    assert rows_of(a_pool(400), drawn)[:3] == [300, 11, 7]
    assert drawn["reason"].tolist() == ["campaign"] * 3 + ["random"] * 20
    assert drawn.loc[drawn["reason"].eq("campaign"), "probability"].isna().all()
    again = with_campaigns(a_pool(400, done=frozenset({7, 300})), {7: 3, 300: 40, 11: 5})
    assert draw(again, only("random"))["reason"].value_counts()["campaign"] == 1


def test_a_campaign_is_of_the_random_sample_where_its_lot_was_drawn_and_else_not() -> None:
    """An estimate over those with a lot up to the highest drawn stays unbiased."""
    pool = with_campaigns(a_pool(60), {4: 9})
    truth = pool.probabilities[:, 0].copy()
    truth[4] = 9  # the campaign is far from the mean
    means = []
    for seed in range(300):
        pool.comments["lot"] = [lot(each, seed) for each in pool.comments["comment_id"]]
        drawn = draw(pool, only("random", batch=12))
        highest = drawn.loc[drawn["reason"].eq("random"), "lot"].max()
        means.append(truth[rows_of(pool, drawn[drawn["lot"] <= highest])].mean())
    assert np.mean(means) == pytest.approx(truth.mean(), abs=4 * truth.std() / np.sqrt(12 * 300))


@given(st.text(min_size=1), st.integers())
def test_a_lot_is_for_ever_and_lies_in_the_unit_interval(comment: str, seed: int) -> None:
    digest = hashlib.sha256(f"{seed}/{comment}".encode()).digest()
    assert 0 <= lot(comment, seed) < 1
    assert lot(comment, seed) == int.from_bytes(digest[:8], "big") // 2**11 / 2**53


def test_shares_that_do_not_sum_to_one_are_refused() -> None:
    with pytest.raises(ValueError, match=r"sum to 1\.1"):
        Mix(random=0.5)
