"""Labels in a REFI-QDA project (.qdpx): what coders selected in NVivo, ATLAS.ti, MAXQDA, QualCoder.

https://www.qdasoftware.org/wp-content/uploads/2019/09/REFI-QDA-1-5.pdf. A comment is a text of its
own, or a paragraph (or several) of a longer one; a selection that touches it gives it its codes.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from pipeline.codebook.codebook import Codebook
from pipeline.codebook.refi import Imported, guid_of, local_name, read_codes, same_guid
from pipeline.errors import UserError
from pipeline.files.qdpx import QdaProject, open_qdpx
from pipeline.labels.positions import Selection, locate
from pipeline.labels.said import Comment, Said, annotator_name, listed
from pipeline.labels.same_text import text_key

OWN_USERS = ("Model", "People correcting the model", "Rules of the codebook")
"""Whose codings in a project that a run published are not what people said."""


_BEGINNING = 24  # characters that tell whether any comment begins so
_MOST_LINES = 400  # lines of one comment


class CodedProject(NamedTuple):
    """What a project says of comments."""

    said: list[Said]
    by_model: int
    """Codings of the model, left out."""
    elsewhere: list[str]
    """Selections on no comment: source and position."""
    uncoded: int
    """Comments in it that nobody gave a code."""


class _Stretch(NamedTuple):
    """Where a comment stands in a source."""

    comment_id: str
    start: int
    end: int


def read_coded_project(
    path: Path,
    codebook: Codebook,
    comments: Mapping[str, Comment],
    *,
    annotator: str | None,
    complete: bool,
    questions: Mapping[str, str],
) -> CodedProject:
    """Read the codings of all coders of a project.

    Parameters
    ----------
    comments : by id, those that may be shown; found in the project's texts by their words.
    annotator : who coded, whatever the project says.
    complete : every comment in it was read by every coder: without a code, none applies.
    questions : what a text with the answers to one question may be called → the question's id.

    Raises
    ------
    UserError
        Not a project, codes that the codebook lacks, selections that do not hold the words they
        are named by.
    """
    project = open_qdpx(path)
    code_of = _codes(path, project, codebook)
    users = _users(project)
    finding = _Finding(comments)
    at_once = "ATLAS" in str(project.root.get("origin", "")).upper()
    given: dict[tuple[str, str], set[str]] = {}
    there: dict[str, None] = {}
    by_model, elsewhere, unknown = 0, [], set()
    for source, text in _texts(path, project):
        name = str(source.get("name", "")) or "a text without a name"
        stretches = list(finding.comments_in(text, name, questions.get(name, "")))
        there |= dict.fromkeys(stretch.comment_id for stretch in stretches)
        elements = [part for part in source if local_name(part) == "PlainTextSelection"]
        selections = [_selection(part, path, name) for part in elements]
        if not selections:
            continue
        located = locate(text, selections, windows_end_is_one=at_once)
        if not located.within:
            raise UserError(
                f"{path}, text “{name}”: selections reach beyond its end: the text and its codings "
                "do not belong together; export the project again."
            )
        if 2 * located.borne_out < located.named:
            raise UserError(
                f"{path}, text “{name}”: {located.named - located.borne_out} of {located.named} "
                "selections do not hold the words they are named by: the text and its codings do "
                "not belong together; export the project again."
            )
        for element, (start, end) in zip(elements, located.spans, strict=True):
            codings = list(_codings(element))
            touched = [
                stretch.comment_id
                for stretch in stretches
                if text[max(start, stretch.start) : min(end, stretch.end)].strip()
            ]
            if codings and not touched:
                elsewhere.append(f"“{name}” at {start}–{end}")
            for target, user in codings:
                coder = users.get(same_guid(user or str(element.get("creatingUser", ""))), "")
                if coder in OWN_USERS and annotator is None:
                    by_model += 1
                    continue
                if target not in code_of:
                    continue  # a case, not a code
                code = code_of[target]
                if code is None:
                    unknown.add(target)
                    continue
                who = annotator_name(annotator or coder, str(path))
                for comment_id in touched:
                    given.setdefault((who, comment_id), set()).add(code)
    if unknown:
        _refuse_unknown(path, project, unknown)
    coders = sorted({who for who, _ in given} | ({annotator} if annotator else set()))
    if complete:
        for who in coders:
            for comment_id in there:
                given.setdefault((annotator_name(who, str(path)), comment_id), set())
    said = [
        Said(f"comment {comment_id}", who, frozenset(codes), comment_id)
        for (who, comment_id), codes in sorted(given.items())
    ]
    coded = {comment_id for _, comment_id in given}
    return CodedProject(said, by_model, elsewhere, len(set(there) - coded))


def _codes(path: Path, project: QdaProject, codebook: Codebook) -> dict[str, str | None]:
    """Guids of the project → ids of our codes, by guid, else by name; None for other codes."""
    book = next((part for part in project.root if local_name(part) == "CodeBook"), None)
    codes = next((part for part in book or [] if local_name(part) == "Codes"), None)
    if codes is None:
        raise UserError(f"{path} has no codebook: export the project again, with its codes.")
    by_guid = {same_guid(guid_of(code)): code.id for code in codebook.codes}
    found: dict[str, str | None] = {}
    for element in codes.iter():
        if local_name(element) == "Code" and element.get("guid"):
            guid = same_guid(str(element.get("guid")))
            code = by_guid.get(guid) or codebook.resolve(str(element.get("name", "")))
            found[guid] = code if code in codebook.ids else None
    return found


def project_codebook(path: Path) -> Imported:
    """Return the codebook of a project as `read_codes` does."""
    project = open_qdpx(path)
    book = next((part for part in project.root if local_name(part) == "CodeBook"), None)
    codes = next((part for part in book or [] if local_name(part) == "Codes"), None)
    if codes is None:
        raise UserError(f"{path} has no codebook: export the project again, with its codes.")
    return read_codes(path, codes)


def _refuse_unknown(path: Path, project: QdaProject, unknown: set[str]) -> None:
    names = sorted(
        str(element.get("name", ""))
        for element in project.root.iter()
        if local_name(element) == "Code" and same_guid(str(element.get("guid", ""))) in unknown
    )
    raise UserError(
        f"{path}: comments have codes that the codebook lacks or keeps as headings "
        f"({listed([f'“{name}”' for name in names])}): add them, or take the project's codebook "
        "over with `themes codebook import`."
    )


def _users(project: QdaProject) -> dict[str, str]:
    named = {
        same_guid(str(user.get("guid", ""))): str(user.get("name") or user.get("id") or "")
        for user in project.root.iter()
        if local_name(user) == "User"
    }
    owner = same_guid(str(project.root.get("creatingUserGUID", "")))
    # A coding that does not say whose it is was made by whoever made the project.
    return named | {"": named.get(owner, "")}


def _texts(path: Path, project: QdaProject) -> Iterator[tuple[Any, str]]:
    """Each text of the project with the element that holds its selections."""
    for element in project.root.iter():
        if local_name(element) not in ("TextSource", "Representation"):
            continue
        inside = next((part for part in element if local_name(part) == "PlainTextContent"), None)
        if inside is not None:
            yield element, inside.text or ""
            continue
        wanted = str(element.get("plainTextPath", ""))
        member = PurePosixPath(wanted.replace("\\", "/").split("://")[-1]).name.casefold()
        if member in project.texts:
            yield element, project.texts[member]
        elif any(local_name(part) == "PlainTextSelection" for part in element):
            raise UserError(
                f"{path} lacks the text of “{element.get('name', '')}”: export the project with "
                "its sources inside."
            )


def _selection(element: Any, path: Path, source: str) -> Selection:
    try:
        start, end = (int(element.get(name)) for name in ("startPosition", "endPosition"))
    except (TypeError, ValueError):
        raise UserError(
            f"{path}, text “{source}”: a selection does not say where it stands: export it again."
        ) from None
    return Selection(start, end, str(element.get("name") or ""))


def _codings(element: Any) -> Iterator[tuple[str, str]]:
    """Guid of the code, guid of the coder (or "")."""
    for coding in element:
        if local_name(coding) == "Coding":
            for reference in coding:
                if local_name(reference) == "CodeRef":
                    target = same_guid(str(reference.get("targetGUID", "")))
                    yield target, str(coding.get("creatingUser", ""))


class _Finding:
    """Finds comments in texts; of comments of the same words, each takes its turn."""

    def __init__(self, comments: Mapping[str, Comment]) -> None:
        self._comments = comments
        self._ids: dict[tuple[str, str], list[str]] = defaultdict(list)
        for comment_id in sorted(comments):
            key = text_key(comments[comment_id].text)
            for question in ("", comments[comment_id].question_id):
                self._ids[key, question].append(comment_id)
        self._keys = {key for key, _ in self._ids if key}
        self._beginnings = {key[:_BEGINNING] for key in self._keys}
        self._turns: dict[tuple[str, str], int] = defaultdict(int)

    def comments_in(self, text: str, name: str, question: str) -> Iterator[_Stretch]:
        """Yield the comments of a text, each from the beginning of a line to the end of one.

        Of several that begin on a line the longest counts. A text that is called by a comment's id
        is that comment.
        """
        if name in self._comments:
            yield _Stretch(name, 0, len(text))
            return
        lines = text.splitlines(keepends=True)
        starts = [0]
        for line in lines:
            starts.append(starts[-1] + len(line))
        first = 0
        while first < len(lines):
            after, key = self._longest(lines, first)
            ids = self._ids.get((key, question)) or self._ids.get((key, ""))
            if key and ids:
                turn = min(self._turns[key, question], len(ids) - 1)
                self._turns[key, question] += 1
                yield _Stretch(ids[turn], starts[first], starts[after])
            first = after

    def _longest(self, lines: Sequence[str], first: int) -> tuple[int, str]:
        """The line behind the longest comment that begins on a line, and its words; else ""."""
        after, key, joined = first + 1, "", ""
        for last in range(first, len(lines)):
            own = text_key(lines[last])
            joined = f"{joined} {own}".strip()
            if len(joined) >= _BEGINNING and joined[:_BEGINNING] not in self._beginnings:
                break
            if own and joined in self._keys:
                after, key = last + 1, joined
            if last - first == _MOST_LINES:
                break
        return after, key
