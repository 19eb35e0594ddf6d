"""Ids for codes that come with a name only, from any script."""

import hashlib
import re
import unicodedata
from collections.abc import Collection

_LONGEST = 48  # characters; leaves room for what tells two apart
_MARK = 8  # hexadecimal digits of a name's digest
# Latin letters that Unicode does not take apart into a letter and its accent.
_LATIN = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i"}
)


def id_of(name: str) -> str:
    """Return the id that a name always gets: “Éducation écoles” → education_ecoles.

    Letters that have no Latin form (教育) and names without letters get a mark made from the name,
    so that the same name has the same id in every import, and two names two.
    """
    folded = unicodedata.normalize("NFKD", name).casefold().translate(_LATIN)
    plain = "".join(sign for sign in folded if not unicodedata.combining(sign))
    base = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    lost = any(sign.isalnum() and not sign.isascii() for sign in plain)
    if not base or lost or len(base) > _LONGEST:
        composed = unicodedata.normalize("NFC", name).casefold()
        mark = hashlib.sha256(" ".join(composed.split()).encode("utf-8", "replace")).hexdigest()
        base = f"{base[:_LONGEST].rstrip('_') or 'code'}_{mark[:_MARK]}"
    return base


def free_id(name: str, used: Collection[str]) -> str:
    """Return the name's id, or the first of id_2, id_3 … that is not used."""
    base = id_of(name)
    number, free = 2, base
    while free in used:
        free, number = f"{base}_{number}", number + 1
    return free
