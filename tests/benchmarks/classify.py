"""Coding real comments with no, few and many labels: how well, how honest, how fast.

    python -m tests.benchmarks.classify [consultation] [sample] [v6] [phase1]
        [--encoder E] [--base B] [--cache FOLDER]

Needs the data folder that THEMES_DATA names (../shared/data beside the repository otherwise).
Prints figures beside their baselines and writes nothing (but the vectors' cache, if asked to).
"""

import argparse
import os
import re
import shutil
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd
from sklearn.model_selection import GroupShuffleSplit

from pipeline.annotate.sampling import eligible
from pipeline.classify.coverage import expected_error
from pipeline.classify.evidence import gather
from pipeline.classify.judge import Judged, judge
from pipeline.classify.learn import learn
from pipeline.classify.material import Material
from pipeline.classify.model import codebook_model
from pipeline.classify.settings import ClassifySettings
from pipeline.codebook.codebook import Code, Codebook, load_codebook
from pipeline.encoders.base import Encoder
from pipeline.encoders.load import load_encoder
from pipeline.encoders.settings import EncoderSettings
from pipeline.evaluate.measures import comment_f1, reliability
from pipeline.read.settings import ReadSettings
from pipeline.read.stage import read_texts
from pipeline.run import run
from pipeline.store.resources import shipped
from pipeline.tables.copies import each_text
from tests.annotate.play import planted_truth

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("THEMES_DATA", ROOT.parent / "shared" / "data"))
SETTINGS = ClassifySettings()
# One F1 per code from the counts of all repeats: half of the comments hold two to nine of a code,
# and means of such F1 are biased (Forman and Scholz 2010, Apples-to-apples in cross-validation
# studies). Both are printed.
REPEATS = 100
SAMPLE_REPEATS = 5
NHS_THEMES = 40  # the most frequent ones count, as in the published comparison


class Models(NamedTuple):
    encoder: Encoder
    reading: ReadSettings


def f1(gold: np.ndarray, given: np.ndarray) -> np.ndarray:
    both, size = (gold & given).sum(axis=0), gold.sum(axis=0) + given.sum(axis=0)
    return np.where(size, 2 * both / np.maximum(size, 1), 0.0)


def read(name: str) -> pd.DataFrame:
    return pd.read_csv(DATA / name, dtype=str, keep_default_na=False)


def material_of(table: pd.DataFrame, question: str, book: Codebook, models: Models) -> Material:
    encoder = models.encoder
    texts = table["text"].tolist()
    began = time.perf_counter()
    vectors = encoder.encode(texts)
    encoded = time.perf_counter()
    read = read_texts(texts, [""] * len(texts), book, models.reading)
    was_read = time.perf_counter()
    evidence = gather(texts, vectors, codebook=book, encode=encoder.encode, read=read)
    print(
        f"  {len(texts)} comments embedded in {encoded - began:.0f} s, read in "
        f"{was_read - encoded:.0f} s; their sentences, words and the codebook compared in "
        f"{time.perf_counter() - was_read:.0f} s"
    )
    return Material(texts, vectors, table[question].tolist(), evidence)


def consultation(models: Models) -> None:
    print("Consultation, 87 comments, 15 codes")
    book = load_codebook(DATA / "consultation/codebook.yaml")
    table = read("consultation/northants_dev.csv")
    shown = material_of(table, "question_id", book, models)
    gold = np.array([[code in cell.split(";") for code in book.ids] for cell in table["codes"]])
    counted = np.flatnonzero(gold.sum(axis=0) >= 4)
    alone = codebook_model(book, threshold=SETTINGS.assign_from, error=SETTINGS.expected_error)
    p = alone.probabilities(shown)
    judged = judge(shown, alone, codebook=book, probabilities=p)
    keywords = shown.evidence.keywords > 0
    print(
        f"  no labels: macro-F1 {f1(gold, judged.assigned)[counted].mean():.3f} "
        f"(keywords alone {f1(gold, keywords)[counted].mean():.3f}) over {len(counted)} codes"
    )
    print(f"  {told_promises(promises(gold, judged))}")
    means, sums, coverage = [], np.zeros((3, len(counted))), []
    for repeat in range(REPEATS):
        order = np.random.default_rng(repeat).permutation(len(gold))
        train, test = order[:43], order[43:]
        model = learn(
            shown.rows(train), gold[train], train, [str(n) for n in train],
            codebook=book, settings=SETTINGS, encoder="",
        ).model  # fmt: skip
        rest = shown.rows(test)
        judged = judge(rest, model, codebook=book, probabilities=model.probabilities(rest))
        coverage.append(promises(gold[test], judged))
        truth, given = gold[test][:, counted], judged.assigned[:, counted]
        means.append(f1(truth, given)[truth.any(axis=0)].mean())
        sums += [(truth & given).sum(axis=0), truth.sum(axis=0), given.sum(axis=0)]
    pooled = (2 * sums[0] / (sums[1] + sums[2])).mean()
    print(
        f"  43 labels, {REPEATS} times: macro-F1 on the other 44 {pooled:.3f} (of the counts "
        f"of all repeats; mean of their own {np.mean(means):.3f} ± {np.std(means):.3f})"
    )
    print(f"  {told_promises(pd.concat(coverage))}")


