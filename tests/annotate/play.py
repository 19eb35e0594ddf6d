"""Two annotators and an adjudicator who err like people, played through doccano's API.

    python -m tests.annotate.play CONSULTATION --out RUN --round round-01

Nobody is asked to label the bundled sample: its key (`pipeline/sample/planted.json`) says which
themes were written into each comment, and the players give those, with slips that are seeded by
annotator and comment. So figures of a round played here show that the loop works and what labels
of this quality buy; they are no figures about people.

`DOCCANO_URL` and `DOCCANO_TOKEN` name the server; the players ann and bob log in with
`DOCCANO_PASSWORD_ANN` and `DOCCANO_PASSWORD_BOB`.
"""

import argparse
import json
import os
import random
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from pipeline.annotate.project import find_project
from pipeline.annotate.samples import SAMPLE, read_sample
from pipeline.annotate.workspace import Workspace, open_workspace
from pipeline.doccano.client import Doccano
from pipeline.store.resources import shipped
from tests.annotate.player import Player

Truth = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Slips:
    """How an annotator errs: overlooks a code, imagines one, mistakes one for another."""

    overlooks: float
    imagines: float
    mistakes: float


# Bob is newer to it. About what coders of open comments reach: see the agreement that comes out.
SLIPS = {"ann": Slips(0.12, 0.06, 0.04), "bob": Slips(0.20, 0.08, 0.06)}
ADJUDICATOR = Slips(0.05, 0.02, 0.0)


def planted_truth(identifiers: pd.DataFrame, comments: pd.DataFrame) -> Truth:
    """Comment id → the codes that were written into the comment."""
    planted = json.loads((shipped("pipeline") / "sample" / "planted.json").read_text("utf-8"))
    pseudonym = identifiers.set_index("respondent")["respondent_id"].to_dict()
    comment = comments.set_index(["respondent_id", "question_id"])["comment_id"].to_dict()
    return {
        comment[pseudonym[entry["respondent"]], entry["question_id"]]: frozenset(entry["codes"])
        for entry in planted["themes"]
    }


def says(name: str, comment_id: str, truth: frozenset[str], codes: list[str], slips: Slips) -> set:
    """What an annotator sees in a comment: the same every time."""
    chance = random.Random(f"{name}/{comment_id}")
    seen = set()
    for code in sorted(truth):
        if chance.random() < slips.overlooks:
            continue
        mistaken = chance.random() < slips.mistakes
        seen.add(chance.choice(codes) if mistaken else code)
    if chance.random() < slips.imagines:
        seen.add(chance.choice(codes))
    return seen


def play(workspace: Workspace, truth: Truth, admin: Doccano, tokens: Mapping[str, str]) -> int:
    """Label and confirm everybody's queue of the round; return how many comments were confirmed."""
    project = find_project(admin, workspace.round_.tag)
    assert project is not None, "push first"
    names = {code.id: code.name for code in workspace.codebook.active}
    queue = read_sample(workspace.round_.folder / SAMPLE)
    confirmed = 0
    for name, slips in SLIPS.items():
        player = Player(admin, admin.address, tokens[name], project["id"])
        theirs = queue[queue["annotators"].str.split(";").map(lambda all_, n=name: n in all_)]
        for comment in set(player.queue()) & set(theirs["comment_id"]):
            seen = says(name, comment, truth.get(comment, frozenset()), list(names), slips)
            player.code(comment, [names[code] for code in sorted(seen)])
            confirmed += 1
    return confirmed


def decide(workspace: Workspace, truth: Truth, admin: Doccano, token: str) -> int:
    """Decide every open disagreement; return how many."""
    project = find_project(admin, f"{workspace.round_.tag}:adjudication")
    if project is None:
        return 0
    names = {code.id: code.name for code in workspace.codebook.active}
    judge = Player(admin, admin.address, token, project["id"])
    waiting = judge.waiting()
    for comment in waiting:
        known = truth.get(comment, frozenset())
        seen = says("judge", comment, known, list(names), ADJUDICATOR)
        judge.code(comment, [names[code] for code in sorted(seen)])
    return len(waiting)


def main() -> None:
    """Play the round: annotate, or, when there are disagreements in doccano, decide them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("consultation", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--round", dest="name")
    arguments = parser.parse_args()
    workspace = open_workspace(arguments.consultation, out=arguments.out, name=arguments.name)
    identifiers = pd.read_csv(workspace.run.restricted / "identifiers.csv", dtype=str)
    truth = planted_truth(identifiers, workspace.comments)
    admin = Doccano.from_environment()
    tokens = {name: _log_in(admin, name) for name in SLIPS}
    print(f"{play(workspace, truth, admin, tokens)} comments labelled and confirmed")
    print(f"{decide(workspace, truth, admin, os.environ['DOCCANO_TOKEN'])} disagreements decided")


def _log_in(doccano: Doccano, name: str) -> str:
    password = os.environ[f"DOCCANO_PASSWORD_{name.upper()}"]
    return str(doccano.post("auth/login/", {"username": name, "password": password})["key"])


if __name__ == "__main__":
    main()
