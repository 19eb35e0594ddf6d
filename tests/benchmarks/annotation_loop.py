"""What two rounds of annotation buy on the bundled sample, and how fast comments come and go.

Two annotators and an adjudicator who err (tests/annotate/play.py) label two rounds through a real
doccano. The model is judged on the comments that were in no round, against the sample's key. The
figures show the loop; they say nothing about people.
"""

import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from pipeline.annotate.adjudicate import adjudicate_in_doccano
from pipeline.annotate.pull import pull
from pipeline.annotate.push import push
from pipeline.annotate.round import Round
from pipeline.annotate.samples import SAMPLE, read_sample
from pipeline.annotate.workspace import Workspace, open_workspace
from pipeline.codebook.codebook import load_codebook
from pipeline.doccano.client import Doccano
from pipeline.doccano.installation import Installation
from pipeline.doccano.server import Server, start, stop
from pipeline.labels.settings import AnnotateSettings
from pipeline.run import run
from pipeline.store.resources import shipped
from tests.annotate.conftest import a_sample
from tests.annotate.play import Truth, decide, planted_truth, play
from tests.conftest import REPOSITORY
from tests.running_doccano import free_port

ROUNDS = ("round-01", "round-02")
ANNOTATE = '\n[annotate]\nannotators = ["ann", "bob"]\nbatch = 120\n'


def consultation_in(folder: Path) -> Path:
    """A copy of the sample whose labels do not touch the clone's."""
    sample = shipped("pipeline") / "sample"
    shutil.copy(sample / "responses.csv", folder)
    lines = (sample / "consultation.toml").read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith(("annotations", "codebook"))]
    codebook = f'codebook = "{shipped("annotations/codebook.yaml").as_posix()}"\n'
    content = codebook + "\n".join(kept) + ANNOTATE
    (folder / "consultation.toml").write_text(content, encoding="utf-8")
    return folder / "consultation.toml"


def one_round(place: Workspace, doccano: Doccano, tokens: dict[str, str], truth: Truth) -> None:
    """Push, label, pull, adjudicate."""
    guideline, codebook = place.guideline(), place.codebook
    sample, withdrawn = place.to_show()
    push(
        doccano,
        place.round_,
        sample,
        codebook=codebook,
        guideline=guideline,
        settings=place.consultation.annotate,
        withdrawn=withdrawn,
    )
    play(place, truth, doccano, tokens)
    pull(doccano, place.round_, codebook=codebook)
    for _ in range(2):
        adjudicate_in_doccano(
            doccano, place.round_, place.disagreements(), codebook=codebook, guideline=guideline
        )
        decide(place, truth, doccano, tokens["admin"])


def f1(
    predicted: dict[str, list[str]], truth: Truth, comments: list[str], codes: list[str]
) -> float:
    """Micro F1 of some codes over some comments."""
    both = either = 0
    for comment in comments:
        said = set(predicted.get(comment, ())).intersection(codes)
        true = truth.get(comment, frozenset()).intersection(codes)
        both, either = both + len(said & true), either + len(said) + len(true)
    return 2 * both / either if either else float("nan")


def learning_curve(folder: Path, doccano: Doccano, tokens: dict[str, str]) -> None:
    """Run, label, run, label, run; print F1 after each run."""
    file, out = consultation_in(folder), folder / "out"
    predictions, truth = [], {}
    for number in range(len(ROUNDS) + 1):
        run(file, out=out, until="classify")
        name = ROUNDS[min(number, len(ROUNDS) - 1)]
        place = open_workspace(file, out=out, name=name)
        predictions.append(place.predicted)
        if number < len(ROUNDS):
            identifiers = pd.read_csv(place.run.restricted / "identifiers.csv", dtype=str)
            truth = planted_truth(identifiers, place.comments)
            one_round(place, doccano, tokens, truth)
    sampled = set()
    for name in ROUNDS:
        sampled |= set(read_sample(place.history / name / SAMPLE)["comment_id"])
    held_out = [c for c in place.eligible["comment_id"] if c not in sampled]
    print(f"{len(held_out)} comments that were in no round; F1 against the sample's key")
    codes = list(place.codebook.ids)
    print(f"{'labelled':>10}{'micro':>8}" + "".join(f"{code:>16}" for code in codes))
    for number, predicted in enumerate(predictions):
        scores = [f1(predicted, truth, held_out, [code]) for code in codes]
        row = "".join(f"{score:>16.3f}" for score in scores)
        print(f"{number * 120:>10}{f1(predicted, truth, held_out, codes):>8.3f}{row}")


def speed(folder: Path, doccano: Doccano) -> None:
    """Push and pull a thousand comments."""
    place = Round("speed", "Speed", "round-01", folder / "speed", {"q1": "Why?"})
    codebook = load_codebook(shipped("annotations/codebook.yaml"))
    settings = AnnotateSettings(annotators=("ann", "bob"))
    started = time.monotonic()
    push(doccano, place, a_sample(1000), codebook=codebook, guideline="", settings=settings)
    pushed = time.monotonic()
    pull(doccano, place, codebook=codebook)
    pulled = time.monotonic()
    print(f"1,000 comments: push {pushed - started:.1f} s, pull {pulled - pushed:.1f} s")


def main() -> None:
    """Start a doccano of its own, print both, stop it."""
    installation = Installation(REPOSITORY / ".doccano" / "venv")
    if not installation.complete:
        print("doccano is not installed: run `python -m pipeline.doccano install` first")
        return
    os.environ["DOCCANO_ANNOTATORS"] = "ann,bob"
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder) / "doccano", installation, free_port())
        try:
            tokens = dict(start(server).tokens)
            with Doccano(server.address, tokens["admin"]) as doccano:
                speed(Path(folder), doccano)
                learning_curve(Path(folder), doccano, tokens)
        finally:
            stop(server)


if __name__ == "__main__":
    main()
