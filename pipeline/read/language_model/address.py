"""Where the language model listens, and whether comments may go there."""

import ipaddress
import socket
from collections.abc import Callable
from typing import Literal, NamedTuple
from urllib.parse import urlsplit, urlunsplit

from pipeline.errors import UserError
from pipeline.read.settings import ReadSettings

# Python's `is_private` holds ranges too that are nobody's network.
_OWN = tuple(
    ipaddress.ip_network(network)
    for network in (
        "127.0.0.0/8", "::1/128", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7",
        "169.254.0.0/16", "fe80::/10",
    )
)  # fmt: skip
Where = Literal["this machine", "its own network", "outside"]
Resolve = Callable[[str], list[str]]


class Address(NamedTuple):
    """An endpoint that comments may be sent to."""

    url: str
    """Up to and without /chat/completions."""
    where: Where


def resolved(host: str) -> list[str]:
    """Return the IP addresses of a host name; none when it is not known here."""
    try:
        return sorted({str(found[4][0]) for found in socket.getaddrinfo(host, None)})
    except (OSError, UnicodeError):
        return []


def address_of(settings: ReadSettings, resolve: Resolve = resolved) -> Address:
    """Check the endpoint that the settings name.

    An address on this machine or in its own network (loopback, private, link-local: RFC 1918,
    4193, 3927) is taken as it is. Any other needs https and `leaves_the_organisation`.

    Raises
    ------
    UserError
        When it is no address, its host is not known, or comments may not go there.
    """
    named = settings.endpoint or ""
    parts = urlsplit(named)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UserError(
            f"[read] endpoint is “{named}”, which is no web address: write it like "
            '"http://127.0.0.1:8080/v1".'
        )
    if parts.username or parts.password or parts.query:
        raise UserError(
            "[read] endpoint holds more than an address: a key is read from the environment "
            "(THEMES_MODEL_KEY) and never written into the settings."
        )
    path = parts.path.rstrip("/").removesuffix("/chat/completions") or "/v1"
    url = urlunsplit((parts.scheme, parts.netloc, path, "", ""))
    where = _where(parts.hostname, resolve)
    if where == "outside" and parts.scheme != "https":
        raise UserError(
            f"[read] endpoint {named} lies outside this network and is not encrypted: comments "
            "are sent there by https only."
        )
    if where == "outside" and not settings.leaves_the_organisation:
        raise UserError(
            f"[read] endpoint {named} lies outside this machine and its network: redacted comments "
            "would leave. Where that is agreed, set leaves_the_organisation = true under [read]; "
            "the report will say so."
        )
    return Address(url, where)


def _where(host: str, resolve: Resolve) -> Where:
    try:
        found = [ipaddress.ip_address(host)]
    except ValueError:
        names = resolve(host)
        if not names:
            raise UserError(
                f"[read] endpoint: no host “{host}” is known here: check the name, or the network."
            ) from None
        found = [ipaddress.ip_address(name.split("%")[0]) for name in names]
    found = [getattr(address, "ipv4_mapped", None) or address for address in found]
    if all(address.is_loopback for address in found):
        return "this machine"
    if all(any(address in network for network in _OWN) for address in found):
        return "its own network"
    return "outside"
