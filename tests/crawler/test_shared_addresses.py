"""Two connections an address, however many sites it serves."""

import asyncio

import pytest
from scrapy.http import Request, Response

from crawler import safety, shared_addresses
from crawler.shared_addresses import CONNECTIONS_PER_ADDRESS, AddressLimit


async def _most_at_once(hosts: list[str]) -> int:
    limit, under_way, most = AddressLimit(), 0, 0

    async def fetch(host: str) -> None:
        nonlocal under_way, most
        request = Request(f"http://{host}/")
        await limit.process_request(request)
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0)
        under_way -= 1
        if host.startswith("broken"):
            limit.process_exception(request, OSError())
        else:
            limit.process_response(request, Response(request.url))

    await asyncio.gather(*map(fetch, hosts))
    return most


@pytest.mark.parametrize(
    ("hosts", "most"),
    [
        pytest.param([f"{n}.one-address.cn" for n in range(9)], CONNECTIONS_PER_ADDRESS, id="one address"),
        pytest.param([f"broken{n}.one-address.cn" for n in range(9)], CONNECTIONS_PER_ADDRESS, id="failures give back"),
        pytest.param([f"{n}.never-resolved.cn" for n in range(9)], 9, id="not resolved yet, or loopback"),
    ],
)
def test_connections_to_one_address(monkeypatch: pytest.MonkeyPatch, hosts: list[str], most: int) -> None:
    known = {host: "202.108.22.5" for host in hosts if host.endswith("one-address.cn")}
    monkeypatch.setattr(safety, "_addresses", known)
    shared_addresses._places.clear()  # each test has an event loop of its own
    assert asyncio.run(_most_at_once(hosts)) == most
