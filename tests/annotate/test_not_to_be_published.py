"""What annotators are shown to code is not published for that: neither before nor after a round."""

import random
from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner

from pipeline.annotate.command import annotate_app
from pipeline.annotate.project import find_project
from pipeline.config import load_consultation
from pipeline.run import run
from pipeline.store.run_folder import RunFolder
from tests.ingest.shape_parts import prose
from tests.running_doccano import Running
from tests.test_any_export import PHONE, done, of, refused, stands_in


def themes_annotate(command: str, folder: Path, running: Running) -> str:
    environment = {
        "DOCCANO_URL": running.server.address,
        "DOCCANO_TOKEN": running.tokens["admin"],
    }
    words = [command, str(folder / "consultation.toml"), "--out", str(folder / "out")]
    ended = CliRunner(env=environment).invoke(annotate_app, words)
    if ended.exception and not isinstance(ended.exception, SystemExit):
        raise ended.exception
    return ended.output


def after_a_round(export: Path, folder: Path, running: Running) -> Path:
    """Draft and run an export, have its comments coded in doccano, run again: what is published."""
    done(export, folder, "publish")
    settings = folder / "consultation.toml"
    name = load_consultation(settings).name
    annotate = '\n[annotate]\nannotators = ["ann"]\nbatch = 60\n'
    settings.write_text(settings.read_text(encoding="utf-8") + annotate, encoding="utf-8")
    assert "sent" in themes_annotate("push", folder, running)
    project = find_project(running.admin, f"themes:{name}:all:round-01")["id"]
    player = running.player("ann", project)
    for place, comment in enumerate(player.queue()):
        player.code(comment, ["Getting there"] if place % 2 else ["The people who help"])
    assert "confirmed" in themes_annotate("pull", folder, running)
    run(settings, out=folder / "out", until="publish")
    return folder / "out" / "publish"


def of_one_each(folder: Path) -> Path:
    """Export 24, in which everybody writes something else, so that annotators see all of it."""
    rows = pd.read_csv(of("24"), dtype=str, keep_default_na=False)
    said = max(rows, key=lambda name: rows[name].str.len().mean())
    chance = random.Random(24)
    rows[said] = [
        f"{prose('park', 0)(chance, n)}, and {prose('flood', 0)(chance, n).lower()}"
        for n in range(len(rows))
    ]
    rows.to_csv(folder / of("24").name, index=False)
    return folder / of("24").name


@pytest.mark.slow
def test_comments_that_people_coded_and_writers_forbade_are_in_no_byte(
    tmp_path: Path, running: Running
) -> None:
    export = of_one_each(tmp_path)
    published = after_a_round(export, tmp_path, running)
    kept = RunFolder(tmp_path / "out").previous("classify")
    assert kept is not None
    comments = kept.table("comments")
    forbade = comments.loc[comments["publishing"] == "do_not_publish", "comment_id"]
    sample = pd.read_csv(next((tmp_path / "annotations").rglob("sample.csv")), dtype=str)
    assert set(sample["comment_id"]) & set(forbade), "annotators code what may not be published"
    assert refused(export)
    for words in refused(export):
        assert stands_in(published, words) == []


@pytest.mark.slow
def test_what_was_typed_into_a_closed_cell_is_in_no_byte_that_anybody_is_shown(
    tmp_path: Path, running: Running
) -> None:
    published = after_a_round(of("02"), tmp_path, running)
    for words in PHONE:
        assert stands_in(published, words) == []
        assert stands_in(tmp_path / "annotations", words) == []
