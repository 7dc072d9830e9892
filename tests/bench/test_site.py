"""The bench is only as good as its site: whole, the same each time, and served as a real one."""

import gzip
import re
from urllib.request import Request, urlopen

import pytest

from tests.bench.server import served, serving
from tests.bench.site import pages

COUNT = 130
ANCHOR = re.compile(r'<a[^>]+href="(/[^"]*)"')


@pytest.mark.parametrize("count", [COUNT, 20 * 22 + 1], ids=["some", "a list page left without rows"])
def test_as_many_pages_as_asked_for_no_two_alike(count: int) -> None:
    site = list(pages(count))
    assert len({page.path for page in site}) == len({page.html for page in site}) == count


def test_the_same_seed_makes_the_same_site() -> None:
    assert list(pages(COUNT, seed=5)) == list(pages(COUNT, seed=5))
    assert list(pages(COUNT, seed=5)) != list(pages(COUNT, seed=6))


def test_every_page_is_reached_from_the_home_page_and_no_link_is_dead() -> None:
    links = {page.path: set(ANCHOR.findall(page.html)) for page in pages(COUNT)}
    reached, waiting = {"/"}, ["/"]
    while waiting:
        found = links[waiting.pop()] - reached
        reached |= found
        waiting.extend(found)
    assert reached == set(links)


def test_pages_are_served_compressed_and_counted() -> None:
    first = next(pages(COUNT))
    with serving(COUNT, 1) as home:
        with urlopen(Request(home, headers={"Accept-Encoding": "gzip"})) as answer:
            assert gzip.decompress(answer.read()).decode() == first.html
        with urlopen(home) as answer:
            assert answer.headers["Content-Encoding"] == "gzip"
        assert served(home) == (2, 1)
        assert served(home) == (0, 0)
