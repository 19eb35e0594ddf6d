"""Names that need no model: after a title, after "my name is", given name and surname together.

Each rule looks at one place of the tokens and gives those that are a name, and how sure it is. They
hold in any case of the letters, since many people type without capitals.
"""

from collections.abc import Iterator, Sequence

from pipeline.language.lexicon import COMMON, lexicon
from pipeline.redact.names.company import (
    in_company,
    placed_at_work,
    said_of_a_person,
    unknown_but_a_person,
)
from pipeline.redact.names.introduced import (
    beside_a_given_name,
    in_apposition,
    in_brackets,
    introduced_by_two,
    is_called,
    is_introduced,
    plainly_given,
)
from pipeline.redact.names.lists import word_lists
from pipeline.redact.names.signed import signed_names
from pipeline.redact.names.tokens import Token, in_body, joined

Found = tuple[int, int, float, str]  # first token, last token, score, name of the rule

_BEFORE = 40  # characters in which somebody is introduced
_NUMBERED = frozenset({"pc", "wpc", "pcso", "dc", "sgt", "officer", "constable", "warden"})
_COURTESY = frozenset({"mr", "mrs", "ms", "mx"})


_SOMEBODY = frozenset(
    ["a", "i", "men", "women", "ladies", "people", "person", "somebody", "someone", "anyone"]
)
_STREETS = frozenset(
    ["street", "road", "place", "avenue", "terrace", "crescent", "gardens", "square", "boulevard"]
)


def sure_names(tokens: Sequence[Token], text: str) -> list[Found]:
    """All that the rules find, one after another along the text."""
    found: list[Found] = []
    index = 0
    while index < len(tokens):
        hit = None if _begins_no_name(tokens, index) else next(_at(tokens, index, text), None)
        if hit is None:
            index += 1
        else:
            found.append(hit)
            index = hit[1] + 1
    return found


