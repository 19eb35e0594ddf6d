"""What somebody would have a code be, and what that would do, as the page of themes shows it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pipeline.codebook.codebook import Codebook
    from pipeline.config import Consultation
    from pipeline.desk.effect import Effect
    from pipeline.desk.snapshot import Snapshot

FIELDS = {"define": ("definition", "include", "exclude", "keywords"), "rename": ("name",)}
"""What can be tried before it is saved, and the fields of its form."""
EXAMPLES = 10
"""Comments shown at most that would gain a code, and that would lose it."""


class Form(NamedTuple):
    """A form of the page as somebody filled it in."""

    file: str
    code: str
    action: str
    fields: Mapping[str, str]


class Moved(NamedTuple):
    """A code, and how many of the comments tried would gain and lose it."""

    name: str
    gained: int
    lost: int


class Shown(NamedTuple):
    """A comment that would gain or lose a code."""

    comment_id: str
    question: str
    text: str


class Tried(NamedTuple):
    """What is shown of a trial, with the form as it was filled in."""

    form: Form
    effect: "Effect"
    move: Moved
    others: list[Moved]
    gaining: list[Shown]
    losing: list[Shown]


def told(
    effect: "Effect",
    after: "Codebook",
    snapshot: "Snapshot",
    consultation: "Consultation",
    form: Form,
) -> Tried:
    """Return what a page shows: names as they would be, and a few of the comments that move.

    They are the snapshot's, as on the page Read: none that is withheld or awaits a decision.
    """
    labels = {one.id: one.label or one.text or one.id for one in consultation.questions}

    def shown(rows: list[int]) -> list[Shown]:
        comments = snapshot.comments.iloc[rows[:EXAMPLES]]
        columns = ("comment_id", "question_id", "text_redacted")
        return [
            Shown(comment_id, labels.get(question, question), text)
            for comment_id, question, text in zip(
                *(comments[name].tolist() for name in columns), strict=True
            )
        ]

    own, *others = [
        Moved(after[one.code].name, len(one.gained), len(one.lost)) for one in effect.moves
    ]
    gained, lost = effect.moves[0].gained, effect.moves[0].lost
    return Tried(form, effect, own, others, shown(gained), shown(lost))
