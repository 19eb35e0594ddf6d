"""What changed between two versions of a codebook."""

from collections.abc import Iterator

from pipeline.codebook.codebook import Code, Codebook

_FIELDS = ("name", "definition", "include", "exclude", "keywords", "parent", "shortcut", "colour",
           "status", "codable", "questions")  # fmt: skip


def differences(before: Codebook, after: Codebook) -> Iterator[str]:
    """Yield one line per code that came, went or changed, in the order of the newer codebook."""
    if before.version != after.version:
        yield f"version {before.version} → {after.version}"
    if before.selection != after.selection:
        yield f"selection {before.selection} → {after.selection}"
    for code in after.codes:
        if code.id not in before:
            yield f"+ {code.id}: {code.name}"
        else:
            yield from _changes(before[code.id], code)
    for code in before.codes:
        if code.id not in after:
            yield f"- {code.id}: {code.name}"
    known = len(before.migrations)
    for step in after.migrations[known:]:
        yield f"  migration to version {step.version}: {step}"


def _changes(before: Code, after: Code) -> Iterator[str]:
    for name in _FIELDS:
        old, new = getattr(before, name), getattr(after, name)
        if old == new:
            continue
        if isinstance(old, tuple):
            gone = [f"−{text}" for text in old if text not in new]
            come = [f"+{text}" for text in new if text not in old]
            yield f"~ {after.id}, {name}: " + (" · ".join(gone + come) or "order changed")
        elif name == "definition":
            yield f"~ {after.id}, definition:\n    − {old}\n    + {new}"
        else:
            yield f"~ {after.id}, {name}: {_said(old)} → {_said(new)}"


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value or "none")
