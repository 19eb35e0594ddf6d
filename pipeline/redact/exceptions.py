"""Words a consultation always keeps (public bodies) or always redacts (named third parties)."""

from collections.abc import Sequence
from functools import cache, lru_cache

import regex

from pipeline.language.lexicon import fold, lexicon
from pipeline.redact.names.lists import word_lists
from pipeline.redact.spans import Ranges, Span

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
Phrases = dict[str, str]  # regular expressions by the first word of what they find


# After the name: where they live or sit, or what they do.
_AFTER = regex.compile(
    r"^(?:-\p{L}|\W{0,3}(?:(?:from|at|of|in)\s(?:the\s)?(?:flat|no\b|number|house|unit|apartment|next|reception|desk|"
    r"office|end\shouse|\d)|next\sdoor|over\sthe\sroad|across\sthe|opposite|upstairs|downstairs|who\b|"
    r"aged?\s\d|\(?\d{2}\)|is\s(?:my|our|a\sneighbour|the\s(?:clerk|chair|warden|manager|head|secretary|vicar|"
    r"caretaker|owner|landlord|treasurer))|and\s(?:his|her)\b|,?\s?(?:he|she)\b|"
    r"(?:rang|phoned|told|lives|shouted|shouts|knocked|parks|stole|lied|lies|hit|refused|gave|pushed|"
    r"owes|cut|smokes|drinks|looked\safter|sorted|has\sthe|had\sa|is\sin\smy|attacked|threatened|"
    r"bullied|assaulted|harassed|"
    r"hurt|taught|teaches|fined|arrested|swore|works?\s(?:at|for|in)|runs\s(?:the|a|our)|has\s(?:cancer|ms|dementia)|"
    r"(?:was|is|were)\s(?:very\s|so\s|really\s)?(?:rude|kind|lovely|helpful|arrested|sacked|drunk|great|here|"
    r"(?:my|our|his|her|their)\b))\b|,?\s(?:the|our|my)\s(?:\w+\s){0,2}(?:teacher|officer|manager|worker|"
    r"nurse|doctor|councillor|neighbour|landlord|driver|warden)\b))",
    regex.IGNORECASE,
)
_TITLED = regex.compile(r"(?<!\w)(?:mr|mrs|ms|mx|miss|cllr|pc)\.?\s$", regex.IGNORECASE)
# Between the words of one name: "Jack. Daniel's dad" is about two people.
_CLOSE = r"(?:[\s'’&-]|\.(?!\s)){1,3}"
_MORE = regex.compile(r"(?:-\p{L}+)+")
_OF_A_PERSON = {
    "ADDRESS",
    "PHONE",
    "EMAIL",
    "POSTCODE",
    "DATE_OF_BIRTH",
    "NATIONAL_INSURANCE",
    "NHS_NUMBER",
}


