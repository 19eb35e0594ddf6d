"""To do: what needs a person, what has changed since the last run, and running again."""

from starlette.responses import Response
from starlette.routing import Route

from pipeline.desk.changes import changes_since
from pipeline.desk.visit import Visit, as_json, for_roles
from pipeline.desk.waiting import waiting_for


@for_roles("analyst", "officer")
def todo(visit: Visit) -> Response:
    """List what waits for this role."""
    desk = visit.desk
    return visit.page(
        "todo.html",
        "To do",
        tasks=waiting_for(desk, visit.session),
        changes=changes_since(desk.consultation, desk.folder),
        has_run=desk.snapshot() is not None,
    )


@for_roles("analyst", "officer")
def start(visit: Visit) -> Response:
    """Run again, in the background."""
    visit.desk.restart()
    visit.desk.note(visit.session, "run", visit.desk.consultation.name)
    return visit.back("/run", "The run has begun.")


@for_roles("analyst", "officer")
def progress(visit: Visit) -> Response:
    """Show how far the run is."""
    return visit.page("run.html", "Run", **_progress(visit))


@for_roles("analyst", "officer", watching=True)
def watch(visit: Visit) -> Response:
    """Tell a script how far the run is."""
    return as_json(_progress(visit))


@for_roles("analyst", "officer")
def undo(visit: Visit) -> Response:
    """Take back what this person did last."""
    to = visit.came_from()
    if not visit.session.undo:
        return visit.back(to, "There is nothing to take back.")
    last = visit.session.undo.pop()
    last.back()
    visit.desk.note(visit.session, "undo", "", last.said)
    return visit.back(to, f"Taken back: {last.said}.")


def _progress(visit: Visit) -> dict[str, object]:
    background = visit.desk.background
    under_way = visit.desk.run_under_way()
    return {
        "under_way": under_way,
        "lines": list(background.said),
        "ended": background.ended,
        "difference": [] if under_way else visit.desk.difference(),
    }


ROUTES = [
    Route("/", todo),
    Route("/run", progress, methods=["GET"]),
    Route("/run", start, methods=["POST"]),
    Route("/run.json", watch),
    Route("/undo", undo, methods=["POST"]),
]
