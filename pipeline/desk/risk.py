"""At risk, for the lead officer alone: who may come to harm by being quoted, who asks for help."""

from starlette.responses import Response
from starlette.routing import Route

from pipeline.desk.conflict import Conflict
from pipeline.desk.sessions import Undo
from pipeline.desk.visit import Visit, for_roles, link
from pipeline.redact.people_write import AT_RISK, TO_ACT_ON, read_beside, write_beside

_LISTS = {"risk": AT_RISK, "act": TO_ACT_ON}


@for_roles("officer")
def risk(visit: Visit) -> Response:
    """Show what nobody has decided on, or dealt with; all where that is asked for."""
    which = _which(visit.query.get("list", ""))
    table = read_beside(visit.desk.folder.restricted, _LISTS[which])
    everything = visit.query.get("show") == "all"
    open_ = table["written"].eq("")
    rows = (table if everything else table[open_]).to_dict("records")
    return visit.page(
        "risk.html", "At risk", which=which, rows=rows, left=int(open_.sum()), in_all=len(table),
        everything=everything, others=link("/risk", list=which, show="" if everything else "all"),
    )  # fmt: skip


@for_roles("officer")
def save(visit: Visit) -> Response:
    """Keep a decision, or what was done, in the file that the run reads."""
    name, comment_id = _LISTS[_which(visit.sent("list"))], visit.sent("comment")
    written = visit.sent("written")
    with visit.desk.restricted() as restricted:
        sheet = read_beside(restricted, name).set_index("comment_id")["written"]
        before = visit.sent("before")
        if sheet.get(comment_id) != before:
            raise Conflict(
                "Somebody has written beside this comment since, or a run has written the list "
                "anew: look at the page again."
            )
        write_beside(restricted, name, comment_id, written)
    said = "nothing" if not written else written if name == AT_RISK else "dealt with"
    visit.desk.note(visit.session, "risk", comment_id, said)

    def back() -> None:
        with visit.desk.restricted() as restricted:
            write_beside(restricted, name, comment_id, before)

    return visit.back(
        visit.came_from("/risk"), f"Saved: {said} for {comment_id}.", Undo(said, back)
    )


def _which(sent: str) -> str:
    return sent if sent in _LISTS else "risk"


ROUTES = [Route("/risk", risk, methods=["GET"]), Route("/risk", save, methods=["POST"])]
