"""What the language model is asked: the codebook, one question, one comment."""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.codebook.codebook import Code, Codebook

_EXAMPLES = 3
_LETTERS_A_TOKEN = 4  # of English, as the models' makers count
_ANSWER = 60  # tokens of a usual answer
_LONGEST_ANSWER = 800  # tokens: every code of a large codebook with a sentence


class Prompt(NamedTuple):
    """All that is asked about one comment; equal prompts have one answer."""

    system: str
    user: str
    codes: tuple[str, ...]
    """The ids that may be named."""

    @property
    def tokens(self) -> int:
        """About how many tokens the request and its answer take."""
        return (len(self.system) + len(self.user)) // _LETTERS_A_TOKEN + _ANSWER

    def body(self, model: str) -> dict[str, Any]:
        """Return the request: only what can be read may be answered, and the likeliest is."""
        return {
            "model": model,
            "messages": [
                {"role": "system", "content": self.system},
                {"role": "user", "content": self.user},
            ],
            "temperature": 0,
            "seed": 0,
            "max_tokens": _LONGEST_ANSWER,
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "codes", "strict": True, "schema": _schema(self.codes)},
            },
        }

    def key(self, model: str) -> bytes:
        """Return the digest of all that decides the answer."""
        content = json.dumps(self.body(model), sort_keys=True, ensure_ascii=True)
        return hashlib.blake2b(content.encode(), digest_size=16).digest()


def system_text(codebook: Codebook) -> str:
    """Return the instructions with the entries of the active codes: the same for every comment."""
    return _instructions() + "\n".join(_entry(code) for code in codebook.active)


def user_text(question: str, text: str) -> str:
    """Return the question and the comment. Nothing else of a comment is ever sent."""
    asked = f"Question: {question.strip()}\n\n" if question.strip() else ""
    readable = text.encode("utf-8", "replace").decode()  # lone surrogates
    return f"{asked}Comment:\n{readable}"


def _entry(code: Code) -> str:
    lines = [f"- {code.id}: {code.name}. {code.definition}".rstrip()]
    lines += [f"  For example: {text}" for text in code.include[:_EXAMPLES]]
    lines += [f"  Not: {text}" for text in code.exclude[:_EXAMPLES]]
    return "\n".join(lines)


def _schema(codes: tuple[str, ...]) -> dict[str, Any]:
    one = {
        "type": "object",
        "properties": {
            "id": {"type": "string", "enum": list(codes)},
            "words": {"type": "string"},
        },
        "required": ["id", "words"],
        "additionalProperties": False,
    }
    return {
        "type": "object",
        "properties": {"codes": {"type": "array", "items": one, "maxItems": len(codes)}},
        "required": ["codes"],
        "additionalProperties": False,
    }


@cache
def _instructions() -> str:
    return (Path(__file__).parent / "instructions.txt").read_text(encoding="utf-8")
