"""doccano accounts: who may log in, with passwords from the environment or made up once."""

import json
import os
import re
import secrets
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.doccano.installation import DOCCANO_SIDE, Installation
from pipeline.errors import UserError

ADMIN = "admin"
DEFAULT_ANNOTATORS = ("annotator_1", "annotator_2")

_KIND = re.compile(r"[A-Za-z_.]+(Error|Exception|Configured)")
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,29}")
_TAKEN = (ADMIN, "adjudicated")  # the latter names the file of decisions
_SHORTEST_PASSWORD = 8  # doccano's own rule


@dataclass(frozen=True)
class Accounts:
    """API tokens by user name, and the passwords that were made up just now."""

    tokens: Mapping[str, str]
    new_passwords: Mapping[str, str]


def annotator_names(environment: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """Return who annotates: DOCCANO_ANNOTATORS="ann,bob", or two unnamed annotators.

    Raises
    ------
    UserError
        When a name is not made of a-z, 0-9, - and _ (it becomes a file name) or stands twice.
    """
    names = tuple(
        name.strip()
        for name in environment.get("DOCCANO_ANNOTATORS", ",".join(DEFAULT_ANNOTATORS)).split(",")
        if name.strip()
    )
    for name in names:
        if not _NAME.fullmatch(name) or name in _TAKEN or names.count(name) > 1:
            raise UserError(
                f"DOCCANO_ANNOTATORS names “{name}”: use each name once, at most 30 of a-z, 0-9, "
                f"- and _, and not {' or '.join(_TAKEN)}."
            )
    return names


def ensure_accounts(
    installation: Installation, environment: Mapping[str, str], names: Sequence[str]
) -> Accounts:
    """Make sure that the admin and the annotators have accounts, and return their tokens.

    A password comes from DOCCANO_PASSWORD_<NAME> (upper case, - as _); without it an existing
    account keeps its password and a new one gets a made-up one.

    Raises
    ------
    UserError
        When a password is shorter than doccano allows.
    """
    given = {name: _given_password(name, environment) for name in (ADMIN, *names)}
    answer = _manage(installation, environment, given)
    new = {name: secrets.token_urlsafe(12) for name in answer["lacking"]}
    tokens = dict(answer["tokens"])
    if new:
        tokens |= _manage(installation, environment, new)["tokens"]
    return Accounts(tokens, new)


def _given_password(name: str, environment: Mapping[str, str]) -> str | None:
    variable = "DOCCANO_PASSWORD_" + name.upper().replace("-", "_")
    password = environment.get(variable)
    if password is not None and len(password) < _SHORTEST_PASSWORD:
        raise UserError(
            f"{variable} is shorter than {_SHORTEST_PASSWORD} characters: choose a longer password."
        )
    return password


def _manage(
    installation: Installation, environment: Mapping[str, str], passwords: Mapping[str, str | None]
) -> dict[str, Any]:
    wanted = [
        {"username": name, "password": password, "admin": name == ADMIN}
        for name, password in passwords.items()
    ]
    done = subprocess.run(  # noqa: S603  # nosec B603 # a list, no shell; passwords go by stdin
        [str(installation.python), "-W", "ignore", str(DOCCANO_SIDE / "accounts.py")],
        input=json.dumps(wanted),
        env=dict(environment),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise UserError(
            "doccano could not create its accounts: is the database of DATABASE_URL reachable and "
            f"writable? Its last word: {last_word(done.stderr, environment)}"
        )
    return json.loads(done.stdout)


def last_word(errors: str, environment: Mapping[str, str]) -> str:
    """Return the last line of doccano's errors, but only its kind where a secret may stand in it.

    A library that cannot make sense of DATABASE_URL quotes the part that it stumbled over.
    """
    lines = [line.strip() for line in errors.splitlines() if line.strip()]
    if not lines:
        return "none"
    login = environment.get("DATABASE_URL", "").rpartition("@")[0]
    secrets_known = [environment.get("SECRET_KEY", ""), *login.split(":")[2:]]
    secrets_known += [v for name, v in environment.items() if name.startswith("DOCCANO_PASSWORD")]
    kind = lines[-1].partition(":")[0]
    reached = kind.endswith("OperationalError")  # the database's own words on who may not enter
    if not reached or any(secret and secret in lines[-1] for secret in secrets_known):
        return kind if _KIND.fullmatch(kind) else "none"
    return lines[-1]
