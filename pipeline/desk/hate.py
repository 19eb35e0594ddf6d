"""Hate, for the lead officer alone: what was held back, the audit sample, a decision for each."""

import datetime
from pathlib import Path

from starlette.responses import Response
from starlette.routing import Route

from pipeline.desk.conflict import Conflict
from pipeline.desk.sessions import Undo
from pipeline.desk.visit import Visit, for_roles, link
from pipeline.flag.audit import audit_statement
from pipeline.flag.decide import decide, read_with_decisions, undecided
from pipeline.flag.decisions import AUDIT_CSV, FILLED_IN, INCIDENTS_CSV

PER_PAGE = 20
_LISTS = {"incidents": INCIDENTS_CSV, "audit": AUDIT_CSV}


@for_roles("officer")
def hate(visit: Visit) -> Response:
    """Show what waits for a decision, the highest score first; all where that is asked for."""
    which = "audit" if visit.query.get("list") == "audit" else "incidents"
    table = read_with_decisions(visit.desk.folder.restricted, _LISTS[which])
    left = undecided(table)
    everything = visit.query.get("show") == "all"
    rows = table if everything else table[table["decision"].eq("")]
    pages = max(1, -(-len(rows) // PER_PAGE))
    asked = visit.query.get("page", "1")
    number = min(max(1, int(asked) if asked.isdecimal() and len(asked) < 8 else 1), pages)
    for name in ("sentence", "targets", "status", "score"):
        rows = rows if name in rows else rows.assign(**{name: ""})
    shown = rows.iloc[(number - 1) * PER_PAGE : number * PER_PAGE].to_dict("records")
    said = audit_statement(table) if which == "audit" and len(table) else ""
    here = {"list": which, "show": "all" if everything else ""}
    return visit.page(
        "hate.html",
        "Hate",
        which=which,
        rows=shown,
        left=left,
        in_all=len(table),
        everything=everything,
        statement=said,
        number=number,
        pages_in_all=pages,
        before=link("/hate", **here, page=number - 1) if number > 1 else "",
        after=link("/hate", **here, page=number + 1) if number < pages else "",
    )


@for_roles("officer")
def save(visit: Visit) -> Response:
    """Keep a decision, in the file that the run reads."""
    which = _LISTS.get(visit.sent("list"), INCIDENTS_CSV)
    comment_id, decision = visit.sent("comment"), visit.sent("decision")
    fresh = {
        "decision": decision,
        "decided_by": visit.session.name if decision else "",
        "decided_on": datetime.date.today().isoformat() if decision else "",
        "note": " ".join(visit.sent("note").split())[:500],
    }
    with visit.desk.restricted() as restricted:
        before = _now(restricted, which, comment_id)
        if before["decision"] != visit.sent("before"):
            raise Conflict(
                "Somebody has decided on this comment since the page was made: look at what they "
                "decided, then decide again."
            )
        decide(restricted, which, comment_id, fresh)
    visit.desk.note(visit.session, "hate", comment_id, decision or "nothing")

    def back() -> None:
        with visit.desk.restricted() as restricted:
            if _now(restricted, which, comment_id) != fresh:
                raise Conflict(
                    "Somebody has decided on this comment since: nothing was taken back."
                )
            decide(restricted, which, comment_id, before)

    said = f"{decision or 'no decision'} for {comment_id}"
    return visit.back(visit.came_from("/hate"), f"Saved: {said}.", Undo(said, back))


def _now(restricted: Path, name: str, comment_id: str) -> dict[str, str]:
    table = read_with_decisions(restricted, name)
    rows = table.loc[table["comment_id"].eq(comment_id), list(FILLED_IN)]
    if len(rows) != 1:
        raise Conflict("That comment is no longer listed: a run has written the list anew.")
    return {column: str(rows[column].iloc[0]) for column in FILLED_IN}


ROUTES = [Route("/hate", hate, methods=["GET"]), Route("/hate", save, methods=["POST"])]
