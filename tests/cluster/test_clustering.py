"""Comments that say alike things are grouped; a group once made stays."""

import numpy as np
import pandas as pd
import pytest
from sklearn.metrics import homogeneity_score, normalized_mutual_info_score
from threadpoolctl import threadpool_limits

from pipeline.cluster.settings import ClusterSettings
from pipeline.cluster.stage import Clustered, cluster
from pipeline.encoders.base import Vectors
from tests.cluster.subjects import SUBJECTS, comments_about

DEFAULTS = ClusterSettings()


def previous_of(result: Clustered) -> pd.DataFrame:
    return result.comments[["comment_id", "cluster_id"]].assign(frozen=True)


def together(*parts: tuple[pd.DataFrame, Vectors]) -> tuple[pd.DataFrame, Vectors]:
    table = pd.concat([part[0] for part in parts], ignore_index=True)
    return table, np.concatenate([part[1] for part in parts])


@pytest.mark.parametrize("subjects", [2, 4, 6])
def test_the_comments_themselves_say_how_many_clusters_there_are(subjects: int) -> None:
    table, vectors = comments_about(60, subjects=subjects)
    result = cluster(table, vectors, settings=DEFAULTS)
    grouped = result.comments["cluster_id"].notna()
    assert subjects <= len(result.clusters) <= subjects + 1
    assert homogeneity_score(table["subject"][grouped], result.comments["cluster_id"][grouped]) == 1


def test_a_stage_keeps_the_table_and_adds_one_column() -> None:
    table, vectors = comments_about(20)
    result = cluster(table, vectors, settings=DEFAULTS)
    pd.testing.assert_frame_equal(result.comments.drop(columns="cluster_id"), table)
    assert result.comments["cluster_id"].dtype == "str"
    assert result.clusters.columns.tolist() == [
        "cluster_id", "size", "keyphrases", "name", "exemplars",
    ]  # fmt: skip
    assert result.clusters["size"].dtype == "int64"


def test_clusters_are_numbered_by_size_and_sizes_count_comments() -> None:
    large, small = comments_about(60, subjects=2), comments_about(20, subjects=6, seed=1, first=500)
    result = cluster(*together(large, small), settings=DEFAULTS)
    clusters = result.clusters
    assert clusters["cluster_id"].tolist() == [f"c{n:03d}" for n in range(1, len(clusters) + 1)]
    assert clusters["size"].is_monotonic_decreasing
    counted = result.comments["cluster_id"].value_counts()
    assert clusters.set_index("cluster_id")["size"].to_dict() == counted.to_dict()


def test_at_most_the_set_share_stays_unclustered() -> None:
    table, vectors = comments_about(50, spread=0.2)
    for share in (0.0, 0.1):
        result = cluster(table, vectors, settings=ClusterSettings(outliers=share))
        assert result.comments["cluster_id"].isna().mean() <= share


def test_twice_the_same_is_the_same_on_one_core_or_two() -> None:
    table, vectors = comments_about(60, spread=0.2)
    with threadpool_limits(1):
        first = cluster(table, vectors, settings=DEFAULTS)
    second = cluster(table, vectors, settings=DEFAULTS)
    pd.testing.assert_frame_equal(first.comments, second.comments)
    pd.testing.assert_frame_equal(first.clusters, second.clusters)


def test_the_order_of_the_rows_makes_no_difference() -> None:
    table, vectors = comments_about(40, spread=0.2)
    order = np.random.default_rng(1).permutation(len(table))
    straight = cluster(table, vectors, settings=DEFAULTS)
    shuffled = cluster(table.iloc[order].reset_index(drop=True), vectors[order], settings=DEFAULTS)
    pd.testing.assert_frame_equal(straight.clusters, shuffled.clusters)
    assert shuffled.comments["cluster_id"].tolist() == (
        straight.comments["cluster_id"].iloc[order].tolist()
    )


def test_only_clear_comments_of_substance_take_part() -> None:
    table, vectors = comments_about(20)
    status = np.resize(["clear", "clear", "review", "withheld", "clear"], len(table))
    substance = np.resize(["comment", "comment", "comment", "no_substance"], len(table))
    table = table.assign(hate_status=status, substance=substance)
    result = cluster(table, vectors, settings=DEFAULTS)
    eligible = table["hate_status"].eq("clear") & table["substance"].eq("comment")
    assert result.comments.loc[~eligible, "cluster_id"].isna().all()
    named = {name for names in result.clusters["exemplars"] for name in names.split(";")}
    assert named <= set(table.loc[eligible, "comment_id"])


def test_a_campaign_shapes_no_cluster_and_is_counted_in_full() -> None:
    table, vectors = comments_about(40)
    copy = table[table["subject"] == "buses"].index[0]
    copies = table.loc[[copy] * 400].assign(comment_id=[f"q1-z{n:03d}" for n in range(400)])
    result = cluster(
        *together((table, vectors), (copies, vectors[[copy] * 400])), settings=DEFAULTS
    )
    assert len(SUBJECTS) <= len(result.clusters) <= len(SUBJECTS) + 1
    of_campaign = result.comments["cluster_id"].iloc[len(table) :]
    assert len(set(of_campaign)) == 1
    assert result.clusters["size"].max() >= 400
    largest = result.clusters.iloc[0]["exemplars"].split(";")
    assert len({table.set_index("comment_id")["text_redacted"].get(name) for name in largest}) == (
        len(largest)
    )


