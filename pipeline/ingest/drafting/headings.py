"""What a column is called: its halves, its words, and what such words ask for."""

import html
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from pipeline.files.columns import HEADER_JOIN
from pipeline.files.yaml_data import yaml_data
from pipeline.language.folding import comparable
from pipeline.language.which import language_of

_TAG = re.compile(r"<[/!]?[a-zA-Z][^<>]{0,400}>|\{\{?[^{}]{0,80}\}?\}|\$\{[^{}]{0,80}\}")
_CAMEL = re.compile(
    r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-zA-Z])(?=\d)|(?<=\d)(?=[A-Z][a-z])"
)
_NOT_A_WORD = re.compile(r"[^\w#']+|_+")
_NUMBERING = re.compile(
    r"^(?:(?:q|question)?\s?\d{1,3}[a-z]?|[a-z]|[a-z]\d{1,2}|[ivx]{1,4})\s(?=\S)"
)
_NUMBERED = re.compile(r"\W*((?:q(?:uestion)? ?)?\d{1,3})\.\d{1,2}\b")
_AFTERTHOUGHT = re.compile(
    r"[(\[]\s*(optional|if applicable|if any|required|not required|please print|if you wish|"
    r"if you like|in full|voluntary|freiwillig|facultatif|opcional)[^)\]]{0,40}[)\]]|\*+$"
)
_MARK = re.compile(r"\s*\[(?P<mark>[\w /-]{1,30})\]\s*$")  # "Are you a member? [pie]"
_CODED = re.compile(
    r"(?P<code>[A-Za-z_]\w{0,30}(?:\[[^\]]{1,40}\]){0,2})\.\s+(?P<text>\S.*)", re.DOTALL
)
_APART = re.compile(r" [-–—/|] ")  # "Rating / Cote": in two languages
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")
_PATH_END = re.compile(r"^[^\s/-]+(?:[/-][^\s/-]+)*[/-]([^\s/-]{3,})$")  # household/head_name
_MADE_BY_R = re.compile(r"[^\s.]+(\.+[^\s.]+){2,}\.")
_ENDS_ASKED = re.compile(r"\?[^\s?]{0,3}\s*$")  # "?*", and what an encoding left behind
_CODE = re.compile(
    r"[A-Za-z]{0,12}\d+[A-Za-z0-9_.#-]*|[A-Za-z]+(_[A-Za-z0-9]+)+|[a-z]+([A-Z][a-z]+)+|\w{1,25}|[A-Za-z]{1,10}\.\w{1,20}"
)


