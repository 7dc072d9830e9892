"""Rows that call a function of the page's own: the address is what that function makes of its arguments."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extraction.destinations import destination_of
from tests.crawler.extraction.pages import HOST, TRAIL, URL, facts

ROWS = (("3f2a91c0", "关于公布城乡低保标准的通知"), ("3f2a91c1", "养老机构名单公示"))
FOLDER = f"{HOST}/zwgk/tzgg"


def addresses(row: str, script: str) -> list[str]:
    """Of the list's rows; `row` with a place for the key and one for the title."""
    rows = "".join(row.format(key=key, title=title) for key, title in ROWS)
    page = facts(f"{TRAIL}<ul>{rows}</ul><script>{script}</script>")
    return [entry.url for entry in page.entries]


def linked(anchor: str) -> str:
    return f"<li><a {anchor}>{{title}}</a><span>2020-12-28</span></li>"


@pytest.mark.parametrize(
    ("anchor", "script", "address"),
    [
        pytest.param(
            "href='javascript:void(0);' onclick=\"openDetail('{key}')\"",
            'function openDetail(id){ window.open("/zwgk/detail.do?id=" + id); }',
            f"{HOST}/zwgk/detail.do?id={{}}",
            id="a click, the address void",
        ),
        pytest.param(
            "href=\"javascript:showNews('{key}')\"",
            "function showNews(id) { location.href = 'news/' + id + '.html' }",
            f"{FOLDER}/news/{{}}.html",
            id="in the address itself",
        ),
        pytest.param(
            "onclick=\"openItem('{key}');return false\"",
            "var openItem = function(key){ window.open('/item?key=' + key + '&type=1') }",
            f"{HOST}/item?key={{}}&type=1",
            id="something behind the argument",
        ),
        pytest.param(
            "onclick=\"return toInfo('zcwj', '{key}', 3)\"",
            'function toInfo(type, id, n) { window.open("../info/" + type + "/" + id + "_" + n + ".htm", "_blank"); return false }',
            f"{HOST}/zwgk/info/zcwj/{{}}_3.htm",
            id="three parameters, two of them in the path",
        ),
        pytest.param(
            "onclick=\"goDetail('{key}')\"",
            "const goDetail = (id) => { window.location.href = `/detail/${id}` }",
            f"{HOST}/detail/{{}}",
            id="a template string in an arrow function",
        ),
        pytest.param(
            "href=\"javascript:news.open('{key}')\"",
            "var news = { open: function (id) { location.assign('/detail?id=' + encodeURIComponent(id)); } };",
            f"{HOST}/detail?id={{}}",
            id="a member of an object",
        ),
        pytest.param(
            "onclick=\"view('{key}')\"",
            "var root = '/mzj'; function view(id){ if (!id) { alert('无'); return; } var u = root + '/view?id='; u += id; // location.href = '/old?id=' + id\nlocation.href = u }",
            f"{HOST}/mzj/view?id={{}}",
            id="variables of literals, a guard and a comment",
        ),
        pytest.param(
            'data-id="{key}" onclick="go(this)"',
            "function go(e){ location.href = '/d/' + $(e).attr('data-id') + '.html' }",
            f"{HOST}/d/{{}}.html",
            id="the key in an attribute, the element handed over",
        ),
        pytest.param(
            'class="t" data-news-id="{key}" href="javascript:;"',
            "$('.t').on('click', function(){ window.open('/d/' + this.dataset.newsId) })",
            f"{HOST}/d/{{}}",
            id="a script makes the links open",
        ),
        pytest.param(
            "onclick=\"hits('{key}');view('{key}')\"",
            "function hits(id){ $.post('/hits?id=' + id) } function view(id){ location.href = '/view?id=' + id }",
            f"{HOST}/view?id={{}}",
            id="a count before it",
        ),
        pytest.param(
            "onclick=\"view('{key}')\"",
            "var site = 3; function view(id){ var tail = id + '.html'; location.href = '/s/' + site + '/' + tail }",
            f"{HOST}/s/3/{{}}.html",
            id="a number in a variable, a text after the argument",
        ),
        pytest.param("onclick=\"openDetail('/a/{key}.html')\"", "", f"{HOST}/a/{{}}.html", id="an address as argument"),
    ],
)
def test_addresses(anchor: str, script: str, address: str) -> None:
    assert addresses(linked(anchor), script) == [address.format(key) for key, _ in ROWS]


CALL = "onclick=\"view('{key}')\""
# Each variable is the next one ten times over: ten thousand parts in all.
DOUBLED = "var d = '/a/'; " + "".join(
    f"var {one} = {' + '.join([other] * 10)}; " for other, one in ("de", "ef", "fg", "gh")
)


