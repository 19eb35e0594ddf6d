"""What speaks for and against a person where a word was taken for a name, as plain signs.

A capital and a list of names are one witness. Others are what part the word plays in its sentence
(does it say, live, help? is it the first half of "cliff erosion"?), what stands beside it, and what
spaCy takes it for. Each sign is a string, so that its weight can be read (doubtful.yaml).
"""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from pipeline.language.lexicon import COMMON
from pipeline.redact.names.around import is_somebody
from pipeline.redact.names.lists import word_lists
from pipeline.redact.names.tokens import Token, joined

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Token as Word

_STEPS = (0.3, 0.6, 0.8, 0.95, 0.99)  # of how likely the tagger finds a name
_BE = frozenset(["is", "was", "are", "were", "'s", "be", "been", "s"])
_HAVE = frozenset(["has", "had", "have"])
_SHE = frozenset(["he", "she", "him", "her", "his", "hers", "himself", "herself"])
_LOCATIVE = frozenset(
    ["in", "at", "near", "around", "round", "through", "across", "between", "along", "past",
     "outside", "opposite", "down", "up", "into", "towards", "over", "above", "behind", "on"]
)  # fmt: skip
_ROW = frozenset(["and", "or", "to", "&"])
_NEAR = 25  # words behind in which "she" speaks of the same person
_ENTITIES = {"PERSON": "person", "GPE": "place", "LOC": "place", "FAC": "place", "ORG": "body"}


def signs(
    tokens: Sequence[Token], first: int, last: int, likely: float, sentence: "Doc", offset: int
) -> frozenset[str]:
    """The signs about tokens first to last (inclusive), taken for a name.

    Parameters
    ----------
    likely : the tagger's highest probability among them.
    sentence : the parsed part of the text that holds them, from character `offset` on.
    """
    words = _words(sentence, tokens[first].start - offset, tokens[last].end - offset)
    if not words:
        return frozenset()
    head, last_token = words[-1], tokens[last]
    case = "n" if last_token.shape == "n" else "c"
    found = {"always", f"case={case}", *_own(tokens, first, last, likely)}
    kind = _kind(last_token)
    tag = _tag(head)
    found |= {
        f"tag={tag}",
        f"tag={tag}/{kind}/{case}",
        f"part={head.dep_}",
        f"part={head.dep_}/{case}",
    }
    found |= {f"ent={_entity(words)}", f"ent={_entity(words)}/{kind}"}
    following = _following(tokens, last, sentence, head)
    before = _before(tokens, first, words[0])
    found |= {f"after={following}", f"after={following}/{kind}", f"before={before}"}
    found |= {f"before={before}/{kind}", f"beside={before}_{following}"}
    further = _further(tokens, last, sentence, head)
    found |= {f"after={following}/{further}", f"after={following}/{further}/{kind}"}
    if last_token.level in "abc" or last_token.word in word_lists()["name_months"]:
        found.add(f"word={last_token.word}")
    found |= {f"after={following}/{tag}", f"after={following}/many={last > first}"}
    found |= _in_sentence(head, words) | _in_a_row(tokens, first, last)
    behind = tokens[last + 1 : last + _NEAR]
    if any(token.word in _SHE for token in behind):
        found.add("she")
    if any(token.word in ("i", "my", "me", "our") for token in behind[:3]):
        found.add("near=i")
    return frozenset(found)


def _own(tokens: Sequence[Token], first: int, last: int, likely: float) -> set[str]:
    """What lists and the tagger say of the words themselves."""
    token, length = tokens[last], min(last - first + 1, 3)
    step = sum(likely >= least for least in _STEPS)
    opens = "opens" if tokens[first].first else "within"
    return {
        f"words={length}", f"kind={_kind(token)}", f"kind={_kind(token)}/{opens}/{token.shape}",
        f"given={tokens[first].given}", f"surname={token.surname}", f"place={token.place}",
        f"likely={step}", f"likely={step}/{_kind(token)}",
        f"words={length}/given={tokens[first].given}",
        f"shape={token.shape}", opens, f"owns={token.possessive}",
    }  # fmt: skip


def _kind(token: Token) -> str:
    """A word for something (a to c) or not, and whether people are called so."""
    word = "word" if token.level in "ab" else "rare" if token.level == "c" else "none"
    return word + ("+given" if token.given else "+surname" if token.surname else "")


def _words(sentence: "Doc", start: int, end: int) -> "list[Word]":
    return [word for word in sentence if start <= word.idx < end]


def _tag(word: "Word") -> str:
    return {"NNPS": "NNP", "VBP": "VB"}.get(word.tag_, word.tag_)