def test_every_cluster_has_at_least_the_smallest_number_of_distinct_comments() -> None:
    table, vectors = comments_about(9, spread=0.25)
    result = cluster(table, vectors, settings=ClusterSettings(clusters=9, outliers=0.4))
    assert result.clusters["size"].min() >= DEFAULTS.smallest


@pytest.mark.parametrize("count", [0, 1, 2, 5, 6, 11])
def test_a_handful_of_comments_works(count: int) -> None:
    table, vectors = comments_about(2)
    result = cluster(table[:count], vectors[:count], settings=DEFAULTS)
    assert len(result.comments) == count
    assert len(result.clusters) <= count // DEFAULTS.smallest


def test_comments_that_are_all_the_same_are_one_text() -> None:
    table, vectors = comments_about(1, subjects=1)
    copies = pd.concat([table] * 30, ignore_index=True)
    copies["comment_id"] = [f"q1-{n:03d}" for n in range(30)]
    result = cluster(copies, np.repeat(vectors, 30, axis=0), settings=DEFAULTS)
    assert result.comments["cluster_id"].isna().all()


def test_the_number_of_clusters_can_be_set() -> None:
    table, vectors = comments_about(40)
    assert len(cluster(table, vectors, settings=ClusterSettings(clusters=3)).clusters) == 3


def test_old_comments_keep_their_cluster_when_a_tenth_is_new() -> None:
    old, new = comments_about(50, spread=0.15), comments_about(5, seed=8, first=900, spread=0.15)
    before = cluster(*old, settings=DEFAULTS)
    after = cluster(*together(old, new), settings=DEFAULTS, previous=previous_of(before))
    count = len(old[0])
    pd.testing.assert_series_equal(
        after.comments["cluster_id"].iloc[:count], before.comments["cluster_id"]
    )
    assert set(after.clusters["cluster_id"]) == set(before.clusters["cluster_id"])
    newcomers = pd.DataFrame(
        {"subject": new[0]["subject"], "cluster": after.comments["cluster_id"].iloc[count:].array}
    ).dropna()
    assert len(newcomers) > 20
    old_subjects = before.comments.groupby("cluster_id")["subject"].agg(set)
    assert all(row.subject in old_subjects[row.cluster] for row in newcomers.itertuples())


def test_a_new_comment_like_none_before_waits_without_a_cluster() -> None:
    old = comments_about(40, subjects=4)
    table, vectors = comments_about(12, seed=3, first=900)
    fifth = (table["subject"] == "survey").to_numpy()
    new = table[fifth], vectors[fifth]
    before = cluster(*old, settings=DEFAULTS)
    after = cluster(*together(old, new), settings=DEFAULTS, previous=previous_of(before))
    assert after.comments["cluster_id"].iloc[len(old[0]) :].isna().all()


def test_a_copy_of_an_old_comment_goes_where_that_went() -> None:
    table, vectors = comments_about(30, spread=0.2)
    before = cluster(table, vectors, settings=DEFAULTS)
    copies = table.assign(comment_id=[f"q2-{n:04d}" for n in range(len(table))])
    after = cluster(
        *together((table, vectors), (copies, vectors)),
        settings=DEFAULTS,
        previous=previous_of(before),
    )
    expected = before.comments["cluster_id"].tolist()
    assert after.comments["cluster_id"].tolist() == expected * 2


def test_unfrozen_assignments_are_made_anew() -> None:
    table, vectors = comments_about(40)
    before = cluster(table, vectors, settings=ClusterSettings(clusters=2))
    released = previous_of(before).assign(frozen=False)
    after = cluster(table, vectors, settings=DEFAULTS, previous=released)
    assert len(after.clusters) > 2


def test_a_comment_that_is_withheld_now_leaves_its_cluster() -> None:
    table, vectors = comments_about(30)
    before = cluster(table, vectors, settings=DEFAULTS)
    example = before.clusters["exemplars"].iloc[0].split(";")[0]
    status = np.where(table["comment_id"] == example, "withheld", "clear")
    after = cluster(
        table.assign(hate_status=status), vectors, settings=DEFAULTS, previous=previous_of(before)
    )
    assert after.comments.loc[table["comment_id"] == example, "cluster_id"].isna().all()
    assert example not in ";".join(after.clusters["exemplars"])


def test_time_grows_with_the_number_of_comments_not_its_square() -> None:
    import time

    def seconds(each: int) -> float:
        table, vectors = comments_about(each, spread=0.2)
        started = time.process_time()
        cluster(table, vectors, settings=ClusterSettings(clusters=12))
        return time.process_time() - started

    seconds(50)
    assert seconds(2000) < 25 * max(seconds(200), 0.1)


def test_clusters_agree_with_what_people_coded() -> None:
    pytest.importorskip("onnxruntime")
    from pipeline.encoders.load import load_encoder
    from pipeline.encoders.settings import EncoderSettings
    from tests.conftest import shared_data

    coded = pd.read_csv(shared_data("nhs/phase1_train.csv"))
    coded = coded.dropna(subset="text").drop_duplicates("text").sample(600, random_state=0)
    coded = coded[coded["text"].str.len().between(20, 300)].reset_index(drop=True)
    table = pd.DataFrame(
        {
            "comment_id": coded["id"].astype(str),
            "text_redacted": coded["text"],
            "substance": "comment",
            "hate_status": "clear",
        }
    )
    vectors = load_encoder(EncoderSettings()).encode(list(coded["text"]))
    result = cluster(table, vectors, settings=DEFAULTS)
    ids = result.comments["cluster_id"]
    assert ids.isna().mean() <= 0.15
    assert normalized_mutual_info_score(coded["labels"][ids.notna()], ids.dropna()) > 0.15
