"""`themes codebook suggest`: what an analyst should look at, and why."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.codebook.codebook import Code, Codebook
from pipeline.errors import UserError
from pipeline.suggest.page import write_suggestions
from pipeline.suggest.settings import SuggestSettings
from pipeline.suggest.suggest import Coded, Suggestion, suggest

DIMENSION = 8
SETTINGS = SuggestSettings()


def book(**parents: str) -> Codebook:
    names = {"parks": "Parks", "buses": "Buses", "money": "Money", "signs": "Signs"}
    codes = [
        Code(id=code, name=name, definition=f"What is said about {code}.", parent=parents.get(code))
        for code, name in names.items()
    ]
    return Codebook(version=1, codes=tuple(codes))


def far_apart(texts) -> np.ndarray:
    """Definitions that do not read alike."""
    return np.eye(DIMENSION, dtype=np.float32)[: len(texts)]


def alike(texts) -> np.ndarray:
    return np.ones((len(texts), DIMENSION), dtype=np.float32) / DIMENSION**0.5


def coded(groups: list[tuple[str, int, str, list[str]]], **more: object) -> Coded:
    """Comments in groups: words, how many, cluster, codes; each group points its own way."""
    random = np.random.default_rng(0)
    rows, vectors, codes = [], [], []
    for axis, (words, count, cluster, own) in enumerate(groups):
        for n in range(count):
            rows.append((f"q1-{len(rows):04d}", f"{words} number {n} here please", cluster))
            vector = np.eye(DIMENSION)[axis] + random.normal(size=DIMENSION) * 0.15
            vectors.append(vector / np.linalg.norm(vector))
            codes.append([code in own for code in book().ids])
    clusters = sorted({cluster for *_, cluster in rows if cluster})
    return Coded(
        pd.DataFrame(rows, columns=["comment_id", "text_redacted", "cluster_id"]).astype("str"),
        np.array(vectors, dtype=np.float32).reshape(-1, DIMENSION),
        np.array(codes, dtype=bool).reshape(-1, 4),
        pd.DataFrame(
            {
                "cluster_id": clusters,
                "name": [f"name of {c}" for c in clusters],
                "keyphrases": "one thing;another",
            }
        ),
        pd.DataFrame(
            more.get("learnt", {"code_id": list(book().ids), "positive": 0, "f1": [None] * 4})
        ),
        more.get("labels"),
    )


def found(comments: Coded, codebook: Codebook | None = None, encode=far_apart) -> dict:
    suggestions = suggest(comments, codebook=codebook or book(), settings=SETTINGS, encode=encode)
    return {(each.kind, each.codes): each for each in suggestions}


ALL_USED = [(f"words of {code}", 6, "", [code]) for code in book().ids]


def test_a_cluster_that_no_code_covers_is_a_candidate_for_a_new_code() -> None:
    result = found(
        coded([*ALL_USED, ("streets are dark", 12, "c001", []), ("ok", 9, "c002", ["buses"])])
    )
    new = result["new", ()]
    assert new.comments == 12
    assert "c001 “name of c001”" in new.why and "one thing, another" in new.why
    assert len(new.examples) == 3


def test_a_code_with_two_clear_groups_may_be_split() -> None:
    groups = [("swings for toddlers", 30, "", ["parks"]), ("ducks on ponds", 25, "", ["parks"])]
    split = found(coded([*groups, *ALL_USED[1:]]))["split", ("parks",)]
    assert "30 on" in split.why and "25 on" in split.why
    assert "swings" in split.why and "ducks" in split.why
    assert "themes codebook split CODEBOOK parks" in split.todo


def test_a_code_of_one_piece_is_left_alone() -> None:
    result = found(coded([("swings for toddlers", 60, "", ["parks"]), *ALL_USED[1:]]))
    assert ("split", ("parks",)) not in result


def test_codes_that_go_together_or_read_alike_may_be_merged() -> None:
    both = coded([("a", 9, "", ["parks", "buses"]), ("b", 9, "", ["parks"]), *ALL_USED[2:]])
    assert "9 of the 9 comments" in found(both)["merge", ("parks", "buses")].why
    assert found(coded(ALL_USED), encode=alike)["merge", ("money", "signs")].why == (
        "their definitions read alike"
    )
    assert ("merge", ("parks", "buses")) not in found(both, book(buses="parks"))


def test_a_code_that_is_found_badly_or_disputed_needs_a_sharper_definition() -> None:
    learnt = {"code_id": list(book().ids), "positive": [20, 20, 3, 0], "f1": [0.4, 0.9, 0.1, None]}
    said = [
        (f"q1-{n:04d}", ["buses"] if who == "ann" or n < 2 else [], who, "r1", True)
        for n in range(8)
        for who in ("ann", "bob")
    ]
    labels = pd.DataFrame(said, columns=["comment_id", "codes", "annotator", "round", "confirmed"])
    result = found(coded(ALL_USED, learnt=learnt, labels=labels))
    assert "F1 0.40 on 20" in result["sharpen", ("parks",)].why
    assert "agree on 2 of the 8" in result["sharpen", ("buses",)].why
    assert ("sharpen", ("money",)) not in result  # three labels prove nothing


def test_a_code_below_five_comments_is_rare_unless_others_hang_below_it() -> None:
    few = coded([*ALL_USED[:3], ("signs", 2, "", ["signs"])])
    assert found(few)["rare", ("signs",)].comments == 2
    assert ("rare", ("signs",)) not in found(few, book(money="signs"))


def test_the_page_and_the_table_are_private_and_harmless(tmp_path: Path) -> None:
    suggestion = Suggestion("new", (), 5, "why <b>", "do", ("q1-1", "q1-2"))
    texts = {"q1-1": "<script>alert(1)</script>", "q1-2": "=cmd|' /C calc'!A0"}
    page, table = write_suggestions([suggestion], texts, tmp_path)
    assert "<script>" not in page.read_text() and "&lt;script&gt;" in page.read_text()
    assert page.stat().st_mode & 0o777 == table.stat().st_mode & 0o777 == 0o600
    row = pd.read_csv(table, keep_default_na=False).iloc[0]
    assert (row["kind"], row["comments"], row["examples"]) == ("new", 5, "q1-1;q1-2")


def test_a_folder_without_a_run_is_refused(tmp_path: Path) -> None:
    (tmp_path / "codebook.yaml").write_text(
        "version: 1\ncodes:\n- {id: a, name: A, definition: A thing.}\n"
    )
    result = CliRunner().invoke(
        app,
        ["codebook", "suggest", str(tmp_path), "--codebook", str(tmp_path / "codebook.yaml")],
    )
    assert isinstance(result.exception, UserError)
    assert "not the folder of a finished run" in str(result.exception)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_hardly_any_comments_are_no_trouble(count: int) -> None:
    assert all(kind == "rare" for kind, _ in found(coded([("a", count, "", [])])))


@pytest.mark.parametrize("name", ["suggestions.html", "suggestions.csv"])
def test_a_file_that_holds_no_suggestions_is_not_written_over(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("text,decision\nour own,yes\n")
    with pytest.raises(UserError, match=f"{name} is there already and holds no suggestions"):
        write_suggestions([], {}, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [name]
    (tmp_path / name).unlink()
    for _ in range(2):
        write_suggestions([], {}, tmp_path)