@pytest.mark.parametrize(
    ("anchor", "script"),
    [
        pytest.param(CALL, "", id="a function of another file"),
        pytest.param(CALL, "function view(id){ $.get('/view?id=' + id, show) }", id="asks, and goes nowhere"),
        pytest.param(CALL, "function view(id){ location.href = '/view?id=' + md5(id) }", id="a call"),
        pytest.param(CALL, "function view(id){ location.href = '/view?id=' + (id + 1) }", id="a sum"),
        pytest.param(CALL, "function view(id){ location.href = '/view?id=' + id.split('_')[0] }", id="a part of the key"),
        pytest.param(CALL, "function view(id){ id = map[id]; location.href = '/view?id=' + id }", id="the key changed"),
        pytest.param(CALL, "function view(id){ var n = id + 1; location.href = '/view?id=' + n }", id="a sum in a variable"),
        pytest.param("onclick=\"view('{key}', 2)\"", "function view(id, n){ location.href = id + n + '.html' }", id="two that may be numbers"),
        pytest.param(CALL, "function view(id){ id -= 1; location.href = '/view?id=' + id }", id="the key counted down"),
        pytest.param(CALL, "function view(id){ location.href = '/view?id=' + id + suffix }", id="a variable of elsewhere"),
        pytest.param(CALL, "var s='.htm'; s='.jsp'; function view(id){ location.href = '/v/' + id + s }", id="a variable given twice"),
        pytest.param(CALL, "function view(id){ if (isPhone()) { location.href = '/m/' + id } else { location.href = '/d/' + id } }", id="two addresses"),
        pytest.param(CALL, "function view(id){ if (ok) location.href = '/d/' + id }", id="on a condition"),
        pytest.param(CALL, "function view(id){ location.href = '/a/' + id } function view(id){ location.href = '/b/' + id }", id="defined twice"),
        pytest.param(CALL, "function view(id){ location.href = '/list.html' }", id="the same address whatever the key"),
        pytest.param(CALL, "function view(id, type){ location.href = '/d/' + type + '/' + id }", id="called with too little"),
        pytest.param(CALL, "function view(id){ $.get('/q', function(id){ location.href = '/d/' + id }) }", id="a key of the answer"),
        pytest.param("onclick=\"location.href='/view?id=' + code('{key}')\"", "", id="put together in the click"),
        pytest.param('class="t"', "$('.t').click(function(){ location.href = '/d/' + $(this).data('id') })", id="no key on the link"),
        pytest.param(CALL, f"function view(id){{ {DOUBLED} location.href = h + id }}", id="more parts than any address has"),
    ],
)  # fmt: skip
def test_no_address_is_guessed(anchor: str, script: str) -> None:
    assert addresses(linked(anchor), script) == [URL, URL]


VIEW = "function view(id){ location.href = '/view?id=' + id }"


@pytest.mark.parametrize(
    ("row", "script", "read"),
    [
        pytest.param("<li onclick='view(\"{key}\")'><p>{title}</p><i>2020-12-28</i></li>", VIEW, True, id="the row"),
        pytest.param(
            "<table><tr onclick='view(\"{key}\")'><td>{title}</td><td>2020-12-28</td></tr></table>", VIEW, True, id="a row of a table"
        ),
        pytest.param("<li><span onclick='view(\"{key}\")'>{title}</span><i>2020-12-28</i></li>", VIEW, True, id="its title"),
        pytest.param(
            "<li data-id='{key}'><p>{title}</p><i>2020-12-28</i></li>",
            "$('ul').on('click', 'li', function () { location.href = '/view?id=' + $(this).data('id') })",
            True,
            id="rows a script makes open",
        ),
        pytest.param("<li onclick='view(\"{key}\")'><p>{title}</p><i>2020-12-28</i></li>", "", False, id="a function of another file"),
        pytest.param("<li><span onclick='view(\"{key}\")'>展开</span>{title}<i>2020-12-28</i></li>", VIEW, False, id="a button"),
    ],
)  # fmt: skip
def test_rows_that_are_no_links(row: str, script: str, read: bool) -> None:
    assert addresses(row, script) == ([f"{HOST}/view?id={key}" for key, _ in ROWS] if read else [])


@given(text=st.text(alphabet="=+{}()'\"`$/\\id.;,? \n", max_size=60))
def test_what_any_function_goes_to_depends_on_its_argument(text: str) -> None:
    found = destination_of(f"function view(id){{ location.href = {text} }}", "view")
    assert found is None or any(not isinstance(term, str) for term in found.terms)
