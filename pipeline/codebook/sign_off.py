"""Who accepted which version of a codebook for which question, and when."""

import datetime
import hashlib
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from pipeline.codebook.codebook import Codebook
from pipeline.codebook.scope import of_question, without_codes
from pipeline.errors import UserError
from pipeline.files.atomic import write_atomically
from pipeline.files.yaml_lines import read_yaml

LONGEST_NAME = 200  # characters of who signed
_HEAD = "# Who accepted the codebook, for which question. Written by `themes codebook sign-off`.\n"


class SignOff(BaseModel):
    """One question's codes, accepted by somebody."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    question: str = Field(min_length=1, description="id of the question")
    version: int = Field(ge=1, description="of the codebook")
    by: str = Field(min_length=1, max_length=LONGEST_NAME, pattern=r"^[^\r\n]+$")
    on: datetime.date
    codes: str = Field(pattern=r"^[0-9a-f]{16}$", description="digest of what was accepted")


class State(StrEnum):
    """Whether somebody stands for a question's codes."""

    SIGNED = "signed"
    CHANGED = "changed"
    """Somebody signed, and the codes have changed since."""
    OPEN = "open"


class Standing(NamedTuple):
    """How a question's codes stand, and the last sign-off of them."""

    question: str
    state: State
    last: SignOff | None


def digest_of(codebook: Codebook, question: str) -> str:
    """Return the digest (16 hex) of the codes that a question has, and of all they mean."""
    own = of_question(codebook, question)
    said = [own.selection] + [
        (code.id, code.meaning, code.parent, code.status, code.codable)
        for code in own.codes
        if code.status != "retired"
    ]
    return hashlib.sha256(repr(said).encode()).hexdigest()[:16]


def sign_offs_path(codebook: Path) -> Path:
    """Return the file beside a codebook that says who accepted it."""
    return codebook.with_name(f"{codebook.stem}.sign-off.yaml")


def sign_off(
    files: Mapping[Path, Sequence[str]],
    codebook: Codebook,
    *,
    by: str,
    on: datetime.date,
    questions: Sequence[str] | None = None,
) -> list[SignOff]:
    """Record that somebody accepts the codes of some questions, and return what was recorded.

    An earlier acceptance of the same question stays in the file: the last one counts.

    Parameters
    ----------
    files : codebook.yaml → ids of the questions with comments that it is for
        (`Consultation.accepted_files`).
    codebook : what these files say together (`Consultation.read_codebook`).
    by : a name or a role, as the report shall say it.
    questions : ids; when left out all that `files` names and some code is for.

    Raises
    ------
    UserError
        No name, a question that there is not, or one that has no code to accept; nothing is
        written then.
    """
    made = to_sign_off(files, codebook, by=by, on=on, questions=questions)
    before = {path: read_sign_offs(path) for path in files}  # before any of them is written
    for path, own in files.items():
        fresh = [one for one in made if one.question in own]
        if fresh:
            _write(sign_offs_path(path), [*before[path], *fresh])
    return made


def to_sign_off(
    files: Mapping[Path, Sequence[str]],
    codebook: Codebook,
    *,
    by: str,
    on: datetime.date,
    questions: Sequence[str] | None = None,
) -> list[SignOff]:
    """Return what `sign_off` would record, and write nothing; it raises what that does."""
    known = [question for own in files.values() for question in own]
    without = without_codes(codebook, known)
    having = [question for question in known if question not in without]
    wanted = having if questions is None else list(dict.fromkeys(questions))
    for question in wanted:
        if question not in known:
            raise UserError(
                f"there are no comments on a question “{question}” whose codes could be accepted: "
                f"choose from {', '.join(having)}."
            )
        if question in without:
            raise UserError(
                f"question “{question}” has no code to accept: choose from {', '.join(having)}."
            )
    if not wanted:
        raise UserError(
            "the codebook has no code to accept: draft some with `themes codebook draft`."
        )
    return [_signed(codebook, question, by, on) for question in wanted]


def _signed(codebook: Codebook, question: str, by: str, on: datetime.date) -> SignOff:
    try:
        return SignOff(
            question=question, version=codebook.version, by=by, on=on,
            codes=digest_of(codebook, question),
        )  # fmt: skip
    except ValidationError:
        raise UserError(
            "say who accepts the codebook: a name or a role, on one line of at most "
            f"{LONGEST_NAME} characters."
        ) from None


def read_sign_offs(codebook: Path) -> list[SignOff]:
    """Read what was recorded of a codebook, oldest first; nothing where nobody signed.

    Raises
    ------
    UserError
        When the file has been damaged: names file and line.
    """
    path = sign_offs_path(codebook)
    if not path.exists():
        return []
    content, line_of = read_yaml(path, "list of sign-offs")
    if not isinstance(content, list):
        raise UserError(f"{path} is no list of sign-offs: restore it, or remove it and sign again.")
    found = []
    for place, entry in enumerate(content):
        try:
            found.append(SignOff.model_validate(entry))
        except ValidationError as error:
            field = next((str(part) for part in error.errors()[0]["loc"]), "entry")
            raise UserError(
                f"{path}, line {line_of((place,))}: `{field}` cannot be read: restore the file, or "
                "remove the entry and sign again."
            ) from None
    return found


def standings(
    files: Mapping[Path, Sequence[str]],
    codebook: Codebook,
) -> list[Standing]:
    """Say of each question that has codes whether somebody accepted them as they are now.

    Parameters
    ----------
    files, codebook : as in `sign_off`.
    """
    found = []
    without = without_codes(codebook, [each for own in files.values() for each in own])
    for path, questions in files.items():
        last = {one.question: one for one in read_sign_offs(path)}
        for question in questions:
            if question in without:
                continue
            one = last.get(question)
            if one is None:
                found.append(Standing(question, State.OPEN, None))
            else:
                same = one.codes == digest_of(codebook, question)
                found.append(Standing(question, State.SIGNED if same else State.CHANGED, one))
    return found


def _write(path: Path, signed: Sequence[SignOff]) -> None:
    content = yaml.safe_dump(
        [one.model_dump(mode="json") for one in signed], sort_keys=False, allow_unicode=True
    )
    with write_atomically(path) as temporary:
        temporary.write_text(_HEAD + content, encoding="utf-8")
