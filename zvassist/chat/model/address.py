"""Where a message would go: the server's address, checked before anything is sent.

What counts is the number an address resolves to, not how it is written: the connection is made
to the very number that was checked, so a name cannot point elsewhere a moment later.
"""

from __future__ import annotations

import ipaddress
import queue
import socket
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from zvassist.chat.model.errors import ModelError

_PRIVATE = tuple(
    ipaddress.ip_network(net)
    for net in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")
)
_PORTS = {"http": 80, "https": 443}
_IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int, float], tuple[str, ...]]
"""Host, port and seconds -> the numbers of a host."""


class Reach(StrEnum):
    """How far a message goes."""

    COMPUTER = "rechner"
    NETWORK = "netz"
    EXTERNAL = "extern"


@dataclass(frozen=True, slots=True)
class Server:
    """An address, taken apart.

    Attributes:
        scheme: "http" or "https".
        host: name or number, without brackets.
        port: as given, or the scheme's own.
        path: without a slash at the end.
    """

    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """Host and port as they are named in a request and to the clerk."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def parse_url(url: str) -> Server:
    """Take an address apart.

    Raises:
        ModelError: it is none that a message may be sent to; never repeats what stands in it.
    """
    try:
        parts = urlsplit(url)
        port, host = parts.port, parts.hostname
    except ValueError:
        raise ModelError("Feld „url“ ist keine gültige Adresse.") from None
    if parts.scheme not in _PORTS or not host:
        raise ModelError("Feld „url“ muss eine Adresse wie http://127.0.0.1:8080/v1 sein.")
    if parts.username is not None or parts.password is not None:
        raise ModelError(
            "Feld „url“ enthält Zugangsdaten; sie gehören in die Umgebungsvariable aus "
            "„schluessel_umgebung“."
        )
    if parts.query or parts.fragment or not url.isascii() or not url.isprintable():
        raise ModelError("Feld „url“ darf nur Rechner, Port und Pfad enthalten, in ASCII.")
    path = parts.path.rstrip("/").removesuffix("/chat/completions")
    return Server(parts.scheme, host, port or _PORTS[parts.scheme], path)


def reach_of(number: str) -> Reach:
    """How far away a number is."""
    address = ipaddress.ip_address(number.partition("%")[0])
    mapped = getattr(address, "ipv4_mapped", None)
    address = mapped or address
    if address.is_loopback:
        return Reach.COMPUTER
    return Reach.NETWORK if _is_private(address) else Reach.EXTERNAL


def known_reach(server: Server) -> Reach | None:
    """How far a server is when its address says so by itself; asks nobody."""
    if server.host == "localhost":
        return Reach.COMPUTER
    try:
        return reach_of(server.host)
    except ValueError:
        return None


def checked(
    server: Server, *, allow_external: bool, seconds: float, resolve: Resolve
) -> tuple[str, ...]:
    """The numbers a message may be sent to.

    Args:
        server: from the settings.
        allow_external: whether the office allowed servers outside of its network.
        seconds: how long the name may take to resolve.
        resolve: finds the numbers.

    Raises:
        ModelError: the host is not known, or one of its numbers must not be sent to.
    """
    numbers = resolve(server.host, server.port, seconds)
    if not numbers:
        raise ModelError(f"Den Rechner {server.host} gibt es nicht; bitte „url“ prüfen.")
    if all(reach_of(number) is not Reach.EXTERNAL for number in numbers):
        return numbers
    if not allow_external:
        raise ModelError(
            f"{server.host} liegt außerhalb des eigenen Netzes; dorthin wird nur mit "
            "„erlaube_extern = true“ gesendet."
        )
    if server.scheme != "https":
        raise ModelError(
            f"{server.host} liegt außerhalb des eigenen Netzes; dorthin wird nur verschlüsselt "
            "gesendet, bitte https:// angeben."
        )
    return numbers


def resolve(host: str, port: int, seconds: float) -> tuple[str, ...]:
    """The numbers of a host, by the system's resolver; () when it does not know it.

    Raises:
        ModelError: the resolver took too long.
    """
    answers: queue.Queue[tuple[str, ...]] = queue.Queue()
    # The resolver cannot be interrupted; a thread of its own must not hold the program up.
    threading.Thread(target=lambda: answers.put(_numbers(host, port)), daemon=True).start()
    try:
        return answers.get(timeout=seconds)
    except queue.Empty:
        raise ModelError(f"Der Name {host} ließ sich nicht rechtzeitig auflösen.") from None


def _numbers(host: str, port: int) -> tuple[str, ...]:
    try:
        found: Sequence[tuple[object, ...]] = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM
        )
    except (OSError, UnicodeError):
        return ()
    numbers = (address[0] for *_, address in found if isinstance(address, tuple))
    return tuple(dict.fromkeys(str(number) for number in numbers))


def _is_private(address: _IpAddress) -> bool:
    return any(address.version == net.version and address in net for net in _PRIVATE)
