"""Codes found without a single label, on invented consultations that nothing was learnt from.

    python -m tests.benchmarks.themes [--base mpnet] [FOLDER ...]

Prints, with whole entries and with names and definitions alone: keywords alone, the reader alone,
and what classify makes of all evidence; then how often *coded* and *uncoded* are right where they
are claimed. FOLDER: the development consultations and those kept apart, unless given.
"""

import argparse
from pathlib import Path

import numpy as np

from pipeline.classify.evidence import gather
from pipeline.classify.judge import judge
from pipeline.classify.material import Material
from pipeline.classify.model import codebook_model
from pipeline.classify.settings import ClassifySettings
from pipeline.encoders.minilm import load_minilm
from pipeline.evaluate.measures import comment_f1
from pipeline.read.settings import ReadSettings
from pipeline.read.stage import read_texts
from pipeline.training.themes.consultations import Consultation, read_consultations
from pipeline.training.themes.evidence_weights import best_f1, mean_precision, micro_f1

ROOT = Path(__file__).resolve().parents[2]
DEVELOPMENT = ROOT / "models" / "themes" / "consultations" / "development"
APART = ROOT / "tests" / "benchmarks" / "consultations_apart"
# By writers of consultations that were learnt from: the four of 48, the six of 162, eleven of 243;
# and by one of whom nothing was learnt.
SAME_HANDS = APART / "same_hands"
SIX_HANDS = APART / "six_hands"
ELEVEN_HANDS = APART / "eleven_hands"
OTHER_HANDS = APART / "other_hands"
_FOLDERS = (DEVELOPMENT, APART, SAME_HANDS, SIX_HANDS, ELEVEN_HANDS, OTHER_HANDS)
SETTINGS = ClassifySettings()


def coded(
    consultation: Consultation, thin: bool, encoder, reading: ReadSettings
) -> dict[str, np.ndarray]:
    book = consultation.codebook(thin=thin)
    comments = consultation.asked(range(len(consultation.comments)))
    texts = [comment.text for comment in comments]
    questions = [comment.question for comment in comments]
    vectors = encoder.encode(texts)
    read = read_texts(texts, questions, book, reading)
    evidence = gather(texts, vectors, codebook=book, encode=encoder.encode, read=read)
    material = Material(texts, vectors, questions, evidence)
    model = codebook_model(book, threshold=SETTINGS.assign_from, error=SETTINGS.expected_error)
    p = model.probabilities(material)
    judged = judge(material, model, codebook=book, probabilities=p)
    truth = consultation.truth
    return {
        "truth": truth,
        "keywords": evidence.keywords,
        "read": read.log_odds,
        "p": p,
        "given": judged.assigned,
        "coverage": judged.coverage,
        "f1": comment_f1(truth, judged.assigned),
        "empty": ~truth.any(axis=1),
    }


def told(name: str, sets: list[dict[str, np.ndarray]]) -> None:
    def pooled(key: str) -> np.ndarray:
        return np.concatenate([each[key].ravel() for each in sets])

    def precision(key: str) -> float:
        return float(np.mean([mean_precision(each[key], each["truth"]) for each in sets]))

    truth, given, coverage = pooled("truth"), pooled("given"), pooled("coverage")
    print(
        f"{name}: micro-F1 {micro_f1(given, truth):.3f}, mAP {precision('p'):.3f}, codes given / "
        f"there {given.sum() / truth.sum():.2f} (keywords alone "
        f"{micro_f1(pooled('keywords') > 0, truth):.3f}; reader alone at its best cut "
        f"{best_f1(pooled('read'), truth):.3f}, mAP {precision('read'):.3f})"
    )
    for kind, right in (("coded", pooled("f1")), ("uncoded", pooled("empty"))):
        claimed = coverage == kind
        shown = f"right {right[claimed].mean():.2f}" if claimed.any() else "never claimed"
        print(f"  {kind}: {claimed.mean():.2f} of comments, {shown}")


def main() -> None:
    given = argparse.ArgumentParser()
    given.add_argument("folders", nargs="*", type=Path, default=_FOLDERS)
    given.add_argument("--base", default="minilm")
    arguments = given.parse_args()
    encoder, reading = load_minilm(), ReadSettings(base=arguments.base)
    for folder in arguments.folders:
        consultations = read_consultations(folder)
        for thin in (False, True):
            form = "names and definitions" if thin else "whole entries"
            sets = [coded(each, thin, encoder, reading) for each in consultations]
            told(f"{folder.name}, {len(sets)} consultations, {form}", sets)


if __name__ == "__main__":
    main()
