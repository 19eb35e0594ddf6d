"""What the annotation commands say, in words."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from pipeline.annotate.adjudicate import Adjudicated
from pipeline.annotate.agreement import OVERALL, Agreement
from pipeline.annotate.pull import Pulled
from pipeline.annotate.push import Pushed
from pipeline.annotate.round import Round
from pipeline.annotate.samples import SAMPLE, read_sample
from pipeline.annotate.stopping import stopping
from pipeline.annotate.workspace import Workspace
from pipeline.codebook.codebook import Codebook
from pipeline.labels.annotation import Annotation
from pipeline.labels.rounds import CAMPAIGN, RANDOM


def by_lot_line(sample: pd.DataFrame) -> str:
    """Return how many comments of each question verify something, and what draws more of them.

    Parameters
    ----------
    sample : the comments of a round; question_id and reason are read.
    """
    drawn = sample[sample["reason"].eq(RANDOM)]
    counts = drawn["question_id"].value_counts(sort=False)
    asked = dict.fromkeys(sample["question_id"])
    each = ", ".join(f"{question} {counts.get(question, 0)}" for question in asked)
    first = sample["reason"].eq(CAMPAIGN).sum()
    many = f" First: {count_of(int(first), 'text')} that many sent; one label decides all copies."
    others = len(sample) - len(drawn) - int(first)
    rest = (
        "Shares of themes rest on these alone, and the others teach the model most; the closing "
        "words of a run say how many each question takes. `random = 1.0` and the others 0 under "
        "[annotate.mix] draw all by lot."
        if others
        else "Shares of themes rest on these; the closing words of a run say how many each "
        "question takes."
    )
    return f"Drawn by lot: {len(drawn)} of {len(sample)} ({each}). {rest}" + (many if first else "")


def pushed_lines(
    round_: Round, sample: pd.DataFrame, pushed: Pushed, links: Mapping[str, str]
) -> list[str]:
    """Return what a push did, and where annotators find their queues."""
    sent, reasons = pushed.sent, sample["reason"].value_counts()
    mixture = ", ".join(f"{count} {reason}" for reason, count in reasons.items())
    shared = int(sample["annotators"].str.contains(";").sum())
    questions = f" on {', '.join(round_.questions)}" if round_.part else ""
    lines = [
        f"{round_.folder.name}{questions}: {len(sample)} comments ({mixture}); {shared} for two "
        "annotators.",
        f"doccano project {pushed.project} ({pushed.presence}): {sent.new} sent, "
        f"{sent.there_before} there before.",
    ]
    if pushed.presence == "deleted, made anew":
        lines.append("  It had been deleted in doccano. Labels pulled before that are kept.")
    if sent.reworded:
        lines.append(f"  {sent.reworded} texts rewritten: their redaction has changed.")
    if sent.withdrawn:
        lines.append(f"  {sent.withdrawn} taken away: held back since they were sent.")
    if sent.copies:
        lines.append(f"  {sent.copies} unused extra copies removed (imported by hand?).")
    if sent.refused:
        lines.append(f"  doccano refused {len(sent.refused)}: {', '.join(sent.refused[:5])} …")
    labels = pushed.labels
    if labels.created or labels.changed or labels.retired:
        lines.append(
            f"  Labels: {labels.created} created, {labels.changed} changed, "
            f"{labels.retired} retired."
        )
        if labels.created and sent.there_before:
            lines.append("  Comments confirmed before have not been asked about the new labels.")
    lines.append(by_lot_line(sample))
    with_queue = _everybody(sample)
    lines += [f"Queue of {name}: {links[name]}" for name in links if name in with_queue]
    return lines + [
        f"{name} joined after the round was drawn and has no queue in it; the next round has one."
        for name in links
        if name not in with_queue
    ]


def pulled_lines(round_: Round, pulled: Pulled) -> list[str]:
    """Return what a pull brought."""
    lines = []
    for name, confirmed in pulled.confirmed.items():
        begun = pulled.unconfirmed[name]
        kept = f", {pulled.kept[name]} kept from earlier pulls" if pulled.kept[name] else ""
        lines.append(f"{name}: {confirmed} confirmed, {begun} begun{kept}.")
    lines += [
        f"{name} is no member of the project any more: what was pulled before is kept; add them "
        "again in doccano to pull what they did since."
        for name in pulled.left
    ]
    if pulled.unknown:
        lines.append(
            f"Labels that are no code: {', '.join(pulled.unknown)}. They are kept as `unknown`; "
            "add such a code to the codebook, or give those comments one of its codes."
        )
    if pulled.reported:
        lines.append(
            "Annotators reported personal data, hate or danger, look today: "
            + ", ".join(pulled.reported)
        )
    return [*lines, f"Labels are in {round_.folder}."]


def status_lines(workspace: Workspace) -> list[str]:
    """Return what is labelled, what people and the model still disagree on, and what to do."""
    rounds = workspace.rounds()
    samples = {name: read_sample(workspace.history / name / SAMPLE) for name in rounds}
    lines = []
    for name, people in rounds.items():
        sampled = samples[name]
        progress = [
            f"{annotator} {_how_far(annotator, sampled, people.get(annotator, ()))}"
            for annotator in sorted({*people, *_everybody(sampled)})
        ]
        lines.append(f"{name}: {len(sampled)} comments; {', '.join(progress) or 'nobody yet'}.")
    verdict = stopping(rounds, samples, workspace.codebook.ids)
    lines += [
        f"{row['round']}: {row['labelled']} labelled, {_percent(row['none_share'])} without a "
        f"code; F1 of the model before it {_range(row, 'model_f1')}, of people with each other "
        f"{_number(row['people_f1'])}."
        for row in verdict.curve.to_dict("records")
    ]
    advice = "worth it" if verdict.worth_it else "probably not worth it"
    return [*lines, f"Another round is {advice}: {verdict.why}."]


def agreement_lines(found: Agreement, codebook: Codebook, kept: pd.DataFrame) -> list[str]:
    """Return the agreement of a round as a table in words."""
    if not int(found.by_code["comments"].max()):
        return ["No comment has been coded by two annotators yet: pull, or raise `overlap`."]
    lines = [f"{int(found.by_code['comments'].max())} comments were coded by two or more."]
    for row in found.by_code.to_dict("records"):
        code = row["code_id"]
        name = "all codes" if code == OVERALL else codebook[code].name
        gwet = "" if np.isnan(row["ac1"]) else f", AC1 {_number(row['ac1'])}"
        lines.append(
            f"  {name}: alpha {_range(row, 'alpha')}{gwet}, same in {_percent(row['observed'])} "
            f"({row['verdict']})"
        )
    lines += [
        f"  {row['annotator']} and {row['other']}: kappa {_number(row['kappa'])} over "
        f"{row['comments']} comments, the same codes on {_percent(row['same_codes'])}"
        for row in found.by_pair.to_dict("records")
    ]
    for row in found.confusions.head(5).to_dict("records"):
        first, second = codebook[row["code_id"]].name, codebook[row["instead_of"]].name
        lines.append(
            f"  {first} where another said {second}: {count_of(row['comments'], 'comment')}"
        )
    outliers = found.by_annotator.loc[found.by_annotator["outlier"], "annotator"]
    lines += [f"  The others agree better without {name}: talk to them." for name in outliers]
    weak = found.by_code[found.by_code["verdict"] == "definition needs work"]
    if names := [codebook[code].name for code in weak["code_id"] if code != OVERALL]:
        lines.append(
            f"Sharpen the definition of {', '.join(names)}: see `themes codebook suggest`."
        )
    if len(rounds := kept["round"].unique()) > 1:
        overall = kept[kept["code_id"] == OVERALL].set_index("round")["alpha"]
        lines.append("Over rounds: " + ", ".join(f"{r} {_number(overall[r])}" for r in rounds))
    if found.disagreements:
        lines.append(
            f"{count_of(len(found.disagreements), 'disagreement')}: `themes annotate adjudicate`."
        )
    return lines


def adjudicated_lines(round_: Round, done: Adjudicated) -> list[str]:
    """Return how far the disagreements are decided."""
    where = f" in doccano project {done.project}" if done.project else ""
    lines = [f"{count_of(done.disagreements, 'disagreement')}{where}, {done.decided} decided."]
    if done.contested:
        lines.append(
            f"{len(done.contested)} decided differently by two people; they count as open: "
            f"{', '.join(done.contested[:5])}"
        )
    if done.decided:
        lines.append(f"Decisions are in {round_.folder}/adjudicated.jsonl.")
    return lines


def count_of(number: int, noun: str) -> str:
    """Return "1 comment", "2 comments"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _how_far(annotator: str, sample: pd.DataFrame, said: Sequence[Annotation]) -> str:
    """How many of their comments somebody has coded; whoever has no queue was given all."""
    queues = sample["annotators"].str.split(";")
    theirs = sample["comment_id"][[annotator in queue for queue in queues]]
    given = set(theirs if len(theirs) else sample["comment_id"])
    coded = {annotation.comment_id for annotation in said if annotation.confirmed}
    others = len(coded - given)
    if not given:
        return f"{others}, of which the round drew none"
    return f"{len(coded & given)} of {len(given)}" + (f", and {others} others" if others else "")


def _everybody(sample: pd.DataFrame) -> Sequence[str]:
    return sorted({name for names in sample["annotators"] for name in str(names).split(";")})


def _number(value: float) -> str:
    return "–" if np.isnan(value) else f"{value:.2f}"


def _percent(value: float) -> str:
    return "–" if np.isnan(value) else f"{value:.0%}"


def _range(row: Mapping[Hashable, Any], name: str) -> str:
    low, high = row[f"{name}_low"], row[f"{name}_high"]
    interval = "" if np.isnan(low) else f" ({low:.2f} to {high:.2f})"
    return _number(row[name]) + interval