def sample(models: Models) -> None:
    """The bundled sample: labels drawn by lot, from its key; judged on the other comments."""
    with tempfile.TemporaryDirectory() as folder:
        bundled = shipped("pipeline") / "sample"
        shutil.copy(bundled / "responses.csv", folder)
        lines = (bundled / "consultation.toml").read_text(encoding="utf-8").splitlines()
        kept = [line for line in lines if not line.startswith(("annotations", "codebook"))]
        file = Path(folder) / "consultation.toml"
        file.write_text("\n".join(kept), encoding="utf-8")
        done = run(file, out=Path(folder) / "out", until="flag")
        comments = done.kept["flag"].table("comments")
        path = done.folder.path / "restricted" / "identifiers.csv"
        truth = planted_truth(pd.read_csv(path, dtype=str), comments)
        asked = {one.id: one.text for one in done.consultation.questions}
        book = load_codebook(shipped("annotations/codebook.yaml"))
    shown = eligible(comments, each_text(comments))
    shown = shown[shown["comment_id"].isin(list(truth))].reset_index(drop=True)
    print(f"Sample, {len(shown)} distinct comments, {len(book.ids)} codes")
    table = pd.DataFrame({"text": shown["text_redacted"], "q": shown["question_id"].map(asked)})
    material = material_of(table, "q", book, models)
    gold = np.array([[code in truth[one] for code in book.ids] for one in shown["comment_id"]])
    keywords = micro(gold, material.evidence.keywords > 0)
    for count in (0, 120, 240):
        scores, recalls, coverage = [], [], []
        for repeat in range(1 if count == 0 else SAMPLE_REPEATS):
            order = np.random.default_rng(repeat).permutation(len(gold))
            train, test = order[:count], order[count:]
            model = learn(
                material.rows(train), gold[train], train, [str(n) for n in train],
                codebook=book, settings=SETTINGS, encoder="",
            ).model  # fmt: skip
            rest = material.rows(test)
            judged = judge(rest, model, codebook=book, probabilities=model.probabilities(rest))
            scores.append(micro(gold[test], judged.assigned))
            recalls.append((gold[test] & judged.assigned).sum(0) / gold[test].sum(0))
            coverage.append(promises(gold[test], judged))
        told = ", ".join(f"{c} {r:.2f}" for c, r in zip(book.ids, np.mean(recalls, 0), strict=True))
        print(
            f"  {count} labels: micro-F1 {np.mean(scores):.3f} ± {np.std(scores):.3f} (keywords "
            f"alone {keywords:.3f}); recall {told}; {told_promises(pd.concat(coverage))}"
        )


def micro(truth: np.ndarray, given: np.ndarray) -> float:
    return float(2 * (truth & given).sum() / (truth.sum() + given.sum()))


def promises(truth: np.ndarray, judged: Judged) -> pd.DataFrame:
    """Of each comment its coverage, and how right that is: F1 of its codes, or that it has none."""
    right = np.where(
        judged.coverage == "uncoded", ~truth.any(axis=1), comment_f1(truth, judged.assigned)
    )
    return pd.DataFrame({"coverage": judged.coverage, "right": right.astype(float)})