def _entity(words: "Sequence[Word]") -> str:
    label = words[-1].ent_type_
    return _ENTITIES.get(label, "other") if label else "none"


def _following(tokens: Sequence[Token], last: int, sentence: "Doc", head: "Word") -> str:
    """The word behind, by what it is: a verb of people, a noun in small letters, the end."""
    token = tokens[last]
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    place = head.i + 1
    if token.possessive:
        place += 1
    if after is None:
        return "end"
    if not token.possessive and not joined(tokens, last + 1):
        return "gap_" + after.gap
    if place >= len(sentence):
        return "end"
    owned = "own_" if token.possessive else ""
    return owned + _sort(after, sentence[place])


def _in_a_row(tokens: Sequence[Token], first: int, last: int) -> set[str]:
    """Whether the capital beside it in a row is a place or somebody: Derby, *Hale* and Ripley."""
    found: set[str] = set()
    for step, edge in ((-1, first), (1, last)):
        near = edge + step
        if not 0 <= near < len(tokens):
            continue
        far = near + step if tokens[near].word in _ROW else near
        apart = tokens[max(near, edge)].gap == "comma" or far != near
        if not apart or not 0 <= far < len(tokens) or tokens[far].everyday:
            continue
        other = tokens[far]
        if other.place == "u" and other.given < COMMON:
            found.add("row=place")
        elif other.given == COMMON:
            found.add("row=somebody")
        elif other.shape == "C":
            found.add("row=capital")
        if tokens[near].word in _ROW:
            found.add(f"row={tokens[near].word}")
    return found


def _further(tokens: Sequence[Token], last: int, sentence: "Doc", head: "Word") -> str:
    """The word behind the one behind: is *lovely*, is *when*."""
    place = head.i + 2 + tokens[last].possessive
    if not joined(tokens, last + 2) or place >= len(sentence):
        return "end"
    token = tokens[last + 2]
    if token.word in _praise():
        return "praise"
    return _sort(token, sentence[place])


def _before(tokens: Sequence[Token], first: int, word: "Word") -> str:
    """The word before, by what it is."""
    if not first:
        return "start"
    before = tokens[first - 1]
    if not joined(tokens, first):
        return "gap_" + tokens[first].gap
    if before.word in _LOCATIVE:
        return "where"
    if word.i == 0:
        return "start"
    return _sort(before, word.nbor(-1))


def _sort(token: Token, word: "Word") -> str:
    if token.word in _BE:
        return "be"
    if token.word in _HAVE:
        return "have"
    if token.word in word_lists()["people_do"]:
        return "people_do"
    if token.word in word_lists()["of_a_place"]:
        return "places_do"
    if is_somebody(token) or token.word in word_lists()["of_families"]:
        return "somebody"
    if token.word in word_lists()["called_so"] or token.word in word_lists()["streets"]:
        return "thing_" + ("C" if token.shape == "C" else "l")
    if token.shape in "CU" and token.level != "#":
        return "capital" + ("+name" if token.given or token.surname else "")
    return _tag(word)


def _in_sentence(head: "Word", words: "Sequence[Word]") -> set[str]:
    """What the word is said to do, and what it is the first half of."""
    found: set[str] = set()
    governor = head.head
    if governor in words:
        return found
    word = governor.lower_
    lists = word_lists()
    people = lists["kinship"] | lists["roles"] | lists["titles"] | lists["of_families"]
    if head.dep_ in ("compound", "amod", "nmod", "poss"):
        if word in people:
            found.add(f"{head.dep_}_of=somebody")
        else:
            capital = "capital" if word != governor.text else "noun"
            found.add(f"{head.dep_}_of={capital}")
    elif head.dep_ in ("nsubj", "nsubjpass"):
        does = word in lists["people_do"]
        found.add(f"{head.dep_}_of={'people_do' if does else 'be' if word in _BE else 'other'}")
        if word in _BE and any(child.lower_ in _praise() for child in governor.children):
            found.add("is_as_people_are")
        if word in _BE and any(child.lower_ in people for child in governor.children):
            found.add("is_somebody")
    elif head.dep_ in ("pobj", "dobj", "dative"):
        does = word in lists["people_do"] or governor.head.lower_ in lists["people_do"]
        found.add(f"{head.dep_}_of={'people_do' if does else 'other'}")
        if head.dep_ == "pobj":
            found.add(f"preposition={word}")
    elif head.dep_ == "appos" and word in people:
        found.add("appos_of=somebody")
    if any(child.dep_ == "appos" and child.lower_ in people for child in head.children):
        found.add("is_somebody")
    return found


@cache
def _praise() -> frozenset[str]:
    return word_lists()["people_are"]
