"""Telephone numbers, British ones in every spacing and others with their country code."""

import phonenumbers
import regex

from pipeline.redact.recognisers.pattern import ContextRecogniser

# "07700 900456/7", "01604 496012 ext. 4417": what follows the number that is dialled.
_AFTER = regex.compile(r"(?:\s?/\s?\d{1,4}|,?\s?(?:ext|extn|extension|x)\b.*)$", regex.IGNORECASE)


# 03 is for bodies, 0800 and 0808 for who pays for the call (Ofcom): nobody's home.
_OF_A_BODY = regex.compile(r"^\(?(?:\+44|0044)?[\s()]*0?\)?\s?(?:3[\s\d]|80[08])")

_BEGINS_A_BODYS = regex.compile(r"\b(?:03\d\d|080[08])[\s-]{1,2}(?:\d{3}[\s-])?$")
_SOMEBODYS = regex.compile(r"\b(?:my|our|me|us|i'?m|her|his|their|him|she|he)\b", regex.IGNORECASE)
_ASK_FOR = regex.compile(
    r"\W{0,3}(?:and|to|or|then)?\s?(?:ask|speak|talk|call)\s(?:for|to)?\s?me\b", regex.IGNORECASE
)


class PhoneRecogniser(ContextRecogniser):
    """libphonenumber (GB) makes a match certain; one it does not know still needs its digits."""

    def score(self, text: str, start: int, end: int, base: float) -> float:
        """As its pattern and context have it; a leading 0 and ten or eleven digits say enough."""
        typed = _AFTER.sub("", text[start:end].lstrip("( "))
        near = text[max(0, start - self.before) : start]
        of_a_body = _OF_A_BODY.match(typed) or (len(typed) < 9 and _BEGINS_A_BODYS.search(near))
        somebodys = _SOMEBODYS.search(near) or _ASK_FOR.match(text, end)
        if of_a_body and not somebodys:
            return 0.0
        digits = sum(c.isdigit() for c in typed)
        whole = typed[0] in "0oO" and digits in (10, 11)
        return super().score(text, start, end, max(base, 0.5) if whole else base)

    def check(self, matched: str) -> bool | None:
        """True for a number that exists in the plan, False for too few or too many digits."""
        typed = _AFTER.sub("", matched).replace("o", "0").replace("O", "0")
        digits = [c for c in typed if c.isdigit()]
        if len(digits) > 15:
            return False
        if len(digits) < 9:
            return None
        try:
            number = phonenumbers.parse(typed.replace("/", " "), "GB")
        except phonenumbers.NumberParseException:
            return None
        if len(set(digits)) <= 2:
            return False
        if len(digits) == 12 and "".join(digits).startswith("44") and typed[0] == "4":
            number = phonenumbers.parse("+" + "".join(digits), "GB")
            return True if phonenumbers.is_valid_number(number) else None
        leads = typed.lstrip("( ").startswith(("0", "+"))
        return True if leads and phonenumbers.is_valid_number(number) else None
