"""Parts of shapes as tools write them: several in a cell, moments, three header rows."""

import random
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from tests.ingest.shape_parts import Cells, Col, imported

Asked = Callable[[int], bool]


def lot(key: str, share: float) -> Asked:
    """Whether a row came to a branch: the same for all its columns."""
    return lambda i: random.Random(f"{key}|{i}").random() < share


def asked(test: Asked, cells: Cells, absent: str = "") -> Cells:
    """Cells of those who were asked."""

    def make(rng: random.Random, i: int) -> str:
        cell = cells(rng, i)
        return cell if test(i) else absent

    return make


def either(test: Asked, yes: Cells, no: Cells) -> Cells:
    """One kind of cells or another."""
    return lambda rng, i: yes(rng, i) if test(i) else no(rng, i)


def one(
    *options: str,
    w: Sequence[float] = (),
    gap: float = 0.0,
    absent: str = "",
    odd: Sequence[str] = (),
    odds: float = 0.12,
) -> Cells:
    """One of a list, by weight; now and then what somebody typed instead."""
    weights = list(w) or [1 / (1 + 0.4 * n) for n in range(len(options))]

    def make(rng: random.Random, i: int) -> str:
        if rng.random() < gap:
            return absent
        if odd and rng.random() < odds:
            return odd[i % len(odd)]
        return rng.choices(options, weights)[0]

    return make


def some(
    *options: str,
    by: str = ", ",
    end: str = "",
    most: int = 3,
    gap: float = 0.0,
    absent: str = "",
    odd: Sequence[str] = (),
    odds: float = 0.12,
    mixed: bool = False,
) -> Cells:
    """Several in a cell in the order of the form (or as clicked); now and then own words."""

    def make(rng: random.Random, i: int) -> str:
        if rng.random() < gap:
            return absent
        if odd and rng.random() < odds:
            lone = odd[i % len(odd)]
            return lone + end if i % 2 else f"{rng.choice(options)}{by}{lone}{end}"
        got = rng.sample(options, rng.choice((1, 1, *range(1, min(most, len(options)) + 1))))
        if not mixed:
            got.sort(key=options.index)
        return by.join(got) + end

    return make


def order(*options: str, by: str = ";", end: str = ";", gap: float = 0.0) -> Cells:
    """All of them in an order of one's own, in a cell."""
    return lambda rng, i: (
        "" if rng.random() < gap else by.join(rng.sample(options, len(options))) + end
    )


def tick(word: str, often: float = 0.35, absent: str = "") -> Cells:
    """A word where ticked."""
    return lambda rng, i: word if rng.random() < often else absent


def ints(low: int, high: int, gap: float = 0.0, absent: str = "") -> Cells:
    """A whole number of a range."""
    return lambda rng, i: absent if rng.random() < gap else str(rng.randint(low, high))


def words(*texts: str, part: float = 0.6, empty: Sequence[str] = ("",)) -> Cells:
    """People's own texts, each once before short ones come again; longer ones beside another."""
    rows = random.Random(texts[0])
    bag = rows.sample(texts, len(texts))
    whole = [text for text in bag if len(text.split()) > 3]
    seen = {"n": 0}

    def make(rng: random.Random, i: int) -> str:
        if i == 0:
            seen["n"] = 0
        if rng.random() >= part:
            return empty[0] if rng.random() < 0.5 else rng.choice(list(empty))
        k = seen["n"]
        seen["n"] += 1
        if k < len(bag):
            return bag[k]
        turn, at = divmod(k, len(bag))
        if len(bag[at].split()) < 4 or len(whole) < 3:
            return bag[at]
        more = whole[(whole.index(bag[at]) + 2 * turn - 1) % len(whole)]
        return bag[at] if more == bag[at] else f"{bag[at].rstrip('. ')}. {more}"

    return make


def stamps(key: str, start: str, fewest: int, most: int) -> list[datetime]:
    """Moments one after another, so many minutes apart."""
    rng, now, all_of = random.Random(key), datetime.fromisoformat(start), []
    for _ in range(120):
        all_of.append(now)
        now += timedelta(minutes=rng.randint(fewest, most), seconds=rng.randint(0, 59))
    return all_of


def us(t: datetime) -> str:
    """As Google writes it in America."""
    return f"{t.month}/{t.day}/{t.year} {t.hour}:{t:%M:%S}"


def at(
    times: Sequence[datetime],
    form: str | Callable[[datetime], str],
    key: str = "",
    longest: int = 0,
) -> Cells:
    """Moments as a tool writes them; the end of an answer is some seconds later."""

    def make(rng: random.Random, i: int) -> str:
        later = random.Random(f"{key}{i}").randint(60, longest) if longest else 0
        t = times[i] + timedelta(seconds=later)
        return form(t) if callable(form) else t.strftime(form)

    return make


def asks(cols: Sequence[Col], ticks: int = 0, beside: int = 0) -> int:
    """Questions: closed and open ones, tick-alls, less the boxes beside a closed question."""
    return sum(c.letter in "CT" for c in cols) + ticks - beside


def q3(name: str, text: str, letter: str, cells: Cells, of: str) -> Col:
    """Three header rows of Qualtrics."""
    return Col((name, text, imported(of)), letter, cells)
