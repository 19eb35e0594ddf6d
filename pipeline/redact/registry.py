"""The recognisers that run, as registry.yaml lists them."""

import importlib
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import regex

from pipeline.files.yaml_data import yaml_data

if TYPE_CHECKING:
    from pipeline.redact.recognisers.pattern import ContextRecogniser


@lru_cache(maxsize=1)
def entries() -> tuple[dict[str, Any], ...]:
    """The entries of registry.yaml in order."""
    text = files("pipeline.redact").joinpath("registry.yaml").read_text(encoding="utf-8")
    return tuple(yaml_data(text)["recognisers"])


def thresholds() -> dict[str, float]:
    """The least score at which each entity is redacted, as the registry has it."""
    return {entry["entity"]: float(entry["threshold"]) for entry in entries()}


@lru_cache(maxsize=1)
def recognisers() -> tuple[tuple["regex.Pattern[str]", "ContextRecogniser"], ...]:
    """Each recogniser with what a text must hold for it to be asked (see registry.yaml)."""
    built = []
    for entry in entries():
        module, _, name = entry["class"].partition(".")
        cls = getattr(importlib.import_module(f"pipeline.redact.recognisers.{module}"), name)
        built.append((regex.compile(entry["needs"], regex.IGNORECASE), cls(entry)))
    return tuple(built)
