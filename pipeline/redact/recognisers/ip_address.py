"""Internet addresses of machines."""

from presidio_analyzer import Pattern
from presidio_analyzer.predefined_recognizers import IpRecognizer

from pipeline.redact.recognisers.pattern import ContextRecogniser


class IpAddressRecogniser(ContextRecogniser):
    """Presidio's patterns and check, without the two that match a lone "::"."""

    _presidio = IpRecognizer()

    def default_patterns(self) -> list[Pattern]:
        """IPv4 and IPv6 as presidio writes them."""
        return [p for p in IpRecognizer.PATTERNS if p.name != "IPv6_unspecified"]

    def invalidate_result(self, pattern_text: str) -> bool | None:
        """True for what the standard library's ipaddress does not read."""
        return self._presidio.invalidate_result(pattern_text)
