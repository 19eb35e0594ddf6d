"""Who is at the desk: keys that open it once, sessions that end, and what each may undo."""

import hmac
import secrets
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import Literal

from pipeline.errors import UserError
from pipeline.labels.said import annotator_name

Role = Literal["analyst", "officer"]
ROLES: tuple[Role, ...] = ("analyst", "officer")
ROLE_NAMES: dict[Role, str] = {"analyst": "Analyst", "officer": "Lead officer"}

IDLE = 60 * 60.0
"""Seconds without a page after which a session ends."""
LONGEST = 10 * 60 * 60.0
"""Seconds after which it ends anyhow."""
_UNDONE = 20  # last actions that can be undone
_LONGEST_NAME = 60  # characters


@dataclass(frozen=True)
class Undo:
    """How to take an action back."""

    said: str
    """What was done, without a word of any comment."""
    back: Callable[[], None]
    """Takes it back; raises `Conflict` when somebody has changed the same thing since."""


@dataclass
class Session:
    """One person in one browser."""

    role: Role
    name: str
    annotator: str
    """The name as labels are kept under it."""
    token: str
    """What every form of this session carries."""
    began: float
    seen: float
    said: str = ""
    """What the next page tells them of what they just did."""
    undo: deque[Undo] = field(default_factory=lambda: deque(maxlen=_UNDONE))


class Keys:
    """A key for each role; a used one is replaced, so that an address opens the desk once."""

    def __init__(self, announce: Callable[[Role, str], None]) -> None:
        self._announce = announce
        self._lock = Lock()
        self._keys = {role: _secret() for role in ROLES}

    def now(self, role: Role) -> str:
        """Return the key that opens the desk for a role."""
        return self._keys[role]

    def role_of(self, given: str) -> Role | None:
        """Tell which role a key opens; it is not used up by being looked at."""
        found: Role | None = None
        for role in ROLES:  # all of them, so that the time taken tells nothing
            if hmac.compare_digest(given.encode(), self._keys[role].encode()):
                found = role
        return found

    def spend(self, given: str) -> Role | None:
        """Use a key up and return its role; None where it opens nothing."""
        with self._lock:
            role = self.role_of(given)
            if role is not None:
                self._keys[role] = _secret()
        if role is not None:
            self._announce(role, self._keys[role])
        return role


class Sessions:
    """The sessions that are open, by the secret that a browser's cookie holds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._open: dict[str, Session] = {}

    def begin(self, role: Role, name: str) -> str:
        """Open a session; return its secret.

        Raises
        ------
        UserError
            When the name cannot be one.
        """
        plain = " ".join(name.split())
        if not plain or len(plain) > _LONGEST_NAME or not plain.isprintable():
            raise UserError(f"Say who you are, in at most {_LONGEST_NAME} characters.")
        annotator = annotator_name(plain, "Your name")
        now, secret = self._clock(), _secret()
        self._open[secret] = Session(role, plain, annotator, _secret(), now, now)
        return secret

    def of(self, secret: str, *, watching: bool = False) -> Session | None:
        """Return the session of a cookie, None if it has ended.

        Parameters
        ----------
        watching : a page that asks by itself does not keep a session open.
        """
        session = self._open.get(secret)
        if session is None:
            return None
        now = self._clock()
        if now - session.seen > IDLE or now - session.began > LONGEST:
            self.end(secret)
            return None
        if not watching:
            session.seen = now
        return session

    def end(self, secret: str) -> None:
        """End a session."""
        self._open.pop(secret, None)


def _secret() -> str:
    return secrets.token_urlsafe(32)
