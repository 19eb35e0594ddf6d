"""Parts of shapes whose questions were asked of some rows: branches, and words of their own."""

import random
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from tests.ingest.shape_parts import Cells, Col

Rows = Callable[[int], bool]


def every(i: int) -> bool:
    """All rows."""
    return True


def lot(key: str, share: float) -> Rows:
    """A share of the rows, the same ones for each column that asks."""
    return lambda i: random.Random(f"{key}/{i}").random() < share


def no(rows: Rows) -> Rows:
    """The other rows."""
    return lambda i: not rows(i)


def both(*tests: Rows) -> Rows:
    """Rows of which all is true."""
    return lambda i: all(test(i) for test in tests)


def asked(rows: Rows, cells: Cells, absent: str = "") -> Cells:
    """Cells of those who were asked."""
    return lambda rng, i: cells(rng, i) if rows(i) else absent


def either(rows: Rows, yes: Cells, other: Cells) -> Cells:
    """Cells of two kinds of people."""
    return lambda rng, i: yes(rng, i) if rows(i) else other(rng, i)


def one(
    *options: str,
    w: Sequence[float] = (),
    missing: float = 0.0,
    absent: str = "",
    odd: Sequence[str] = (),
    odds: float = 0.1,
) -> Cells:
    """One of a list, the first ones more often; now and then what somebody typed instead."""
    weights = list(w) or [1 / (1 + 0.5 * n) for n in range(len(options))]

    def make(rng: random.Random, i: int) -> str:
        if rng.random() < missing:
            return absent
        if odd and rng.random() < odds:
            return odd[i % len(odd)]
        return rng.choices(options, weights)[0]

    return make


def ints(low: int, high: int, missing: float = 0.0, absent: str = "") -> Cells:
    """A whole number."""
    return lambda rng, i: absent if rng.random() < missing else str(rng.randint(low, high))


def few(
    *options: str,
    by: str = ";",
    most: int = 4,
    missing: float = 0.0,
    odd: Sequence[str] = (),
    odds: float = 0.12,
    alone: float = 0.4,
) -> Cells:
    """Several in a cell in the order of the form, now and then with words of one's own."""

    def make(rng: random.Random, i: int) -> str:
        if rng.random() < missing:
            return ""
        got = rng.sample(options, rng.randint(1, min(most, len(options))))
        got.sort(key=options.index)
        if odd and rng.random() < odds:
            own = odd[i % len(odd)]
            got = [own] if rng.random() < alone else [*got, own]
        return by.join(got)

    return make


def tick(word: str, share: float = 0.35, rows: Rows = every, absent: str = "") -> Cells:
    """A word where it was ticked."""
    return lambda rng, i: word if rows(i) and rng.random() < share else absent


def words(
    *texts: str,
    part: float = 0.6,
    who: Rows = every,
    absent: str = "",
    rare: Sequence[str] = (),
    rares: float = 0.2,
) -> Cells:
    """People's own words, none twice before all are used up; rare ones come again."""
    order = list(texts)
    gen = random.Random(texts[0])
    gen.shuffle(order)
    plan: list[str] = []
    n = 0
    for i in range(120):
        if not who(i) or gen.random() >= part:
            plan.append(absent)
        elif rare and gen.random() < rares:
            plan.append(gen.choice(list(rare)))
        else:
            text = order[n % len(order)]
            if n >= len(order) and len(text) > 40:
                more = order[(n * 3 + n // len(order)) % len(order)]
                text = text if more == text else f"{text.rstrip('. ')}. {more}"
            plan.append(text)
            n += 1
    return lambda rng, i: plan[i]


def going(start: str, fewest: int, most: int, show: str, later: tuple[int, int] = (0, 0)) -> Cells:
    """Moments one after another, in minutes; later by so many minutes."""
    gen = random.Random(start)
    at = datetime.fromisoformat(start)
    times = []
    for _ in range(120):
        at += timedelta(seconds=gen.randint(fewest * 60, most * 60))
        times.append(at)

    def make(rng: random.Random, i: int) -> str:
        return (times[i] + timedelta(seconds=rng.randint(later[0] * 60, later[1] * 60))).strftime(
            show
        )

    return make


def count(cols: Sequence[Col], ticks: int, minus: int = 0) -> int:
    """Questions: closed and open ones, and so many tick-alls."""
    return sum(c.letter in "CT" for c in cols) + ticks - minus