@dataclass(frozen=True)
class Heading:
    """The name of a column, read.

    codes : whether the survey program's codes stand before the questions: in the upper of two
        header rows, or in the same cell ("G01Q02. Do you cycle?")
    title : what the program writes before every question: the survey's title
    tagged : whether a mark in square brackets stands behind every name: for a chart, for a program
    """

    name: str
    codes: bool = False
    title: str = ""
    tagged: bool = False

    @cached_property
    def halves(self) -> tuple[str, ...]:
        """The header's rows, or code and question, without tags and entities."""
        name = _MARK.sub("", self.name) if self.tagged else self.name
        halves = name.removeprefix(self.title).split(HEADER_JOIN)
        coded = _CODED.fullmatch(self.name) if self.codes and len(halves) == 1 else None
        if coded is not None:
            halves = [coded["code"], coded["text"]]
        return tuple(plain(half) for half in halves)

    @property
    def code(self) -> str:
        """The survey program's code, or "" where none is told apart from the question."""
        return self.halves[0] if self.codes and len(self.halves) > 1 else ""

    @property
    def text(self) -> str:
        """The question, as far as one stands there; without the code."""
        if len(self.halves) == 1:
            return self.halves[0]
        return self.halves[-1] if self.codes else ": ".join(self.halves)

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The whole name and its halves, each as plain lower-case words."""
        halves = [half for half in self.halves if comparable(half) not in plain_labels()]
        parts = dict.fromkeys([*(halves or self.halves), *halves[1:], self.text])
        parts |= dict.fromkeys(half for part in [*parts] for half in in_each_language(part))
        parts |= dict.fromkeys(
            end[0] for half in halves or self.halves if (end := _PATH_END.findall(half))
        )
        forms = [form for part in parts for form in _forms(part)]
        return tuple(dict.fromkeys(forms))

    @property
    def length(self) -> int:
        """Words of the longest half."""
        return max(len(worded(half).split()) for half in self.halves)

    @property
    def is_asked(self) -> bool:
        """Whether it ends as a question does; R makes "Do.you.drive." of "Do you drive?"."""
        name = _MARK.sub("", self.name) if self.tagged else self.name
        *above, last = [name] if self.codes else name.split(HEADER_JOIN)
        if above and comparable(last) in plain_labels():
            last = above[-1]  # SurveyMonkey: the question, and "Response" below it
        return bool(_ENDS_ASKED.search(last) or _MADE_BY_R.fullmatch(self.name))

    def asks(self, group: str) -> bool:
        """Whether a form of the name matches a group of patterns in headings.yaml."""
        return any(pattern.search(form) for pattern in patterns(group) for form in self.forms)

    def demographic(self) -> str:
        """Which demographic it asks for, "" for none: in a few words, or as one asks people."""
        asked = patterns("asked_of_people")
        bare = [_YOUR.sub("", form) for form in self.forms if _YOUR.match(form)]
        for name, pattern in demographics():
            for form in (*self.forms, *bare):
                few = len(form.split()) <= _FEW
                if not few and _PROPOSED.search(form):
                    continue
                if pattern.search(form) and (few or any(a.search(form) for a in asked)):
                    return name
        return ""

    def tells_elsewhere(self) -> bool:
        """Whether it asks for a demographic in another language than English."""
        asked = self.asks("asked_of_people")
        told = [form for form in self.forms if asked or len(form.split()) <= _FEW]
        return any(pattern.search(form) for pattern in _elsewhere() for form in told)

    def proposes(self) -> bool:
        """Whether it asks what ought to be: "Which age groups should the club be for?"."""
        return any(_PROPOSED.search(form) for form in self.forms)

    def as_name(self) -> str:
        """A demographic's name from the heading: letters and numbers of its last few words."""
        words = re.findall(r"[a-z0-9]+", worded(self.text))
        return "_".join(words[-_FEW:]) or "group"


_FEW = 4
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{2}[?.:!])\s+")
_LEAST_LETTERS = 8  # of a heading whose language is told
_ASKS = re.compile(
    r"\?|\b(rate|please|tick|choose|select|indicate|say|tell|following|each|below|how|what|which|why"
    r"|when|where|who|do|does|did|is|are|was|were|would|should|extent|statements?|you|your)\b",
    re.IGNORECASE,
)
_MARKED = 4  # times that each mark is there, in the mean
_TITLE, _ASKED = 100, 3  # characters of a title, and questions behind it
_YOUR = re.compile(
    r"^(what('?s| is| s| are) |please (give|state|select|choose|tell us) )?your (?=\S)"
)
_PROPOSED = re.compile(r"\b(should|ought to|dd?ylai|dd?ylid)\b")


def title_before(names: Sequence[str]) -> str:
    """What stands before most questions of a file, to its colon ("Park survey: "); "" for nothing.

    A question over the rows of a grid is no title: it asks something, or tells people what to do.
    """
    begun = Counter(name[: name.index(": ") + 2] for name in names if ": " in name[:_TITLE])
    title, count = max(begun.items(), key=lambda each: each[1], default=("", 0))
    asked = [name for name in names if name.startswith(title) and _ENDS_ASKED.search(name)]
    enough = count > len(names) / 2 and len(asked) >= max(_ASKED, count / 2)
    return title if enough and not _ASKS.search(title) else ""


def are_tagged(names: Sequence[str]) -> bool:
    """Whether every name of a file ends in one of few marks: no rows of grids, which all differ."""
    marks = [mark["mark"] for name in names if (mark := _MARK.search(name))]
    bare = {_MARK.sub("", name) for name in names}
    again = len(set(marks)) * _MARKED <= len(marks)
    return len(marks) == len(names) >= _MARKED and again and len(bare) == len(names)


def plain(text: str) -> str:
    """A heading without HTML: tags, entities and placeholders of the survey program go."""
    bare = html.unescape(text) if "&" in text else text
    if "<" in bare or "{" in bare:
        bare = _TAG.sub(" ", bare)
    return " ".join(bare.replace("\ufeff", "").replace("\xa0", " ").split())


