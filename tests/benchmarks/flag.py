"""Flagging hate: how much is found, how little is flagged in vain, how fast.

    python tests/benchmarks/flag.py

Needs the data folder that THEMES_DATA names (../shared/data beside the repository otherwise); the
suite written for this project is measured without it. Prints figures and writes nothing.
"""

import os
import time
from pathlib import Path

import numpy as np
import pandas as pd

from pipeline.files.yaml_data import yaml_data
from pipeline.flag.bands import bands
from pipeline.flag.evaluation import evaluate
from pipeline.flag.model import load_hate_model
from pipeline.flag.scoring import score_comments
from pipeline.flag.settings import FlagSettings
from pipeline.training.hate.own_lines import read_lines
from pipeline.training.hate.training_data import Rows, dynahate, ethos
from pipeline.training.themes.consultations import read_consultations

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("THEMES_DATA", ROOT.parent / "shared" / "data"))
CONSULTATIONS = ROOT / "models" / "themes" / "consultations"
SETTINGS = FlagSettings()


def told(name: str, rows: Rows) -> None:
    result = evaluate(rows.texts, rows.labels > 0.5, settings=SETTINGS)
    print(f"{name}: {result['n']} rows, AUC {result['auc']}")
    for line in ("flagged", "withheld"):
        print(f"  counting what is {line}: {result[line]}")


def suite() -> None:
    lines = read_lines(ROOT / "tests" / "flag" / "suite.yaml", fillings=3, seed=7)
    labels = np.array([line.label for line in lines], dtype=bool)
    kinds = [("hateful: " if line.label else "benign: ") + line.kind for line in lines]
    result = evaluate(
        [line.text for line in lines], labels, settings=SETTINGS, functionalities=kinds
    )
    print(f"Own suite: {result['n']} rows, AUC {result['auc']}, flagged {result['flagged']}")
    for kind, figures in result["functionalities"].items():
        print(f"  {kind}: {figures['flagged']} of {figures['n']}")


def in_vain(name: str, texts: list[str]) -> None:
    scored = score_comments(texts)
    status = bands(texts, scored.scores, SETTINGS)
    print(
        f"{name}: {len(texts)} comments, {(status == 'review').sum()} to review, "
        f"{(status == 'withheld').sum()} withheld "
        f"({(status != 'clear').mean():.1%}), highest score {scored.scores.max():.2f}"
    )


def comments_of(*folders: Path) -> list[str]:
    """The comments of the invented consultations in some folders: hardly one of them is hateful."""
    read = [one for folder in folders for one in read_consultations(folder)]
    return [comment.text for one in read for comment in one.comments]


def about_groups() -> None:
    """Harmless sentences about protected groups, and coded hate: how many are flagged."""
    tested = yaml_data((ROOT / "tests" / "flag" / "about_groups.yaml").read_text(encoding="utf-8"))
    for name, file in (
        ("by who wrote earlier lines", "about_groups_apart.yaml"),
        ("by others than who wrote lines", "about_groups_by_others.yaml"),
    ):
        apart = Path(__file__).with_name(file)
        tested[name] = yaml_data(apart.read_text(encoding="utf-8"))
    for half, sides in tested.items():
        for side, kinds in sides.items():
            texts = [line for lines in kinds.values() for line in lines]
            in_vain(f"About groups, {half}, {side}", texts)


def hidden(comments: list[str]) -> None:
    test = dynahate(DATA / "hate", "test")
    hateful = [t for t, y in zip(test.texts, test.labels, strict=True) if y and len(t.split()) < 26]
    hateful = [text.strip().rstrip(".!?") + "." for text in hateful[:300]]
    benign = [text.rstrip(".") + "." for text in comments if 5 <= len(text.split()) <= 20]
    rng = np.random.default_rng(0)
    around = rng.choice(len(benign), size=(len(hateful), 2))
    wrapped = [
        f"{benign[first]} {text} {benign[last]}"
        for text, (first, last) in zip(hateful, around, strict=True)
    ]
    alone = bands(hateful, score_comments(hateful).scores, SETTINGS) != "clear"
    within = bands(wrapped, score_comments(wrapped).scores, SETTINGS) != "clear"
    print(
        f"Between two benign sentences: {within[alone].mean():.3f} of the {alone.sum()} found alone"
    )


def speed(texts: list[str]) -> None:
    load_hate_model().logits(["warm up"])
    began, processor = time.perf_counter(), time.process_time()
    score_comments(texts)
    seconds, used = time.perf_counter() - began, time.process_time() - processor
    words = np.mean([len(text.split()) for text in texts])
    print(
        f"Speed: {len(texts)} comments of {words:.0f} words in {seconds:.1f} s = "
        f"{len(texts) / seconds:.0f} comments/s ({len(texts) / used:.0f} a processor-second)"
    )


if __name__ == "__main__":
    suite()
    about_groups()
    in_vain("Consultations trained on", comments_of(CONSULTATIONS))
    not_trained_on = (CONSULTATIONS / "development", CONSULTATIONS / "calibration")
    in_vain("Consultations not trained on", comments_of(*not_trained_on))
    apart = ROOT / "tests" / "benchmarks" / "consultations_apart"
    in_vain("Consultations apart", comments_of(apart, apart / "same_hands", apart / "six_hands"))
    if DATA.exists():
        told("DynaHate test", dynahate(DATA / "hate", "test"))
        told("ETHOS", ethos(DATA / "hate"))
        nhs = pd.read_csv(DATA / "nhs" / "phase1_train.csv")["text"].dropna()
        in_vain("NHS feedback", nhs.sample(3000, random_state=1).tolist())
        consultation = pd.read_csv(DATA / "consultation" / "northants_dev.csv")["text"].tolist()
        in_vain("A consultation about hate", consultation)
        hidden(nhs.sample(3000, random_state=1).tolist())
        speed(nhs.drop_duplicates().tolist()[:3000])
