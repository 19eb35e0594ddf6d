"""What annotators have in front of them: how to code, and the codes."""

import re
from collections.abc import Iterator
from pathlib import Path

from pipeline.codebook.codebook import Code, Codebook
from pipeline.codebook.examples import reason_of, without_reason
from pipeline.store.resources import shipped

_CODE = re.compile(r"^### (.+)$", re.MULTILINE)
_OF_CODES = re.compile(r"^## The codes\n.*?(?=^## )", re.MULTILINE | re.DOTALL)
_EDGE_CASES = re.compile(r"^## Edge cases\n.*?\n(?=\n## )", re.MULTILINE | re.DOTALL)


def guideline(own: Path, codebook: Codebook) -> str:
    """Return the guideline of a consultation, or the one that ships, with the codes behind it.

    What the shipped one says of codes is of the codebook that ships, and left out with any other;
    edge cases of another are the near misses of its own codes.
    """
    if own.exists():
        text = own.read_text(encoding="utf-8")
    else:
        text = shipped("annotations/guideline.md").read_text(encoding="utf-8")
        named = {code.name for code in codebook.codes}
        if not named.issuperset(_CODE.findall(text)):
            text = _OF_CODES.sub("", text)
            near = "".join(f"- {line}\n" for line in _near_misses(codebook))
            text = _EDGE_CASES.sub(lambda found: found[0] + near, text)
    return text.rstrip() + "\n\n" + _codes(codebook)


def _near_misses(codebook: Codebook) -> Iterator[str]:
    """Yield for each code one text that does not get it: what gets another code first, then why."""
    for code in codebook.active:
        others = [_other(example, codebook) for example in code.exclude]
        if not others:
            continue
        place = next((n for n, other in enumerate(others) if other), 0)
        said = " ".join(without_reason(code.exclude[place]).split())
        reason = reason_of(code.exclude[place])
        if other := others[place]:
            yield f"“{said}” gets **{other.name}**, not **{code.name}**."
        else:
            yield f"“{said}” does not get **{code.name}**{'' if reason is None else f': {reason}'}."


def _other(example: str, codebook: Codebook) -> Code | None:
    """The code that stands in brackets behind an excluded example, if it is one in use."""
    reason = reason_of(example)
    found = None if reason is None else codebook.resolve(reason)
    return codebook[found] if found in codebook.ids else None


def _codes(codebook: Codebook) -> str:
    lines = [f"## The codebook, version {codebook.version}", ""]
    for code in codebook.active:
        key = f" (key `{code.shortcut}`)" if code.shortcut else ""
        scope = codebook.scope(code.id)
        key += f" (only for {', '.join(sorted(scope))})" if scope is not None else ""
        lines += [f"**{code.name}**{key}: {' '.join(code.definition.split())}", ""]
        lines += [f"- yes: {example}" for example in code.include]
        lines += [f"- no: {example}" for example in code.exclude]
        lines += [""]
    return "\n".join(lines)
