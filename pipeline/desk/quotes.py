"""Quotes: pick and ban sentences per theme and answer group, in the sheet that the run reads."""

from collections import defaultdict
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from starlette.responses import Response
from starlette.routing import Route

from pipeline.config import Consultation
from pipeline.desk.conflict import Conflict
from pipeline.desk.sessions import Undo
from pipeline.desk.visit import Visit, for_roles, link
from pipeline.files.columns import require_column
from pipeline.files.flat import read_table
from pipeline.files.formulas import without_apostrophes
from pipeline.tabulate.quote_sheet import SHEET, choose, read_sheet

if TYPE_CHECKING:
    from pipeline.desk.desk import Desk

PER_PAGE = 20
SHOWN = {
    "": "All", "quoted": "In the report now", "open": "Nobody has chosen", "pick": "Picked",
    "ban": "Banned",
}  # fmt: skip
"""What may be asked for, and what it is called."""
_NOT_THERE = "So few people say this there that no run quotes it at"


class Quote(NamedTuple):
    """A sentence that is quoted or could be."""

    question: str
    theme: str
    answer: str
    text: str
    comment_id: str
    choice: str
    quoted: bool
    warned: bool
    """Somebody could be singled out: a run does not quote it though it is picked."""
    whole: str
    """The comment it is of."""
    elsewhere: str
    """What the analyst's own table of choices says, which the page does not write."""

    @property
    def place(self) -> str:
        """Where it would stand."""
        return f"{self.question}, {self.theme}: {self.answer}"


@for_roles("analyst")
def quotes(visit: Visit) -> Response:
    """Show the sentences of each theme and answer group, and what was chosen of them."""
    every = listed(visit.desk)
    wanted = {name: visit.query.get(name, "") for name in ("question", "theme", "answer", "show")}
    facets = []
    found = every
    for name in ("question", "theme", "answer"):
        values = list(dict.fromkeys(getattr(one, name) for one in found))
        if wanted[name] not in values:
            wanted[name] = ""
        facets.append((name, name.capitalize(), values))
        found = [one for one in found if wanted[name] in ("", getattr(one, name))]
    if wanted["show"] not in SHOWN:
        wanted["show"] = ""
    found = [one for one in found if _fits(one, wanted["show"])]
    pages = max(1, -(-len(found) // PER_PAGE))
    asked = visit.query.get("page", "1")
    number = min(max(1, int(asked) if asked.isdecimal() and len(asked) < 8 else 1), pages)
    warned: dict[str, list[str]] = defaultdict(list)
    for one in every:
        if one.warned and one.place not in warned[one.comment_id]:
            warned[one.comment_id].append(one.place)
    rows = found[(number - 1) * PER_PAGE : number * PER_PAGE]
    cells = [
        (cell, list(members))
        for cell, members in groupby(rows, lambda one: (one.question, one.theme, one.answer))
    ]
    here = partial(link, "/quotes", **wanted)
    return visit.page(
        "quotes.html",
        "Quotes",
        facets=facets,
        wanted=wanted,
        shows=SHOWN,
        cells=cells,
        warned=warned,
        count=len(found),
        in_all=len(every),
        number=number,
        pages_in_all=pages,
        before=here(page=number - 1) if number > 1 else "",
        after=here(page=number + 1) if number < pages else "",
    )


@for_roles("analyst")
def save(visit: Visit) -> Response:
    """Keep a choice, in the sheet that the run reads."""
    desk = visit.desk
    comment_id, choice, seen = visit.sent("comment"), visit.sent("choice"), visit.sent("before")
    known = listed(desk, comment_id)
    if not known:
        raise Conflict("That sentence is no longer listed: look at the page again.")
    if choice == "pick" and all(one.warned for one in known):
        raise Conflict(
            "So few people say this that its writer could be singled out, and no run would quote "
            "it: nothing was saved."
        )

    def put(value: str, expected: str) -> None:
        with desk.restricted() as restricted:
            if _chosen(restricted).get(comment_id, "") != expected:
                raise Conflict(
                    "Somebody has chosen otherwise since the page was made: look at what they "
                    "chose, then choose again."
                )
            choose(restricted, comment_id, value)

    put(choice, seen)
    desk.note(visit.session, "quote", comment_id, choice or "nothing")
    said = f"{choice or 'no choice'} for {comment_id}"
    warned = " and ".join(dict.fromkeys(one.place for one in known if one.warned))
    but = f" {_NOT_THERE} {warned}." if choice == "pick" and warned else ""
    return visit.back(
        visit.came_from("/quotes"), f"Saved: {said}.{but}", Undo(said, lambda: put(seen, choice))
    )


def listed(desk: "Desk", comment_id: str = "") -> list[Quote]:
    """Return the sheet's sentences that may be shown, in its order.

    Those whose comments may be read and published by the last run, and stand in them as they are.

    Parameters
    ----------
    comment_id : the comment whose sentences are wanted; of all where there is none.
    """
    snapshot = desk.snapshot()
    path = desk.folder.path / "restricted" / SHEET
    if snapshot is None or not path.exists():
        return []
    table = desk.as_now("quotes to choose", (path,), lambda paths: read_table(paths[0]))
    for name in ("comment_id", "choice", "quote", "question", "theme", "answer"):
        require_column(table.columns, name, str(path))
    if comment_id:
        table = table[table["comment_id"] == comment_id]
    table = table.assign(quote=without_apostrophes(table["quote"]))
    elsewhere = _in_the_analysts_table(desk, desk.consultation)
    texts, publishable = snapshot.comments["text_redacted"].array, snapshot.publishable
    found = []
    for row in table.to_dict("records"):
        place = snapshot.row_of.get(row["comment_id"])
        if place is None or not publishable[place] or not row["quote"]:
            continue
        whole, quote = str(texts[place]), row["quote"]
        if quote in whole:
            found.append(
                Quote(
                    row["question"], row["theme"], row["answer"], quote, row["comment_id"],
                    row["choice"].strip().casefold(), row.get("quoted", "") == "yes",
                    bool(row.get("warning", "")), whole, elsewhere.get(row["comment_id"], ""),
                )
            )  # fmt: skip
    return found


def _fits(one: Quote, show: str) -> bool:
    if show == "quoted":
        return one.quoted
    return not show or one.choice == ("" if show == "open" else show)


def _chosen(restricted: Path) -> dict[str, str]:
    found = read_sheet(restricted)
    return {} if found is None else dict(zip(found["comment_id"], found["choice"], strict=True))


def _in_the_analysts_table(desk: "Desk", consultation: Consultation) -> dict[str, str]:
    path = consultation.quote_choices_path
    if not path.exists():
        return {}
    table = desk.as_now("choices of quotes", (path,), lambda paths: read_table(paths[0]))
    for name in ("comment_id", "choice"):
        require_column(table.columns, name, str(path))
    return dict(zip(table["comment_id"], table["choice"], strict=True))


ROUTES = [Route("/quotes", quotes, methods=["GET"]), Route("/quotes", save, methods=["POST"])]
