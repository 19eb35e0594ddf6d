"""coded.qdpx: the published comments with their codes, for NVivo, ATLAS.ti, MAXQDA, QualCoder.

REFI-QDA project exchange, version 1.0 (https://www.qdasoftware.org/wp-content/uploads/2019/09/
REFI-QDA-1-5.pdf). One text per question, one paragraph per comment, in the order of
coded_comments.csv; selections are the words that speak for a code; people and the model are two
users, so that their codings can be told apart.
"""

import uuid
import zipfile
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.codebook.codebook import Code, Codebook
from pipeline.codebook.refi import NAMESPACE, ORIGIN, guid_of
from pipeline.files.atomic import write_atomically
from pipeline.publish.archive import EARLIEST
from pipeline.tables.spans import Span, spans_of

_SPACE = "urn:QDA-XML:project:1.0"
_USERS = {
    "human": "People",
    "corrected": "People correcting the model",
    "model": "Model",
    "rule": "Rules of the codebook",
}


def write_project(
    published: pd.DataFrame,
    assignments: pd.DataFrame,
    path: Path,
    *,
    codebook: Codebook,
    name: str,
    title: str,
    questions: dict[str, str],
) -> None:
    """Write the published comments and their codings as one project file.

    The same comments give the same bytes. Codes have the guids of the .qdc file, so that projects
    of two consultations can be merged; texts, selections and codings have their own.

    Parameters
    ----------
    published : coded_comments.csv as a table
    assignments : comment_id, code_id, assigned, source, span_start, span_end
    name : of the consultation
    questions : the questions' short names by id, in order
    """
    from pyrefiqda.models import project as refi
    from xsdata.formats.dataclass.serializers.config import SerializerConfig
    from xsdata_pydantic.bindings import XmlSerializer

    codes = [code for code in codebook.codes if code.status == "active"]
    guids = {code.id: guid_of(code) for code in codes if code.codable}
    given = assignments[assignments["assigned"] & assignments["code_id"].isin(list(guids))]
    speaks = spans_of(given)
    held: dict[str, dict[Span, list[tuple[str, str]]]] = {}
    for comment_id, code_id, source in zip(
        *(given[name].tolist() for name in ("comment_id", "code_id", "source")), strict=True
    ):
        of_comment = held.setdefault(comment_id, {})
        of_comment.setdefault(speaks[comment_id][code_id], []).append((code_id, source))
    own = uuid.uuid5(NAMESPACE, f"consultation {name} {title}")
    texts: dict[str, str] = {}
    sources = []
    for question_id, label in questions.items():
        here = published[published["question_id"].eq(question_id)]
        if here.empty:
            continue
        guid = _guid("source", question_id, own)
        text, selections = _paragraphs(here, held, guids, own)
        texts[f"sources/{guid}.txt"] = text
        sources.append(
            refi.TextSourceType(
                guid=guid,
                name=_plain(label),
                plain_text_path=f"internal://{guid}.txt",
                plain_text_selection=selections,
                creating_user=_guid("user", "model"),
            )
        )
    users = [refi.UserType(guid=_guid("user", key), name=who) for key, who in _USERS.items()]
    project = refi.Project(
        name=_plain(title),
        origin=ORIGIN,
        creating_user_guid=_guid("user", "model"),
        users=refi.UsersType(user=users),
        code_book=refi.CodeBookType(codes=refi.CodesType(code=_codes(None, codes))),
        sources=refi.SourcesType(text_source=sources),
    )
    config = SerializerConfig(xml_declaration=True, encoding="UTF-8")
    written = XmlSerializer(config=config).render(project, ns_map={None: _SPACE})
    with (
        write_atomically(path) as temporary,
        zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for member, content in (("project.qde", written), *texts.items()):
            info = zipfile.ZipInfo(member, EARLIEST)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content.encode("utf-8"))


def _paragraphs(
    comments: pd.DataFrame,
    held: dict[str, dict[Span, list[tuple[str, str]]]],
    guids: dict[str, str],
    own: uuid.UUID,
) -> tuple[str, list[Any]]:
    """One text of all comments, and a selection for all words that speak for some code.

    Positions are counted in Unicode code points, up to but without the end, as the standard says.
    """
    from pyrefiqda.models import project as refi

    pieces, selections, start = [], [], 0
    for comment_id, text in zip(comments["comment_id"], comments["text_redacted"], strict=True):
        said = _flat(str(text))
        for span, given in sorted(held.get(comment_id, {}).items()):
            first, last = _in_flat(str(text), span)
            if first == last:
                continue
            codings = [
                refi.CodingType(
                    guid=_guid("coding", f"{comment_id} {code_id}", own),
                    creating_user=_guid("user", source),
                    code_ref=refi.CodeRefType(target_guid=guids[code_id]),
                )
                for code_id, source in given
            ]
            selections.append(
                refi.PlainTextSelectionType(
                    guid=_guid("selection", f"{comment_id} {first} {last}", own),
                    name=comment_id,
                    start_position=start + first,
                    end_position=start + last,
                    coding=codings,
                )
            )
        pieces.append(said)
        start += len(said) + 1
    return "\n".join(pieces), selections


def _flat(text: str) -> str:
    """A comment as one paragraph."""
    return " ".join(_plain(text).split())


def _in_flat(text: str, span: Span) -> Span:
    """Where a stretch of a comment stands in its paragraph."""
    before, inside = _plain(text[: span[0]]), _plain(text[slice(*span)])
    apart = before[-1:].isspace() or inside[:1].isspace()
    first = len(_flat(before)) + int(apart and bool(before.strip()))
    return first, first + len(_flat(inside))


def _codes(parent: str | None, codes: list[Code]) -> list[Any]:
    from pyrefiqda.models import project as refi

    known = {code.id for code in codes}
    return [
        refi.CodeType(
            guid=guid_of(code),
            name=_plain(code.name),
            is_codable=code.codable,
            color=code.colour.upper() if code.colour else None,
            description=_plain(code.definition),
            code=_codes(code.id, codes),
        )
        for code in codes
        if (code.parent if code.parent in known else None) == parent
    ]


def _guid(kind: str, name: str, within: uuid.UUID = NAMESPACE) -> str:
    return str(uuid.uuid5(within, f"{kind} {name}")).upper()


def _plain(text: str) -> str:
    """Without the characters that XML cannot hold."""
    kept = (character for character in text if character >= " " or character in "\t\n\r")
    return "".join(kept).replace("\ufffe", "").replace("\uffff", "")
