"""themes cluster: groups among the texts of any flat file, all else kept."""

import json
from pathlib import Path

import pandas as pd
import pytest
import typer
from typer.testing import CliRunner

from pipeline.cluster.command import cluster_command
from pipeline.errors import UserError

app = typer.Typer()
app.command()(cluster_command)

BUSES = ["The {} bus never comes on time", "Buses at {} are dirty", "We need more buses for {}"]
SCHOOLS = ["Teach {} in schools", "Schools should talk about {}", "Lessons on {} for pupils"]
WORDS = ["night", "town", "market", "village", "respect", "people", "weekend", "winter"]


def run(*arguments: str) -> None:
    result = CliRunner().invoke(app, list(arguments))
    if result.exception:
        raise result.exception


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    texts = [pattern.format(word) for pattern in [*BUSES, *SCHOOLS] for word in WORDS]
    table = pd.DataFrame({"nr": range(100, 150), "text": [*texts, "", "  "], "note": "=1+1"})
    table["hate_status"] = ["withheld", *["clear"] * 49]
    path = tmp_path_factory.mktemp("source") / "comments.csv"
    table.to_csv(path, index=False)
    return path


def test_rows_and_columns_are_kept_and_clusters_described(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "grouped.csv"
    run(str(source), str(out))
    before, after = (pd.read_csv(path, dtype=str, keep_default_na=False) for path in (source, out))
    pd.testing.assert_frame_equal(after.drop(columns="cluster_id"), before)
    assert after.loc[[0, 48, 49], "cluster_id"].eq("").all()  # withheld and blank
    described = json.loads(Path(f"{out}.clusters.json").read_text())["clusters"]
    assert {cluster["cluster_id"] for cluster in described} == set(after["cluster_id"]) - {""}
    for cluster in described:
        assert cluster["size"] == after["cluster_id"].eq(cluster["cluster_id"]).sum()
        rows = after.iloc[[number - 1 for number in cluster["exemplars"]]]
        assert rows["cluster_id"].eq(cluster["cluster_id"]).all()
    phrases = " ".join(phrase for cluster in described for phrase in cluster["keyphrases"])
    assert "bus" in phrases
    assert "schools" in phrases


def test_the_same_seed_gives_the_same_bytes(source: Path, tmp_path: Path) -> None:
    for name in ("one.csv", "two.csv"):
        run(str(source), str(tmp_path / name), "--seed", "3")
    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "two.csv").read_bytes()
    one, two = (tmp_path / f"{name}.csv.clusters.json" for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()


def test_what_is_wrong_is_said_and_nothing_is_written(source: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="name a file"):
        run(str(source), "-")
    with pytest.raises(UserError, match="cluster_id already"):
        grouped = tmp_path / "grouped.csv"
        grouped.write_text("text,cluster_id\nMore buses,c001\n")
        run(str(grouped), str(tmp_path / "out.csv"))
    assert not (tmp_path / "out.csv").exists()
