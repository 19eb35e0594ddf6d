"""What the tagger looks at: the word's class, its letters, and the words around it.

Features are strings hashed into a fixed table (Weinberger et al. 2009, "Feature hashing for large
scale multitask learning"), so that the model is one array of weights.
"""

from collections.abc import Mapping, Sequence
from zlib import crc32

from pipeline.redact.names.lists import word_lists
from pipeline.redact.names.tokens import Token

SIZE = 2**18
_BEYOND = "||"


def candidates(tokens: Sequence[Token]) -> list[int]:
    """Indices of the tokens that could be part of a name: no everyday word, no title or role."""
    lists = word_lists()
    people = lists["titles"] | lists["kinship"] | lists["roles"]
    return [i for i, token in enumerate(tokens) if not token.everyday and token.word not in people]


def hashed(features: Sequence[str]) -> list[int]:
    """The indices of features in the table of weights."""
    return [crc32(feature.encode()) % SIZE for feature in features]


def strongest(tokens: Sequence[Token], likely: Mapping[int, float]) -> dict[str, list[float]]:
    """For each candidate word its two highest probabilities in the text."""
    best: dict[str, list[float]] = {}
    for i, p in likely.items():
        pair = best.setdefault(tokens[i].word, [0.0, 0.0])
        if p > pair[0]:
            pair[:] = [p, pair[0]]
        elif p > pair[1]:
            pair[1] = p
    return best


def in_company(
    tokens: Sequence[Token],
    index: int,
    likely: Mapping[int, float],
    best: Mapping[str, Sequence[float]],
) -> list[str]:
    """Further features of a candidate token: how likely its neighbours are names themselves.

    `likely` is the first model's probability per candidate token (stacking, Wolpert 1992), `best`
    what `strongest` makes of it.
    """
    token = tokens[index]
    kind = token.kind + token.shape
    before, after = _level(likely, index - 1), _level(likely, index + 1)
    next_gap = tokens[index + 1].gap if index + 1 < len(tokens) else "end"
    own = _level(likely, index)
    first, second = best[token.word]
    elsewhere = second if likely[index] == first else first
    again = min(int(elsewhere * 4), 3)
    found = [
        f"P={own}", f"P={own}{kind}", f"P={own}{before}{after}", f"P={own}{before}{after}{kind}",
        f"P-1={before}{token.gap}{kind}", f"P+1={after}{next_gap}{kind}",
        f"P-1={before}{token.gap}", f"P+1={after}{next_gap}",
        f"P-2-1={_level(likely, index - 2)}{before}{kind}",
        f"P+1+2={after}{_level(likely, index + 2)}{kind}",
        f"P-1={before}{kind}+1={_around(tokens, index + 1)}",
        f"P+1={after}{kind}-1={_around(tokens, index - 1)}",
        f"P=again{again}{kind}",
    ]  # fmt: skip
    if token.level in "abc":
        found += [f"P-1={before}w={token.word}", f"P+1={after}w={token.word}"]
    return found


def _level(likely: Mapping[int, float], index: int) -> str:
    """A probability in five steps, "." where the token is no candidate."""
    p = likely.get(index)
    if p is None:
        return "."
    return str(sum(p >= step for step in (0.02, 0.1, 0.4, 0.8)))


def features(tokens: Sequence[Token], index: int) -> list[str]:
    """The features of one candidate token, as strings."""
    token = tokens[index]
    around = [_around(tokens, index + offset) for offset in (-3, -2, -1, 1, 2, 3)]
    three, two, before, after, after2, after3 = around
    kind = token.kind + token.shape
    next_gap = tokens[index + 1].gap if index + 1 < len(tokens) else "end"
    k_before, k_after = _kind(tokens, index - 1), _kind(tokens, index + 1)
    word = token.word
    length = min(len(word), 3) if len(word) < 4 else 4
    found = [
        "bias", f"k={kind}", f"K={token.kind}", f"s={token.shape}{token.first}",
        f"lv={token.level}{token.shape}", f"g={token.given}{token.shape}",
        f"sn={token.surname}{token.shape}", f"len={length}{kind}",
        f"first={token.first}{kind}", f"gap={token.gap}{kind}", f"next={next_gap}{kind}",
        f"poss={token.possessive}{kind}",
        f"-1={before}", f"-1={before}{token.gap}", f"-1={before}{kind}", f"-2={two}", f"-3={three}",
        f"-2-1={two}_{before}", f"-3-1={three}_{two}_{before}",
        f"+1={after}", f"+1={after}{next_gap}", f"+1={after}{kind}", f"+2={after2}",
        f"+3={after3}", f"+1+2={after}_{after2}", f"-1+1={before}_{after}",
        f"-1+1k={before}_{kind}_{after}",
        f"kk={k_before}{token.gap}{kind}", f"kK={kind}{next_gap}{k_after}",
        f"kkk={k_before}{kind}{k_after}",
        f"roles={_role(tokens, index - 2)}{_role(tokens, index - 1)}{token.gap}{kind}",
        f"role={_role(tokens, index - 1)}{token.gap}",
        f"role+={_role(tokens, index + 1)}{next_gap}",
    ]  # fmt: skip
    if token.level in "abc":
        found += [
            f"w={word}",
            f"w={word}{token.shape}",
            f"w={word}-1={before}",
            f"w={word}+1={after}",
        ]
    elif token.place != "-" or token.level == "p":
        found += [f"w={word}"]
    if len(word) == 1:
        found += [f"initial={token.shape}{word}{k_after}{next_gap}"]
    else:
        edged = f"^{word}$"
        found += [f"n3={edged[i : i + 3]}{token.level}" for i in range(len(edged) - 2)]
        found += [f"n4={edged[i : i + 4]}" for i in range(len(edged) - 3)]
        found += [f"end={word[-3:]}{token.shape}", f"start={word[:2]}{token.shape}"]
    return found


def _around(tokens: Sequence[Token], index: int) -> str:
    """A neighbour: itself when an everyday word, else its class."""
    if not 0 <= index < len(tokens):
        return _BEYOND
    token = tokens[index]
    if token.level == "a" and not (token.shape == "C" and not token.first and token.given):
        return token.word
    return token.kind + token.shape


def _kind(tokens: Sequence[Token], index: int) -> str:
    if not 0 <= index < len(tokens):
        return _BEYOND
    return tokens[index].kind + tokens[index].shape


def _role(tokens: Sequence[Token], index: int) -> str:
    if not 0 <= index < len(tokens):
        return "-"
    word, lists = tokens[index].word, word_lists()
    for name, mark in (("titles", "T"), ("kinship", "K"), ("roles", "R"), ("cues", "C")):
        if word in lists[name]:
            return mark
    return "-"
