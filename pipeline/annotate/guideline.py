"""What annotators have in front of them: how to code, and the codes."""

import re
from pathlib import Path

from pipeline.codebook.codebook import Codebook
from pipeline.store.resources import shipped

_CODE = re.compile(r"^### (.+)$", re.MULTILINE)
_OF_CODES = re.compile(r"^## The codes\n.*?(?=^## )", re.MULTILINE | re.DOTALL)


def guideline(own: Path, codebook: Codebook) -> str:
    """Return the guideline of a consultation, or the one that ships, with the codes behind it.

    What the shipped one says of codes is of the codebook that ships, and left out with any other.
    """
    if own.exists():
        text = own.read_text(encoding="utf-8")
    else:
        text = shipped("annotations/guideline.md").read_text(encoding="utf-8")
        named = {code.name for code in codebook.codes}
        if not named.issuperset(_CODE.findall(text)):
            text = _OF_CODES.sub("", text)
    return text.rstrip() + "\n\n" + _codes(codebook)


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
