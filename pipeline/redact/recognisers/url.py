"""Web addresses; those of public bodies are kept."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import Any

import regex
import tldextract

from pipeline.redact.recognisers.pattern import ContextRecogniser
from pipeline.redact.spans import Span

_HOSTS = frozenset(
    ["wordpress", "blogspot", "tumblr", "substack", "wixsite", "weebly", "medium", "etsy"]
)
_KEPT = 0.1  # the score of a public body's address, below the threshold


class UrlRecogniser(ContextRecogniser):
    """A bare domain counts when its suffix is a common one: "late.In" ends a sentence."""

    def __init__(self, entry: dict[str, Any]) -> None:
        super().__init__(entry)
        self.keep_domains = tuple(entry["keep_domains"])

    def find(self, text: str) -> Iterator[Span]:
        """Addresses, and of a public body's what a form has put behind it (?name=jo.bloom)."""
        for span in super().find(text):
            yield span
            query = regex.search(r"[?#&;][\w.-]*=", text[span.start : span.end])
            if query and span.score < _KEPT + 0.01:
                yield replace(span, start=span.start + query.start(), score=0.9)

    @cached_property
    def suffixes(self) -> tldextract.TLDExtract:
        """The public suffix list that the package ships, never the network."""
        return tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)

    def score(self, text: str, start: int, end: int, base: float) -> float:
        """0.1 for a public body's address, 0 for "done.It", else the pattern's score."""
        typed = _as_an_address(text[start:end])
        parts = self.suffixes(typed)
        # nhs.uk and gov.uk are public suffixes themselves, under which others register.
        host = (parts.fqdn or typed.partition("//")[2] or typed).partition("/")[0].lower()
        if any(host == kept or host.endswith("." + kept) for kept in self.keep_domains):
            return _KEPT
        if parts.domain.lower() in _HOSTS:
            return base
        if "/" in typed or typed.lower().startswith("www.") or _looks_like_site(parts):
            return base
        return 0.0


def _as_an_address(said: str) -> str:
    """With the dots that are spelled out or left out."""
    if said[:4].lower() == "www ":
        said = ".".join(said.split())
    return _DOT.sub(".", said).replace(" ", "")


_DOT = regex.compile(r"\s*[\[(]?\bdot\b[\])]?\s*", regex.IGNORECASE)


def _looks_like_site(parts: Any) -> bool:
    """A bare name with no slash: common suffixes only, since "late.In" also has one."""
    suffix = parts.suffix.lower()
    common = ("com", "org", "net", "info", "co.uk", "org.uk", "me.uk", "ac.uk", "uk", "eu", "tv")
    return bool(parts.domain) and suffix in common and (suffix not in ("info", "tv") or parts.fqdn)
