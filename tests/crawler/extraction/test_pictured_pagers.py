"""Pagers of arrows, pictures and buttons, with hardly a word."""

import pytest

from tests.crawler.extraction.pages import TITLES, TRAIL, facts

ROWS = "".join(f'<li><a href="{n}.html">{title}</a><b>2025-12-0{n + 1}</b></li>' for n, title in enumerate(TITLES))


def pages(pager: str) -> list[str]:
    found = facts(f"{TRAIL}<ul>{ROWS}</ul>{pager}").pager
    return [page.rpartition("/")[2] for page in found.pages] if found else []


@pytest.mark.parametrize(
    ("pager", "expected"),
    [
        pytest.param(
            '<p><b>1</b><a href="list2.html">[2]</a><a href="list3.html">[3]</a></p>', ["list2.html", "list3.html"],
            id="numbers of another name",
        ),
        pytest.param('<p><b>1</b> <a href="?page=2">2</a></p>', ["index.html?page=2"], id="two pages"),
        pytest.param('<p><a class="next" href="list2.html">»</a></p>', ["list2.html"], id="an arrow named next"),
        pytest.param('<p><a href="other.html">»</a></p>', [], id="any arrow"),
        pytest.param('<p><a href="/a/1.html">1</a> <a href="/b/2.html">2</a></p>', [], id="numbers to other places"),
        pytest.param(
            '<table><tr><td><a href="?d=2025-12-1">1</a></td><td><a href="?d=2025-12-2">2</a></td></tr></table>', [],
            id="days of a calendar",
        ),
    ],
)  # fmt: skip
def test_pagers_without_a_word(pager: str, expected: list[str]) -> None:
    assert pages(pager) == expected


def test_a_function_that_goes_elsewhere_for_the_first_page() -> None:
    script = '<script>function goPage(n) { location.href = n == 1 ? "index.html" : "list_" + n + ".html"; }</script>'
    numbers = "".join(f'<a href="javascript:goPage({n})">{n}</a>' for n in (1, 2, 3))
    assert pages(f"<div>共30条 {numbers}</div>{script}") == ["list_2.html", "list_3.html"]


@pytest.mark.parametrize(
    ("pager", "expected"),
    [
        pytest.param('<p><a href="?page=2"><img src="n.gif" alt="下一页"></a></p>', ["index.html?page=2"], id="a picture"),
        pytest.param(
            "<div>1/3 <button onclick=\"location.href='?p=2'\">下页</button></div>",
            ["index.html?p=2"], id="a button that goes to an address",
        ),
        pytest.param("<div><button onclick=\"location.href='/'\">返回首页</button></div>", [], id="a button elsewhere"),
    ],
)  # fmt: skip
def test_pagers_of_pictures_and_buttons(pager: str, expected: list[str]) -> None:
    assert pages(pager)[:1] == expected
