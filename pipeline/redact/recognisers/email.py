"""E-mail addresses, plain and written out to hide from machines (jo at gmail dot com)."""

from functools import cached_property

import regex
import tldextract

from pipeline.redact.recognisers.pattern import ContextRecogniser

_PROVIDER = regex.compile(
    r"\b(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|aol|icloud|me|btinternet|btopenworld|"
    r"sky|virginmedia|ntlworld|talktalk|tiscali|blueyonder|protonmail|proton|zoho|mail|o2|plus)\b",
    regex.IGNORECASE,
)
_WRITTEN_DOT = regex.compile(r"\bdot\b", regex.IGNORECASE)
_MARKED_AT = regex.compile(
    r"@|[\[({<|]\s?at?\s?[\])}>|]|_at_|(?-i:[a-z\d]AT[a-z\d])", regex.IGNORECASE
)


class EmailRecogniser(ContextRecogniser):
    """Needs an @ or a marked (at), a written "dot", or a mail provider after a bare "at"."""

    @cached_property
    def suffixes(self) -> tldextract.TLDExtract:
        """The public suffix list that the package ships, never the network."""
        return tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)

    def check(self, matched: str) -> bool | None:
        """False for "meet at gov.uk"; True for a well-formed address with a known suffix."""
        marked = _MARKED_AT.search(matched)
        written = _WRITTEN_DOT.search(matched)
        if not marked and not written:
            return None if _PROVIDER.search(matched.rpartition(" at ")[2]) else False
        domain = matched.rpartition("@")[2].replace(" ", "")
        return True if marked and self.suffixes(domain).suffix else None
