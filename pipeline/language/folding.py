"""Texts made comparable: case, width, punctuation and invisible characters put aside."""

import re

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.language.look_alikes import APOSTROPHES, plain_signs

# \p{C}: control and format characters, null bytes, direction marks, zero-width joiners. The named
# ones are letters and symbols to Unicode but show nothing (Hangul fillers, the blank Braille cell).
_INVISIBLE = r"[\p{C}\p{Z}\x{FE0F}\x{2800}\x{115F}\x{1160}\x{3164}\x{FFA0}]+"
_APOSTROPHE = f"['{APOSTROPHES}]"
_IS_CODE = re.compile(r"[a-z]{1,2} \d{1,2}[a-z]?")
_BETWEEN_WORDS = r"[^\p{L}\p{N}\p{M}\p{So}]+"  # \p{So} holds the emoji: a thumbs-up is an opinion


def words_of(texts: pd.Series) -> pd.Series:
    """Reduce each text to its words, lower case, one space between them ("" when it has none).

    Parameters
    ----------
    texts : Series of str [n]

    Returns
    -------
    Series of str [n], same index. Emoji count as words; apostrophes vanish (don't → dont).
    """
    arrow = pa.array(texts, type=pa.large_string(), from_pandas=True)
    folded = pc.utf8_lower(pc.utf8_normalize(arrow, form="NFKC"))
    visible = pc.replace_substring_regex(folded, _INVISIBLE, " ")
    joined = pc.replace_substring_regex(visible, _APOSTROPHE, "")
    words = pc.utf8_trim_whitespace(pc.replace_substring_regex(joined, _BETWEEN_WORDS, " "))
    return pd.Series(pd.array(words, dtype="str"), index=texts.index)


def is_invisible(texts: pd.Series) -> pd.Series:
    """Tell which texts show nothing at all: empty, spaces, null bytes, direction marks. bool [n]"""
    arrow = pa.array(texts, type=pa.large_string(), from_pandas=True)
    left = pc.utf8_length(pc.replace_substring_regex(arrow, _INVISIBLE, ""))
    return pd.Series(pc.equal(left, 0).to_numpy(zero_copy_only=False), index=texts.index)


def comparable(value: str) -> str:
    """Fold one name or answer for comparison: width, case, spacing and quotation marks.

    A district or a number of the like is one with or without a space: HB 2, HB2.
    """
    import unicodedata

    folded = unicodedata.normalize("NFKC", value).translate(plain_signs).casefold()
    spaced = " ".join(folded.split())
    return spaced.replace(" ", "") if _IS_CODE.fullmatch(spaced) else spaced
