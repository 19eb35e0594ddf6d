"""Telephone numbers, British ones in every spacing and others with their country code."""

import phonenumbers

from pipeline.redact.recognisers.pattern import ContextRecogniser


class PhoneRecogniser(ContextRecogniser):
    """libphonenumber (GB) makes a match certain; one it does not know still needs its digits."""

    def validate_result(self, pattern_text: str) -> bool | None:
        """True for a number that exists in the plan, False for too few or too many digits."""
        typed = pattern_text.replace("o", "0").replace("O", "0")
        digits = [c for c in typed if c.isdigit()]
        if len(digits) > 15:
            return False
        if len(digits) < 9:
            return None
        try:
            number = phonenumbers.parse(typed, "GB")
        except phonenumbers.NumberParseException:
            return None
        if len(set(digits)) <= 2:
            return False
        leads = typed.lstrip("( ").startswith(("0", "+"))
        return True if leads and phonenumbers.is_valid_number(number) else None
