"""No connection to loopback or private addresses unless the roster itself names that host (design §6).

The rule is asked twice: when a name is resolved, and again of the very address each socket is about to be connected to,
so that a name that resolves to an inner address, an address written in a URL and a name that changes its mind between
the two are all refused (faults.md N03, X01). A crawl only ever asks for its own site's host; redirects to other hosts
are recorded, not followed.
"""

import asyncio
import ipaddress
import socket
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import Final

from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.connector import AddrInfoType

_NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")
# As many as sites are crawled side by side: names nobody answers for must not hold up the others (faults.md N14).
_lookups: Final = ThreadPoolExecutor(max_workers=32, thread_name_prefix="names")


class PrivateAddressError(Exception):
    """The host is an inner address, or resolves to nothing else."""


@lru_cache(maxsize=1 << 10)  # asked for every request
def is_public(address: str) -> bool:
    parsed = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(parsed, ipaddress.IPv6Address):
        parsed = parsed.ipv4_mapped or parsed.sixtofour or _translated(parsed) or parsed
    return parsed.is_global and not parsed.is_multicast


def _translated(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address a NAT64 gateway would connect to (RFC 6052)."""
    return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF) if address in _NAT64 else None


def has_ipv6(host: str, addresses: Iterable[str]) -> bool | None:
    """Whether the name `host` has an IPv6 address of its own (AAAA 记录) among those it was resolved to.

    None where nothing was asked of a name server: an address written as host, or an inner name.
    """
    known = [ipaddress.ip_address(address.partition("%")[0]) for address in addresses]
    if host in map(str, known) or not any(address.is_global for address in known):
        return None
    native = (address for address in known if isinstance(address, ipaddress.IPv6Address))
    return any(address.is_global and not (address.ipv4_mapped or address in _NAT64) for address in native)


def _look_up(host: str) -> tuple[str, ...]:
    try:
        infos = socket.getaddrinfo(host, 0, type=socket.SOCK_STREAM)
    except UnicodeError as error:
        raise OSError(f"no name of a host: {host}") from error
    return tuple(dict.fromkeys(str(info[4][0]) for info in infos))


class PublicAddresses(AbstractResolver):
    """The addresses one crawl may connect to: public ones, and those of `named`, the host its roster line names.

    A name is resolved once and remembered until `forget`: a public answer cannot turn into an inner one midway.
    """

    def __init__(self, named: str | None = None, *, seconds: float = 10.0) -> None:
        """`seconds`: how long a name server may take."""
        self._named = named
        self._seconds = seconds
        self._allowed = {named}  # inner addresses too, but only as they were resolved for the named host
        self._found: dict[str, tuple[str, ...]] = {}

    async def of(self, host: str) -> tuple[str, ...]:
        """At least one address to connect to.

        Raises OSError (TimeoutError among them) when nobody knows the name, PrivateAddressError when it leads to inner
        addresses only.
        """
        if host not in self._found:
            loop = asyncio.get_running_loop()
            addresses = await asyncio.wait_for(loop.run_in_executor(_lookups, _look_up, host), self._seconds)
            if host == self._named:
                self._allowed.update(addresses)
            allowed = tuple(filter(self.allows, addresses))
            if not allowed:
                raise PrivateAddressError(host)
            self._found[host] = allowed
        return self._found[host]

    def forget(self, host: str) -> None:
        """Nobody answers there any more; the name may have moved."""
        self._found.pop(host, None)

    def allows(self, address: str) -> bool:
        return address in self._allowed or is_public(address)

    def open_socket(self, info: AddrInfoType) -> socket.socket:
        """A socket for the address it is about to be connected to. Raises PrivateAddressError."""
        family, kind, protocol, _, (address, *_) = info
        if not self.allows(str(address)):
            raise PrivateAddressError(address)
        return socket.socket(family, kind, protocol)

    async def resolve(
        self,
        host: str,
        port: int = 0,
        family: socket.AddressFamily = socket.AF_UNSPEC,  # noqa: ARG002  aiohttp asks for any
    ) -> list[ResolveResult]:
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
            )
            for address in await self.of(host)
        ]

    async def close(self) -> None:
        """Nothing is held open."""
