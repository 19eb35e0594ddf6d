"""The docs name what there is: every command, option and setting, and nothing else."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.core import TyperGroup
from typer.main import get_command

from pipeline.cli import app
from pipeline.config import Consultation
from pipeline.settings.pages import as_toml
from pipeline.settings.tables import Table, tables_of
from tests.conftest import REPOSITORY

DOCS = REPOSITORY / "docs"
PAGES = {
    path.name: path.read_text(encoding="utf-8")
    for path in sorted(DOCS.glob("*.md"))
    if path.name not in ("settings.md", "commands.md")  # made below
}
SETTINGS_HEAD = """# Settings

What a `consultation.toml` may say. Everything but the title, the key, the file and the questions
has a default that serves most consultations. `themes settings` prints this page in a terminal,
`themes settings flag` one table of it, and `--toml` a block to paste and change. This page is made
from the code: `THEMES_GOLDEN=write python -m pytest tests/test_docs.py`.
"""
COMMANDS_HEAD = """<!-- Made from the code, as settings.md is. -->
"""


def settings_page() -> str:
    return "\n".join([SETTINGS_HEAD, *(_section(table) for table in tables_of(Consultation))])


def _section(table: Table) -> str:
    heading = f"`{table.header}`" if table.header else "At the top of the file"
    lines = [f"## {heading}", "", table.description, ""]
    if table.settings:
        lines += [
            "| setting | default | may be | what it decides |",
            "|---|---|---|---|",
        ]
    for one in table.settings:
        default = "must be given" if one.required else f"`{as_toml(one.default) or 'left out'}`"
        cells = (f"`{one.name}`", default, one.type, one.description)
        lines.append(f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |")
    return "\n".join([*lines, ""])


def commands_page() -> str:
    made = subprocess.run(
        [sys.executable, "-m", "typer", "pipeline.cli", "utils", "docs", "--name", "themes"],
        capture_output=True, text=True, check=True, cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
    ).stdout  # fmt: skip
    return f"{COMMANDS_HEAD}\n{made.strip()}\n"


MADE = {"settings.md": settings_page, "commands.md": commands_page}


@pytest.mark.parametrize("name", MADE)
def test_a_page_that_is_made_from_the_code_is_of_now(name: str) -> None:
    path = DOCS / name
    made = MADE[name]()
    if os.environ.get("THEMES_GOLDEN") == "write":
        path.write_text(made, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == made, (
        f"docs/{name} is not of now: THEMES_GOLDEN=write python -m pytest tests/test_docs.py"
    )


def commands(group: TyperGroup, name: str = "themes") -> Iterator[tuple[str, object]]:
    for word, command in group.commands.items():
        if isinstance(command, TyperGroup):
            yield from commands(command, f"{name} {word}")
        else:
            yield f"{name} {word}", command


COMMANDS = dict(commands(get_command(app)))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_explained_to_somebody(name: str) -> None:
    """By name in a page that a person wrote, `codebook merge | split` being both."""
    *group, word = name.split()
    beside = r"(?:[a-z-]+\s(?:\||or|and)\s)*"  # named before it
    pattern = r"\s+".join(group) + rf"\s+{beside}{word}(?![\w-])"
    assert [page for page, text in PAGES.items() if re.search(pattern, text)]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_says_what_it_does(name: str) -> None:
    command = COMMANDS[name]
    assert command.help  # type: ignore[attr-defined]
    silent = [one.name for one in command.params if not (one.help or one.metavar)]  # type: ignore[attr-defined]
    assert silent == []


def test_no_page_names_a_command_that_does_not_exist() -> None:
    words = {name.split()[1] for name in COMMANDS}
    written = [PAGES[page] for page in PAGES] + [
        path.read_text(encoding="utf-8")
        for path in (REPOSITORY / "README.md", *REPOSITORY.glob("pipeline/**/*.toml"))
    ]
    named = {
        found
        for text in written
        for found in re.findall(r"(?:`|^)themes ([a-z][a-z-]+)", text, re.M)
    }
    assert named <= words


def test_no_link_between_pages_is_broken() -> None:
    pages = [REPOSITORY / "README.md", *DOCS.rglob("*.md"), *REPOSITORY.glob("CONTRIBUTING.md")]
    broken = [
        (page.name, target)
        for page in pages
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
        if not Path(page.parent, target).exists()
    ]
    assert broken == []
