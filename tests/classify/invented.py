"""A small world: four subjects, an encoder that knows their words, comments and their codes."""

import hashlib
from collections.abc import Sequence

import numpy as np
import pandas as pd

from pipeline.classify.settings import ClassifySettings
from pipeline.classify.stage import Classified, classify
from pipeline.codebook.codebook import Code, Codebook
from pipeline.encoders.base import Vectors, unit_length
from pipeline.read.settings import ReadSettings
from pipeline.read.stage import ReadComments, read

SUBJECTS = {
    "schools": ["school", "teacher", "lesson", "pupil", "classroom", "homework"],
    "buses": ["bus", "driver", "timetable", "fare", "stop", "route"],
    "money": ["money", "budget", "cost", "grant", "tax", "spending"],
    "parks": ["park", "tree", "bench", "grass", "playground", "pond"],
}
FILLER = ["really", "often", "around", "perhaps", "local", "people", "year", "think", "need"]
DIMENSION = 32
SETTINGS = ClassifySettings()


def encode(texts: Sequence[str]) -> Vectors:
    """Unit vectors in which the words of one subject lie close together."""
    return (
        unit_length(np.stack([_vector(text) for text in texts]).astype(np.float32))
        if len(texts)
        else np.zeros((0, DIMENSION), np.float32)
    )


def _vector(text: str) -> np.ndarray:
    total = np.zeros(DIMENSION)
    for word in text.lower().replace(".", " ").replace(",", " ").split():
        seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:4], "big")
        total += 0.4 * np.random.default_rng(seed).normal(size=DIMENSION) / DIMENSION**0.5
        for place, words in enumerate(SUBJECTS.values()):
            if any(word.startswith(stem) for stem in words):
                total[place] += 1
    return total


class InventedEncoder:
    """The same as the encoder the commands load."""

    name, fingerprint, dimension = "invented", "invented-1", DIMENSION

    def encode(self, texts: Sequence[str]) -> Vectors:
        return encode(texts)


def codebook(**options: object) -> Codebook:
    """One code per subject; its keywords are two of the subject's six words."""
    codes = [
        Code(
            id=name,
            name=name.capitalize(),
            definition=f"About {words[0]} and {words[1]}, {words[2]}.",
            keywords=(f"{words[0]}*", words[1]),
        )
        for name, words in SUBJECTS.items()
    ]
    return Codebook.model_validate({"version": 1, "codes": codes} | options)


def comments(count: int, *, seed: int = 0, about: int = 2) -> tuple[pd.DataFrame, list[list[str]]]:
    """`count` comments of a consultation on up to `about` subjects each, and their true codes."""
    chance = np.random.default_rng(seed)
    texts, codes = [], []
    for _ in range(count):
        own = sorted(
            chance.choice(list(SUBJECTS), size=chance.integers(0, about + 1), replace=False)
        )
        words = [word for name in own for word in chance.choice(SUBJECTS[name], size=2)]
        texts.append(" ".join(chance.permutation([*words, *chance.choice(FILLER, size=4)])))
        codes.append(list(own))
    table = pd.DataFrame(
        {
            "comment_id": [f"q1-{n:010d}" for n in range(count)],
            "respondent_id": [f"r-{n // 2:010d}" for n in range(count)],
            "question_id": "q1",
            "text_redacted": texts,
            "substance": "comment",
            "hate_status": "clear",
        }
    ).astype("str")
    return table, codes


def labels(table: pd.DataFrame, codes: list[list[str]], rows: Sequence[int]) -> pd.DataFrame:
    """What one annotator confirmed about some of the comments."""
    return pd.DataFrame(
        {
            "comment_id": [table["comment_id"].iloc[row] for row in rows],
            "codes": [codes[row] for row in rows],
            "annotator": "ann",
            "round": "r1",
            "confirmed": True,
        }
    )


def classified(table: pd.DataFrame, book: Codebook, **options: object) -> Classified:
    settings = options.pop("settings", SETTINGS)
    vectors = encode(table["text_redacted"].tolist())
    return classify(
        table,
        vectors,
        codebook=book,
        settings=settings,
        encode=encode,
        readings=readings(table, book),
        **options,
    )


def readings(table: pd.DataFrame, book: Codebook) -> ReadComments:
    return read(table, book, {}, ReadSettings())


def given(result: Classified) -> dict[str, set[str]]:
    rows = result.assignments[result.assignments["assigned"]]
    return {cid: set(part["code_id"]) for cid, part in rows.groupby("comment_id")}


def f1(result: Classified, table: pd.DataFrame, codes: list[list[str]], rows, own: str) -> float:
    found = given(result)
    truth = [own in codes[row] for row in rows]
    said = [own in found.get(table["comment_id"].iloc[row], set()) for row in rows]
    both = sum(t and s for t, s in zip(truth, said, strict=True))
    return 2 * both / max(sum(truth) + sum(said), 1)


def macro_f1(result: Classified, table: pd.DataFrame, codes: list[list[str]], rows) -> float:
    return float(np.mean([f1(result, table, codes, rows, own) for own in codebook().ids]))
