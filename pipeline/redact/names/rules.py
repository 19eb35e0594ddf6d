"""Names that need no model: after a title, after "my name is", given name and surname together.

Each rule looks at one place of the tokens and gives those that are a name, and how sure it is. They
hold in any case of the letters, since many people type without capitals.
"""

from collections.abc import Iterator, Sequence

import regex

from pipeline.language.lexicon import COMMON, lexicon
from pipeline.redact.names.lists import word_lists
from pipeline.redact.names.tokens import Token

Found = tuple[int, int, float, str]  # first token, last token, score, name of the rule

_INTRODUCED = regex.compile(
    r"(?:\b(?:(?:my|his|her|their|your|the) (?:full |first |last |real |sur)?name(?:'s| is| was)?|"
    r"name:|names:|named|called|signed(?: by)?|(?:kind|kindest|best|warm|many) (?:regards|wishes)|"
    r"regards|(?:yours )?(?:sincerely|faithfully|truly)|ask(?:ed)? for|i am|i'm|this is|"
    r"(?:spoke(?:n)?|speak(?:ing)?) (?:to|with)|attn|fao|c/o|contact)[\s,:;.\-]*)$",
    regex.IGNORECASE,
)
_LONGEST_INTRODUCTION = 40  # characters


_NUMBERED = frozenset({"pc", "wpc", "pcso", "dc", "sgt", "officer", "constable", "warden"})
_COURTESY = frozenset({"mr", "mrs", "ms", "mx"})
# "Kit at the takeaway", "Sunny from number six": people are at desks and doors.
_AT_A_DESK = regex.compile(
    r"\s(?:(?:at|from|in|on|behind)\s(?:the\s)?(?:reception|front\s?desk|help\s?desk|desk|till|tip|depot|takeaway|checkout|"
    r"office|counter|post\soffice|chippy|chemist'?s?|shop|pub|surgery|salon|switchboard|flat\s\w|no\.?\s?\d|"
    r"number\s\w|the\sflats?)|next\sdoor|over\sthe\sroad|across\sthe\sroad|upstairs|downstairs)\b",
    regex.IGNORECASE,
)


def sure_names(tokens: Sequence[Token], text: str) -> list[Found]:
    """All that the rules find, one after another along the text."""
    found: list[Found] = []
    index = 0
    while index < len(tokens):
        hit = next(_at(tokens, index, text), None)
        if hit is None:
            index += 1
        else:
            found.append(hit)
            index = hit[1] + 1
    return found


def joined(tokens: Sequence[Token], index: int) -> bool:
    """Whether a token follows the one before as the next part of a name would."""
    if not 0 < index < len(tokens):
        return False
    token, before = tokens[index], tokens[index - 1]
    if before.possessive or token.start - before.end > 2:
        return False
    if token.gap in ("space", "dash"):
        return True
    short = len(before.word) == 1 or before.word in word_lists()["titles"]
    return token.gap == "stop" and short


def _at(tokens: Sequence[Token], index: int, text: str) -> Iterator[Found]:
    token, lists = tokens[index], word_lists()
    following = tokens[index + 1] if joined(tokens, index + 1) else None
    titled = joined(tokens, index) and tokens[index - 1].word in lists["titles"]
    numbered = (
        joined(tokens, index) and joined(tokens, index - 1) and tokens[index - 1].level == "#"
    )
    if numbered and tokens[index - 2].word in _NUMBERED and _nameable(token):  # PC 4417 Tremlett
        yield index, _stretched(tokens, index), 0.8, "title"
    if (placed_at_work(token, text) or in_company(tokens, index, text)) and not titled:
        yield index, index, 0.6, "beside_what_people_do"
    if _initials_only(tokens, index):
        last = index
        while joined(tokens, last + 1) and len(tokens[last + 1].word) == 1:
            last += 1
        yield index, last, 0.6, "initials"
    if titled and _fits_after_title(token, tokens[index - 1], following):
        yield index, _stretched(tokens, index), 0.9, "title"
    if following is not None and _initial_and_surname(tokens, index, titled):
        yield index, _stretched(tokens, index + 1), 0.8, "initial_and_surname"
    if token.everyday or token.word in lists["titles"] or _named_after(tokens, index):
        return
    if following is not None and _given_and_surname(token, following):
        yield index, _stretched(tokens, index + 1), 0.9, "given_and_surname"
    if _plainly_given(token) and not in_body(tokens, index):
        yield index, _stretched(tokens, index), 0.8, "given_name"
    before = text[max(0, token.start - _LONGEST_INTRODUCTION) : token.start]
    if _INTRODUCED.search(before) and _nameable(token):
        yield index, _stretched(tokens, index), 0.8, "introduced"


