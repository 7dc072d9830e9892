"""A limit for each IP address: county sites that share one server must not add up to a flood (design §3).

Holds within one process; `audit.crawling` keeps the sites of one address in one process.
"""

import asyncio
from collections import defaultdict
from contextlib import AbstractAsyncContextManager, nullcontext

from crawler.safety import is_public

CONNECTIONS_PER_ADDRESS = 2

_places: defaultdict[str, asyncio.Semaphore] = defaultdict(lambda: asyncio.Semaphore(CONNECTIONS_PER_ADDRESS))


def place_at(address: str) -> AbstractAsyncContextManager[None]:
    """Waits for one of the places an address has; inner addresses, which only a roster names, have any number."""
    return _places[address] if is_public(address) else nullcontext()
