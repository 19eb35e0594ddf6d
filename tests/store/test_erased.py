"""The list of who was erased recognises ids, holds none, and is never silently without effect."""

from pathlib import Path

import pandas as pd
import pytest

from pipeline.errors import UserError
from pipeline.store.erased import Erased, read_erased, write_erased

KEY = "a key for the tests"
LISTED = Erased(KEY).with_respondent("r-0123456789", ["q1-aaaaaaaaaa", "q2-bbbbbbbbbb"])


def test_it_recognises_what_was_erased_and_nothing_else(tmp_path: Path) -> None:
    write_erased(tmp_path, LISTED)
    erased = read_erased(tmp_path, KEY)
    assert erased == LISTED
    assert erased.holds(["r-0123456789", "r-9876543210", "q1-aaaaaaaaaa"]).tolist() == [1, 0, 0]
    comments = pd.DataFrame({"comment_id": ["q1-aaaaaaaaaa", "q1-cccccccccc"], "n": [1, 2]})
    assert erased.without(comments)["n"].tolist() == [2]  # type: ignore[index]
    assert erased.without(comments[:1]) is None


def test_the_file_holds_no_id_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    path = write_erased(tmp_path, LISTED)
    text = path.read_text(encoding="utf-8")
    assert not [part for part in ("0123456789", "aaaaaaaaaa", "bbbbbbbbbb", KEY) if part in text]
    assert path.stat().st_mode & 0o777 == 0o600


def test_where_nobody_was_erased_there_is_no_list(tmp_path: Path) -> None:
    assert len(read_erased(tmp_path, KEY)) == 0


def test_another_key_would_recognise_nobody_and_is_refused(tmp_path: Path) -> None:
    write_erased(tmp_path, LISTED)
    with pytest.raises(UserError, match=r"another id_key.*put the former id_key"):
        read_erased(tmp_path, "another key")


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: "",
        lambda text: text.replace("respondent", "respondnet"),
        lambda text: text[:-5],
        lambda text: "\n".join(line for line in text.splitlines() if "key" not in line),
        lambda text: "\udcff",
    ],
)
def test_a_damaged_list_is_refused(tmp_path: Path, damage) -> None:  # type: ignore[no-untyped-def]
    path = write_erased(tmp_path, LISTED)
    damaged = damage(path.read_text(encoding="utf-8"))
    path.write_bytes(damaged.encode("utf-8", "surrogateescape"))
    with pytest.raises(UserError, match="restore it from a backup"):
        read_erased(tmp_path, KEY)
