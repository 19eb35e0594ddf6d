"""How the tagger's weights are made: real comments with invented names put into them.

    python -m pipeline.training.names COMMENTS.csv[:COUNT] …

Each file has a column `text` of public comments, of which COUNT are drawn (all by default);
MODEL.md says which were used. Where a comment speaks of a person ("the nurse", "she"), a made-up
name takes the place, so that the model sees names where people are really mentioned; the rest of
the comment, and comments left alone, say what is no name. Invented sentences (carriers.yaml) add
signatures, greetings and organisations. A third of the names are hidden from the lexicon, so that
letters and context must do.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pandas as pd
import regex

from pipeline.files.yaml_data import yaml_data
from pipeline.language.lexicon import COMMON, Lexicon, fold, lexicon
from pipeline.redact.names import find
from pipeline.redact.names.features import SIZE, candidates, features, hashed, in_company, strongest
from pipeline.redact.names.tagger import logistic
from pipeline.redact.names.tokens import Token, case_of, tokens
from pipeline.training.made_up_names import INVENTED, NAME, REAL, Names, Piece

SEED = 20261122
_PERSON = regex.compile(
    r"\b(?:(?:he|she|him)\b|(?:the|my|a|our|this|that|one)\s(?:(?!of\b)\w+\s){0,1}?"
    r"(?:nurse|doctor|receptionist|consultant|midwife|gp|lady|man|physio\w*|surgeon|therapist|"
    r"dentist|worker|manager|member of staff|person|assistant|woman|girl|guy|anaesthetist|"
    r"practitioner|counsellor|clinician|psychiatrist|psychologist|carer|paramedic|specialist)\b)",
    regex.IGNORECASE,
)
_PLACE = regex.compile(r"\bthe (?:hospital|clinic|ward|surgery|department|unit|service|area)\b")
_SLOT = regex.compile(r"\{([ngsitopa])\}")


def carried(names: Names, templates: Sequence[str]) -> Iterator[list[Piece]]:
    """Carrier sentences with their slots filled."""
    for template in templates:
        pieces: list[Piece] = []
        position = 0
        for slot in _SLOT.finditer(template):
            pieces.append((template[position : slot.start()], INVENTED))
            # "the Young Street car park" holds a surname that is no person.
            person = not regex.match(r"(?:'s)? (?:Street|Road|Park|Academy|Centre|House|ward|Ltd|&|"
                                     r"Court|Church|Hospital)", template[slot.end() :])  # fmt: skip
            pieces += [(text, mark if person else INVENTED) for text, mark in names.fill(slot[1])]
            position = slot.end()
        yield [*pieces, (template[position:], INVENTED)]


def populated(names: Names, comment: str) -> list[Piece]:
    """A comment with names where it speaks of persons, and bodies where it speaks of places."""
    pieces: list[Piece] = []
    position = 0
    slots = sorted([*_PERSON.finditer(comment), *_PLACE.finditer(comment)], key=lambda m: m.start())
    for slot in slots:
        if slot.start() < position or names.random.random() < 0.4:
            continue
        pieces.append((comment[position : slot.start()], REAL))
        if slot.re is _PLACE:
            pieces += names.fill(names.random.choice("op"))
        else:
            draw = names.random.random()
            if " " in slot.group() and draw < 0.35:  # the nurse → the nurse Ada, my GP, Dr Okoro,
                pieces.append(
                    (slot.group() + names.random.choice((" ", ", ", " called ", " (")), INVENTED)
                )
            pieces += names.fill(names.random.choices("ngsti", (4, 3, 0.2, 3, 0.6))[0])
        position = slot.end()
    return [*pieces, (comment[position:], REAL)]


def cased(pieces: list[Piece], random: Random) -> list[Piece]:
    """The sentence as some people type: all small, all capitals, or names without capitals."""
    draw = random.random()
    if draw < 0.4:
        return [(text.lower(), mark) for text, mark in pieces]
    if draw < 0.6:
        return [(text.upper(), mark) for text, mark in pieces]
    if draw < 0.66:
        return [(text.lower() if mark == NAME else text, mark) for text, mark in pieces]
    return pieces


def learnable(
    pieces: list[Piece], known: Lexicon, random: Random
) -> tuple[list[Token], dict[int, bool]]:
    """The tokens of a sentence, and for those to learn from whether they are part of a name."""
    text = "".join(piece for piece, _ in pieces)
    marks = [mark for piece, mark in pieces for _ in piece]
    shadowed = known
    if random.random() < 0.35:
        hidden = {
            fold(w)
            for piece, mark in pieces
            if mark == NAME
            for w in regex.split(r"[\s.-]+", piece)
        }
        shadowed = _without(known, hidden)
    found = tokens(text, shadowed, case_of(text))
    labels = {}
    for index in candidates(found):
        token, mark = found[index], marks[found[index].start]
        if mark == REAL and _maybe_named(token):
            continue
        labels[index] = mark == NAME
    return found, labels


def _maybe_named(token: Token) -> bool:
    """Whether a word of a real comment may be a name after all, so that it teaches nothing."""
    if token.level in "ab":
        return token.given == COMMON and token.shape == "C" and not token.first
    return token.given > 0 or (token.surname == COMMON and token.place == "-")


class _Hidden(dict[str, int]):
    """A table of names without some of them."""

    def __init__(self, table: Mapping[str, int], hidden: set[str]) -> None:
        super().__init__()
        self.table, self.hidden = table, hidden

    def get(self, key: str, default: Any = None) -> Any:
        return default if key in self.hidden else self.table.get(key, default)


def _without(known: Lexicon, hidden: set[str]) -> Lexicon:
    given, surnames = _Hidden(known.given, hidden), _Hidden(known.surnames, hidden)
    return Lexicon(known.words, given, surnames, known.places, known.cities)


def sentences(comments: Sequence[str], known: Lexicon, random: Random) -> Iterator[list[Piece]]:
    """All training sentences: real ones as they are, real ones with names, invented ones."""
    carriers = yaml_data((Path(__file__).parent / "carriers.yaml").read_text(encoding="utf-8"))
    names = Names(known, carriers, random)
    invented = [*carriers["named"] * 90, *carriers["plain"] * 60]
    random.shuffle(invented)
    filled = list(carried(names, invented))
    for number, comment in enumerate([*comments, *comments, *comments]):
        with_names = populated(names, comment) if number > len(comments) else [(comment, REAL)]
        if filled and random.random() < 0.5:  # invented and real sentences side by side
            extra = filled.pop()
            glue: list[Piece] = [(random.choice((" ", "\n", ". ")), INVENTED)]
            two = [extra, with_names] if random.random() < 0.5 else [with_names, extra]
            with_names = [*two[0], *glue, *two[1]]
        yield cased(with_names, random)
    for pieces in filled:
        yield cased(pieces, random)


def fit(comments: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    """Weights, float32 [SIZE] each, of the model of a word alone and of the one in company.

    The second learns from what the first, fitted to the other half, says.
    """
    random = Random(SEED)  # noqa: S311 - invented data, not secrets
    known = lexicon()
    examples = [learnable(pieces, known, random) for pieces in sentences(comments, known, random)]
    seen = [{i: features(found, i) for i in labels} for found, labels in examples]
    pairs = list(zip(seen, (labels for _, labels in examples), strict=True))
    halves = [_regression(_rows(pairs[half::2])) for half in (0, 1)]
    rows = []
    for number, ((found, labels), by_token) in enumerate(zip(examples, seen, strict=True)):
        weights = halves[1 - number % 2]
        likely = {
            i: logistic(float(weights[hashed(by_token.get(i) or features(found, i))].sum()))
            for i in candidates(found)
        }
        best = strongest(found, likely)
        rows += [(by_token[i] + in_company(found, i, likely, best), labels[i]) for i in labels]
    alone = _regression(_rows(pairs))
    print(f"{len(rows):,} candidate words, {sum(label for _, label in rows):,} of them names")
    return alone, _regression(rows)


def _rows(seen: Sequence[Any]) -> list[tuple[list[str], bool]]:
    return [(found[i], label) for found, labels in seen for i, label in labels.items()]


def _regression(rows: Sequence[tuple[list[str], bool]]) -> np.ndarray:
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    columns = [hashed(found) for found, _ in rows]
    starts = np.cumsum([0, *map(len, columns)])
    flat = np.fromiter((c for row in columns for c in row), dtype=np.int32, count=starts[-1])
    matrix = csr_matrix((np.ones(len(flat), dtype=np.float32), flat, starts), (len(rows), SIZE))
    matrix.sum_duplicates()
    model = LogisticRegression(
        C=0.3, class_weight={False: 1, True: 2}, solver="liblinear", fit_intercept=False,
        random_state=SEED,
    )  # fmt: skip
    return model.fit(matrix, [label for _, label in rows]).coef_[0].astype(np.float32)


def main(sources: Sequence[str]) -> None:
    """Fit on the `text` columns of CSV files and write the weights beside this file."""
    comments = [comment for source in sources for comment in _read(source)]
    alone, company = (weights.astype(np.float16) for weights in fit(comments))
    np.savez_compressed(Path(find.__file__).parent / "weights.npz", alone=alone, in_company=company)


def _read(source: str) -> list[str]:
    path, _, count = source.partition(":")
    texts = pd.read_csv(path)["text"].dropna()
    texts = texts[~texts.str.contains(r"@user|\[USER\]|RT @", case=False)]  # names taken out
    return (
        texts.sample(min(int(count), len(texts)), random_state=1).tolist() if count else list(texts)
    )


if __name__ == "__main__":
    main(sys.argv[1:])
