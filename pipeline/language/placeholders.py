"""What redaction leaves in a text in place of personal data: it says nothing of a theme."""

import regex

# What earlier redaction left, ours or that of whoever published the comments: never looked into.
PLACEHOLDER = regex.compile(
    r"\[(?:PERSON|EMAIL|URL|HANDLE|PHONE|POSTCODE|ADDRESS|DATE_OF_BIRTH|NATIONAL_INSURANCE|NHS_NUMBER|"
    r"PASSPORT|DRIVING_LICENCE|VEHICLE|CARD|BANK_ACCOUNT|IBAN|IP_ADDRESS|CASE_REFERENCE|DEVICE|COORDINATES|PLACE|"
    r"ORGANISATION|DENIED|NAME|REDACTED|REMOVED|WITHHELD)(?: \d{1,6})?\]"
    r"|(?<![\p{L}\p{N}])(?:XXX+|xxx+)(?![\p{L}\p{N}])|█+|\*{4,}"
)


def blanked(text: str) -> str:
    """Return the text with spaces in place of placeholders; every character stays where it is.

    "Remove [PERSON]" wants nothing of a person.
    """
    if not any(mark in text for mark in "[Xx█*"):
        return text
    return PLACEHOLDER.sub(lambda match: " " * len(match[0]), text)
