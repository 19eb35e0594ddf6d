"""How the weights of doubtful.yaml are made: from invented sentences with invented names put in.

    python -m pipeline.training.doubtful_names CARRIERS.yaml CONSULTATIONS

CARRIERS is pipeline/training/carriers.yaml, whose sentences name people in every common way;
CONSULTATIONS is a folder of invented consultations, in whose comments names are put where they
speak of a person. doubtful_sentences.yaml holds the rest. Nothing that runs a consultation reads
this.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from random import Random
from typing import NamedTuple

import numpy as np
import regex
import yaml

from pipeline.files.yaml_data import yaml_data
from pipeline.language.lexicon import COMMON, lexicon, origins
from pipeline.redact import ner
from pipeline.redact.names.doubtful import Doubtful, weighed
from pipeline.redact.names.find import hear, names_in, segments, truecased
from pipeline.redact.names.lists import word_lists
from pipeline.redact.settings import RedactSettings

SEED = 20261201
TIMES = 16  # that a sentence with slots is filled
LEAST_SEEN = 20  # spans with a sign, for it to be learnt from
PERSON_WEIGHT = 3  # a leak weighs more than a comment harmed
_SLOT = regex.compile(r"\{([gswuptTniao])\}")
_SOMEBODY = regex.compile(
    r"\b(?:she|he|(?:the|my|our)\s(?:nurse|receptionist|driver|carer|teacher|manager|neighbour|doctor|"
    r"caretaker|warden|librarian|cleaner|midwife|clerk|son|daughter|husband|wife|mother|sister|brother))\b",
    regex.IGNORECASE,
)


class Sentence(NamedTuple):
    """A text, the ranges of it that are somebody's name, and whether nobody else is named in it."""

    text: str
    ranges: list[tuple[int, int]]
    all_known: bool = True


class Fill:
    """What stands in the slots."""

    def __init__(self, random: Random, syllables: Sequence[str]) -> None:
        self.random = random
        self.syllables = syllables
        known = lexicon()
        words = known.words
        self.words = sorted(
            n for n, c in known.given.items() if c == COMMON and words.get(n) in ("a", "b")
        )
        self.given = sorted(
            n for n, c in known.given.items() if c == COMMON and words.get(n) not in ("a", "b")
        )
        self.surnames = sorted(
            n
            for n, c in known.surnames.items()
            if c == COMMON and words.get(n) != "a" and len(n) > 3
        )
        self.origins = list(origins().values())
        self.places = sorted(p for p, kind in known.places.items() if kind == "u")
        self.things = sorted(word_lists()["called_so"])

    def slot(self, letter: str) -> str:
        """Words for one slot."""
        draw = self.random.random()
        if letter == "g":
            if draw < 0.35:
                return self.random.choice(self.random.choice(self.origins)["given"]).title()
            return self.random.choice(self.words if draw < 0.5 else self.given).title()
        if letter == "s":
            if draw < 0.35:
                return self.random.choice(self.random.choice(self.origins)["surname"]).title()
            return self.random.choice(self.surnames).title()
        if letter in "tT":
            thing = self.random.choice(self.things)
            return thing if letter == "t" else thing.title()
        if letter == "n":
            return self.slot("g") + (" " + self.slot("s") if draw < 0.6 else "")
        if letter == "i":
            return f"{self.random.choice('ABCDEFGHJKLMPRST')} {self.slot('s')}"
        if letter == "o":
            return f"{self.slot('p')} {self.slot('T')}"
        if letter == "a":
            return "00 Station Road"
        if letter == "u":
            return self._unknown()
        return self.random.choice(self.words if letter == "w" else self.places).title()

    def _unknown(self) -> str:
        known = lexicon()
        while True:
            pieces = self.random.choices(self.syllables, k=self.random.choice((2, 2, 3)))
            word = "".join(pieces)
            if len(word) > 3 and word not in known.words and word not in known.places:
                return word.title()


def filled(template: str, fill: Fill, named: bool) -> Sentence:
    """A sentence with its slots filled."""
    text, ranges, position = "", [], 0
    for slot in _SLOT.finditer(template):
        text += template[position : slot.start()]
        words = fill.slot(slot[1])
        if named and slot[1] in "gswuni":
            ranges.append((len(text), len(text) + len(words)))
        text += words
        position = slot.end()
    return Sentence(text + template[position:], ranges)


