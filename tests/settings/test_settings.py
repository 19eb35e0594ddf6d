"""`themes settings`: what a consultation.toml may say, told by the models that check it."""

import tomllib
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from pipeline.classify.settings import ClassifySettings
from pipeline.cli import app
from pipeline.cluster.settings import ClusterSettings
from pipeline.config import Consultation, load_consultation
from pipeline.encoders.settings import EncoderSettings
from pipeline.errors import UserError
from pipeline.evaluate.settings import EvaluateSettings
from pipeline.flag.settings import FlagSettings
from pipeline.redact.settings import RedactSettings
from pipeline.settings.pages import terminal_lines, toml_lines
from pipeline.settings.tables import chosen_tables, tables_of
from pipeline.terminal.setting_options import settings_of

TABLES = tables_of(Consultation)
OPTIONAL = [table for table in TABLES if table.can_be_left_out]
A_CONSULTATION = """
title = "Trees"
name = "trees"
id_key = "0123456789abcdef"
[input]
file = "trees.csv"
[[questions]]
id = "q1"
comment = "Why?"
"""


def said(*arguments: str) -> str:
    done = CliRunner().invoke(app, ["settings", *arguments])
    assert done.exit_code == 0
    return done.stdout


def consultation_with(tmp_path: Path, block: str) -> Consultation:
    path = tmp_path / "consultation.toml"
    path.write_text(A_CONSULTATION + block, encoding="utf-8")
    return load_consultation(path)


def test_every_setting_that_is_accepted_is_told() -> None:
    told = {(table.name, setting.name) for table in TABLES for setting in table.settings}
    schema = Consultation.model_json_schema()
    tables = {
        "Consultation": schema["properties"],
        **{name: model["properties"] for name, model in schema["$defs"].items()},
    }
    references = sum("$ref" in str(field) for model in tables.values() for field in model.values())
    assert len(told) == sum(map(len, tables.values())) - references


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.header or "top")
def test_every_setting_says_what_it_decides(table) -> None:  # type: ignore[no-untyped-def]
    assert table.description
    assert [setting.name for setting in table.settings if len(setting.description) < 8] == []


def test_one_stage_alone() -> None:
    assert "review_budget" in said("flag")
    assert "minimum_cell" not in said("flag")
    assert "[annotate.mix]" in said("annotate")


def test_a_stage_that_does_not_exist_suggests_the_nearest() -> None:
    with pytest.raises(UserError, match="flag"):
        chosen_tables(TABLES, "flagg")


@pytest.mark.parametrize("width", [60, 80, 100])
def test_a_page_fits_the_terminal(width: int) -> None:
    prose = [line for line in terminal_lines(TABLES, width) if " = " not in line]
    assert max(map(len, prose)) <= width


def test_a_pasted_block_changes_nothing(tmp_path: Path) -> None:
    block = "\n".join(toml_lines(OPTIONAL, 100))
    assert consultation_with(tmp_path, block) == consultation_with(tmp_path, "")


def test_a_pasted_block_without_its_hashes_says_the_defaults(tmp_path: Path) -> None:
    names = {setting.name for table in OPTIONAL for setting in table.settings}
    lines = []
    for line in toml_lines(OPTIONAL, 100):
        name, _, value = line.removeprefix("# ").partition(" =")
        lines.append(line.removeprefix("# ") if name in names and value else line)
    block = "\n".join(lines)
    assert len(tomllib.loads(block)) > 5
    assert consultation_with(tmp_path, block) == consultation_with(tmp_path, "")


@pytest.mark.parametrize(
    ("command", "models"),
    [
        ("redact", [RedactSettings]),
        ("redact-evaluate", [RedactSettings]),
        ("flag", [FlagSettings]),
        ("flag-evaluate", [FlagSettings]),
        ("embed", [EncoderSettings]),
        ("cluster", [ClusterSettings, EncoderSettings]),
        ("classify", [ClassifySettings, EncoderSettings]),
        ("train", [ClassifySettings, EncoderSettings]),
        ("evaluate", [EvaluateSettings]),
        ("learning-curve", [EncoderSettings]),
        ("codebook suggest", [EncoderSettings]),
    ],
)
def test_an_option_that_is_a_setting_says_and_defaults_the_same(command: str, models: list) -> None:
    found = get_command(app)
    for word in command.split():
        found = found.commands[word]  # type: ignore[attr-defined]
    fields = {name: field for model in models for name, field in model.model_fields.items()}
    mirrored = {one.name: one for one in found.params if one.name in fields}
    assert mirrored
    for name, option in mirrored.items():
        assert option.help.startswith(fields[name].description)  # type: ignore[attr-defined]
        assert option.default == fields[name].default


def test_options_that_do_not_fit_are_named() -> None:
    with pytest.raises(UserError, match="--style"):
        settings_of(RedactSettings, style="colour")
    with pytest.raises(UserError, match="--review or --withheld: `review` must not lie above"):
        settings_of(FlagSettings, review=0.9, withheld=0.5)
