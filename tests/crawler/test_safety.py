"""No connection to inner addresses, whatever name or spelling leads there."""

import asyncio
import socket
from collections.abc import Sequence
from contextlib import nullcontext

import pytest

from crawler.plan import SitePlan
from crawler.safety import PrivateAddressError, PublicAddresses, has_ipv6, is_public


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


@pytest.mark.parametrize(
    ("host", "addresses", "said"),
    [
        pytest.param("a.gov.cn", ["202.108.22.5", "2400:3200::1"], True, id="AAAA record"),
        pytest.param("a.gov.cn", ["202.108.22.5"], False, id="none"),
        pytest.param("a.gov.cn", ["202.108.22.5", "64:ff9b::ca6c:1605"], False, id="made up by a gateway (NAT64)"),
        pytest.param("a.gov.cn", ["::ffff:202.108.22.5"], False, id="an IPv4 address in other words"),
        pytest.param("202.108.22.5", ["202.108.22.5"], None, id="no name"),
        pytest.param("2400:3200::1", ["2400:3200::1"], None, id="no name, IPv6"),
        pytest.param("localhost", ["127.0.0.1", "::1"], None, id="loopback"),
    ],
)
def test_has_ipv6(host: str, addresses: list[str], said: bool | None) -> None:
    assert has_ipv6(host, addresses) is said


def addresses_of(host: str, resolves_to: Sequence[str], monkeypatch: pytest.MonkeyPatch) -> PublicAddresses:
    """What a crawl knows that was told of `host` by its roster where that is an address, and of no inner host else."""
    plan = SitePlan(site=host, folder=".", start_urls=(f"http://{host}/",))  # type: ignore[arg-type]
    infos = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 0)) for address in resolves_to]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: infos)
    return PublicAddresses(plan.host if plan.host_is_private else None)


@pytest.mark.parametrize(
    ("host", "resolves_to", "connects_to"),
    [
        pytest.param("a.gov.cn", ["202.108.22.5"], ["202.108.22.5"], id="public"),
        pytest.param("b.gov.cn", ["127.0.0.1"], [], id="hijacked to loopback"),
        pytest.param("c.gov.cn", ["10.0.0.8", "202.108.22.5"], ["202.108.22.5"], id="mixed: the public one only"),
        pytest.param("d.gov.cn", ["202.108.22.5", "202.108.22.5"], ["202.108.22.5"], id="said twice"),
        pytest.param("127.0.0.1", ["127.0.0.1"], ["127.0.0.1"], id="named by the roster"),
        pytest.param("localhost", ["::1", "127.0.0.1"], ["::1", "127.0.0.1"], id="named, with two addresses"),
    ],
)
def test_addresses(monkeypatch: pytest.MonkeyPatch, host: str, resolves_to: list[str], connects_to: list[str]) -> None:
    addresses = addresses_of(host, resolves_to, monkeypatch)
    if not connects_to:
        with pytest.raises(PrivateAddressError):
            asyncio.run(addresses.of(host))
        return
    assert asyncio.run(addresses.of(host)) == tuple(connects_to)
    assert [found["host"] for found in asyncio.run(addresses.resolve(host, 80))] == connects_to


@pytest.mark.parametrize(
    ("named", "address", "opened"),
    [
        pytest.param(None, "202.108.22.5", True, id="public"),
        pytest.param(None, "127.0.0.1", False, id="inner"),
        pytest.param("127.0.0.1", "127.0.0.1", True, id="named by the roster"),
        pytest.param("127.0.0.1", "127.0.0.2", False, id="beside the one named"),
        pytest.param("127.0.0.1", "10.0.0.1", False, id="another inner one"),
    ],
)
def test_sockets(named: str | None, address: str, opened: bool) -> None:
    info = (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80))
    with nullcontext() if opened else pytest.raises(PrivateAddressError):
        PublicAddresses(named).open_socket(info).close()


def test_a_name_is_asked_again_only_when_nobody_answered_there(monkeypatch: pytest.MonkeyPatch) -> None:
    addresses = addresses_of("e.gov.cn", ["202.108.22.5"], monkeypatch)
    asyncio.run(addresses.of("e.gov.cn"))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(0, 0, 0, "", ("202.108.22.6", 0))])
    assert asyncio.run(addresses.of("e.gov.cn")) == ("202.108.22.5",)
    addresses.forget("e.gov.cn")
    assert asyncio.run(addresses.of("e.gov.cn")) == ("202.108.22.6",)


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
