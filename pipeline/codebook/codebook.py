"""The codebook: the codes (themes) that comments are coded with, as people write them in YAML."""

import hashlib
import unicodedata
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator
from pydantic_core import PydanticCustomError

from pipeline.errors import UserError
from pipeline.files.yaml_lines import Place, parse_yaml, read_yaml

Text = Annotated[str, Field(min_length=1)]
Status = Literal["active", "draft", "retired"]
Action = Literal["merge", "split", "rename", "retire", "add", "import"]


MOST_CODES = 1_000  # nobody can hold more apart
LONGEST_NAME = 500  # characters
_HEX = r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
GUID = rf"^(?:{_HEX}|\{{{_HEX}\}})$"
"""How REFI-QDA writes what identifies a code in other tools."""


class Code(BaseModel):
    """One code: what a comment must say to get it, and how people see and press it."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$", description="never changes its meaning")
    name: str = Field(min_length=1, max_length=LONGEST_NAME, pattern=r"^[^\r\n]+$")
    definition: Text
    include: tuple[Text, ...] = Field((), description="short examples that get the code")
    exclude: tuple[Text, ...] = Field((), description="short examples that do not, reason in ()")
    keywords: tuple[Text, ...] = Field((), description="words and phrases; * is any ending")
    parent: str | None = None
    shortcut: str | None = Field(None, pattern=r"^[0-9a-z]$", description="the annotator's key")
    colour: str | None = Field(None, pattern=r"^#[0-9a-fA-F]{6}$")
    status: Status = "active"
    codable: bool = Field(True, description="false: a heading, which no comment gets by itself")
    guid: str | None = Field(None, pattern=GUID, description="what another tool knows it by")
    questions: tuple[Text, ...] = Field(
        (), description="ids of the questions it is for; its parent's, or all, when left out"
    )

    @property
    def meaning(self) -> str:
        """SHA-256 (16 hex) of what the code means: a changed definition is noticed by it."""
        parts = (self.name, self.definition, self.include, self.exclude, self.keywords)
        return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]

    @field_validator("keywords", mode="after")
    @classmethod
    def _keywords_hold_a_word(cls, keywords: tuple[str, ...]) -> tuple[str, ...]:
        for keyword in keywords:
            if not can_be_found(keyword):
                raise PydanticCustomError(
                    "keyword",
                    "keyword “{keyword}” holds no letter, digit or currency sign",
                    {"keyword": keyword},
                )
        return keywords


def can_be_found(keyword: str) -> bool:
    """Whether a keyword holds anything to look for: a letter, a digit, a sign such as £."""
    return any(each.isalnum() or is_currency(each) for each in keyword)


def is_currency(sign: str) -> bool:
    """Whether a character is the sign of a currency: category Sc of Unicode."""
    return unicodedata.category(sign) == "Sc"


class Migration(BaseModel):
    """What a change of the codebook does to labels that were made before it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: int = Field(ge=1, description="the version this change led to")
    action: Action
    old: tuple[str, ...] = Field((), alias="from", description="ids of codes before")
    new: tuple[str, ...] = Field((), alias="to", description="ids of codes after")
    note: str = ""

    def __str__(self) -> str:
        """Say which codes became which: "merge a, b → c"."""
        arrow = f" → {', '.join(self.new)}" if self.new and self.new != self.old else ""
        return f"{self.action} {', '.join(self.old)}{arrow}"


class Codebook(BaseModel):
    """All codes in order, whether a comment gets many or exactly one, and what changed when."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: int = Field(ge=1)
    title: str | None = None
    selection: Literal["many", "one"] = "many"
    codes: tuple[Code, ...] = Field(
        max_length=MOST_CODES, description="none yet: a run drafts some"
    )
    migrations: tuple[Migration, ...] = ()

    @model_validator(mode="after")
    def _codes_fit_together(self) -> Self:
        seen: dict[tuple[str, str], int] = {}
        for place, code in enumerate(self.codes):
            marks = (("id", code.id), ("name", code.name.casefold()), ("shortcut", code.shortcut))
            for kind, mark in marks:
                if mark is None or (kind == "shortcut" and code.status == "retired"):
                    continue
                if (kind, mark) in seen:
                    first = self.codes[seen[kind, mark]]
                    raise _misfit(
                        place,
                        kind,
                        f"codes “{first.id}” and “{code.id}” have the same {kind} “{mark}”",
                    )
                seen[kind, mark] = place
        for place, code in enumerate(self.codes):
            if code.parent is not None:
                self._check_parent(place, code)
        for place, code in enumerate(self.codes):
            above = self.scope(code.parent) if code.parent is not None else None
            outside = [q for q in code.questions if above is not None and q not in above]
            if outside:
                raise _misfit(
                    place,
                    "questions",
                    f"code “{code.id}” is for question “{outside[0]}”, which its parent "
                    f"“{code.parent}” is not for",
                )
        return self

    def _check_parent(self, place: int, code: Code) -> None:
        by_id = {other.id: other for other in self.codes}
        line, parent = {code.id}, code.parent
        while parent is not None:
            if parent not in by_id:
                known = ", ".join(by_id)
                raise _misfit(
                    place, "parent", f"parent “{parent}” is not a code of this codebook ({known})"
                )
            if parent in line:
                raise _misfit(place, "parent", f"code “{code.id}” is its own ancestor")
            line.add(parent)
            parent = by_id[parent].parent

    @cached_property
    def active(self) -> tuple[Code, ...]:
        """The codes that comments are coded with (draft codes are tried, retired ones are not)."""
        return tuple(code for code in self.codes if code.status != "retired" and code.codable)

    @cached_property
    def headings(self) -> tuple[Code, ...]:
        """Codes in use that only hold others together: no comment gets them by themselves."""
        return tuple(code for code in self.codes if code.status != "retired" and not code.codable)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Ids of the active codes, in the codebook's order."""
        return tuple(code.id for code in self.active)

    def __getitem__(self, code_id: str) -> Code:
        for code in self.codes:
            if code.id == code_id:
                return code
        raise KeyError(code_id)

    def __contains__(self, code_id: object) -> bool:
        return any(code.id == code_id for code in self.codes)

    def ancestors(self, code_id: str) -> tuple[str, ...]:
        """Ids of the parent, its parent and so on."""
        found: list[str] = []
        parent = self[code_id].parent
        while parent is not None:
            found.append(parent)
            parent = self[parent].parent
        return tuple(found)

    def scope(self, code_id: str) -> frozenset[str] | None:
        """Ids of the questions that a code is for, its own or those of a code above; None: all."""
        line = (code_id, *self.ancestors(code_id))
        named = next((self[one].questions for one in line if self[one].questions), None)
        return None if named is None else frozenset(named)

    def parent_in_use(self, code: Code) -> str | None:
        """Id of the nearest code above that is not retired, or None."""
        above = (one for one in self.ancestors(code.id) if self[one].status != "retired")
        return next(above, None)

    def resolve(self, label: str) -> str | None:
        """Return the id of the code that a label (an id or a name, any case) means, or None."""
        return self._labels.get(_comparable(label))

    @cached_property
    def _labels(self) -> dict[str, str]:
        names = {_comparable(code.name): code.id for code in self.codes}
        return names | {code.id.casefold(): code.id for code in self.codes}


