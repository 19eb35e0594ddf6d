"""Numbers as one would write them with care: spelled, spaced, glued and oddly parted digits.

All recognisers of numbers read this one form of a text; what they find is brought back to the text
as typed. Each rule looks at a bounded stretch, so the work grows with the length of the text.
"""

from collections.abc import Iterator

import regex

from pipeline.redact.normalise import Plain

_DIGITS = {
    **{word: str(n) for n, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"])},
    "oh": "0", "o": "0", "nought": "0", "naught": "0", "nil": "0",
}  # fmt: skip
_TIMES = {"double": 2, "treble": 3, "triple": 3}
_ONE = rf"(?:(?:{'|'.join(_TIMES)})[\s-])?(?:{'|'.join(_DIGITS)}|\d{{1,5}})(?!\w)"
_SPELLED = regex.compile(rf"(?<!\w){_ONE}(?:[\s,.-]{{1,2}}{_ONE}){{2,40}}+(?!\w)", regex.IGNORECASE)
_SAID = regex.compile(r"(?:(double|treble|triple)[\s-])?([a-z]+|\d+)", regex.IGNORECASE)
_SPACED = regex.compile(r"(?<!\w)\d(?:[ .,_-]{1,2}\d){5,40}+(?!\w)")
_LETTER_BY_LETTER = regex.compile(r"(?<!\w)[A-Za-z\d](?:[ .-][A-Za-z\d]){5,8}+(?!\w)")  # K T 1 9
_DOTTED = regex.compile(r"(?<!\d)\d{1,3}(?:\s?[\[(]?\s?\.\s?[\])]?\s?\d{1,3}){3}+(?!\d)")
# "tel07700900456", "no.943 476 5919", "postcodeNN1 5PH": the word that says what comes is its edge.
_GLUED = regex.compile(
    r"(?<![^\W_])(?:tele?(?:phone)?|mob(?:ile)?|(?:tele)?phone|cell|ring|call|text|fax|no|nos|number|num|acc(?:oun)?t|"
    r"ref(?:erence)?|nhs|nino|ni|reg|plate|post\s?code|id|dob|on|at|me|is|my|card|passport)\.?"
    r"(?=\d{3}|[A-Z]{1,2}\d)",
    regex.IGNORECASE,
)
# "KT19XYZand", "07700900456please": small letters after capitals or a long number begin a word.
_RUN_ON = regex.compile(r"(?:\d[A-Z]{2,3}|\d{9})(?=[a-z]{2})")
_UNDERSCORE = regex.compile(r"(?<=[^\W_])_(?=\d)|(?<=\d)_(?=[^\W_])")

Edit = tuple[int, int, list[tuple[str, int, int]]]  # from, to, characters with where they stand


def numbers_plainly(text: str) -> Plain:
    """The form of a text that recognisers of numbers read, and the way back to the text."""
    edits = sorted(_edits(text), key=lambda edit: (edit[0], -edit[1]))
    if not edits:
        return Plain(text, None, None)
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position = 0
    for start, end, instead in [*edits, (len(text), len(text), [])]:
        if start < position:
            continue
        characters += text[position:start]
        starts += range(position, start)
        ends += range(position + 1, start + 1)
        for character, low, high in instead:
            characters.append(character)
            starts.append(low)
            ends.append(high)
        position = end
    return Plain("".join(characters), starts, ends)


def _edits(text: str) -> Iterator[Edit]:
    for found in _SPELLED.finditer(text):
        said = list(_SAID.finditer(text, *found.span()))
        spelled = sum(not one[2].isdigit() for one in said)
        digits = sum(len(one[2]) if one[2].isdigit() else 1 for one in said)
        if spelled < 3 and not (spelled and digits > 6):
            continue
        yield (
            *found.span(),
            [
                (digit, *one.span())
                for one in said
                for digit in _DIGITS.get(one[2].lower(), one[2])
                for _ in range(_TIMES.get((one[1] or "").lower(), 1))
            ],
        )
    for found in _SPACED.finditer(text):
        yield *found.span(), _kept(text, "", found.start(), found.end())
    for found in _LETTER_BY_LETTER.finditer(text):
        if sum(c.isdigit() for c in found[0]) in range(1, 5):
            yield *found.span(), _alphanumeric(text, *found.span())
    for found in _DOTTED.finditer(text):
        if not found[0].replace(".", "").isdigit():
            yield *found.span(), _kept(text, ".", found.start(), found.end())
    for pattern in (_GLUED, _RUN_ON):
        for found in pattern.finditer(text):
            yield found.end(), found.end(), [(" ", found.end(), found.end())]
    for found in _UNDERSCORE.finditer(text):
        yield *found.span(), [(" ", *found.span())]


def _kept(text: str, marks: str, start: int, end: int) -> list[tuple[str, int, int]]:
    places = range(start, end)
    return [(text[i], i, i + 1) for i in places if text[i].isdigit() or text[i] in marks]


def _alphanumeric(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    return [(text[i], i, i + 1) for i in range(start, end) if text[i].isalnum()]
