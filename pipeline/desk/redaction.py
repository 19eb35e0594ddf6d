"""Redaction, for the lead officer alone: doubtful words in their context, alike ones at once."""

from typing import Any

from starlette.responses import Response
from starlette.routing import Route

from pipeline.desk.conflict import Conflict
from pipeline.desk.sessions import Undo
from pipeline.desk.visit import Visit, for_roles
from pipeline.redact.decide import Place, decide, read_doubts

PER_PAGE = 20  # kinds of words
_CONTEXTS = 3


@for_roles("officer")
def redaction(visit: Visit) -> Response:
    """Show doubtful words, alike ones together, those of most places first."""
    doubts = read_doubts(visit.desk.folder.restricted)
    everything = visit.query.get("show") == "all"
    wanted = doubts if everything else doubts[doubts["decision"].fillna("").eq("")]
    alike: list[dict[str, Any]] = []
    for (words, entity, redacted), rows in wanted.groupby(
        ["words", "entity", "redacted"], sort=False
    ):
        alike.append(
            {
                "words": words,
                "entity": str(entity).replace("_", " ").lower(),
                "redacted": redacted == "yes",
                "places": [
                    " ".join(place)
                    for place in zip(rows["comment_id"], rows["start"], rows["end"], strict=True)
                ],
                "contexts": rows["context"].head(_CONTEXTS).tolist(),
                "decision": ", ".join(sorted({one for one in rows["decision"] if one})),
            }
        )
    alike.sort(key=lambda one: -len(one["places"]))
    left = int(doubts["decision"].fillna("").eq("").sum())
    return visit.page(
        "redaction.html", "Redaction", alike=alike[:PER_PAGE], kinds=len(alike), left=left,
        in_all=len(doubts), everything=everything,
    )  # fmt: skip


@for_roles("officer")
def save(visit: Visit) -> Response:
    """Keep or redact the words at all places that the form names."""
    places: list[Place] = []
    for sent in visit.form.get("place", []):
        parts = sent.split(" ")
        if len(parts) == 3:
            places.append((parts[0], parts[1], parts[2]))
    decision = visit.sent("decision")
    with visit.desk.restricted() as restricted:
        doubts = read_doubts(restricted)
        known = {
            (one[0], one[1], one[2]): str(one[3] or "")
            for one in doubts[["comment_id", "start", "end", "decision"]].itertuples(index=False)
        }
        before = {place: known.get(place) for place in places}
        if any(one != visit.sent("before") for one in before.values()):
            raise Conflict(
                "Somebody has decided on these words since, or a run has written the list anew: "
                "look at the page again."
            )
        decide(restricted, places, decision)
    ids = " ".join(sorted({place[0] for place in places}))
    visit.desk.note(visit.session, "redaction", ids, decision or "nothing")

    def back() -> None:
        with visit.desk.restricted() as restricted:
            decide(restricted, places, visit.sent("before"))

    count = f"{len(places)} place{'' if len(places) == 1 else 's'}"
    said = f"{decision or 'no decision'} at {count}"
    return visit.back(visit.came_from("/redaction"), f"Saved: {said}.", Undo(said, back))


ROUTES = [
    Route("/redaction", redaction, methods=["GET"]),
    Route("/redaction", save, methods=["POST"]),
]
