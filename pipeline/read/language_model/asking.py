"""Ask about many comments: what is known first, the rest several at a time, each once."""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from typing import NamedTuple

from pipeline.errors import UserError
from pipeline.read.language_model.answer import Answer
from pipeline.read.language_model.client import Endpoint, Said
from pipeline.read.language_model.prompt import Prompt
from pipeline.read.language_model.remembered import Remembered

_PER_COMMIT = 32  # answers: what a kill can cost
_TRIED = 20  # answers after which at least one must have been of use


class Asked(NamedTuple):
    """One thing to ask: a prompt and the comment that it is about."""

    prompt: Prompt
    text: str


class Estimate(NamedTuple):
    """What asking would take."""

    comments: int
    known: int
    """Of these, what is answered already."""
    tokens: int
    """About, of the rest: requests and answers together."""


def estimate(asked: Sequence[Asked], model: str, remembered: Remembered) -> Estimate:
    """Count what would be sent, without sending anything."""
    known = remembered.read()
    missing = [one for one in asked if one.prompt.key(model) not in known]
    return Estimate(
        len(asked), len(asked) - len(missing), sum(one.prompt.tokens for one in missing)
    )


def answers(
    asked: Sequence[Asked],
    model: str,
    remembered: Remembered,
    connect: Callable[[], Endpoint],
    *,
    at_once: int,
    most_tokens: int,
    progress: Callable[[int, int], None] | None = None,
) -> list[Answer]:
    """Return an answer for each thing to ask, in order.

    Nothing is sent where all is known. What another model answered under the same name is asked for
    again, so that all answers are one model's.

    Raises
    ------
    UserError
        When the rest would take more than `most_tokens`; when two models answer under one name;
        when none of the first answers is of any use; and whatever `Endpoint.ask` says.
    """
    keys = [one.prompt.key(model) for one in asked]
    known = remembered.read()
    missing = [row for row, key in enumerate(keys) if key not in known]
    tokens = sum(asked[row].prompt.tokens for row in missing)
    if tokens > most_tokens:
        raise UserError(
            f"The language model would be asked about {len(missing):,} comments, some {tokens:,} "
            f"tokens, and [read] most_tokens allows {most_tokens:,}: raise it, or leave out "
            "[read] endpoint. Nothing was sent."
        )
    by = _models(known[key] for key in keys if key in known)
    if not missing and len(by) <= 1:
        return [known[key].answer for key in keys]
    if not missing:
        missing = [row for row, key in enumerate(keys) if known[key].by != max(by)]
    with closing(connect()) as endpoint:
        fresh = _ask(asked, keys, missing, endpoint, remembered, at_once, progress)
        if now := _models(fresh.values()):
            taken = {"", *now}
            earlier = (row for row, key in enumerate(keys) if key not in fresh)
            old = [row for row in earlier if known[keys[row]].by not in taken]
            fresh |= _ask(asked, keys, old, endpoint, remembered, at_once, progress)
    models = _models(fresh.values())
    if len(models) > 1:
        raise UserError(
            f"The endpoint answered as {' and as '.join(sorted(models))}: name the one that is "
            "meant in [read] model, and run again."
        )
    known |= fresh
    return [known[key].answer for key in keys]


def _models(answers: Iterable[Said]) -> set[str]:
    """Who answered, as far as it says so."""
    return {said.by for said in answers} - {""}


def _ask(
    asked: Sequence[Asked],
    keys: Sequence[bytes],
    rows: Sequence[int],
    endpoint: Endpoint,
    remembered: Remembered,
    at_once: int,
    progress: Callable[[int, int], None] | None,
) -> dict[bytes, Said]:
    fresh: dict[bytes, Said] = {}
    turn: dict[tuple[bytes, str], Said] = {}
    try:
        for row, said in _in_order(asked, rows, endpoint, at_once):
            fresh[keys[row]] = turn[keys[row], asked[row].text] = said
            if len(turn) >= _PER_COMMIT:
                remembered.add(turn)
                turn = {}
            _refuse_useless(fresh)
            if progress:
                progress(len(fresh), len(rows))
    finally:
        if turn:
            remembered.add(turn)
    return fresh


def _in_order(
    asked: Sequence[Asked], rows: Sequence[int], endpoint: Endpoint, at_once: int
) -> Iterator[tuple[int, Said]]:
    waiting: deque[tuple[int, Future[Said]]] = deque()
    pool = ThreadPoolExecutor(at_once)
    try:
        for row in rows:
            waiting.append((row, pool.submit(endpoint.ask, *asked[row])))
            if len(waiting) > 2 * at_once:
                first, job = waiting.popleft()
                yield first, job.result()
        while waiting:
            first, job = waiting.popleft()
            yield first, job.result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _refuse_useless(fresh: dict[bytes, Said]) -> None:
    if len(fresh) != _TRIED:
        return
    states = Counter(said.answer.state for said in fresh.values())
    if not states["read"]:
        told = ", ".join(f"{count} {state}" for state, count in states.most_common())
        raise UserError(
            f"None of the language model's first {_TRIED} answers could be used ({told}): it may "
            "be too small, or not know response_format = json_schema. Choose another in [read] "
            "model, or leave out [read] endpoint."
        )
