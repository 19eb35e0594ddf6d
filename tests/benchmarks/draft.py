"""Drafted codebooks against people's: best-match F1, without anybody's help.

    python -m tests.benchmarks.draft

For every coded theme with at least five comments the drafted code that fits its comments best, as a
run with the draft and without labels would code them; the mean of those F1 over themes. Beside it
the same for k-means clusters of whole comments and for BERTopic's topics (its defaults but for
topics of five comments and a fixed seed; needs the extra `bench`) on the same embeddings, and what
share of the comments with a theme hold a drafted code.
"""

import importlib.util
import json
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from pipeline.classify.evidence import gather, log_odds
from pipeline.classify.settings import ClassifySettings
from pipeline.codebook.codebook import Codebook
from pipeline.codebook.library import shipped_library, subjects
from pipeline.config import load_consultation
from pipeline.encoders.base import Encode
from pipeline.encoders.load import load_encoder
from pipeline.encoders.settings import EncoderSettings
from pipeline.language.keyphrases import keyphrases
from pipeline.read.settings import ReadSettings
from pipeline.read.stage import read, read_texts
from pipeline.suggest.alone import code_alone
from pipeline.suggest.first_codebook import draft_codebook
from pipeline.suggest.settings import DraftSettings
from tests.conftest import REPOSITORY

AT_LEAST = 5


class Coded(NamedTuple):
    name: str
    comments: pd.DataFrame
    questions: dict[str, str]
    gold: dict[str, np.ndarray]


def table(texts: list[str], questions: list[str], writers: list[str]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "comment_id": [f"c{number:05d}" for number in range(len(texts))],
            "respondent_id": writers, "question_id": questions, "text_redacted": texts,
            "substance": "comment", "hate_status": "clear", "duplicate_group": None,
        }
    )  # fmt: skip


def themes_of(codes: list[list[str]]) -> dict[str, np.ndarray]:
    names = sorted({code for each in codes for code in each})
    found = {name: np.array([name in each for each in codes]) for name in names}
    return {name: mask for name, mask in found.items() if mask.sum() >= AT_LEAST}


def invented(folder: Path) -> Iterator[Coded]:
    for path in sorted(folder.glob("*.json")):
        content = json.loads(path.read_text(encoding="utf-8"))
        each = content["comments"]
        yield Coded(
            path.stem,
            table(
                [c["text"] for c in each], [c["q"] for c in each], list(map(str, range(len(each))))
            ),
            {q["id"]: q["text"] for q in content["questions"]},
            themes_of([c["codes"] for c in each]),
        )


def sample() -> Coded:
    planted = json.loads((REPOSITORY / "pipeline/sample/planted.json").read_text("utf-8"))
    run = Path("outputs/safer-wexmoor/work/flag/comments.parquet")
    comments = pd.read_parquet(run)
    ids = pd.read_csv("outputs/safer-wexmoor/restricted/identifiers.csv", dtype="str")
    export = dict(zip(ids["respondent_id"], ids["respondent"], strict=True))
    codes = {
        (each["respondent"], each["question_id"]): [*each["codes"], *each["beyond_codebook"]]
        for each in planted["themes"]
    }
    keep = comments["substance"].eq("comment") & comments["hate_status"].eq("clear")
    comments = comments[keep].reset_index(drop=True)
    given = [
        codes.get((export[r], q), [])
        for r, q in zip(comments["respondent_id"], comments["question_id"], strict=True)
    ]
    asked = load_consultation(REPOSITORY / "pipeline/sample/consultation.toml").questions
    return Coded("sample", comments, {each.id: each.text for each in asked}, themes_of(given))


def county(path: Path) -> Coded:
    found = pd.read_csv(path, dtype="str", keep_default_na=False)
    given = [[c for c in codes.split(";") if c] for codes in found["codes"]]
    text = "text" if "text" in found else "comment"
    question = "question" if "question" in found else "question_id"
    writers = list(map(str, range(len(found))))
    return Coded(
        "county", table(found[text].tolist(), found[question].tolist(), writers), {},
        themes_of(given),
    )  # fmt: skip


def best_match(gold: dict[str, np.ndarray], found: list[np.ndarray]) -> float:
    def f1(a: np.ndarray, b: np.ndarray) -> float:
        return float(2 * (a & b).sum() / max(1, a.sum() + b.sum()))

    return float(
        np.mean([max((f1(mask, each) for each in found), default=0) for mask in gold.values()])
    )


def coded_with(book: Codebook, each: Coded, encode: Encode) -> np.ndarray:
    """Which comments would have which code in a run with this codebook and no label. bool [n, k]"""
    texts = each.comments["text_redacted"].tolist()
    ids = each.comments["question_id"].astype(str).tolist()
    comments = each.comments.assign(question_id=ids)
    readings = read(comments, book, each.questions, ReadSettings()).rows(np.arange(len(texts)))
    evidence = gather(
        texts, encode(texts), codebook=book, encode=encode, read=readings, questions=ids
    )
    return 1 / (1 + np.exp(-log_odds(evidence))) >= ClassifySettings().assign_from


def topics(texts: list[str], vectors: np.ndarray) -> list[np.ndarray]:
    """Which comments BERTopic puts into each of its topics; those it calls outliers are in none."""
    from bertopic import BERTopic
    from umap import UMAP

    seeded = UMAP(n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", random_state=0)
    peer = BERTopic(umap_model=seeded, min_topic_size=AT_LEAST)
    labels = np.array(peer.fit_transform(texts, vectors)[0])
    return [labels == label for label in np.unique(labels) if label >= 0]


def main() -> None:
    encode = load_encoder(EncoderSettings()).encode
    sets = list(invented(REPOSITORY / "models/themes/consultations/development"))
    for argument in sys.argv[1:]:
        path = Path(argument)
        sets += [county(path)] if path.suffix == ".csv" else list(invented(path))
    if Path("outputs/safer-wexmoor").exists():
        sets.append(sample())
    peer = importlib.util.find_spec("bertopic") is not None
    rows = []
    for each in sets:
        draft = draft_codebook(
            each.comments, each.questions, title=each.name, library=shipped_library(),
            read=lambda texts, asked, book: read_texts(texts, asked, book).log_odds,
            encode=encode, phrases=keyphrases, settings=DraftSettings(), subjects=subjects(),
            code_alone=partial(
                code_alone, questions=each.questions, encode=encode, reading=ReadSettings(),
                settings=ClassifySettings(),
            ),
        )  # fmt: skip
        assert draft.codebook is not None
        holds = coded_with(draft.codebook, each, encode)
        texts = each.comments["text_redacted"].tolist()
        vectors = encode(texts)
        from sklearn.cluster import KMeans

        labels = KMeans(min(20, len(vectors) // 5), n_init=3, random_state=0).fit_predict(vectors)
        clusters = [labels == label for label in np.unique(labels)]
        coded = np.any(list(each.gold.values()), axis=0)
        rows.append(
            {
                "set": each.name, "themes": len(each.gold), "codes": len(draft.codebook.codes),
                "drafted": best_match(each.gold, list(holds.T)),
                "clusters": best_match(each.gold, clusters),
                "BERTopic": best_match(each.gold, topics(texts, vectors)) if peer else None,
                "held": float(holds[coded].any(axis=1).mean()),
            }
        )  # fmt: skip
        print(rows[-1], flush=True)
    print(pd.DataFrame(rows).round(3).to_string(index=False))


if __name__ == "__main__":
    main()