def peopled(comment: str, fill: Fill) -> Sentence | None:
    """A comment with a name where it speaks of somebody; None where it does not."""
    places = list(_SOMEBODY.finditer(comment))
    if not places:
        return None
    place = fill.random.choice(places)
    name = fill.slot(fill.random.choice("gggwwsn"))
    start = place.start()
    text = comment[:start] + name + comment[place.end() :]
    return Sentence(text, [(start, start + len(name))], all_known=False)


def sentences(carriers: Path, consultations: Path) -> Iterator[Sentence]:
    """All that is learnt from."""
    random = Random(SEED)  # noqa: S311 - invented data, not secrets
    own = yaml_data(
        files("pipeline.training").joinpath("doubtful_sentences.yaml").read_text("utf-8")
    )
    fill = Fill(random, own["syllables"])
    theirs = yaml_data(carriers.read_text(encoding="utf-8"))
    for template in [*own["person"], *theirs["named"]]:
        if "{t}" in template and template in theirs["named"]:
            continue  # a title: nobody asks about it
        for _ in range(TIMES):
            yield _cased(filled(template, fill, named=True), random)
    for template in own["nobody"]:
        times = 2 * TIMES if _SLOT.search(template) else 6
        for _ in range(times):
            yield _cased(filled(template, fill, named=False), random)
    comments = [
        each["text"]
        for path in sorted(consultations.glob("*.json"))
        for each in json.loads(path.read_text(encoding="utf-8"))["comments"]
    ]
    for comment in random.sample(comments, min(len(comments), 9000)):
        somebody = peopled(comment, fill)
        if somebody is not None:
            yield _cased(somebody, random)


def _cased(sentence: Sentence, random: Random) -> Sentence:
    draw, text = random.random(), sentence.text
    changed = text.lower() if draw < 0.25 else text.upper() if draw < 0.3 else text
    return sentence._replace(text=changed) if len(changed) == len(text) else sentence


def examples(
    texts: Sequence[Sentence], settings: RedactSettings
) -> list[tuple[Doubtful, bool, int]]:
    """What would be taken for a name in each text, whether it is one, and which text it was."""
    names = [names_in(each.text) for each in texts]
    asked = [(n, a, b) for n, one in enumerate(names) for a, b in segments(one, everything=False)]
    cased = {n: truecased(names[n]) for n in {n for n, _, _ in asked}}
    answers = ner.entities(
        [cased[n][a:b] for n, a, b in asked], model=settings.model, batch_size=64
    )
    for (n, a, _), entities in zip(asked, answers, strict=True):
        hear(names[n], [(a + s, a + e) for s, e, label in entities if label == "PERSON"])
    found = weighed(names, settings.model, settings.batch_size)
    rows = []
    for n, (sentence, several) in enumerate(zip(texts, found, strict=True)):
        for each in several:
            named = any(a < each.end and each.start < b for a, b in sentence.ranges)
            if named or sentence.all_known:
                rows.append((each, named, n))
    return rows


def fit(rows: Sequence[tuple[Doubtful, bool, int]]) -> dict[str, float]:
    """The weight of every sign that was seen often enough."""
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    seen = Counter(sign for each, _, _ in rows for sign in each.signs)
    known = {
        sign: n for n, sign in enumerate(sorted(s for s, c in seen.items() if c >= LEAST_SEEN))
    }
    columns = [sorted(known[s] for s in each.signs if s in known) for each, _, _ in rows]
    starts = np.cumsum([0, *map(len, columns)])
    flat = np.array([c for row in columns for c in row], dtype=np.int32)
    matrix = csr_matrix((np.ones(len(flat)), flat, starts), (len(rows), len(known)))
    model = LogisticRegression(
        C=0.1, class_weight={False: 1, True: PERSON_WEIGHT}, solver="liblinear",
        fit_intercept=False, random_state=SEED,
    )  # fmt: skip
    weights = model.fit(matrix, [label for _, label, _ in rows]).coef_[0]
    return {s: round(float(weights[n]), 2) for s, n in known.items() if abs(weights[n]) >= 0.01}


def main(carriers: str, consultations: str) -> None:
    """Fit, and write the weights where `pipeline.redact.names.doubtful` reads them."""
    texts = list(sentences(Path(carriers), Path(consultations)))
    rows = examples(texts, RedactSettings())
    print(
        f"{len(texts):,} texts, {len(rows):,} spans, {sum(label for _, label, _ in rows):,} persons"
    )
    weights = fit(rows)
    out = Path(str(files("pipeline.redact.names") / "doubtful.yaml"))
    head = (
        "# Weights of the signs in evidence.py: above 0 for a person. "
        "Made by pipeline/training/doubtful_names.py.\n"
    )
    out.write_text(head + yaml.safe_dump(weights, allow_unicode=True), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
