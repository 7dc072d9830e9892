"""Two connections an address, however many sites it serves."""

import asyncio

import pytest

from crawler import shared_addresses
from crawler.shared_addresses import CONNECTIONS_PER_ADDRESS, place_at


async def _most_at_once(addresses: list[str], fails: bool) -> int:
    under_way, most = 0, 0

    async def fetch(address: str) -> None:
        nonlocal under_way, most
        async with place_at(address):
            under_way += 1
            most = max(most, under_way)
            await asyncio.sleep(0)
            under_way -= 1
            if fails:
                raise OSError

    await asyncio.gather(*map(fetch, addresses), return_exceptions=True)
    return most


@pytest.mark.parametrize(
    ("addresses", "fails", "most"),
    [
        pytest.param(["202.108.22.5"] * 9, False, CONNECTIONS_PER_ADDRESS, id="one address"),
        pytest.param(["202.108.22.5"] * 9, True, CONNECTIONS_PER_ADDRESS, id="failures give back"),
        pytest.param(["202.108.22.5"] * 9 + ["202.108.22.6"] * 9, False, 2 * CONNECTIONS_PER_ADDRESS, id="two"),
        pytest.param(["127.0.0.1"] * 9, False, 9, id="loopback"),
    ],
)
def test_connections_to_one_address(addresses: list[str], fails: bool, most: int) -> None:
    shared_addresses._places.clear()  # each test has an event loop of its own
    assert asyncio.run(_most_at_once(addresses, fails)) == most
