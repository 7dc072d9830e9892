"""No connection to inner addresses, whatever name or spelling leads there."""

from collections.abc import Sequence
from typing import Any

import pytest
from twisted.internet.address import IPv4Address, IPv6Address

from crawler import safety
from crawler.plan import SitePlan
from crawler.safety import PublicResolver, is_public


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("202.108.22.5", True),
        ("2400:3200::1", True),
        ("127.0.0.1", False),
        ("127.8.8.8", False),
        ("0.0.0.0", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("198.18.0.1", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:10.0.0.1", False),
        ("::ffff:202.108.22.5", True),
        ("2002:7f00:1::", False),
        ("64:ff9b::7f00:1", False),
    ],
)
def test_is_public(address: str, public: bool) -> None:
    assert is_public(address) is public


class Receiver:
    def __init__(self) -> None:
        self.addresses: list[str] = []

    def resolutionBegan(self, resolution: object) -> None:
        pass

    def addressResolved(self, address: Any) -> None:
        self.addresses.append(address.host)

    def resolutionComplete(self) -> None:
        pass


class NameServer:
    """Answers every name with the same addresses."""

    def __init__(self, addresses: Sequence[str]) -> None:
        self._addresses = addresses

    def resolveHostName(self, receiver: Any, name: str, port: int, *_: object) -> None:
        receiver.resolutionBegan(None)
        for address in self._addresses:
            kind = IPv6Address if ":" in address else IPv4Address
            receiver.addressResolved(kind("TCP", address, port))
        receiver.resolutionComplete()


@pytest.mark.parametrize(
    ("host", "resolves_to", "connects_to", "refused"),
    [
        pytest.param("a.gov.cn", ["202.108.22.5"], ["202.108.22.5"], False, id="public"),
        pytest.param("b.gov.cn", ["127.0.0.1"], [], True, id="hijacked to loopback"),
        pytest.param("c.gov.cn", ["10.0.0.8", "202.108.22.5"], ["202.108.22.5"], True, id="mixed: the public one only"),
        pytest.param("127.0.0.1", ["127.0.0.1"], ["127.0.0.1"], False, id="named by the roster"),
    ],
)
def test_resolver(host: str, resolves_to: list[str], connects_to: list[str], refused: bool) -> None:
    plan = SitePlan(site=host, folder=".", start_urls=(f"http://{host}/",))  # type: ignore[arg-type]
    safety.allow_if_named_private(plan)
    receiver = Receiver()
    PublicResolver(NameServer(resolves_to)).resolveHostName(receiver, host, 80)
    assert receiver.addresses == connects_to
    assert (host in safety.refused_hosts) is refused


@pytest.mark.parametrize(
    ("url", "private"),
    [
        ("http://127.0.0.1:8080/", True),
        ("http://192.168.3.4/mzj/", True),
        ("http://localhost/", True),
        ("http://[::1]/", True),
        ("http://202.108.22.5/", False),
        ("http://www.example.gov.cn/", False),
        ("http://127.0.0.1.example.cn/", False),
    ],
)
def test_only_an_address_the_roster_spells_out_counts_as_named(url: str, private: bool) -> None:
    assert SitePlan(site="x", folder=".", start_urls=(url,)).host_is_private is private  # type: ignore[arg-type]
