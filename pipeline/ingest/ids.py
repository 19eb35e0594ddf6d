"""Ids that stand for respondents and comments: the same at every export."""

import hashlib
from collections.abc import Sequence

_BYTES = 5  # ten hexadecimal digits
_LONGER = 12


def keyed_ids(parts: Sequence[str], *, key: str, purpose: str) -> list[str]:
    """Hash each part with the consultation's key: ten hexadecimal digits, no two alike.

    BLAKE2b (RFC 7693) with a key: without it nobody can try out respondent numbers. Among 100,000
    parts two share ten digits once in some 200 consultations; those two get 24 digits each.

    Parameters
    ----------
    parts : what identifies each row
    key : the consultation's id_key
    purpose : keeps the ids of different kinds apart
    """
    secret = hashlib.blake2b(key.encode(), digest_size=32).digest()
    person = hashlib.blake2b(purpose.encode(), digest_size=16).digest()

    def digest(part: str, size: int) -> str:
        return hashlib.blake2b(
            part.encode(), key=secret, person=person, digest_size=size
        ).hexdigest()

    short = {part: digest(part, _BYTES) for part in dict.fromkeys(parts)}
    if len(set(short.values())) < len(short):
        seen: dict[str, str] = {}
        for part, code in list(short.items()):
            if code in seen:
                short[part] = digest(part, _LONGER)
                short[seen[code]] = digest(seen[code], _LONGER)
            else:
                seen[code] = part
    return [short[part] for part in parts]