def _comparable(label: str) -> str:
    """As labels are compared: in any case and form of accents, however spaces stand."""
    plain = unicodedata.normalize("NFC", label).casefold()
    return ";".join(" ".join(part.split()) for part in plain.split(";"))


def _misfit(place: int, field: str, message: str) -> PydanticCustomError:
    """An error of the codebook as a whole that still knows the code and field it stands at."""
    return PydanticCustomError("codes", "{message}", {"message": message, "at": [place, field]})


def load_codebook(path: Path) -> Codebook:
    """Read a codebook from YAML.

    Raises
    ------
    UserError
        With file, line and how to mend it: no such file, not YAML, a missing or misspelt field, two
        codes of one id, name or shortcut, an unknown parent, a bad colour.
    """
    path = Path(path)
    return _codebook_in(path, *read_yaml(path, "codebook"))


def parse_codebook(text: str, path: Path) -> Codebook:
    """Return what `load_codebook` would if the file held this text.

    Raises
    ------
    UserError
        As `load_codebook`, naming the file.
    """
    return _codebook_in(path, *parse_yaml(text, path))


def _codebook_in(path: Path, content: Any, place: Place) -> Codebook:
    if not isinstance(content, dict):
        raise UserError(
            f"{path} is not a codebook: it must hold `version:` and `codes:`, as the shipped one."
        )
    try:
        return Codebook.model_validate(content)
    except ValidationError as error:
        # A misspelt field is also a missing one: name what is written before what is not.
        first = min(error.errors(), key=lambda each: each["type"] != "extra_forbidden")
        raise UserError(_sentence(path, first, content, place)) from None


_MENDING = {
    "missing": "add it",
    "extra_forbidden": "remove it or correct its spelling",
    "string_pattern_mismatch": "correct it",
}
_RULES = {
    "id": "an id is lower-case letters, digits, - and _ (it never changes once labels point at it)",
    "shortcut": 'a shortcut is one key, 0-9 or a-z (quote digits: "1")',
    "colour": 'a colour is written "#1d70b8", in quotes',
    "name": f"a name is one line of at most {LONGEST_NAME} characters",
    "codable": "codable is true or false",
    "guid": "a guid is as another tool wrote it, in quotes",
    "status": "a status is active, draft or retired",
    "selection": "selection is many or one",
    "codes": f"codes are a list of at most {MOST_CODES:,} entries",
    "version": "a version is a whole number from 1",
    "questions": "questions are a list of ids of the consultation's questions",
    "keywords": "keywords are a list of words or phrases (quote a lone * or a number)",
}


def _sentence(path: Path, error: Any, content: dict[str, Any], place: Any) -> str:
    context = error.get("ctx") or {}
    where = ("codes", *context["at"]) if "at" in context else tuple(error["loc"])
    field = next((str(part) for part in reversed(where) if isinstance(part, str)), "")
    code = ""
    if len(where) > 1 and where[0] == "codes" and isinstance(where[1], int):
        entry = content["codes"][where[1]]
        name = entry.get("id") if isinstance(entry, dict) else None
        code = f" of code “{name}”" if name else f" of code number {where[1] + 1}"
    if "at" in context:
        return f"{path}, line {place(where)}: {context['message']}: correct one of them."
    kind = error["type"]
    if kind in ("missing", "extra_forbidden"):
        state = "is missing" if kind == "missing" else "is not a field of a codebook"
        return f"{path}, line {place(where)}: `{field}`{code} {state}: {_MENDING[kind]}."
    rule = _RULES.get(field, str(error["msg"]).lower())
    return f"{path}, line {place(where)}: `{field}`{code} cannot be read: {rule}."
