"""Personal data in a codebook: examples typed from the export hold names that comments lose."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.codebook.codebook import Code, Codebook
from pipeline.language.lexicon import fold, lexicon
from pipeline.redact.names.lists import word_lists
from pipeline.redact.settings import RedactSettings
from pipeline.redact.spans import Span

_WORD = re.compile(r"[^\W\d_]+")
_TELLS = re.compile(  # figures and addresses, two words written as names are
    r"\d|@|www|http|[A-Z][a-z]+[ '’-]+[A-Z][a-z]+"
)
_BEGINS = re.compile(r"(?:^|[.!?:;]\s)\W*$")  # a sentence, or another example
_ONLY_A_NAME = (None, "p")  # no English word, or one with a capital letter only
_FIELDS = ("definition", "include", "exclude")
_IN_WORDS = {
    "PERSON": "a name",
    "PHONE": "a telephone number",
    "EMAIL": "an e-mail address",
    "ADDRESS": "an address",
    "POSTCODE": "a postcode",
}


class RedactedCodebook(NamedTuple):
    """A codebook as it may be published, and what people should mend in it."""

    codebook: Codebook
    remarks: tuple[str, ...]
    """a sentence per code and field, which quotes nothing"""


def redact_codebook(codebook: Codebook, settings: RedactSettings) -> RedactedCodebook:
    """Replace personal data in definitions and examples of the codes in use, and say where it was.

    Raises
    ------
    UserError
        When the spaCy model of the settings is not installed.
    """
    from pipeline.redact.replace import Numbers, replaced, replacement
    from pipeline.redact.stage import redact_texts

    texts = [text for code in codebook.codes for field in _FIELDS for text in _texts(code, field)]
    doubtful = [text for text in dict.fromkeys(texts) if _may_hold(text)]
    # Without one, the tagger need not be loaded: that takes longer than all the rest of a rerun.
    spans_of = dict(
        zip(doubtful, redact_texts(doubtful, settings=settings)[1], strict=True) if doubtful else ()
    )
    codes, remarks = [], []
    for code in codebook.codes:
        changed: dict[str, str | tuple[str, ...]] = {}
        for field in _FIELDS:
            said, entities, places = [], set[str](), list[str]()
            for number, text in enumerate(_texts(code, field), start=1):
                spans = [span for span in spans_of.get(text, ()) if _is_personal(span, text)]
                seen = Numbers()
                put = [replacement(span, text, settings.style, seen) for span in spans]
                said.append(replaced(text, spans, put))
                entities |= {span.entity for span in spans}
                places += [_place(field, number, text[: span.start]) for span in spans]
            if entities:
                changed[field] = said[0] if field == "definition" else tuple(said)
                remarks.append(_remark(code, field, sorted(entities), places))
        codes.append(code.model_copy(update=changed) if changed else code)
    return RedactedCodebook(codebook.model_copy(update={"codes": tuple(codes)}), tuple(remarks))


def _may_hold(text: str) -> bool:
    """Whether there is a figure, a title, a given name or a name of two words in it at all."""
    words = {word.lower() for word in _WORD.findall(text)}
    if _TELLS.search(text) or words & word_lists()["titles"]:
        return True
    names = (each for each in _WORD.finditer(text) if lexicon().given.get(fold(each[0])))
    return any(each[0][0].isupper() and _is_written_as_a_name(each, text) for each in names)


def _is_written_as_a_name(given: re.Match[str], text: str) -> bool:
    """Whether a given name stands within a sentence, or is no English word."""
    begins = _BEGINS.search(text[: given.start()])
    return not begins or lexicon().words.get(fold(given[0])) in _ONLY_A_NAME


def _is_personal(span: Span, text: str) -> bool:
    """Tell names from what only looks like one in the few words of an entry.

    In comments a doubtful word is taken out, and a person looks at it. Entries are fragments, in
    which every second such word is "miles" or "comfort"; here a name is written as names are.
    """
    if span.entity != "PERSON" or span.recogniser == "title":
        return True
    words = _WORD.findall(text[span.start : span.end])
    lists = lexicon()
    given = [fold(word) for word in words if lists.given.get(fold(word))]
    if not given or not all(word[0].isupper() for word in words):
        return False
    if len(words) > 1 or not _BEGINS.search(text[: span.start]):
        return True
    return any(lists.words.get(word) in _ONLY_A_NAME for word in given)


def _texts(code: Code, field: str) -> Iterator[str]:
    if code.status == "retired":  # published nowhere
        return
    value = getattr(code, field)
    yield from (value,) if isinstance(value, str) else value


def _place(field: str, number: int, before: str) -> str:
    """Which word it begins at, by its place: remarks are kept, and hold nobody's name."""
    word = f"word {len(before.split()) + 1}"
    return word if field == "definition" else f"entry {number} at {word}"


def _remark(code: Code, field: str, entities: list[str], places: list[str]) -> str:
    where = "the definition" if field == "definition" else f"`{field}`"
    what = " and ".join(_IN_WORDS.get(one, one.lower().replace("_", " ")) for one in entities)
    return (
        f"{code.id}: {where} holds what redaction takes out of comments ({what}; "
        f"{', '.join(places)}): write it in other words, or name the word under `allow` of "
        "[redact] where it is nobody’s; published files are without it."
    )
