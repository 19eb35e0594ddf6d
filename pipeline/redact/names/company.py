"""A name told by what is said beside it: what only people do, and whom one asks or goes with.

These rules hold for names that are everyday words too (Gift, Poppy, Hope), in any case of the
letters.
"""

from collections.abc import Sequence

import regex

from pipeline.language.lexicon import COMMON, lexicon
from pipeline.redact.names.lists import word_lists
from pipeline.redact.names.tokens import Token, in_body, joined

# "Kit at the takeaway", "Sunny from number six": people are at desks and doors.
_AT_A_DESK = regex.compile(
    r"\s(?:(?:at|from|in|on|behind)\s(?:the\s)?(?:reception|front\s?desk|help\s?desk|desk|till|tip|depot|takeaway|checkout|"
    r"office|counter|post\soffice|chippy|chemist'?s?|shop|pub|surgery|salon|switchboard|flat\s\w|no\.?\s?\d|"
    r"number\s\w+|the\sflats?)|of\s(?:flat\s\w|no\.?\s?\d|number\s\w+|0{4,})|next\sdoor|over\sthe\sroad|across\sthe\sroad|upstairs|downstairs)\b",
    regex.IGNORECASE,
)


# "Art at the bowls club does the mowing": who is in a club does something.
_IN_A_CLUB = regex.compile(
    r"\s(?:at|from|in|of|down|up|over\sat)\s(?:the|our)\s(?:\w+\s){0,2}?(?:club|food\s?bank|hub|hospice|hostel|clinic|choir|allotments?|market|garage|school|church|"
    r"mosque|temple|gurdwara|library|gym|caf[eé]|bakery|butchers?|barbers?|council|lodge|band|society|centre)\s(?:who\s)?"
    r"(?:(?:always|never|still|also|only|just)\s)?(?:does|did|has\s(?:been|got|had|a|an|the|my|our|pictures|photos|offered|asked)|"
    r"runs|ran|knows|knew|says|said|gave|gives|helps|helped|makes|made|mows|fixes|fixed|told|tells|keeps|kept|looks|sorts|"
    r"sorted|works|got|took|teaches|taught|drives|grows|cooks|plays|lives|wants|thinks|reckons)\b",
    regex.IGNORECASE,
)

# Only people do this: "Gift and I run it", "joy who runs the club", "Yaw the caretaker".
_IN_COMPANY = regex.compile(
    r"\s(?:and|&)\s(?:i|me|my|her|his)\b|,?\s(?:who|whose)\b", regex.IGNORECASE
)
# "Grace our youth worker", "Rob, my partner,": at most three words that say who somebody is.
_A_ROLE = regex.compile(r"(,?)\s(?:the|our|my)\s([^\W\d_]+)(?:\s([^\W\d_]+))?(?:\s([^\W\d_]+))?")
_AUXILIARY = frozenset(["will", "may", "can", "hope", "wish"])
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


