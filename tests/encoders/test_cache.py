"""Vectors are computed once; whatever happens to the cache costs time, never a wrong vector."""

import multiprocessing
import os
import signal
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from pipeline.encoders.base import Vectors
from pipeline.encoders.cache import CachedEncoder, begin_anew, leave_behind
from pipeline.errors import UserError

TEXTS = [f"A comment about subject {number}" for number in range(300)]


class Counting:
    """A small encoder that counts what it is asked."""

    name = "counting"
    dimension = 8

    def __init__(self, fingerprint: str = "1" * 32) -> None:
        self.fingerprint = fingerprint
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked.extend(texts)
        vectors = np.zeros((len(texts), 8), dtype=np.float32)
        for row, text in enumerate(texts):
            seed = sum(text.encode("utf-8", "surrogatepass")) + int(self.fingerprint[0])
            vectors[row] = np.random.default_rng(seed).normal(size=8)
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def cache_file(folder: Path) -> Path:
    (found,) = folder.glob("*.sqlite")
    return found


def test_a_text_is_computed_once_ever(tmp_path: Path) -> None:
    first = Counting()
    vectors = CachedEncoder(first, tmp_path).encode([*TEXTS, *TEXTS])
    assert sorted(first.asked) == sorted(TEXTS)
    second = Counting()
    again = CachedEncoder(second, tmp_path).encode([*TEXTS, *TEXTS])
    assert second.asked == []
    assert again.tobytes() == vectors.tobytes()


def test_vectors_are_the_encoders_own(tmp_path: Path) -> None:
    cached = CachedEncoder(Counting(), tmp_path)
    cached.encode(TEXTS[:7])
    assert cached.encode(TEXTS).tobytes() == Counting().encode(TEXTS).tobytes()
    assert cached.encode([]).shape == (0, 8)


def test_encoders_do_not_share_vectors(tmp_path: Path) -> None:
    CachedEncoder(Counting(), tmp_path).encode(TEXTS)
    other = Counting("2" * 32)
    vectors = CachedEncoder(other, tmp_path).encode(TEXTS)
    assert len(other.asked) == len(TEXTS)
    assert vectors.tobytes() == Counting("2" * 32).encode(TEXTS).tobytes()


def test_the_file_holds_no_text_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    CachedEncoder(Counting(), tmp_path).encode(["Quintessential words of a respondent"])
    assert b"Quintessential" not in cache_file(tmp_path).read_bytes()
    assert cache_file(tmp_path).stat().st_mode & 0o777 == 0o600


def test_a_changed_vector_is_noticed_and_computed_again(tmp_path: Path) -> None:
    expected = CachedEncoder(Counting(), tmp_path).encode(TEXTS)
    database = sqlite3.connect(cache_file(tmp_path))
    wrong = np.ones(8, dtype="<f4").tobytes()
    database.execute("UPDATE vectors SET vector = ? WHERE rowid % 3 = 0", [wrong])
    database.commit()
    database.close()
    encoder = Counting()
    assert CachedEncoder(encoder, tmp_path).encode(TEXTS).tobytes() == expected.tobytes()
    assert len(encoder.asked) == len(TEXTS) // 3
    once_more = Counting()
    CachedEncoder(once_more, tmp_path).encode(TEXTS)
    assert once_more.asked == []


@pytest.mark.parametrize("damage", ["start", "middle", "cut", "emptied", "other file", "noise"])
def test_a_damaged_file_costs_time_only(tmp_path: Path, damage: str) -> None:
    expected = CachedEncoder(Counting(), tmp_path).encode(TEXTS)
    path = cache_file(tmp_path)
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    if damage == "start":
        content[:200] = b"\xff" * 200
    elif damage == "middle":
        content[middle : middle + 4096] = os.urandom(4096)
    elif damage == "cut":
        content = content[:middle]
    elif damage == "emptied":
        content = bytearray()
    elif damage == "other file":
        content = bytearray(b"comment_id,text\n" * 400)
    else:
        chance = np.random.default_rng(0)
        for place in chance.integers(0, len(content), 300):
            content[place] ^= 255
    path.write_bytes(content)
    for _ in range(3):
        assert CachedEncoder(Counting(), tmp_path).encode(TEXTS).tobytes() == expected.tobytes()
    healed = Counting()
    CachedEncoder(healed, tmp_path).encode(TEXTS)
    assert healed.asked == []