def told_promises(coverage: pd.DataFrame) -> str:
    parts = [
        f"{kind} {len(part) / len(coverage):.2f}, right {part['right'].mean():.2f}"
        for kind, part in coverage.groupby("coverage")
        if kind != "uncertain"
    ]
    return "claimed: " + ("; ".join(parts) or "nothing")


def nhs_codebook(labels: pd.Series, selection: str) -> Codebook:
    defined = read("nhs/codebook_v7.csv").set_index("label")["definition"].to_dict()
    names = sorted({name for cell in labels for name in cell.split(";")})
    codes = [
        Code(
            id=re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_"),
            name=name,
            definition=defined.get(name) or name,
        )
        for name in names
    ]
    return Codebook(version=1, selection=selection, codes=tuple(codes))


def nhs(file: str, question: str, groups: pd.Series, selection: str, models: Models) -> None:
    table = read(file)
    book = nhs_codebook(table["labels"], selection)
    print(f"{file}: {len(table)} comments, {len(book.ids)} codes, {selection}")
    shown = material_of(table, question, book, models)
    names = [code.name for code in book.active]
    gold = np.array([[name in cell.split(";") for name in names] for cell in table["labels"]])
    people = pd.factorize(groups)[0].astype(np.int64)
    for seed in range(2):
        train, test = next(
            GroupShuffleSplit(1, test_size=0.2, random_state=seed).split(gold, groups=people)
        )
        began = time.perf_counter()
        model = learn(
            shown.rows(train), gold[train], people[train], [str(n) for n in train],
            codebook=book, settings=SETTINGS, encoder="",
        ).model  # fmt: skip
        trained = time.perf_counter()
        rest = shown.rows(test)
        p = model.probabilities(rest)
        judged = judge(rest, model, codebook=book, probabilities=p)
        done = time.perf_counter()
        truth, given = gold[test], judged.assigned
        print(
            f"  split {seed}: trained on {len(train)} in {trained - began:.0f} s, "
            f"{len(test)} judged in {done - trained:.1f} s"
        )
        if selection == "one":
            right = (truth & given).any(axis=1).mean()
            present = truth.any(axis=0)
            print(f"    accuracy {right:.3f}, macro-F1 {f1(truth, given)[present].mean():.3f}")
        else:
            top = np.argsort(-gold.sum(axis=0), kind="stable")[:NHS_THEMES]
            t, g = truth[:, top], given[:, top]
            micro = 2 * (t & g).sum() / (t.sum() + g.sum())
            print(
                f"    micro-F1 {micro:.3f}, macro-F1 {f1(t, g).mean():.3f}, "
                f"samples-F1 {comment_f1(t, g).mean():.3f}, exact {(t == g).all(axis=1).mean():.3f}"
            )
        own = comment_f1(truth, given)
        surest = np.argsort(expected_error(p, given), kind="stable")[: int(0.8 * len(test))]
        print(
            f"    surest 80 %: samples-F1 {own[surest].mean():.3f}; "
            f"{told_promises(promises(truth, judged))}"
        )
        bands = [
            f"{b['from']:.1f}: {b['right']:.2f} of {b['n']}" for b in reliability(truth, p, given)
        ]
        print("    right by confidence  " + " · ".join(bands))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("which", nargs="*", default=["consultation", "sample", "v6", "phase1"])
    parser.add_argument("--encoder", default="minilm")
    parser.add_argument("--base", default="minilm", help="what the reader was made from")
    parser.add_argument("--cache", type=Path, help="keep vectors here between runs")
    chosen = parser.parse_args()
    encoder = load_encoder(EncoderSettings(encoder=chosen.encoder), chosen.cache)
    models = Models(encoder, ReadSettings(base=chosen.base))
    if "consultation" in chosen.which:
        consultation(models)
    if "sample" in chosen.which:
        sample(models)
    if "v6" in chosen.which:
        people = read("nhs/v6_train.csv")["respondent_id"]
        nhs("nhs/v6_train.csv", "question_type", people, "many", models)
    if "phase1" in chosen.which:
        alike = read("nhs/phase1_train.csv")["text"].str.lower().str.strip()
        nhs("nhs/phase1_train.csv", "question", alike, "one", models)


if __name__ == "__main__":
    main()
