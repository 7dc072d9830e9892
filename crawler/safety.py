"""No connection to loopback or private addresses unless the roster itself names that host (design §6).

The check sits in name resolution, on the addresses a connection will really use, so a name that resolves to an
inner address is refused too (faults.md N03, X01). A crawl only ever asks for its own site's host; redirects to
other hosts are recorded, not followed.
"""

import ipaddress
from collections.abc import Sequence
from typing import Any, Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from twisted.internet.interfaces import IHostnameResolver, IResolutionReceiver
from zope.interface import implementer, provider

from crawler.plan import SitePlan

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_named_by_roster: set[str] = set()
refused_hosts: set[str] = set()  # names that resolved to inner addresses only
_addresses: dict[str, str] = {}


def address_of(host: str) -> str | None:
    """The public address a host was last resolved to; None for one never resolved, and for loopback."""
    return _addresses.get(host)


def is_public(address: str) -> bool:
    parsed = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(parsed, ipaddress.IPv6Address):
        parsed = parsed.ipv4_mapped or parsed.sixtofour or _translated(parsed) or parsed
    return parsed.is_global and not parsed.is_multicast


def _translated(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address a NAT64 gateway would connect to (RFC 6052)."""
    return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF) if address in _NAT64 else None


@implementer(IHostnameResolver)
class PublicResolver:
    """Passes on public addresses only; a name left without any fails like one that does not exist."""

    def __init__(self, resolver: Any) -> None:
        self._resolver = resolver

    def resolveHostName(  # noqa: N802  Twisted's interface
        self,
        resolutionReceiver: Any,  # noqa: N803
        hostName: str,  # noqa: N803
        portNumber: int = 0,  # noqa: N803
        addressTypes: Sequence[Any] | None = None,  # noqa: N803
        transportSemantics: str = "TCP",  # noqa: N803
    ) -> Any:
        if hostName in _named_by_roster:
            return self._resolver.resolveHostName(
                resolutionReceiver, hostName, portNumber, addressTypes, transportSemantics
            )

        @provider(IResolutionReceiver)
        class PublicOnly:
            @staticmethod
            def resolutionBegan(resolution: Any) -> None:  # noqa: N802
                resolutionReceiver.resolutionBegan(resolution)

            @staticmethod
            def addressResolved(address: Any) -> None:  # noqa: N802
                if is_public(address.host):
                    _addresses.setdefault(hostName, address.host)
                    resolutionReceiver.addressResolved(address)
                else:
                    refused_hosts.add(hostName)

            @staticmethod
            def resolutionComplete() -> None:  # noqa: N802
                resolutionReceiver.resolutionComplete()

        return self._resolver.resolveHostName(PublicOnly, hostName, portNumber, addressTypes, transportSemantics)


class PublicAddressesOnly:
    """Scrapy extension: puts the resolver in place before the first request of a process."""

    def __init__(self, crawler: Crawler) -> None:
        from twisted.internet import reactor  # noqa: PLC0415  importing it installs one

        if not isinstance(reactor.nameResolver, PublicResolver):
            reactor.installNameResolver(PublicResolver(reactor.nameResolver))
        crawler.signals.connect(self.spider_opened, signals.spider_opened)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        if not crawler.settings.getbool("TWISTED_REACTOR_ENABLED", True):
            raise NotConfigured("addresses are checked in Twisted's resolver")
        return cls(crawler)

    def spider_opened(self, spider: Any) -> None:
        allow_if_named_private(spider.plan)


def allow_if_named_private(plan: SitePlan) -> None:
    if plan.host_is_private:
        _named_by_roster.add(plan.host)
