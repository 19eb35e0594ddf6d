"""Comments that are read without the question they answer: said, with and without labels."""

from pathlib import Path

import pandas as pd
import pytest
import yaml
from typer.testing import CliRunner, Result

from pipeline.cli import app
from tests.classify.invented import InventedEncoder, codebook, comments


@pytest.fixture(autouse=True)
def _invented_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "pipeline.encoders.load.load_encoder", lambda settings, folder=None: InventedEncoder()
    )


def themes(command: str, folder: Path, *more: object, short: bool = True) -> Result:
    """Run a command on 60 coded comments, a quarter of which are short."""
    table, codes = comments(60)
    texts = table["text_redacted"].where(~(table.index % 4 == 0) | (not short), "The bus")
    asked = ["q1", "What should we do about buses?"]
    frame = pd.DataFrame(
        {
            "text": texts,
            "codes": [";".join(each) for each in codes],
            "id": [asked[0] for _ in codes],
            "question": [asked[1] for _ in codes],
        }
    )
    frame.to_csv(folder / "in.csv", index=False)
    (folder / "codebook.yaml").write_text(yaml.safe_dump(codebook().model_dump(mode="json")))
    arguments = [command, folder / "in.csv", "--codebook", folder / "codebook.yaml", *more]
    done = CliRunner().invoke(app, [str(argument) for argument in arguments])
    assert done.exit_code == 0, done.output
    return done


COMMANDS = ["classify", "train", "learning-curve"]


def where(command: str, folder: Path) -> list[object]:
    if command == "classify":
        return [folder / "out.csv"]
    return ["--out", folder / "model"] if command == "train" else ["--repeats", 1]


@pytest.mark.parametrize("command", COMMANDS)
def test_short_answers_without_their_question_are_told(command: str, tmp_path: Path) -> None:
    told = themes(command, tmp_path, *where(command, tmp_path)).stderr
    assert "15 of 60 comments have at most three words" in told
    assert "--question-column" in told


@pytest.mark.parametrize("command", COMMANDS)
def test_a_column_that_holds_no_question_is_told(command: str, tmp_path: Path) -> None:
    options = [*where(command, tmp_path), "--question-column", "id"]
    assert "column 'id' holds no question's text" in themes(command, tmp_path, *options).stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_where_the_question_is_read_nothing_is_told(command: str, tmp_path: Path) -> None:
    options = [*where(command, tmp_path), "--question-column", "question"]
    assert "question" not in themes(command, tmp_path, *options).stderr
    assert (
        "question" not in themes(command, tmp_path, *where(command, tmp_path), short=False).stderr
    )


def test_a_model_that_learnt_with_questions_misses_them(tmp_path: Path) -> None:
    themes("train", tmp_path, "--out", tmp_path / "model", "--question-column", "question")
    told = themes("classify", tmp_path, tmp_path / "out.csv", "--model", tmp_path / "model").stderr
    assert "by a model that learnt from comments with theirs" in told
