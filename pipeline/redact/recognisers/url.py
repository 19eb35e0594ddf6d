"""Web addresses; those of public bodies are kept."""

from functools import cached_property
from typing import Any

import tldextract

from pipeline.redact.recognisers.pattern import ContextRecogniser


class UrlRecogniser(ContextRecogniser):
    """A bare domain counts when its suffix is a common one: "late.In" ends a sentence."""

    def __init__(self, entry: dict[str, Any]) -> None:
        super().__init__(entry)
        self.keep_domains = tuple(entry["keep_domains"])

    @cached_property
    def suffixes(self) -> tldextract.TLDExtract:
        """The public suffix list that the package ships, never the network."""
        return tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)

    def validate_result(self, pattern_text: str) -> bool | None:
        """False for public bodies and for "done.It", None for a domain that exists."""
        parts = self.suffixes(pattern_text.replace(" ", ""))
        host = parts.fqdn.lower()
        if any(host == kept or host.endswith("." + kept) for kept in self.keep_domains):
            return False
        if "/" in pattern_text or pattern_text.lower().startswith("www."):
            return None
        return None if _looks_like_site(parts) else False


def _looks_like_site(parts: Any) -> bool:
    """A bare name with no slash: common suffixes only, since "late.In" also has one."""
    suffix = parts.suffix.lower()
    common = ("com", "org", "net", "info", "co.uk", "org.uk", "me.uk", "ac.uk", "uk", "eu", "tv")
    return bool(parts.domain) and suffix in common and (suffix not in ("info", "tv") or parts.fqdn)
