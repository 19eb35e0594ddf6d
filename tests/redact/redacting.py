"""What redaction leaves of a text."""

from pipeline.redact.settings import RedactSettings
from pipeline.redact.stage import redact_texts

SETTINGS = RedactSettings(processes=1)


def redacted(text: str) -> str:
    (one,), _ = redact_texts([text], settings=SETTINGS)
    return one
