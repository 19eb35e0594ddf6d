"""Names told by how somebody is brought up: "my name is", in brackets, "call me", in a pair."""

from collections.abc import Sequence

import regex

from pipeline.language.lexicon import COMMON, lexicon
from pipeline.redact.names.around import is_somebody
from pipeline.redact.names.lists import word_lists
from pipeline.redact.names.tokens import Token, in_body, joined

_INTRODUCED = regex.compile(
    r"(?:\b(?:(?:my|his|her|their|your|the) (?:full |first |last |real |sur)?name(?:'s| is| was)?|"
    r"name:|names:|named|called|signed(?: by)?|(?:kind|kindest|best|warm|many) (?:regards|wishes)|"
    r"regards|(?:yours )?(?:sincerely|faithfully|truly)|ask(?:ed)? for|i am|i'm|this is|"
    r"(?:spoke(?:n)?|speak(?:ing)?) (?:to|with)|attn|fao|c/o|contact)[\s,:;.\-]*)$",
    regex.IGNORECASE,
)
_CALLED = regex.compile(
    r"\b(?:call|calls|called)\s(?:me|him|her|us)\s$|\bknown\sas\s$", regex.IGNORECASE
)
# Lincoln, our youth worker · Art, that's my grandad
_WHO_IT_IS = regex.compile(
    r",\s(?P<plainly>(?:that's|that\sis|he's|she's|he\sis|she\sis|he\swas|she\swas)\s)?(?:our|my)\s"
    r"([^\W\d_]+)(?:[\s-]([^\W\d_]+))?(?:[\s-]([^\W\d_]+))?",
    regex.IGNORECASE,
)
# The bloke opposite, Frank, …
_IT_IS = regex.compile(
    r"\b(?:the|my|our|his|her|their)\s(?:[^\W\d_]+\s)?([^\W\d_]+)"
    r"(?:\s(?:opposite|upstairs|downstairs|above|below|next\sdoor|over\sthe\sroad|across\sthe\sroad|"
    r"(?:at|from|in|on|with)\s(?:the\s)?[^\W\d_]+))?,\s$",
    regex.IGNORECASE,
)
_IT_IS_WITHIN = 50  # characters
_TOLD_WITHIN = 6  # words before a bracket in which it is told that somebody is meant


def is_introduced(before: str) -> bool:
    """Whether a text that goes on with a name introduces it: my name is, spoke to, regards."""
    return _INTRODUCED.search(before) is not None


def plainly_given(token: Token) -> bool:
    """A given name that is nothing else: no word, no British or well-known place."""
    placed = token.place == "u" or (token.place == "w" and token.level == "p")
    if not token.given or token.level not in "-p" or placed:
        return False
    if token.shape == "U" and len(token.word) < 4:
        return False
    if token.given == COMMON:
        return True
    if token.word.endswith(tuple(word_lists()["place_endings"])):
        return False  # Ashby, Bramwell: villages at least as often
    return token.level == "-" and (len(token.word) > 3 or token.shape == "C")


def in_brackets(tokens: Sequence[Token], index: int, text: str) -> bool:
    """The man over the road (*Clive*)."""
    token = tokens[index]
    if text[token.start - 1 : token.start] != "(" or text[token.end : token.end + 1] != ")":
        return False
    told = token.place == "-" or any(map(is_somebody, tokens[max(0, index - _TOLD_WITHIN) : index]))
    return told and token.given == COMMON and token.level in "-p" and token.word != "christian"


def in_apposition(tokens: Sequence[Token], index: int, text: str) -> bool:
    """*Lincoln*, our youth worker; the bloke opposite, *Frank*, burns plastic."""
    token, lists = tokens[index], word_lists()
    if token.shape != "C" or token.possessive or not lexicon().given.get(token.word):
        return False
    people = lists["kinship"] | lists["roles"]
    told = _WHO_IT_IS.match(text, token.end)
    timed = token.word in lists["name_months"] or token.word in lists["seasons"]
    if token.first and told and (told["plainly"] or not timed):  # not: Summer, our nurse is off
        return any(word.lower() in people for word in told.groups(default="")[1:])
    if token.gap != "comma" or token.word in lists["small_words"]:
        return False
    follows = tokens[index + 1 : index + 2]
    before = _IT_IS.search(text, max(0, token.start - _IT_IS_WITHIN), token.start)
    closed = not follows or follows[0].gap in ("comma", "stop", "line")
    return before is not None and closed and before[1].lower() in people


def beside_a_given_name(tokens: Sequence[Token], index: int) -> bool:
    """*Rich* and Gail, Gail and *Will*: a given name and word beside one that is nothing else."""
    token = tokens[index]
    given = lexicon().given.get(token.word, 0)
    if token.shape != "C" or token.level not in "ab" or not given or token.possessive:
        return False
    if (token.word in word_lists()["small_words"] and given < COMMON) or in_body(tokens, index):
        return False
    for other, between in ((index + 2, index + 1), (index - 2, index - 1)):
        first, last = min(index, other), max(index, other)
        apart = first < 0 or joined(tokens, first)
        if apart or not (joined(tokens, last) and joined(tokens, between)):
            continue
        beside = tokens[other]
        alone = other < index or not in_body(tokens, other)
        if tokens[between].word == "and" and beside.shape == "C" and beside.given == COMMON:
            return alone and plainly_given(beside)
    return False


def is_called(tokens: Sequence[Token], index: int, before: str) -> bool:
    """You can call me *Skip*: a capital that nothing goes on from."""
    token, following = tokens[index], tokens[index + 1 : index + 2]
    ends = not following or following[0].gap in ("comma", "stop", "line", "dash", "close")
    return ends and token.shape == "C" and _CALLED.search(before) is not None


def introduced_by_two(given: Token, surname: Token, before: str) -> bool:
    """I'm *mercy boateng*: a given name that is a word, before a surname that is none."""
    if not lexicon().given.get(given.word) or given.level not in "ab":
        return False
    named = surname.level in "-p" and surname.surname > 0 and given.shape in "Cnl"
    return named and given.word not in word_lists()["small_words"] and is_introduced(before)
