"""Damaged, odd and hostile inputs, and what may become of them: a result, or one sentence.

THEMES_FUZZ=1000 asks for that many inputs of each slow target and some times as many of each quick
one, more than 50,000 together; unset, a handful each.
"""

import os
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from pipeline.errors import UserError

ASKED = os.environ.get("THEMES_FUZZ")


def fuzzed(times: int) -> settings:
    """How many inputs a target gets, `times` as many as the slowest where many are asked for."""
    return settings(
        max_examples=int(ASKED) * times if ASKED else 12,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )


OUTCOMES: Counter[tuple[str, str]] = Counter()
"""How often each target gave a result or a sentence."""

ENCODINGS = (
    "utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252",
    "latin-1", "mac_roman", "utf-7", "shift_jis", "cp037",
)  # fmt: skip
ODD = (
    "\0", "\r", "\n", "\r\n", "\t", '"', '""', "'", ",", ";", "|", "=1+1", "\ufeff", "\u202e",
    "\u2028", "\x85", "\x0b", "\x1c", "\ud800", "\uffff", "😀", "é", "İ", "ß", " ", "\xa0", "-1",
    "0", "1e999", "nan", "9" * 30, "٣", "../../x", "/etc/passwd", "~", "%s", "{0}", "\\", "\x1b[2J",
)  # fmt: skip
Content = TypeVar("Content", str, bytes)


@st.composite
def mutated(
    draw: st.DrawFn, seeds: Sequence[Content], tokens: Sequence[Content], wild: Any
) -> Content:
    """One of the seeds after some slips: pieces lost, doubled, swapped for tokens or for noise."""
    content = draw(st.sampled_from(seeds))
    for _ in range(draw(st.integers(0, 3))):
        # Hypothesis prefers small numbers, and slips happen anywhere.
        start = int.from_bytes(draw(st.binary(min_size=3, max_size=3))) % (len(content) + 1)
        length = draw(st.sampled_from((0, 0, 0, 1, 1, 2, 5, 20, 80)))
        again = content[start : start + draw(st.sampled_from((1, 8, 60)))]
        put = draw(st.one_of(st.sampled_from(tokens), st.just(again), wild))
        content = content[:start] + put + content[start + length :]
    return content


def texts(seeds: Sequence[str], tokens: Sequence[str] = ()) -> st.SearchStrategy[str]:
    """Texts like the seeds, and some like nothing."""
    slips = mutated(seeds, (*tokens, *ODD), st.text(max_size=12))
    return st.one_of(slips, slips, slips, st.text(max_size=80))


def files(seeds: Sequence[str], tokens: Sequence[str] = ()) -> st.SearchStrategy[bytes]:
    """Files of such texts, most of them UTF-8, and some that are no text."""
    encoded = st.builds(_encoded, texts(seeds, tokens), st.sampled_from(ENCODINGS))
    plain = texts(seeds, tokens).map(lambda text: _encoded(text, "utf-8"))
    return st.one_of(plain, plain, encoded, broken([seed.encode() for seed in seeds]))


def broken(seeds: Sequence[bytes]) -> st.SearchStrategy[bytes]:
    """Bytes like the seeds, for formats that are no text."""
    tokens = (b"\0", b"\xff" * 4, b"\0" * 8, b"PK\x03\x04", b"PK\x01\x02", b"\x7f\xff\xff\xff")
    return mutated(seeds, tokens, st.binary(max_size=12))


def give(target: str, folder: Path, act: Callable[[], Any]) -> None:
    """Let the program act; it gives a result, or one sentence and leaves the folder as it was."""
    before = _content(folder)
    try:
        act()
    except UserError as error:
        sentence = str(error)
        assert sentence.isprintable(), sentence
        assert sentence[-1:] in ".?:!”)'" and 20 < len(sentence) < 1_100, sentence
        assert _content(folder) == before
        OUTCOMES[target, "sentences"] += 1
    else:
        OUTCOMES[target, "results"] += 1
    assert not [*folder.rglob(".themes-unfinished-*")], "a half-written file"


def _encoded(text: str, encoding: str) -> bytes:
    try:
        return text.encode(encoding, "surrogatepass")
    except UnicodeEncodeError:
        return text.encode(encoding, "replace")


def _content(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
