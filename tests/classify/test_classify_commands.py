"""`themes classify` and `themes train` work on any flat file and keep what was there."""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import yaml
from typer.testing import CliRunner, Result

from pipeline.classify.saved import load_model
from pipeline.cli import app
from pipeline.codebook.codebook import Codebook
from pipeline.errors import UserError
from pipeline.evaluate.measures import comment_f1
from tests.classify.invented import SUBJECTS, InventedEncoder, codebook, comments


@pytest.fixture(autouse=True)
def _invented_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "pipeline.encoders.load.load_encoder", lambda settings, folder=None: InventedEncoder()
    )


def themes(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def book_file(folder: Path, book: Codebook | None = None) -> Path:
    path = folder / "codebook.yaml"
    path.write_text(yaml.safe_dump((book or codebook()).model_dump(mode="json")))
    return path


def coded_file(folder: Path, count: int, seed: int = 0, name: str = "coded.csv") -> Path:
    table, codes = comments(count, seed=seed)
    frame = pd.DataFrame(
        {
            "ref": range(count),
            "said": table["text_redacted"],
            "who": table["respondent_id"],
            "q": table["question_id"],
            "themes": [";".join(c) for c in codes],
        }
    )
    frame.to_csv(folder / name, index=False)
    return folder / name


def read(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, dtype=str, keep_default_na=False)


def test_classify_adds_codes_coverage_and_a_probability_per_code(tmp_path: Path) -> None:
    source = coded_file(tmp_path, 30)
    result = themes("classify", source, tmp_path / "out.csv", "--text-column", "said",
                    "--codebook", book_file(tmp_path))  # fmt: skip
    assert result.exit_code == 0, result.output
    before, after = read(source), read(tmp_path / "out.csv")
    pd.testing.assert_frame_equal(after[before.columns], before)
    assert list(after.columns[5:]) == ["codes", "coverage", *(f"p_{c}" for c in codebook().ids)]
    for codes in after["codes"]:
        assert set(filter(None, codes.split(";"))) <= set(codebook().ids)


def test_a_blank_row_stays_and_gets_nothing(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text("n,text\n1,\n2,school teacher lesson\n3,  \n")
    themes("classify", tmp_path / "in.csv", tmp_path / "out.csv", "--codebook", book_file(tmp_path))
    after = read(tmp_path / "out.csv")
    assert after["codes"].tolist() == ["", "schools", ""]
    assert after["coverage"].iloc[[0, 2]].tolist() == ["", ""]
    assert after["p_schools"].iloc[0] == "0.0"


@pytest.mark.slow
def test_a_blank_row_is_judged_where_people_gave_blank_rows_a_code(tmp_path: Path) -> None:
    """Some codebooks have a code for “nothing written”."""
    source, book = coded_file(tmp_path, 1100), book_file(tmp_path)
    table = read(source)
    table.loc[::4, ["said", "themes"]] = ["", "parks"]
    table.to_csv(source, index=False)
    themes("train", source, "--text-column", "said", "--labels-column", "themes", "--codebook",
           book, "--out", tmp_path / "model")  # fmt: skip
    (tmp_path / "in.csv").write_text("n,said\n1,\n2,school teacher lesson pupil\n")
    done = themes("classify", tmp_path / "in.csv", tmp_path / "out.csv", "--text-column", "said",
                  "--codebook", book, "--model", tmp_path / "model")  # fmt: skip
    assert done.exit_code == 0, done.output
    assert read(tmp_path / "out.csv")["codes"].tolist() == ["parks", "schools"]


def test_codes_that_were_there_before_are_kept_under_another_name(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text("text,codes\nbus driver fare,parks\n")
    themes("classify", tmp_path / "in.csv", tmp_path / "out.csv", "--codebook", book_file(tmp_path))
    after = read(tmp_path / "out.csv")
    assert after["codes_before"].tolist() == ["parks"]
    assert after["codes"].tolist() == ["buses"]


@pytest.mark.slow
@pytest.mark.parametrize("count", [40, 160, 1100])
def test_train_then_classify_new_comments(tmp_path: Path, count: int) -> None:
    """Few labels, some and many: each kind of model survives the way through its folder."""
    book = book_file(tmp_path)
    trained = themes(
        "train", coded_file(tmp_path, count), "--text-column", "said", "--labels-column", "themes",
        "--groups-column", "who", "--question-column", "q", "--codebook", book,
        "--out", tmp_path / "model",
    )  # fmt: skip
    assert trained.exit_code == 0, trained.output
    assert "learnt from" in trained.output and "buses" in trained.output
    new = coded_file(tmp_path, 100, seed=1, name="new.csv")
    done = themes("classify", new, tmp_path / "out.csv", "--text-column", "said", "--codebook",
                  book, "--model", tmp_path / "model", "--question-column", "q")  # fmt: skip
    assert done.exit_code == 0, done.output
    after = read(tmp_path / "out.csv")
    ids = codebook().ids
    flags = [
        np.array([[c in cell.split(";") for c in ids] for cell in after[column]])
        for column in ("themes", "codes")
    ]
    assert comment_f1(*flags).mean() > 0.75
    assert set(after["coverage"]) <= {"coded", "uncertain", "uncoded"}


@pytest.mark.slow
def test_the_model_folder_holds_no_word_of_only_one_comment(tmp_path: Path) -> None:
    source = coded_file(tmp_path, 1100)
    table = read(source)
    table.loc[3, "said"] += " quagga"
    table.to_csv(source, index=False)
    themes("train", source, "--text-column", "said", "--labels-column", "themes", "--codebook",
           book_file(tmp_path), "--out", tmp_path / "model")  # fmt: skip
    stored = (tmp_path / "model/model.json").read_text()
    assert "school" in stored and "quagg" not in stored


@pytest.mark.slow
def test_training_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    source, book = coded_file(tmp_path, 150), book_file(tmp_path)
    for name in ("one", "two"):
        themes("train", source, "--text-column", "said", "--labels-column", "themes",
               "--codebook", book, "--out", tmp_path / name)  # fmt: skip
    for file in ("model.json", "model.npz"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


@pytest.mark.slow
def test_a_model_follows_its_codebook(tmp_path: Path) -> None:
    """Codes that came are judged by the codebook, codes that went are dropped."""
    themes("train", coded_file(tmp_path, 160), "--text-column", "said", "--labels-column", "themes",
           "--codebook", book_file(tmp_path), "--out", tmp_path / "model")  # fmt: skip
    old = codebook()
    new = Codebook.model_validate(
        {
            "version": 2,
            "codes": [
                {"id": "ponds", "name": "Ponds", "definition": "Ponds.", "keywords": ["pond*"]},
                old["money"].model_copy(update={"definition": "Changed."}).model_dump(),
                old["buses"].model_dump(),
            ],
        }
    )
    fitted = load_model(tmp_path / "model").for_codebook(new)
    assert [row["code_id"] for row in fitted.learnt] == ["ponds", "money", "buses"]
    assert "new since" in fitted.learnt[0]["note"]
    assert "changed since" in fitted.learnt[1]["note"]
    done = themes("classify", coded_file(tmp_path, 40, seed=2), tmp_path / "out.csv",
                  "--text-column", "said", "--codebook", book_file(tmp_path, new),
                  "--model", tmp_path / "model")  # fmt: skip
    assert done.exit_code == 0, done.output
    after = read(tmp_path / "out.csv")
    about_ponds = after["said"].str.contains("pond")
    assert after["codes"][about_ponds].str.contains("ponds").mean() > 0.5


def test_mistakes_are_told_and_nothing_is_written(tmp_path: Path) -> None:
    source, book = coded_file(tmp_path, 10), book_file(tmp_path)
    out = tmp_path / "out.csv"
    cases = {
        "no column 'text'": ("classify", source, out, "--codebook", book),
        "no codebook at": ("classify", source, out, "--text-column", "said", "--codebook", "none"),
        "not a model folder": ("classify", source, out, "--text-column", "said",
                               "--codebook", book, "--model", tmp_path),
        "row 2, column 'who'": ("train", source, "--text-column", "said", "--labels-column", "who",
                                "--codebook", book, "--out", tmp_path / "m"),
        "no column 'labels'": ("train", source, "--text-column", "said", "--labels-column",
                               "labels", "--codebook", book, "--out", tmp_path / "m"),
    }  # fmt: skip
    for says, arguments in cases.items():
        result = themes(*arguments)
        assert isinstance(result.exception, UserError), (says, result.output)
        assert says in str(result.exception)
    assert not out.exists() and not (tmp_path / "m").exists()


def test_one_code_a_comment_is_demanded_where_the_codebook_selects_one(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text("text,codes\nbus,buses\nbus park,buses;parks\n")
    book = book_file(tmp_path, codebook(selection="one"))
    result = themes("train", tmp_path / "in.csv", "--codebook", book, "--out", tmp_path / "m")
    assert "row 3, column 'codes': 2 codes" in str(result.exception)


@pytest.mark.slow
def test_where_one_code_is_allowed_what_is_said_first_decides(tmp_path: Path) -> None:
    random = np.random.default_rng(0)
    said, codes = [], []
    for _ in range(260):
        first, then = random.choice(list(SUBJECTS), 2, replace=False)
        sentences = (" ".join(random.choice(SUBJECTS[one], 2)) for one in (first, then))
        said.append(". ".join(sentence.capitalize() for sentence in sentences) + ".")
        codes.append(first)
    table = pd.DataFrame({"text": said, "codes": codes})
    table[:200].to_csv(tmp_path / "coded.csv", index=False)
    table[200:].to_csv(tmp_path / "new.csv", index=False)
    book = book_file(tmp_path, codebook(selection="one"))
    themes("train", tmp_path / "coded.csv", "--codebook", book, "--out", tmp_path / "model")
    themes("classify", tmp_path / "new.csv", tmp_path / "out.csv", "--codebook", book,
           "--model", tmp_path / "model")  # fmt: skip
    after = read(tmp_path / "out.csv")
    assert (after["codes"] == after["codes_before"]).mean() > 0.8


@pytest.mark.parametrize("damage", ["", "{}", '{"format": 99}', "not json"])
def test_a_damaged_model_is_refused(tmp_path: Path, damage: str) -> None:
    (tmp_path / "model.json").write_text(damage)
    np.savez(tmp_path / "model.npz", x=np.zeros(1))
    with pytest.raises(UserError, match="train it again"):
        load_model(tmp_path)


@pytest.mark.slow
def test_a_model_is_plain_numbers_and_words(tmp_path: Path) -> None:
    themes("train", coded_file(tmp_path, 160), "--text-column", "said", "--labels-column", "themes",
           "--codebook", book_file(tmp_path), "--out", tmp_path / "model")  # fmt: skip
    assert sorted(path.name for path in (tmp_path / "model").iterdir()) == [
        "model.json",
        "model.npz",
    ]
    json.loads((tmp_path / "model/model.json").read_text())
    assert (tmp_path / "model/model.npz").stat().st_mode & 0o777 == 0o600
    with np.load(tmp_path / "model/model.npz", allow_pickle=False) as stored:
        assert all(stored[name].dtype != object for name in stored.files)


@pytest.mark.parametrize("name", ["model.json", "model.npz"])
def test_a_file_that_is_no_model_is_not_written_over(tmp_path: Path, name: str) -> None:
    mine = tmp_path / "model" / name
    mine.parent.mkdir()
    mine.write_text('{"mine": 1}')
    arguments = ("train", coded_file(tmp_path, 40), "--text-column", "said", "--labels-column",
                 "themes", "--codebook", book_file(tmp_path), "--out", mine.parent)  # fmt: skip
    refused = themes(*arguments)
    assert isinstance(refused.exception, UserError)
    assert f"{name} is there already" in str(refused.exception)
    assert mine.read_text() == '{"mine": 1}'
    mine.unlink()
    for _ in range(2):  # one model after the other
        assert themes(*arguments).exit_code == 0
