import pytest

from crawler.extraction.resolve import Resolver

PAGE = "http://www.example.gov.cn/zwgk/tzgg/index.html?page=2"


@pytest.mark.parametrize(
    ("href", "url"),
    [
        pytest.param("t1.html", "http://www.example.gov.cn/zwgk/tzgg/t1.html", id="beside the page"),
        pytest.param(" ./t1.html\n", "http://www.example.gov.cn/zwgk/tzgg/t1.html", id="white space around"),
        pytest.param("../zcfg/", "http://www.example.gov.cn/zwgk/zcfg/", id="from the folder above"),
        pytest.param("/zcfg/", "http://www.example.gov.cn/zcfg/", id="from the root"),
        pytest.param("/../zcfg/", "http://www.example.gov.cn/zcfg/", id="above the root"),
        pytest.param("//other.gov.cn/a", "http://other.gov.cn/a", id="another host, same scheme"),
        pytest.param("https://other.gov.cn", "https://other.gov.cn/", id="absolute"),
        pytest.param("http:t1.html", "http://www.example.gov.cn/zwgk/tzgg/t1.html", id="a scheme and no host"),
        pytest.param("https:", None, id="a scheme alone"),
        pytest.param("httpd/", "http://www.example.gov.cn/zwgk/tzgg/httpd/", id="a folder named like a scheme"),
        pytest.param("?page=3", "http://www.example.gov.cn/zwgk/tzgg/index.html?page=3", id="another page of it"),
        pytest.param(" #top", None, id="a place on the page"),
        pytest.param("a.html#top", "http://www.example.gov.cn/zwgk/tzgg/a.html", id="a place on another page"),
        pytest.param("javascript:void(0)", None, id="a script"),
        pytest.param(" ", None, id="white space"),
        pytest.param(None, None, id="none"),
    ],
)
def test_as_a_browser_resolves_it(href: str | None, url: str | None) -> None:
    assert Resolver(PAGE).absolute(href) == url


def test_a_base_decides_folder_and_root() -> None:
    resolver = Resolver(PAGE, "//static.example.gov.cn/a/b.html")
    assert resolver.absolute("t1.html") == "http://static.example.gov.cn/a/t1.html"
    assert resolver.absolute("/t1.html") == "http://static.example.gov.cn/t1.html"
