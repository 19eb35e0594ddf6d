"""How much is found: on real-like comments, on names nobody listed, and how little falsely."""

import csv
from pathlib import Path

import pytest
import yaml

from pipeline.redact.evaluation import CASES, evaluate_file
from pipeline.redact.settings import RedactSettings
from pipeline.redact.stage import redact_texts
from tests.conftest import shared_data

LEAST_F2 = {"original": 0.985, "lower": 0.965, "upper": 0.96}
MOST_LEAKING = {"original": 0.015, "lower": 0.05, "upper": 0.06}


def test_uk_comments_with_planted_personal_data() -> None:
    report = evaluate_file(shared_data("pii/uk_dev.jsonl"), RedactSettings())
    for case, scores in report.items():
        assert scores["f2"] >= LEAST_F2[case], case
        assert scores["leaking"] <= MOST_LEAKING[case], case


def test_real_comments_lose_next_to_nothing() -> None:
    with shared_data("consultation/northants_dev.csv").open(encoding="utf-8") as file:
        texts = [row["text"] for row in csv.DictReader(file)]
    _, spans = redact_texts(texts, settings=RedactSettings())
    assert sum(map(len, spans)) <= 2


OTHER = yaml.safe_load((Path(__file__).parent / "other_names.yaml").read_text(encoding="utf-8"))
CARRIERS = OTHER.pop("carriers")
# Share of names wholly redacted, as typed and in small letters. Names that are words (Mark Bishop,
# Rose Carpenter) have only their sentence to tell them in small letters.
LEAST_WHOLE = {"british_words": (0.9, 0.7)}


@pytest.mark.parametrize("origin", OTHER)
def test_names_from_elsewhere(origin: str) -> None:
    for least, case in zip(
        LEAST_WHOLE.get(origin, (0.92, 0.85)), ("original", "lower"), strict=True
    ):
        change = CASES[case]
        texts, places = [], []
        for number, name in enumerate(OTHER[origin]):
            for carrier in CARRIERS[number % 4 :: 4]:
                start = carrier.index("{n}")
                texts.append(change(carrier.replace("{n}", name)))
                places.append((start, start + len(name)))
        _, found = redact_texts(texts, settings=RedactSettings())
        whole = sum(
            all(
                any(s.start <= i < s.end for s in spans)
                for i in range(start, end)
                if text[i].isalnum()
            )
            for text, (start, end), spans in zip(texts, places, found, strict=True)
        )
        assert whole / len(texts) >= least, case