def _begins_no_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether an everyday word stands where no rule looks: most words, told at once."""
    token = tokens[index]
    if not token.everyday or len(token.word) == 1 or lexicon().given.get(token.word):
        return False
    before = tokens[index - 1] if index else None
    return before is None or not (before.level == "#" or before.word in word_lists()["titles"])


def _at(tokens: Sequence[Token], index: int, text: str) -> Iterator[Found]:
    token, lists = tokens[index], word_lists()
    following = tokens[index + 1] if joined(tokens, index + 1) else None
    titled = joined(tokens, index) and tokens[index - 1].word in lists["titles"]
    numbered = (
        joined(tokens, index) and joined(tokens, index - 1) and tokens[index - 1].level == "#"
    )
    if numbered and tokens[index - 2].word in _NUMBERED and _nameable(token):  # PC 4417 Tremlett
        yield index, _stretched(tokens, index), 0.8, "title"
    beside = placed_at_work(token, text) or in_company(tokens, index, text)
    somebody = token.word in lists["kinship"] or token.word in _SOMEBODY
    beside = beside or unknown_but_a_person(token, text)
    if (beside or said_of_a_person(tokens, index, text)) and not titled and not somebody:
        yield index, _stretched(tokens, index), 0.6, "beside_what_people_do"
    if _initials_only(tokens, index):
        last = index
        while joined(tokens, last + 1) and len(tokens[last + 1].word) == 1:
            last += 1
        yield index, last, 0.6, "initials"
    yield from signed_names(tokens, index, text)
    if titled and _fits_after_title(token, tokens[index - 1], following):
        yield index, _stretched(tokens, index), 0.9, "title"
    if following is not None and _initial_and_surname(tokens, index, titled):
        yield index, _stretched(tokens, index + 1), 0.8, "initial_and_surname"
    before = text[max(0, token.start - _BEFORE) : token.start]
    told = in_brackets(tokens, index, text) or in_apposition(tokens, index, text)
    if told or is_called(tokens, index, before):
        yield index, index, 0.7, "introduced"
    if beside_a_given_name(tokens, index):
        yield index, index, 0.7, "beside_a_given_name"
    if following is not None and introduced_by_two(token, following, before):
        yield index, _stretched(tokens, index + 1), 0.8, "introduced"
    if token.everyday or token.word in lists["titles"] or _named_after(tokens, index):
        return
    if following is not None and _given_and_surname(token, following):
        yield index, _stretched(tokens, index + 1), 0.9, "given_and_surname"
    if plainly_given(token) and not in_body(tokens, index):
        yield index, _stretched(tokens, index), 0.8, "given_name"
    if is_introduced(before) and _nameable(token):
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
    if before == "rev" and index > 1 and tokens[index - 2].level == "#":
        return False  # drawing 4410-PL-203 Rev C
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


def _initial_and_surname(tokens: Sequence[Token], index: int, titled: bool) -> bool:
    initial, surname = tokens[index], tokens[index + 1]
    if len(initial.word) != 1 or initial.level == "#":
        return False
    if not surname.surname:
        return _initials_and_unknown(tokens, index)
    after_article = joined(tokens, index) and tokens[index - 1].word in ("the", "a", "an")
    if after_article and surname.level in "ab":
        return False  # "without the W. More than one"
    dotted = surname.gap == "stop"
    if dotted and initial.word == "i" and joined(tokens, index) and tokens[index - 1].shape == "l":
        return False  # "neither do I. More buses"
    if initial.word in "ai" and not (dotted or titled):
        # "I see", "a grant": an initial only as A Edmunds, in the middle of a sentence
        return initial.word == "a" and initial.shape == surname.shape == "C" and not initial.first
    if initial.shape == "C" and surname.shape == "C":
        alone = not initial.first or initial.gap in ("line", "start")
        return surname.level not in "ab" or dotted or alone
    return surname.level in "-pc" or (dotted and surname.surname == COMMON and surname.level == "b")


def _initials_and_unknown(tokens: Sequence[Token], index: int) -> bool:
    """Whether two initials with their full stops lead a capital no list has: R. J. Fenhaugh."""
    initial, surname = tokens[index], tokens[index + 1]
    before = tokens[index - 1] if joined(tokens, index) else None
    two = before is not None and len(before.word) == 1 and before.shape == "C"
    dotted = surname.gap == initial.gap == "stop" and initial.shape == surname.shape == "C"
    return two and dotted and surname.level == "-" and len(surname.word) > 3


def _given_and_surname(given: Token, surname: Token) -> bool:
    known = bool(surname.surname or surname.given)
    if not known or surname.word in word_lists()["body_words"] or surname.word in _STREETS:
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


def _nameable(token: Token) -> bool:
    named = bool(token.given or token.surname)
    if token.level == "-":
        return len(token.word) > 2 and (token.shape != "l" or named)
    return named and token.level in "cp" and token.place != "u"


def _named_after(tokens: Sequence[Token], index: int) -> bool:
    return joined(tokens, index) and tokens[index - 1].word in word_lists()["saintly"]


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
        likely |= _a_word_for_surname(tokens, last + 1)
        if not (likely or (capital and named) or (more and (initial or particle))):
            break
        last += 1
    return last


def _a_word_for_surname(tokens: Sequence[Token], index: int) -> bool:
    """Whether an everyday word is the surname in a text without capitals: tariq *butt* is here."""
    given, token = tokens[index - 1], tokens[index]
    if token.shape != "n" or token.level not in "ab" or token.word not in lexicon().surnames:
        return False
    if token.word in word_lists()["small_words"] or token.word in word_lists()["body_words"]:
        return False
    sure = given.given == COMMON and given.level in "-p" and given.place != "u"
    last = index + 1 == len(tokens) or tokens[index + 1].gap not in ("space", "dash")
    return sure and (last or token.possessive or tokens[index + 1].word in _AFTER_A_NAME)


_AFTER_A_NAME = frozenset(
    ["is", "was", "has", "had", "from", "who", "lives", "said", "says", "told", "never", "rang"]
)