def kept_ranges(text: str, allow: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where a plain text holds words of the shipped allow-list or of the consultation's."""
    return _ranges(text, _allowed(allow))


def namesakes_in(
    text: str, public_figures: bool, places: tuple[str, ...] = ()
) -> list[tuple[int, int]]:
    """Where a plain text holds a name of a place, body, product or figure that a person may have.

    Parameters
    ----------
    places : of the consultation, beside the lists that ship
    """
    return _ranges(text, _namesakes(public_figures, places))


@lru_cache(maxsize=4)
def _namesakes(public_figures: bool, places: tuple[str, ...]) -> Phrases:
    lists = word_lists()
    names = lists["namesakes"] | lists["products"] | lists["clubs"] | lists["eponyms"]
    names |= lists["public_figures"] if public_figures else frozenset()
    return _phrases((*sorted(names), *places), _CLOSE)


@lru_cache(maxsize=1)
def _before() -> "regex.Pattern[str]":
    lists = word_lists()
    titles = lists["titles"] - {"sir", "lady", "captain", "capt", "major", "sister", "father"}
    relations = "|".join(sorted(titles | lists["kinship"] | lists["roles"]))
    return regex.compile(
        rf"(?:(?<!\w)(?:{relations})[.,:]?\s(?:is\s|was\s)?|\b(?:"
        r"(?:my|his|her|their) name(?:'?s| is| was)?|i am|i'?m|this is|called|named|signed|regards|"
        r"sincerely|faithfully|truly|wishes|yours|name:?|from:|submitted by|written by|spoke to|"
        r"spoken to|speak to|ask|ask for|asked|told|attn|fao|"
        r"(?:assaulted|attacked|threatened|abused|harassed|bullied|helped|arrested|seen) by|"
        r"c/o|contact|dear|hi|hello)\W{1,3})$",
        regex.IGNORECASE,
    )


def persons_after_all(
    text: str, spans: Sequence[Span], namesakes: Sequence[tuple[int, int]]
) -> list[Span]:
    """Where a plain text names a person by a name that a body, a faith or a figure has too.

    A title, kinship, "my name is", what a person does, or personal data beside it (`spans`) says
    so. `namesakes` are from `namesakes_in`.
    """
    found = []
    personal = Ranges((s.start, s.end) for s in spans if s.entity in _OF_A_PERSON)
    covered = -1
    for start, end in namesakes:
        if end <= covered:  # Thatcher in Margaret Thatcher
            continue
        covered = end
        before, after = text[max(0, start - 40) : start], text[end : end + 30]
        named = any(lexicon().is_name(fold(word)) for word in _WORD.findall(text[start:end]))
        if not named and _TITLED.search(before) is None:
            continue  # whatsapp, warfarin; but Mrs Attlee
        beside = personal.touch(end, end + 25) or personal.touch(start - 15, start)
        if beside or _before().search(before) or _AFTER.search(after) or _given(before):
            more = _MORE.match(text, end)
            found.append(Span(start, more.end() if more else end, "PERSON", 0.8, "namesake"))
    return found


def _given(before: str) -> bool:
    """Whether the word before is a given name and no word: Shafiqul *Islam*."""
    word = regex.search(r"([^\W\d_]+)\.? $", before)
    if word is None:
        return False
    known, plain = lexicon(), fold(word[1])
    if len(plain) == 1:
        return word[1].isupper() and plain not in "ai"
    return known.words.get(plain, "p") in "p-" and known.given.get(plain, 0) > 0


def denied_spans(text: str, deny: tuple[str, ...]) -> list[Span]:
    """Where a plain text holds words of the consultation's deny-list, in any case and spacing."""
    if not deny:
        return []
    return [Span(a, b, "PERSON", 1.0, "deny_list") for a, b in _ranges(text, _phrases(deny))]


def _ranges(text: str, phrases: Phrases) -> list[tuple[int, int]]:
    present = phrases.keys() & _WORD.findall(text.lower())
    found = [m.span() for word in present for m in _compiled(phrases[word]).finditer(text)]
    return sorted(found, key=lambda place: (place[0], -place[1]))


@cache
def _compiled(expression: str) -> "regex.Pattern[str]":
    """Compiled when its first word is met: a survey holds some dozens of a thousand."""
    return regex.compile(expression, regex.IGNORECASE)


@lru_cache(maxsize=4)
def _allowed(allow: tuple[str, ...]) -> Phrases:
    lists = word_lists()
    shipped = lists["idioms"] | lists["bodies"] | lists["more_places"] | lists["feasts_and_phrases"]
    shipped |= lists["pairs"]
    return _phrases((*sorted(shipped), *allow))


@lru_cache(maxsize=8)
def _phrases(phrases: tuple[str, ...], between: str = r"[\W_]{1,3}") -> Phrases:
    """What finds phrases, longest first; `between` is what may stand between their words."""
    forms: dict[str, set[str]] = {}
    for phrase in phrases:
        for form in (phrase.lower(), fold(phrase)):
            words = _WORD.findall(form)
            if words:
                pattern = between.join(map(regex.escape, words))
                forms.setdefault(words[0], set()).add(pattern)
    # Jack Frost-Whitley is nobody's idiom.
    ends = r"(?!\w|-(?-i:\p{Lu}))"
    return {
        first: rf"(?<!\w)(?:{'|'.join(sorted(patterns, key=lambda p: (-len(p), p)))}){ends}"
        for first, patterns in forms.items()
    }
