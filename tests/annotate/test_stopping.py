"""Whether another round is worth it."""

import pandas as pd
import pytest

from pipeline.annotate.stopping import stopping
from pipeline.labels.annotation import Annotation


def said(name: str, codes: list[tuple[str, ...]], round_: str = "round-01") -> list[Annotation]:
    return [
        Annotation(
            comment_id=f"c{number}",
            annotator=name,
            round=round_,
            codes=given,
            confirmed=True,
            codebook_version=1,
        )
        for number, given in enumerate(codes)
    ]


def sample(predicted: list[str], reason: str = "random") -> pd.DataFrame:
    ids = [f"c{number}" for number in range(len(predicted))]
    return pd.DataFrame({"comment_id": ids, "reason": reason, "predicted": predicted})


TRUTH = [("education",) if n % 2 else ("resources",) for n in range(60)]
CODES = ("education", "resources")


def test_nothing_labelled_means_go_on() -> None:
    found = stopping({}, {}, CODES)
    assert found.worth_it and found.scarce == CODES


def test_codes_with_few_labels_mean_go_on() -> None:
    rounds = {"round-01": {"ann": said("ann", TRUTH[:20]), "bob": said("bob", TRUTH[:20])}}
    found = stopping(rounds, {"round-01": sample(["education"] * 20)}, CODES)
    assert found.worth_it and "education, resources" in found.why


def test_a_model_as_good_as_people_means_stop() -> None:
    rounds = {"round-01": {"ann": said("ann", TRUTH), "bob": said("bob", TRUTH)}}
    predicted = [codes[0] for codes in TRUTH]
    found = stopping(rounds, {"round-01": sample(predicted)}, CODES)
    assert not found.worth_it
    assert found.curve.iloc[0].to_dict() == {
        "round": "round-01", "labelled": 60, "positives": 120, "none_share": 0.0,
        "model_f1": 1.0, "model_f1_low": 1.0, "model_f1_high": 1.0, "people_f1": 1.0,
    }  # fmt: skip


def test_a_model_worse_than_people_means_go_on_and_is_judged_on_the_lottery_only() -> None:
    rounds = {"round-01": {"ann": said("ann", TRUTH), "bob": said("bob", TRUTH)}}
    drawn = sample(["resources"] * 60)
    drawn.loc[40:, "reason"] = "uncertain"
    drawn.loc[40:, "predicted"] = ""
    found = stopping(rounds, {"round-01": drawn}, CODES)
    assert found.worth_it
    assert found.curve["model_f1"].iloc[0] == pytest.approx(0.5)


def test_nobody_coded_twice_means_go_on() -> None:
    rounds = {"round-01": {"ann": said("ann", TRUTH)}}
    assert "two people" in stopping(rounds, {}, CODES).why