def _initials_only(tokens: Sequence[Token], index: int) -> bool:
    """Whether capitals stand alone after a title or kinship: Cllr *H.*, my neighbour *R.T.*"""
    token = tokens[index]
    if (
        len(token.word) != 1
        or token.shape not in "Cn"
        or token.level == "#"
        or not joined(tokens, index)
    ):
        return False
    before, lists = tokens[index - 1].word, word_lists()
    if before in lists["plain_titles"] or before in ("dr", "pc"):
        return token.shape == "C" and token.word not in "abxyz"  # Mr A is somebody made nameless
    return before in lists["kinship"] and token.shape == "C" and token.word not in "ai"


def _fits_after_title(token: Token, title: Token, following: Token | None) -> bool:
    lists = word_lists()
    weak = title.word in lists["weak_titles"]
    if len(token.word) < 2 or token.level == "#":
        return False
    if title.word in lists["plain_titles"] and token.surname == COMMON:
        return True
    if (
        title.word in _COURTESY
        and token.word not in lists["small_words"]
        and (token.shape == "C" or lexicon().surnames.get(token.word, 0) > 0)
    ):
        return True  # Mrs Butt, mr butt
    if token.word in lists["body_words"]:
        return False
    named = bool(token.given or token.surname)
    if token.shape == "C":
        return token.level != "a" or named
    if following is not None and token.given and following.surname and following.level in "-pc":
        return True  # rev dawn norman
    if token.level in "ab":
        return not weak and token.level == "b" and max(token.given, token.surname) == COMMON
    return named or not weak


# Only people do this: "Gift and I run it", "joy who runs the club", "Yaw the caretaker".
_IN_COMPANY = regex.compile(
    r"\s(?:and|&)\s(?:i|me|my|her|his)\b|,?\s(?:who|whose)\b", regex.IGNORECASE
)
_A_ROLE = regex.compile(r",?\s(?:the|our|my)\s([^\W\d_]+)\b")
_WITH = frozenset(
    [
        "with",
        "told",
        "asked",
        "ask",
        "tell",
        "met",
        "saw",
        "rang",
        "phoned",
        "called",
        "thank",
        "thanks",
        "thankyou",
        "emailed",
        "texted",
        "dear",
        "hi",
    ]
)


def in_company(tokens: Sequence[Token], index: int, text: str) -> bool:
    """Whether the words beside a given name, be it an everyday word, say that it is a person's."""
    token, lists = tokens[index], word_lists()
    given = lexicon().given.get(token.word, 0)
    if not given or token.level == "#" or len(token.word) < 2 or token.possessive:
        return False
    if token.word in lists["small_words"] or token.word in lists["titles"]:
        return False
    everyday = token.level in "ab"
    if everyday and given < COMMON and token.shape != "C":
        return False
    if joined(tokens, index) and tokens[index - 1].word in (
        "the",
        "a",
        "an",
        "of",
        "in",
        "my",
        "our",
    ):
        return False
    if _IN_COMPANY.match(text, token.end):
        return True
    role = _A_ROLE.match(text, token.end)
    if role and role[1].lower() in lists["roles"]:
        return True
    with_them = joined(tokens, index) and tokens[index - 1].word in _WITH
    return with_them and token.shape == "C" and not token.first and not in_body(tokens, index)


