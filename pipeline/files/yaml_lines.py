"""YAML that is written by hand: read it, and say on which line a mistake stands."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from yaml.constructor import SafeConstructor

from pipeline.errors import UserError
from pipeline.files.hand_written import read_hand_written
from pipeline.files.yaml_data import SafeLoader

_DEEPEST = 20  # levels; a codebook has five
Place = Callable[[tuple[str | int, ...]], int]


def read_yaml(path: Path, noun: str) -> tuple[Any, Place]:
    """Return the content of a YAML file, and a function from a path of keys to its line (from 1).

    Raises
    ------
    UserError
        No such file, too large, not UTF-8, or as `parse_yaml`.
    """
    return parse_yaml(
        read_hand_written(path, f"There is no {noun} at {path}: check the path."), path
    )


def parse_yaml(text: str, path: Path) -> tuple[Any, Place]:
    """Return what `read_yaml` would if the file held this text.

    Raises
    ------
    UserError
        Not YAML, a key that stands twice in one mapping, an alias, or entries nested too deep.
    """
    try:
        _refuse_traps(path, text)
        tree = yaml.compose(text, Loader=SafeLoader)
        _reject_repeated_keys(path, tree)
        content = None if tree is None else SafeConstructor().construct_document(tree)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise UserError(
            f"{path}, line {line}: this is not YAML ({error.problem}): "
            "check the indentation, colons and quotes there."
        ) from None
    except (yaml.YAMLError, ValueError) as error:
        reason = str(error).splitlines()[0]
        raise UserError(f"{path} is not YAML ({reason}): save it as plain text.") from None

    def line_of(keys: tuple[str | int, ...]) -> int:
        node, line = tree, (tree.start_mark.line if tree is not None else 0)
        for key in keys:
            node, found = _step(node, key)
            if node is None:
                break
            line = found
        return line + 1

    return content, line_of


def _refuse_traps(path: Path, text: str) -> None:
    """Refuse what grows when it is read: entries that stand for others, and very deep ones."""
    depth = 0
    for event in yaml.parse(text, Loader=SafeLoader):
        if isinstance(event, yaml.AliasEvent):
            raise UserError(
                f"{path}, line {_line(event)}: `*{event.anchor}` stands for another "
                "entry, which is not supported here: write it out (a keyword that begins with * "
                "goes in quotes)."
            )
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise UserError(
                f"{path}, line {_line(event)}: entries are nested more than "
                f"{_DEEPEST} deep: check the brackets and the indentation."
            )


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _step(node: yaml.Node | None, key: str | int) -> tuple[yaml.Node | None, int]:
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if name.value == str(key):
                return value, name.start_mark.line
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        return node.value[key], node.value[key].start_mark.line
    return None, 0


def _reject_repeated_keys(path: Path, node: yaml.Node | None) -> None:
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for name, value in node.value:
            if not isinstance(name, yaml.ScalarNode):
                raise UserError(
                    f"{path}, line {name.start_mark.line + 1}: a list or an entry stands where a "
                    "name should: check the brackets and the indentation."
                )
            if name.value in seen:
                raise UserError(
                    f"{path}, line {name.start_mark.line + 1}: `{name.value}` stands twice in one "
                    "entry: remove one (or begin a new entry with a dash)."
                )
            seen.add(name.value)
            _reject_repeated_keys(path, value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            _reject_repeated_keys(path, value)
