"""Requests to an OpenAI-compatible chat endpoint; every failure is one sentence."""

import os
import time
from collections.abc import Mapping
from typing import Any, NamedTuple

import httpx

from pipeline.errors import UserError
from pipeline.read.language_model.address import Address
from pipeline.read.language_model.answer import Answer, checked, unread
from pipeline.read.language_model.prompt import Prompt

KEY = "THEMES_MODEL_KEY"
_TRIES = 4
_FIRST_WAIT = 1.0  # seconds; doubled after each try
_LONGEST_WAIT = 60.0  # seconds that a server may ask for
_AGAIN = frozenset({408, 429, 500, 502, 503, 504})
_KEPT = "What was answered is kept: run again and it goes on from there"


class Said(NamedTuple):
    """An answer, and which model says that it gave it."""

    answer: Answer
    by: str
    """"" where the server does not say."""


class Endpoint:
    """A connection to the language model; may be used by several threads.

    Parameters
    ----------
    model
        Its name, as the server knows it.
    patience
        Seconds that an answer may take.
    """

    def __init__(
        self,
        address: Address,
        model: str,
        patience: float,
        environment: Mapping[str, str] = os.environ,
        first_wait: float = _FIRST_WAIT,
    ) -> None:
        self._address = address
        self._model = model
        self._first_wait = first_wait
        key = environment.get(KEY, "").strip()
        self._http = httpx.Client(
            headers={"Authorization": f"Bearer {key}"} if key else {},
            timeout=patience,
            # A proxy is the way out of a network: what stays inside goes to the endpoint itself.
            trust_env=address.where == "outside",
        )

    def close(self) -> None:
        """Let the connections go."""
        self._http.close()

    def ask(self, prompt: Prompt, text: str) -> Said:
        """Ask about one comment.

        Raises
        ------
        UserError
            When the endpoint is not there, too slow, wants another key or does not know the model.
            A comment that it will not or cannot answer is an answer that is not read.
        """
        answered = self._send(prompt.body(self._model))
        if answered.status_code in (400, 413, 422):  # too long for it, or against its rules
            return Said(unread("refused"), "")
        if answered.status_code in (401, 403):
            raise UserError(
                f"The language model at {self._address.url} wants another key "
                f"({answered.status_code}): export {KEY} with the right one and run again."
            )
        if answered.status_code == 404:
            raise UserError(
                f"Nothing at {self._address.url}/chat/completions answers for the model "
                f"“{self._model}” (404): check [read] endpoint and model."
            )
        if answered.status_code != 200:
            raise UserError(
                f"The language model at {self._address.url} answered with status "
                f"{answered.status_code}. {_KEPT}, or leave out [read] endpoint."
            )
        try:
            reply = answered.json()
        except (ValueError, RecursionError):
            return Said(unread("broken"), "")
        by = reply.get("model") if isinstance(reply, dict) else None
        return Said(checked(reply, text, prompt.instructions.codes), str(by or ""))

    def _send(self, body: dict[str, Any]) -> httpx.Response:
        wait = self._first_wait
        for left in reversed(range(_TRIES)):
            try:
                answered = self._http.post(f"{self._address.url}/chat/completions", json=body)
            except httpx.TimeoutException:
                trouble = "took too long"
            except httpx.HTTPError:
                trouble = "is not there"
            else:
                if answered.status_code not in _AGAIN or not left:
                    return answered
                trouble = f"answered with status {answered.status_code}"
                wait = max(wait, _asked_to_wait(answered))
            if left:
                time.sleep(wait)
                wait *= 2
        raise UserError(
            f"The language model at {self._address.url} {trouble}, {_TRIES} times: start it, or "
            f"give it longer ([read] patience). {_KEPT}, or leave out [read] endpoint."
        )


def _asked_to_wait(answered: httpx.Response) -> float:
    try:
        return min(float(answered.headers.get("retry-after", 0)), _LONGEST_WAIT)
    except ValueError:
        return 0.0
