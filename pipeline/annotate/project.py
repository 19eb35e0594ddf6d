"""The project of a round in doccano: found or made, its labels those of the codebook."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.annotate.round import Link, Round
from pipeline.codebook.codebook import Code, Codebook
from pipeline.doccano.client import Doccano, Json
from pipeline.errors import UserError

Presence = Literal["found", "new", "deleted, made anew"]

RETIRED = "[retired] "
_RETIRED_COLOUR = "#757575"
_LONGEST_NAME = 100
# Colour-blind safe (Okabe and Ito 2008, darkened for white text), for codes without a colour.
_COLOURS = ("#0072b2", "#b84e00", "#007a5a", "#8f4f7e", "#7a6a00", "#2f6f8f", "#5b5b9a", "#9c3d3d")


@dataclass(frozen=True)
class LabelChanges:
    """What had to change so that the labels of a project are the codes of the codebook."""

    created: int = 0
    changed: int = 0
    retired: int = 0


def find_project(doccano: Doccano, tag: str) -> Json | None:
    """Return the project that carries a tag; the oldest, if two people made one each."""
    tagged = [
        project
        for project in doccano.pages("projects")
        if any(mark["text"] == tag for mark in project["tags"])
    ]
    return min(tagged, key=lambda project: int(project["id"]), default=None)


def ensure_project(
    doccano: Doccano,
    round_: Round,
    *,
    guideline: str,
    link: Link,
    single: bool = False,
    tag: str | None = None,
    title: str | None = None,
) -> Presence:
    """Make sure that the round's project is there and note it in `link`.

    A project is recognised by its tag alone: names are not unique, ids belong to one server.
    """
    tag = tag or round_.tag
    wanted = {
        "name": (title or _title(round_))[:_LONGEST_NAME],
        "description": f"Comments to code, {round_.name}. Tag: {tag}",
        "guideline": guideline,
        "resourcetype": "TextClassificationProject",
        "single_class_classification": single,
    }
    found = find_project(doccano, tag)
    if found is not None:
        link.point_at(found)
        doccano.patch(f"projects/{found['id']}", wanted)
        return "found"
    presence: Presence = "new" if link.project is None else "deleted, made anew"
    created = doccano.post(
        "projects",
        wanted
        | {
            "project_type": "DocumentClassification",
            "collaborative_annotation": False,
            "random_order": False,
            "allow_member_to_create_label_type": False,
            "tags": [{"text": tag}],
        },
    )
    link.point_at(created)
    return presence


def _title(round_: Round) -> str:
    questions = f", {', '.join(round_.questions)}" if round_.part else ""
    return f"{round_.title}, {round_.name}{questions}"


def ensure_members(doccano: Doccano, project: int, names: Sequence[str]) -> int:
    """Make these accounts annotators of a project; return how many were added.

    Nobody is removed: doccano drops the file of a member who left from its exports.

    Raises
    ------
    UserError
        When doccano has no account of that name.
    """
    members = {member["username"] for member in doccano.get(f"projects/{project}/members")}
    missing = [name for name in names if name not in members]
    if not missing:
        return 0
    accounts = {user["username"]: user["id"] for user in doccano.get("users")}
    roles = {role["name"]: role["id"] for role in doccano.get("roles")}
    for name in missing:
        if name not in accounts:
            known = ", ".join(sorted(accounts))
            raise UserError(
                f"doccano has no account “{name}” (it has {known}): correct `annotators` under "
                f"[annotate], or make one with DOCCANO_ANNOTATORS={name} make doccano."
            )
        doccano.post(
            f"projects/{project}/members", {"user": accounts[name], "role": roles["annotator"]}
        )
    return len(missing)


def ensure_labels(doccano: Doccano, codebook: Codebook, link: Link) -> LabelChanges:
    """Make the label types of a project those of the codebook, and note their ids in `link`.

    Renames and swapped shortcuts go through temporary names. Nothing is deleted, because doccano
    deletes a label's annotations with it: a retired code is renamed and loses its shortcut, and so
    does a label that is no code.
    """
    path = f"projects/{link.project}/category-types"
    present = {label["id"]: label for label in doccano.get(path)}
    _adopt(codebook, present, link)
    wanted = {
        link.labels[code.id]: _label(code, number)
        for number, code in enumerate(codebook.codes)
        if code.id in link.labels
    }
    for number, label in present.items():
        if number not in wanted:
            wanted[number] = _retired_label(str(label["text"]))
    stale = [number for number, label in wanted.items() if not _same(label, present[number])]
    for number in stale:
        doccano.patch(
            f"{path}/{number}", {"text": f"~{number}", "suffix_key": None, "prefix_key": None}
        )
    for number in stale:
        doccano.patch(f"{path}/{number}", wanted[number])
    created = 0
    for number, code in enumerate(codebook.codes):
        if code.id not in link.labels and code.id in codebook.ids:
            link.labels[code.id] = doccano.post(path, _label(code, number))["id"]
            created += 1
    retired = sum(str(wanted[number]["text"]).startswith(RETIRED) for number in stale)
    return LabelChanges(created, len(stale) - retired, retired)


def codes_by_label(doccano: Doccano, codebook: Codebook, link: Link) -> dict[str, str]:
    """Return label text → code id as the project has it now, also after a rename in doccano."""
    present = {
        label["id"]: label for label in doccano.get(f"projects/{link.project}/category-types")
    }
    _adopt(codebook, present, link)
    of_label = {number: code_id for code_id, number in link.labels.items()}
    return {
        str(label["text"]): of_label[number]
        for number, label in present.items()
        if number in of_label
    }


def _adopt(codebook: Codebook, present: dict[int, Json], link: Link) -> None:
    """Connect codes with labels of their name when the memory of it was lost."""
    link.labels = {code_id: n for code_id, n in link.labels.items() if n in present}
    taken = set(link.labels.values())
    by_name = {_plain(str(label["text"])): number for number, label in present.items()}
    for code in codebook.codes:
        number = by_name.get(_plain(_label_name(code)))
        if code.id not in link.labels and number is not None and number not in taken:
            link.labels[code.id] = number
            taken.add(number)


def _plain(name: str) -> str:
    return " ".join(name.removeprefix(RETIRED).casefold().split())


def _label(code: Code, number: int) -> Json:
    if code.status == "retired" or not code.codable:
        return _retired_label(_label_name(code))
    return {
        "text": _label_name(code),
        "suffix_key": code.shortcut,
        "prefix_key": None,
        "background_color": code.colour or _COLOURS[number % len(_COLOURS)],
    }


def _label_name(code: Code) -> str:
    """A code's name, as much of it as doccano can hold; what is cut is told apart by the id."""
    if len(code.name) <= _LONGEST_NAME:
        return code.name
    ending = f" … [{code.id}]"
    return code.name[: _LONGEST_NAME - len(ending)].rstrip() + ending


def _retired_label(name: str) -> Json:
    return {
        "text": (RETIRED + name.removeprefix(RETIRED))[:_LONGEST_NAME],
        "suffix_key": None,
        "prefix_key": None,
        "background_color": _RETIRED_COLOUR,
    }


def _same(wanted: Json, present: Json) -> bool:
    return all(present[name] == value for name, value in wanted.items())


def require_project(doccano: Doccano, round_: Round, link: Link, *, tag: str | None = None) -> int:
    """Return the id of the round's project, which must be there, and note it in `link`.

    Raises
    ------
    UserError
        When it never was, or was deleted.
    """
    project = find_project(doccano, tag or round_.tag)
    if project is None:
        raise UserError(
            f"doccano at {doccano.address} has no project for {round_.consultation}, "
            f"{round_.name} (never pushed, or deleted there): `themes annotate push` makes it; "
            "labels pulled earlier are still in the annotations folder."
        )
    link.point_at(project)
    return int(project["id"])
