"""themes embed: vectors of any flat file's text column, row by row."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import typer
from typer.testing import CliRunner

from pipeline.embed.command import embed_command
from pipeline.errors import UserError

app = typer.Typer()
app.command()(embed_command)


def run(*arguments: str) -> None:
    result = CliRunner().invoke(app, list(arguments))
    if result.exception:
        raise result.exception


@pytest.mark.parametrize("suffix", ["csv", "xlsx", "parquet"])
def test_vectors_stand_in_the_files_order_with_zeros_for_blank_texts(
    tmp_path: Path, suffix: str
) -> None:
    table = pd.DataFrame({"id": [1, 2, 3], "words": ["More buses", "", "Teach children"]})
    source, out = tmp_path / f"comments.{suffix}", tmp_path / "vectors.npy"
    if suffix == "csv":
        table.to_csv(source, index=False)
    elif suffix == "xlsx":
        table.to_excel(source, index=False)
    else:
        table.to_parquet(source)
    run(str(source), str(out), "--text-column", "words")
    vectors = np.load(out)
    assert vectors.shape == (3, 384)
    assert vectors.dtype == np.float32
    assert vectors.any(axis=1).tolist() == [True, False, True]


def test_what_is_wrong_is_said_and_nothing_is_written(tmp_path: Path) -> None:
    source = tmp_path / "comments.csv"
    source.write_text("id,text\n1,More buses\n")
    with pytest.raises(UserError, match=r"ends in \.npy"):
        run(str(source), str(tmp_path / "vectors.csv"))
    with pytest.raises(UserError, match="txt"):
        run(str(source), str(tmp_path / "vectors.npy"), "--text-column", "txt")
    assert [path.name for path in tmp_path.iterdir()] == ["comments.csv"]
