"""What the language model is asked: the codebook, one question, one comment."""

import hashlib
import json
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple, Self

from pipeline.codebook.codebook import Code, Codebook

_EXAMPLES = 3
_LETTERS_A_TOKEN = 4  # of English, as the models' makers count
_ANSWER = 60  # tokens of a usual answer
_LONGEST_ANSWER = 800  # tokens: every code of a large codebook with a sentence
_SHOWN = 2  # codes of the worked example: an answer is a list
_REQUEST = {"temperature": 0, "seed": 0, "max_tokens": _LONGEST_ANSWER}


@dataclass(frozen=True)
class Instructions:
    """What every request about one question says, whatever the comment."""

    system: str
    example: tuple[str, str] | None
    """A comment made of the codebook's own examples, as it is asked about, and its answer: models
    that only copy the form of an answer see one."""
    codes: tuple[str, ...]
    """The ids that may be named."""

    @classmethod
    def of(cls, codebook: Codebook) -> Self:
        """Return the instructions with the entries of the codebook's active codes."""
        system = _rules() + "\n".join(_entry(code) for code in codebook.active)
        return cls(system, _worked(codebook), tuple(codebook.ids))

    @property
    def messages(self) -> list[dict[str, str]]:
        """The messages before the comment's own."""
        shown = [{"role": "system", "content": self.system}]
        if self.example is not None:
            comment, answer = self.example
            shown += [
                {"role": "user", "content": user_text("", comment)},
                {"role": "assistant", "content": answer},
            ]
        return shown

    @cached_property
    def letters(self) -> int:
        """How long they are."""
        return sum(len(message["content"]) for message in self.messages)

    @cached_property
    def digest(self) -> bytes:
        """The digest of all that they decide of an answer."""
        return _digest({**_REQUEST, **_format(self.codes), "messages": self.messages})


class Prompt(NamedTuple):
    """All that is asked about one comment; equal prompts have one answer."""

    instructions: Instructions
    user: str

    @property
    def tokens(self) -> int:
        """About how many tokens the request and its answer take."""
        return (self.instructions.letters + len(self.user)) // _LETTERS_A_TOKEN + _ANSWER

    def body(self, model: str) -> dict[str, Any]:
        """Return the request: only what can be read may be answered, and the likeliest is."""
        asked = {"role": "user", "content": self.user}
        return {
            "model": model,
            "messages": [*self.instructions.messages, asked],
            **_REQUEST,
            **_format(self.instructions.codes),
        }

    def key(self, model: str) -> bytes:
        """Return the digest of all that decides the answer."""
        return _digest([self.instructions.digest.hex(), model, self.user])


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


def _worked(codebook: Codebook) -> tuple[str, str] | None:
    """Return the first examples of two codes as one comment, and what is to be answered to it."""
    shown = [(code.id, code.include[0]) for code in codebook.active if code.include][:_SHOWN]
    if not shown:
        return None
    named = [{"id": code, "words": text} for code, text in shown]
    answer = json.dumps({"codes": named}, ensure_ascii=False)
    return " ".join(text for _, text in shown), answer


def _format(codes: tuple[str, ...]) -> dict[str, Any]:
    """Return the form of an answer, as JSON Schema."""
    one = {
        "type": "object",
        "properties": {
            "id": {"type": "string", "enum": list(codes)},
            "words": {"type": "string"},
        },
        "required": ["id", "words"],
        "additionalProperties": False,
    }
    schema = {
        "type": "object",
        "properties": {"codes": {"type": "array", "items": one, "maxItems": len(codes)}},
        "required": ["codes"],
        "additionalProperties": False,
    }
    form = {"name": "codes", "strict": True, "schema": schema}
    return {"response_format": {"type": "json_schema", "json_schema": form}}


def _digest(content: Any) -> bytes:
    text = json.dumps(content, sort_keys=True, ensure_ascii=True)
    return hashlib.blake2b(text.encode(), digest_size=16).digest()


@cache
def _rules() -> str:
    return (Path(__file__).parent / "instructions.txt").read_text(encoding="utf-8")
