"""Internet addresses of machines."""

from ipaddress import ip_interface

from pipeline.redact.recognisers.pattern import ContextRecogniser


class IpAddressRecogniser(ContextRecogniser):
    """The patterns find what looks like one, the standard library says whether it is."""

    def check(self, matched: str) -> bool | None:
        """False for what `ipaddress` does not read, with or without a prefix length."""
        try:
            ip_interface(matched)
        except ValueError:
            return False
        return None