def in_each_language(text: str) -> list[str]:
    """What stands on each side of a dash or stroke, and a question asked again in Welsh, apart."""
    halves = _APART.split(text)
    asked = [each for half in halves for each in _SENTENCE_END.split(half)]
    told = {language_of(each, _LEAST_LETTERS) for each in asked} if len(asked) > len(halves) else ()
    return [*halves, *asked] if "cy" in told and "en" in told else halves


def in_welsh(text: str) -> bool:
    """Whether a heading is Welsh, and not in English beside it."""
    return all(language_of(half, _LEAST_LETTERS) == "cy" for half in in_each_language(text))


def number_of(heading: str) -> str:
    """The question that a numbered part belongs to: "q2" of "Q2.1. To ask", "" of others."""
    match = _NUMBERED.match(heading.lower())
    return match[1] if match else ""


def readable(text: str) -> str:
    """A name that R has made of a heading, with spaces again: "Do you drive?" of Do.you.drive."""
    words = re.sub(r"\.{3,}", ".–.", text.strip(". ")).split(".")
    words = [word for word in words if word]
    if " " in text.strip() or len(words) < _FEW - 1 or not all(map(str.isalpha, words[:2])):
        return text
    asked = text.endswith(".") and bool(_MADE_BY_R.fullmatch(text))
    return " ".join(words) + ("?" if asked else "")


def worded(text: str) -> str:
    """The words of a heading, lower case: snake_case and CamelCase are words too."""
    apart = _CAMEL.sub(" ", text) if " " not in text.strip() else text
    return " ".join(_NOT_A_WORD.sub(" ", comparable(apart)).split())


def is_code(text: str) -> bool:
    """Whether a heading could be a survey program's code: one word, short."""
    return bool(_CODE.fullmatch(text.strip()))


def are_coded(names: Sequence[str]) -> bool:
    """Whether nearly all names of a header row begin with a code, as LimeSurvey writes them."""
    held = [name for name in names if name.strip()]
    codes = [coded["code"] for name in held if (coded := _CODED.fullmatch(name.strip()))]
    numbers_only = all(re.fullmatch(r"[Qq]\d+[a-z]?", code) for code in codes)
    return len(codes) >= 4 and len(codes) >= 0.9 * len(held) and not numbers_only


def _forms(text: str) -> list[str]:
    words = worded(_AFTERTHOUGHT.sub(" ", comparable(text)) if "(" in text or "*" in text else text)
    forms = [words, comparable(text)]
    if text.rstrip().endswith(")"):
        forms.append(worded(_IN_BRACKETS.sub("", text)))
    shorter = _NUMBERING.sub("", words)
    while shorter != words:
        forms.append(shorter)
        words, shorter = shorter, _NUMBERING.sub("", shorter)
    return forms


@cache
def patterns(group: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of one group."""
    return tuple(re.compile(pattern) for pattern in _content()[group])


@cache
def demographics() -> list[tuple[str, re.Pattern[str]]]:
    """Names of demographics, each with the pattern of what is asked for."""
    named = [*_content()["demographic"].items(), *_content()["demographic_elsewhere"].items()]
    return [(name, re.compile(pattern)) for name, pattern in named]


@cache
def _elsewhere() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in _content()["demographic_elsewhere"].values())


@cache
def second_header_labels() -> frozenset[str]:
    """Cells that only a second header row has."""
    return frozenset(_content()["second_header"])


@cache
def plain_labels() -> frozenset[str]:
    """Labels of a second header row, or behind a dash, that say nothing by themselves."""
    return frozenset(_content()["plain_label"])


def says_nothing_more(label: str) -> bool:
    """Whether a second header's label says nothing that the question above it does not."""
    return comparable(label) in plain_labels() or Heading(label).asks("explanation")


@cache
def _content() -> dict[str, Any]:
    """What headings say, in English and others, and in Welsh beside it."""
    content, welsh = (_shipped(name) for name in ("headings.yaml", "headings_in_welsh.yaml"))
    for group, said in welsh.items():
        if isinstance(said, dict):
            known = content[group]
            content[group] = {
                name: "|".join(each[name] for each in (known, said) if name in each)
                for name in {**known, **said}
            }
        else:
            content[group] = [*content[group], *said]
    return content


def _shipped(name: str) -> dict[str, Any]:
    text = (files("pipeline.ingest.drafting") / name).read_text(encoding="utf-8")
    content: dict[str, Any] = yaml_data(text)
    return content