def placed_at_work(token: Token, text: str) -> bool:
    if (
        not lexicon().given.get(token.word)
        or token.level == "#"
        or len(token.word) < 2
        or token.possessive
    ):
        return False
    if token.level in "ab" and not (token.shape == "C" or token.given == COMMON):
        return False
    return _AT_A_DESK.match(text, token.end) is not None


def _initial_and_surname(tokens: Sequence[Token], index: int, titled: bool) -> bool:
    initial, surname = tokens[index], tokens[index + 1]
    if len(initial.word) != 1 or initial.level == "#" or not surname.surname:
        return False
    dotted = surname.gap == "stop"
    if initial.word in "ai" and not (dotted or titled):
        # "I see", "a grant": an initial only as A Edmunds, in the middle of a sentence
        return initial.word == "a" and initial.shape == surname.shape == "C" and not initial.first
    if initial.shape == "C" and surname.shape == "C":
        alone = not initial.first or initial.gap in ("line", "start")
        return surname.level not in "ab" or dotted or alone
    return surname.level in "-pc" or (dotted and surname.surname == COMMON and surname.level == "b")


def _given_and_surname(given: Token, surname: Token) -> bool:
    known = bool(surname.surname or surname.given)
    if not known or surname.word in word_lists()["body_words"]:
        return False
    if not given.given:  # sipho nkosi: two words that are nothing but somebody's names
        return bool(given.surname) and given.level == surname.level == "-" and len(given.word) > 3
    if given.place != "-" and surname.level in "ab":
        return False  # Berlin Wall, Paris Agreement
    if given.shape == "C" and surname.shape == "C" and not given.first:
        common = given.given == COMMON == surname.surname
        return given.level not in "ab" or surname.level not in "ab" or common
    plain = given.level in "-pc" and surname.level in "-pc"
    return plain and len(given.word) > 2 and len(surname.word) > 2


def _plainly_given(token: Token) -> bool:
    """A given name that is nothing else: no word, no British or well-known place."""
    placed = token.place == "u" or (token.place == "w" and token.level == "p")
    if not token.given or token.level not in "-p" or placed:
        return False
    if token.shape == "U" and len(token.word) < 4:
        return False
    if token.given == COMMON:
        return True
    return token.level == "-" and (len(token.word) > 3 or token.shape == "C")


def _nameable(token: Token) -> bool:
    named = bool(token.given or token.surname)
    if token.level == "-":
        return len(token.word) > 2 and (token.shape != "l" or named)
    return named and token.level in "cp" and token.place != "u"


def _named_after(tokens: Sequence[Token], index: int) -> bool:
    return joined(tokens, index) and tokens[index - 1].word in word_lists()["saintly"]


def in_body(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word begins the name of a street or a body, with at most one word between."""
    for after in (index + 1, index + 2):
        if not joined(tokens, after):
            return False
        if tokens[after].word in word_lists()["body_words"]:
            return True
    return False


def _stretched(tokens: Sequence[Token], index: int) -> int:
    """The last token of a name that goes on after `index`: initials, particles, surnames."""
    lists = word_lists()
    last = index
    while joined(tokens, last + 1) and last - index < 3:
        token = tokens[last + 1]
        if token.word in lists["body_words"] and not token.surname:
            break
        more = joined(tokens, last + 2)
        named, capital = bool(token.given or token.surname), token.shape == "C"
        unknown = token.level == "-" and token.shape == "n" and len(token.word) > 4
        initial = len(token.word) == 1 and token.word not in "ai" and token.level != "#"
        particle = token.word in lists["particles"] and token.level != "a"
        likely = token.level in "-pc" and (named or capital or unknown)
        if not (likely or (capital and named) or (more and (initial or particle))):
            break
        last += 1
    return last
