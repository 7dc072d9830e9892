"""Rows that call a function of the page's own: the address is what that function makes of its argument."""

import pytest

from tests.crawler.extraction.pages import HOST, TRAIL, URL, facts

ROWS = (("3f2a91c0", "关于公布城乡低保标准的通知"), ("3f2a91c1", "养老机构名单公示"))


@pytest.mark.parametrize(
    ("anchor", "script", "address"),
    [
        pytest.param(
            "href='javascript:void(0);' onclick=\"openDetail('{}')\"",
            'function openDetail(id){ window.open("/zwgk/detail.do?id=" + id); }',
            f"{HOST}/zwgk/detail.do?id={{}}",
            id="a click, the address void",
        ),
        pytest.param(
            "href=\"javascript:showNews('{}')\"",
            "function showNews(id) { location.href = 'news/' + id + '.html' }",
            f"{HOST}/zwgk/tzgg/news/{{}}.html",
            id="in the address itself",
        ),
        pytest.param(
            "onclick=\"openItem('{}');return false\"",
            "var openItem = function(key){ window.open('/item?key=' + key + '&type=1') }",
            f"{HOST}/item?key={{}}&type=1",
            id="something behind the argument",
        ),
        pytest.param("onclick=\"openDetail('{}')\"", "", URL, id="a function of another file: no address"),
        pytest.param("onclick=\"openDetail('/a/{}.html')\"", "", f"{HOST}/a/{{}}.html", id="an address as argument"),
    ],
)
def test_addresses(anchor: str, script: str, address: str) -> None:
    rows = "".join(f"<li><a {anchor.format(key)}>{title}</a><span>2020-12-28</span></li>" for key, title in ROWS)
    page = facts(f"{TRAIL}<ul>{rows}</ul><script>{script}</script>")
    assert [entry.url for entry in page.entries] == [address.format(key) for key, _ in ROWS]
