"""Is it the same comment? What two files may do to a text without changing it."""

import unicodedata


def text_key(text: str) -> str:
    """Return a text as it is compared: one form of each character (NFC), spaces and breaks alike.

    Spreadsheets, survey tools and coding tools each have their own line breaks, and some normalise.
    """
    return " ".join(unicodedata.normalize("NFC", text).split())
