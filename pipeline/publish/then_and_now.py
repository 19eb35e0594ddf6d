"""Themes beside those of an earlier consultation: what changed, and what cannot be compared."""

import pandas as pd

from pipeline.publish.blocks import Block, Heading, Paragraph, Table
from pipeline.publish.wording import listed, words


def compared_with_earlier(beside: pd.DataFrame) -> list[Block]:
    """A table for each question of which something was compared, and why the rest was not.

    Parameters
    ----------
    beside : `THEN_AND_NOW`, without lines where no earlier consultation is named
    """
    if beside.empty:
        return []
    say = words()["then_and_now"]
    blocks: list[Block] = [
        Heading(say["heading"], 2, "then-and-now"),
        Paragraph(say["intro"].format(then=beside["then"].iloc[0])),
    ]
    asked = beside[~beside["outcome"].str.startswith("question ")]
    if asked["outcome"].eq("compared").any():
        blocks.append(Paragraph(say["interval"]))
    for _, lines in asked.groupby("question_id", sort=False):
        blocks += _question(lines)
    for outcome in ("question only now", "question only then"):
        labels = beside.loc[beside["outcome"].eq(outcome), "question_label"]
        if len(labels):
            blocks.append(Paragraph(say[outcome].format(questions=_quoted(labels))))
    return blocks


def sentences(lines: pd.DataFrame) -> list[str]:
    """What can be told of one question's themes, and why the others are not compared.

    Parameters
    ----------
    lines : the question's lines of `THEN_AND_NOW`
    """
    say = words()["then_and_now"]
    of = {name: list(part["theme"]) for name, part in lines.groupby("outcome", sort=False)}
    known = lines[lines["outcome"].eq("compared")]
    up, down = known[known["low"].gt(0)], known[known["high"].lt(0)]
    found = [
        say[name].format(themes=_quoted(part["theme"]))
        for name, part in (("more", up), ("less", down))
        if len(part)
    ]
    if len(known) and not found:
        found.append(say["no_change"])
    elif len(known) > len(up) + len(down):
        found.append(say["others"])
    found += [
        say[outcome].format(themes=_quoted(of[outcome])) for outcome in of if outcome != "compared"
    ]
    changed = known[known["examples"].eq("changed")]
    if len(changed):
        found.append(say["examples"].format(themes=_quoted(changed["theme"])))
    return found


def _question(lines: pd.DataFrame) -> list[Block]:
    say = words()["then_and_now"]
    label, known = str(lines["question_label"].iloc[0]), lines[lines["outcome"].eq("compared")]
    blocks: list[Block] = [Heading(label, 3)]
    if len(known):
        rows = tuple(
            (
                line["theme"],
                f"{line['percent_then']:.1f}%", str(line["base_then"]),
                f"{line['percent_now']:.1f}%", str(line["base_now"]),
                f"{line['points']:+.1f}", f"{line['low']:+.1f} to {line['high']:+.1f}",
            )
            for line in known.to_dict("records")
        )  # fmt: skip
        caption = say["caption"].format(label=label)
        themes = tuple(known["theme_id"])
        blocks.append(Table(caption, tuple(say["columns"]), rows, themes, by="theme"))
    return [*blocks, *(Paragraph(text) for text in sentences(lines))]


def _quoted(names: "pd.Series | list[str]") -> str:
    return listed([f"“{name}”" for name in names])
