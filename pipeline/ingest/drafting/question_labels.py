"""What long questions are called for short: their subject, without what surveys always say.

"To what extent do you agree or disagree with Proposal 1: closing the depot?" is called "Proposal 1:
closing the depot". Where nothing short and telling comes out, a question keeps its whole text.
"""

import re
from collections import Counter
from typing import NamedTuple

from pipeline.ingest.drafting.draft_parts import Draft, DraftQuestion
from pipeline.ingest.drafting.headings import readable
from pipeline.ingest.drafting.surveys_say import listed, names_of_questions, own_words, said
from pipeline.language.folding import comparable

_LONG = 60  # characters of a question that needs a short form
_MOST = 65  # of a label
_SHORTER = 0.85  # of the question's length at most
_ENGLISH = 0.25  # of the words are among those that any English survey says
_SENTENCES = re.compile(r"(?<=[?!])\s+|(?<=[^\W\d_]{2}\.)\s+(?=[A-ZÀ-Þ])|\s[-–—]\s(?=[Pp]lease\b)")
_NAME = re.compile(
    r"(?P<name>(?:the )?(?:\w+ )?(?:proposal|option|policy|priority|theme|objective|aim|principle|"
    r"idea|scheme|scenario|recommendation|action|change|measure|site|area|part|outcome|commitment|"
    r"goal|statement|ambition|phase|zone|route|section|chapter) "
    r"(?-i:[A-Z]{0,3}\d{1,3}(?:\.\d+)?[a-z]?|[A-Z]))\s?(?::|\s[-–—]\s)\s?(?P<about>\S.*)",
    re.IGNORECASE,
)
_CONTEXT = re.compile(
    r"[,:]\s(?=(?:how|what|which|to what extent|(?:do|did|have|would|are) you|has|is|will)\b)"
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_PAUSE = re.compile(r"[,;:.?!]?(?=\s)|\s(?=[(\[–—-])")  # where a phrase may end, or does


def find_labels(draft: Draft) -> None:
    """Give long questions a short form; none where two questions would be called alike."""
    labels = [_label(question) for question in draft.questions]
    texts = [readable(question.text) for question in draft.questions]
    called = [label or text for label, text in zip(labels, texts, strict=True)]
    times = Counter(map(comparable, called))
    for question, label in zip(draft.questions, labels, strict=True):
        if label and times[comparable(label)] == 1:
            question.label = label


def label_of(text: str) -> str:
    """What a question is called for short; "" where its text is, or nothing telling comes out."""
    whole = " ".join(text.split())
    if len(whole) <= _LONG or not _is_english(whole):
        return ""
    bare = said("numbers")[0].sub("", whole)
    for name, pattern in names_of_questions():
        if pattern.search(bare):
            return name
    sentences = _SENTENCES.split(bare)
    subjects = [subject for each in sentences if (subject := _subject(each)).text]
    for subject in _likeliest_first(subjects, alone=len(sentences) == 1):
        label = _shortened(subject).rstrip(" .,:;–-")
        if label and len(label) <= _SHORTER * len(whole) and not _turns(label, subject.text):
            return label[0].upper() + label[1:]
    return ""


class _Subject(NamedTuple):
    """What a sentence asks about; "" where it only points at what stands elsewhere."""

    text: str
    bared: bool = False
    """a lead-in stood before it"""

    @property
    def named(self) -> re.Match[str] | None:
        return _NAME.match(self.text)

    @property
    def asks(self) -> bool:
        """Whether it is a question or an order, which says nothing once its end is cut off."""
        return any(pattern.search(self.text) for pattern in said("only_whole"))


def _likeliest_first(subjects: list[_Subject], *, alone: bool) -> list[_Subject]:
    """What has a name ("Proposal 1: …"), then what the last sentence asks about.

    Parameters
    ----------
    alone : one sentence is all there is, so that nothing of it may be left out but a lead-in
    """
    named = [subject for subject in subjects if subject.named]
    others = [subject for subject in subjects if subject.bared and not subject.named]
    only = subjects if len(subjects) == 1 and not alone else []
    return [*named, *reversed(others), *only]


def _label(question: DraftQuestion) -> str:
    text, part = readable(question.text), " ".join(readable(question.part).split())
    if len(text) <= _LONG:
        return ""
    if own_words(part):
        return part if len(part) <= _MOST else label_of(part)
    return label_of(text)


def _is_english(text: str) -> bool:
    words = _WORD.findall(text.lower())
    return sum(word in listed("words") for word in words) >= _ENGLISH * len(words)


def _subject(sentence: str) -> _Subject:
    *context, asked = _CONTEXT.split(sentence.strip())
    if _NAME.match(sentence.strip()):
        context, asked = [], sentence.strip()
    if any(pattern.search(asked) for pattern in said("instructions")):
        return _Subject("")
    before, text = "", asked
    while text != before:
        before = text
        for pattern in said("before"):
            text = pattern.sub("", text)
    bared = text != asked
    if context and not bared:
        return _Subject("")
    text = said("behind")[0].sub("", text)
    bare = text.strip(" .:;,?!-–")
    nothing = (*said("no_subject"), *said("points_back"))
    last = _WORD.findall(bare.lower())[-1:]
    pointing = any(pattern.search(bare) for pattern in nothing) or {*last} & listed("never_last")
    if not own_words(bare) or pointing:
        return _Subject("")
    found = _Subject(text, bared)
    return found if found.asks else _Subject(bare, bared)


def _shortened(subject: _Subject) -> str:
    """A subject that fits: whole, or to where a phrase ends; "" where none does in time."""
    named = subject.named
    if named is None:
        may_be_cut = (subject.bared or "?" not in subject.text) and not subject.asks
        fits = len(subject.text) <= _MOST
        return subject.text if fits else _cut(subject.text, _MOST) if may_be_cut else ""
    about = _subject(named["about"]).text or named["about"]
    rest = _cut(about, _MOST - len(named["name"]) - 2)
    return f"{named['name']}: {rest}" if rest else named["name"]


def _cut(phrase: str, most: int) -> str:
    if len(phrase) <= most:
        return phrase
    for pause in sorted(_PAUSE.finditer(phrase), key=lambda each: -each.start()):
        kept, rest = phrase[: pause.start()].strip(), phrase[pause.end() :].strip()
        if len(kept) <= most and _may_end(kept, pause.group(), rest):
            return kept
    without = said("modal")[0].sub("", phrase)
    return _cut(without, most) if without != phrase else ""


def _turns(label: str, subject: str) -> bool:
    """Whether a label lacks a word without which it says something else, or half a condition."""
    cut = len(label) < len(subject.rstrip(" .,:;?–-"))
    condition = cut and any(word in listed("conditions") for word in _WORD.findall(label.lower()))
    return condition or _turning(label) != _turning(subject)


def _turning(text: str) -> Counter[str]:
    words = _WORD.findall(text.lower().replace("’", "'"))
    return Counter(word for word in words if word in listed("turning") or word.endswith("n't"))


def _may_end(kept: str, mark: str, rest: str) -> bool:
    """Whether a phrase is one without the rest: a comma or a preposition follows."""
    words, after = _WORD.findall(kept.lower()), _WORD.findall(rest.lower())
    ends = bool(mark.strip()) or not rest[:1].isalnum() or after[0] in listed("cut_before")
    whole = words[-1:] and words[-1] not in listed("never_last")
    whole = whole and words[-2:-1] not in (["and"], ["or"])  # "for older people and people with"
    if "between" in words and "and" not in words[words.index("between") :]:
        return False
    return ends and bool(whole) and kept.count("(") == kept.count(")") and len(own_words(kept)) > 1
