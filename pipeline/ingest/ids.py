"""Ids that stand for respondents and comments: the same at every export."""

import hashlib
from collections.abc import Sequence

import pandas as pd

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

    # The key is worked in once for all parts: a copy costs less than half of a new hash.
    keyed = {
        size: hashlib.blake2b(key=secret, person=person, digest_size=size)
        for size in (_BYTES, _LONGER)
    }

    def digest(part: str, size: int) -> str:
        hashed = keyed[size].copy()
        hashed.update(part.encode())
        return hashed.hexdigest()

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


def respondent_ids(respondents: pd.Series, key: str) -> pd.Series:
    """Return `r-<hex>` for what the file calls each row's respondent. str [n]"""
    places, named = pd.factorize(respondents)
    codes = keyed_ids(list(named), key=key, purpose="respondent")
    ids = pd.array([f"r-{code}" for code in codes], dtype="str")
    return pd.Series(ids.take(places), index=respondents.index)


def comment_ids(answers: pd.DataFrame, key: str) -> pd.Series:
    """Return `<question>-<hex>` for each row, from its question_id and comment_key. str [n]"""
    # No question id holds a line break, so two parts never run into one.
    identity = answers["question_id"] + "\n" + answers["comment_key"]
    codes = keyed_ids(identity.to_numpy(dtype=object).tolist(), key=key, purpose="comment")
    return answers["question_id"] + "-" + pd.Series(codes, index=answers.index, dtype="str")
