"""The upper bound for a crawl in Python: aiohttp alone, lexbor for the links, a set of those seen; nothing is kept.

`python -m tests.bench.raw HOME` follows every link of the site. Needs selectolax (`pip install '.[bench]'`).
"""

import asyncio
import sys
from typing import Final
from urllib.parse import urljoin

import aiohttp
from selectolax.lexbor import LexborHTMLParser

_AT_ONCE: Final = 16


async def crawl(home: str) -> None:
    seen, waiting = {home}, asyncio.Queue[str]()
    waiting.put_nowait(home)

    async def follow(session: aiohttp.ClientSession) -> None:
        while True:
            url = await waiting.get()
            async with session.get(url) as answer:
                body = await answer.read()
            for anchor in LexborHTMLParser(body).css("a"):
                target = urljoin(url, anchor.attributes.get("href") or "")
                if target not in seen and target.startswith(home):
                    seen.add(target)
                    waiting.put_nowait(target)
            waiting.task_done()

    async with aiohttp.ClientSession() as session:
        followers = [asyncio.create_task(follow(session)) for _ in range(_AT_ONCE)]
        finished = asyncio.create_task(waiting.join())
        # A follower never returns: one that is done has failed, and its exception ends the crawl.
        await asyncio.wait([finished, *followers], return_when=asyncio.FIRST_COMPLETED)
        for follower in followers:
            follower.cancel()
        await asyncio.gather(*followers, return_exceptions=True)
        if not finished.done():
            raise RuntimeError("a page could not be fetched or read")


if __name__ == "__main__":
    asyncio.run(crawl(sys.argv[1]))