def spoken_with(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word before says that one speaks to somebody, or is with them: told *Dave*."""
    return joined(tokens, index) and tokens[index - 1].word in _WITH


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
    if role and _is_a_part(role, token):
        return True
    with_them = spoken_with(tokens, index)
    return with_them and token.shape == "C" and not token.first and not in_body(tokens, index)


def _is_a_part(role: "regex.Match[str]", token: Token) -> bool:
    """Whether the words behind a name say what part somebody plays: the caretaker, my partner."""
    lists = word_lists()
    said = [word.lower() for word in role.groups()[1:] if word]
    if token.word in _AUXILIARY:  # Will our driver be paid? Hope the manager reads this.
        return bool(role[1]) and (said[0] in lists["roles"] or said[0] in lists["kinship"])
    if token.word in lists["verbs"] or token.shape != "C":
        return said[0] in lists["roles"] or (bool(role[1]) and said[0] in lists["kinship"])
    return any(word in lists["roles"] or word in lists["kinship"] for word in said)


def placed_at_work(token: Token, text: str) -> bool:
    """Whether somebody is told by where they are: Kit at the takeaway, Art at the club does."""
    named = token.surname > 0 or lexicon().given.get(token.word, 0) > 0
    opens = token.first and token.shape == "C" and token.place == "-"
    if opens and named and _IN_A_CLUB.match(text, token.end):
        return True
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


# Whoever begins a sentence so is a person, be the name a word, a place or unknown to many.
_A_PERSON_IS = regex.compile(
    r"(?:\s(?:is|was)|['’]s)\s(?:(?:a|an|our|my|the|such|real|true|absolute|total|proper|very|so|"
    r"really|always|quite|a\sbit)\s){0,3}(?:star|gem|legend|saint|angel|diamond|godsend|treasure|hero|"
    r"kind|friendly|polite|rude|helpful|retired|widowed|pregnant|right\sabout|wrong\sabout)\b"
    r"|\s(?:(?:also|never|always|just|only|then)\s)?(?:says|said|told|tells|agrees|agreed|rang|phoned|"
    r"reckons|thinks|thought|asked|answers\s(?:the|my|our|her|his|your|every|all|when|to)|answered|texted|emailed|apologised|smiled|laughed|"
    r"lives\s(?:at|on|in|next|over|above|opposite|near|by|with|here)|next\sdoor|"
    r"from\s(?:next\sdoor|our\sstreet|our\sroad|number|flat|upstairs|downstairs)|and\s(?:i|me)\b)",
    regex.IGNORECASE,
)
# "Rose has been a volunteer in the shop": a role, whatever the word is besides.
_HAS_BEEN = regex.compile(
    r"\s(?:has\sbeen|had\sbeen|was|is|became|works\sas|worked\sas)\s(?:a|an|our|my|the|their)"
    r"\s([^\W\d_]+)(?:\s([^\W\d_]+))?\b",
    regex.IGNORECASE,
)
_GOES_WITH = regex.compile(
    r"(?:\b(?:went|go|goes|going|came|spoke|speak|talked|worked|works?|lived?|walked|sat|stayed|"
    r"travell?ed|volunteer(?:ed)?)\swith|\bit\s(?:was|is)|\bthanks\sto|\bthank\syou(?:\sto)?|"
    r"\bask(?:ed)?\sfor|\b(?:ask|asked|tell|told|met|rang|phoned|emailed|texted|agree\swith|agreed\swith))\s$",
    regex.IGNORECASE,
)
_AND_THEN = regex.compile(
    r"\s(?:to|at|about|for|if|from|and|why|how|when|who|that|on)\b|\s?(?:[.!?\n]|$)",
    regex.IGNORECASE,
)
_OF_KIN = regex.compile(
    r"\b(?:my|our|his|her|their|your)\s(?:\w+\s)?([^\W\d_]+)[,:]?\s$", regex.IGNORECASE
)
_DOES = regex.compile(
    r"\s(?:is|was|has|had|and|who|said|told|went|got|\p{L}+s)\b|['’]s\b|\s?(?:[.,;!?\n]|$)",
    regex.IGNORECASE,
)
_BEFORE = 40  # characters
_SEASONS = frozenset(["spring", "summer", "autumn", "winter"])


# What only people are, and bodies are not: an unknown name is somebody's.
_ONLY_A_PERSON = regex.compile(
    r"\s(?:(?:is|was)\s(?:(?:so|very|really|always|quite|a\sbit|extremely)\s){0,2}(?:rude|polite|drunk|sacked|widowed|pregnant|"
    r"abusive|foul-?mouthed)|(?:always|just|then)?\s?(?:shouted|swore|lied|spat|sneered|smirked|laughed|smiled|blushed))\b",
    regex.IGNORECASE,
)


def unknown_but_a_person(token: Token, text: str) -> bool:
    """*Thornbeck* was rude: an unknown capital that opens a sentence about what only people do."""
    unknown = (
        token.level == "-" and token.shape == "C" and token.place == "-" and len(token.word) > 3
    )
    return unknown and token.first and _ONLY_A_PERSON.match(text, token.end) is not None


def said_of_a_person(tokens: Sequence[Token], index: int, text: str) -> bool:
    """Whether a given name, be it an everyday word or a place, does or suffers what people do."""
    token, lists = tokens[index], word_lists()
    given = lexicon().given.get(token.word, 0)
    if not given or token.level == "#" or len(token.word) < 2 or token.possessive:
        return False
    if token.shape == "l" or token.word in _SEASONS or token.word in lists["small_words"]:
        return False
    if token.word in lists["body_words"] or token.word in lists["titles"]:
        return False
    if token.first and (served := _HAS_BEEN.match(text, token.end)):
        said = [word.lower() for word in served.groups(default="")]
        if any(word in lists["roles"] or word in lists["kinship"] for word in said):
            return True
    large = token.word in lexicon().cities
    if token.first and not large and _A_PERSON_IS.match(text, token.end):
        return True
    before = text[max(0, token.start - _BEFORE) : token.start]
    kin = _OF_KIN.search(before)
    if kin is not None and kin[1].lower() in lists["kinship"] and not token.first:
        return _DOES.match(text, token.end) is not None
    if token.first or token.place != "-" or _GOES_WITH.search(before) is None:
        return False
    return _AND_THEN.match(text, token.end) is not None
