import pytest

from crawler.boundary import MAX_DEPTH, MAX_VARIANTS, Boundary, other_scheme, site_of
from crawler.fetches import Link, Role


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("http://www.example.gov.cn/mzj/", "example.gov.cn"),
        ("https://example.gov.cn", "example.gov.cn"),
        ("http://example.gov.cn:80/", "example.gov.cn"),
        ("https://example.gov.cn:8443/", "example.gov.cn:8443"),
        ("http://127.0.0.1:8080/", "127.0.0.1:8080"),
    ],
)
def test_site_of(url: str, site: str) -> None:
    assert site_of(url) == site


@pytest.mark.parametrize(
    ("prefixes", "link", "follows"),
    [
        pytest.param((), Link("http://a.cn/x.html", ""), True, id="own page"),
        pytest.param((), Link("https://www.a.cn/x.html", ""), True, id="own page over https and www"),
        pytest.param((), Link("http://b.cn/x.html", ""), False, id="another host"),
        pytest.param((), Link("http://a.cn:81/x.html", ""), False, id="another port"),
        pytest.param((), Link("http://u@a.cn/x.html", ""), False, id="somebody's account"),
        pytest.param((), Link("http://a.cn/x.JPG", ""), False, id="picture"),
        pytest.param((), Link("http://a.cn/x.pdf", "", Role.ATTACHMENT), True, id="file"),
        pytest.param(("http://a.cn/mzj/",), Link("http://a.cn/jyj/1.html", ""), False, id="outside the prefix"),
        pytest.param(("http://a.cn/mzj/",), Link("http://a.cn/mzj/1.html", ""), True, id="inside the prefix"),
        pytest.param(("http://a.cn/mzj/",), Link("http://a.cn/api?p=2", "", Role.LIST_PAGE), True, id="a list's page"),
        pytest.param((), Link("http://a.cn/list_2.json", "", Role.LIST_PAGE), True, id="a list's page as data"),
        pytest.param((), Link("http://a.cn/rss.xml", "RSS", Role.COLUMN), False, id="a feed"),
        pytest.param((), Link("http://a.cn/js/menu.js", "", Role.COLUMN), True, id="a menu's script"),
        pytest.param((), Link("http://a.cn/js/menu.js", "", Role.OTHER), False, id="a script"),
        pytest.param(("http://a.cn/mzj/",), Link("http://a.cn/up/1.doc", "", Role.ATTACHMENT), True, id="its files"),
    ],
)
def test_follows(prefixes: tuple[str, ...], link: Link, follows: bool) -> None:
    boundary = Boundary("a.cn", prefixes)
    assert [boundary.follows(link), boundary.follows(link)] == [follows, follows]


@pytest.mark.parametrize(
    ("path", "trap"),
    [
        ("/a/b/a/b/a/b/x.html", True),
        ("/a/a/a/", True),
        ("/a/b/a/b/x.html", False),
        ("/zwgk/zwgk/x.html", False),
    ],
)
def test_paths_that_repeat_themselves(path: str, trap: bool) -> None:
    assert Boundary("a.cn", ()).is_trap(Link(f"http://a.cn{path}", "")) is trap


@pytest.mark.parametrize(
    ("depth", "role", "trap"),
    [
        (MAX_DEPTH, Role.COLUMN, True),
        (MAX_DEPTH, Role.OTHER, True),
        (MAX_DEPTH - 1, Role.COLUMN, False),
        (MAX_DEPTH, Role.ARTICLE, False),
        (MAX_DEPTH, Role.LIST_PAGE, False),
    ],
)
def test_pages_one_behind_the_other(depth: int, role: Role, *, trap: bool) -> None:
    assert Boundary("a.cn", ()).is_trap(Link("http://a.cn/day/9", "下一日", role), depth) is trap


def test_endless_queries_of_one_path() -> None:
    boundary = Boundary("a.cn", ())
    found = [boundary.is_trap(Link(f"http://a.cn/calendar?day={n}", "")) for n in range(MAX_VARIANTS + 2)]
    assert found == [False] * MAX_VARIANTS + [True, True]


@pytest.mark.parametrize(
    ("url", "other"),
    [
        ("http://a.gov.cn/mzj/?a=1", "https://a.gov.cn/mzj/?a=1"),
        ("https://a.gov.cn/", "http://a.gov.cn/"),
        ("http://a.gov.cn:8080/", None),
    ],
)
def test_other_scheme(url: str, other: str | None) -> None:
    assert other_scheme(url) == other
