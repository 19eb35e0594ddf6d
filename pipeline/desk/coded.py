"""What people said of comments, as the desk knows it, and saving what somebody says now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from pipeline.annotate.round import hold
from pipeline.codebook.carry import carry
from pipeline.codebook.scope import of_question
from pipeline.desk.conflict import Conflict
from pipeline.desk.sessions import Undo
from pipeline.labels.annotation import Annotation, read_annotations
from pipeline.labels.coding import keep, path_of
from pipeline.labels.rounds import label_files, read_labels, read_random_sample

if TYPE_CHECKING:
    from pipeline.codebook.codebook import Code, Codebook
    from pipeline.desk.desk import Desk
    from pipeline.desk.sessions import Session

KEYS = "123456789" + "abdefghilmoqtvwxyz"
"""What gives a code, in the codebook's order; the other letters do something else."""


class Key(NamedTuple):
    """A code, the key that gives it, and whether the comment has it."""

    code: "Code"
    key: str
    given: bool


@dataclass(frozen=True)
class Blind:
    """What people said without the model's codes in sight, over all rounds."""

    by: dict[str, frozenset[str]]
    """comment id → who confirmed codes of it."""
    drawn: frozenset[str]
    """Ids that form the random sample so far."""
    in_sight: dict[str, frozenset[str]]
    """annotator → comments that they coded with the suggestion in sight."""

    def of_texts(
        self, same_text: Mapping[str, str]
    ) -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
        """Return `by` and `in_sight` with one comment for all that say the same.

        Parameters
        ----------
        same_text : comment id → the one that is coded for it.
        """
        by: dict[str, frozenset[str]] = {}
        for comment_id, people in self.by.items():
            text = same_text.get(comment_id, comment_id)
            by[text] = by.get(text, frozenset()) | people
        seen = {
            annotator: frozenset(same_text.get(one, one) for one in ids)
            for annotator, ids in self.in_sight.items()
        }
        return by, seen

    def counted(self, ids: Iterable[str]) -> int:
        """How many of some comments estimates may rest on."""
        return sum(one in self.by and one in self.drawn for one in ids)


def blind(desk: "Desk") -> Blind:
    """Read it, again only where a file has changed."""
    folder = desk.consultation.labels_folder
    files = (*label_files(folder), *sorted(folder.glob("*/sample.csv")))

    def read(_: object) -> Blind:
        by: dict[str, set[str]] = {}
        in_sight: dict[str, set[str]] = {}
        labels = read_labels(folder)
        if labels is not None:
            said = labels[labels["confirmed"]]
            rows = zip(said["comment_id"], said["annotator"], said["seen"], strict=True)
            for comment_id, annotator, seen in rows:
                if seen:
                    in_sight.setdefault(annotator, set()).add(comment_id)
                else:
                    by.setdefault(comment_id, set()).add(annotator)
        return Blind(
            {one: frozenset(people) for one, people in by.items()},
            frozenset(read_random_sample(folder)),
            {one: frozenset(ids) for one, ids in in_sight.items()},
        )

    found: Blind = desk.as_now("blind labels", files, read)
    return found


def said_before(desk: "Desk", round_name: str, session: "Session") -> dict[str, Annotation]:
    """Return this person's labels of a round, by comment id, read again only when they changed."""
    path = path_of(desk.consultation.labels_folder, round_name, session.annotator)
    if not path.exists():
        return {}
    found: dict[str, Annotation] = desk.as_now(
        f"labels of {session.annotator} in {round_name}",
        (path,),
        lambda paths: {one.comment_id: one for one in read_annotations(paths[0])},
    )
    return found


def state_of(said: Annotation | None) -> str:
    """Return what tells whether a label is still the one that a page showed."""
    if said is None:
        return ""
    return ("confirmed " if said.confirmed else "begun ") + ";".join(said.codes)


def keys_for(codebook: "Codebook", question: str, given: Iterable[str]) -> list[Key]:
    """Return the codes of a question, each with its key."""
    has = frozenset(given)
    codes = of_question(codebook, question).active
    keys = KEYS.ljust(len(codes))
    return [Key(code, key.strip(), code.id in has) for code, key in zip(codes, keys, strict=False)]


def today(said: Annotation | None, codebook: "Codebook") -> frozenset[str]:
    """Return a label's codes under the names they have now."""
    return frozenset() if said is None else carry(said.codes, codebook).codes


def save(
    desk: "Desk",
    session: "Session",
    round_name: str,
    comment_id: str,
    said: Annotation | None,
    before: str,
) -> Undo:
    """Keep a label at once, and return how to take it back.

    Parameters
    ----------
    before : `state_of` the label that the person saw.

    Raises
    ------
    Conflict
        When it has become another one since.
    """
    folder = desk.consultation.labels_folder
    path = path_of(folder, round_name, session.annotator)

    def put(label: Annotation | None, expected: str) -> Annotation | None:
        with desk.saving, hold(folder / round_name, f"the labels of {round_name}"):
            now = said_before(desk, round_name, session).get(comment_id)
            if state_of(now) != expected:
                raise Conflict(
                    f"You coded {comment_id} in another window since this page was made: look at "
                    "it as it is now, then do this again."
                )
            keep(path, comment_id, label)
        return now

    earlier = put(said, before)
    after = state_of(said)

    def back() -> None:
        put(earlier, after)

    return Undo(f"codes of {comment_id}", back)