def test_a_read_only_folder_costs_time_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*arguments: object, **options: object) -> None:
        raise sqlite3.OperationalError("attempt to write a readonly database")

    cached = CachedEncoder(Counting(), tmp_path)
    monkeypatch.setattr(sqlite3, "connect", refuse)
    assert cached.encode(TEXTS).tobytes() == Counting().encode(TEXTS).tobytes()


def test_a_full_disk_is_said_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connect = sqlite3.connect

    def full(*arguments: Any, **options: Any) -> sqlite3.Connection:
        database = connect(*arguments, **options)
        database.execute("PRAGMA max_page_count = 3")
        return database

    with monkeypatch.context() as small:
        small.setattr(sqlite3, "connect", full)
        with pytest.raises(UserError, match=r"disk is full .*free some space"):
            CachedEncoder(Counting(), tmp_path).encode(TEXTS)
    assert CachedEncoder(Counting(), tmp_path).encode(TEXTS).tobytes() == (
        Counting().encode(TEXTS).tobytes()
    )


def encode_in_turns(folder: Path, order: list[int]) -> None:
    for start in range(0, len(order), 10):
        some = [TEXTS[number] for number in order[start : start + 10]]
        CachedEncoder(Counting(), folder).encode(some)


def test_two_writers_at_once_leave_a_whole_cache(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    orders = [list(range(300)), list(reversed(range(300)))]
    writers = [context.Process(target=encode_in_turns, args=(tmp_path, order)) for order in orders]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
        assert writer.exitcode == 0
    encoder = Counting()
    vectors = CachedEncoder(encoder, tmp_path).encode(TEXTS)
    assert encoder.asked == []
    assert vectors.tobytes() == Counting().encode(TEXTS).tobytes()


def test_a_writer_killed_at_any_moment_leaves_a_usable_cache(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    expected = Counting().encode(TEXTS)
    chance = np.random.default_rng(3)
    for _ in range(8):
        writer = context.Process(target=encode_in_turns, args=(tmp_path, list(range(300))))
        writer.start()
        writer.join(float(chance.uniform(0.005, 0.1)))
        if writer.pid and writer.is_alive():
            os.kill(writer.pid, signal.SIGKILL)
        writer.join(60)
        assert CachedEncoder(Counting(), tmp_path).encode(TEXTS).tobytes() == expected.tobytes()
        for path in tmp_path.iterdir():
            path.unlink()


def test_a_cache_begun_anew_keeps_only_what_is_still_asked_for(tmp_path: Path) -> None:
    folder = tmp_path / "embeddings"
    expected = CachedEncoder(Counting(), folder).encode(TEXTS)
    unwanted = expected[7].tobytes()
    assert unwanted in cache_file(folder).read_bytes()
    begin_anew(folder)
    encoder = Counting()
    others = [*TEXTS[:7], *TEXTS[8:]]
    CachedEncoder(encoder, folder).encode(others)
    assert encoder.asked == []
    leave_behind(folder)
    assert [path.name for path in tmp_path.iterdir()] == ["embeddings"]
    assert unwanted not in cache_file(folder).read_bytes()
    assert expected[8].tobytes() in cache_file(folder).read_bytes()


def test_files_of_others_beside_a_cache_stay_where_they_are(tmp_path: Path) -> None:
    folder = tmp_path / "embeddings"
    CachedEncoder(Counting(), folder).encode(TEXTS)
    mine = [folder / name for name in ("vectors-old.sqlite", "notes.txt", "vectors-1.npy")]
    mine.append(tmp_path / "embeddings.aside" / "kept.sqlite")
    for path in mine:
        path.parent.mkdir(exist_ok=True)
        path.write_text("mine")
    begin_anew(folder)
    leave_behind(folder)
    assert sorted(path for path in tmp_path.rglob("*") if path.is_file()) == sorted(mine)
