"""Rows a page keeps as data for its scripts: in place of drawn rows, and beyond those it draws."""

import json
from collections.abc import Mapping, Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extraction.each_loops import each_loops
from crawler.extraction.page_state import kept_rows
from crawler.fetches import Role
from crawler.page_facts import PageFacts, PageKind
from tests.crawler.extraction.pages import HOST, TRAIL, facts, read

Item = Mapping[str, object]
ITEMS: Sequence[Item] = [
    {"id": f"90{n}", "title": f"关于做好救助工作的通知之{n}", "publishTime": f"2025-03-0{n} 08:30:00"}
    for n in range(8, 0, -1)
]
LINKED: Sequence[Item] = [{**item, "url": f"/a/{item['id']}.html"} for item in ITEMS]
DAYS = [date(2025, 3, n) for n in range(8, 0, -1)]
SHELL = "<div id='app'></div>"


def state(items: Sequence[Item], **around: object) -> str:
    return f"window.__INITIAL_STATE__={json.dumps({'list': {'rows': items, **around}}, ensure_ascii=False)};"


def nuxt(items: Sequence[Item]) -> str:
    """As Nuxt writes it: values used twice are handed over to a function."""
    rows = ",".join(
        f'{{id:"{i["id"]}",title:"{i["title"]}",url:"{i["url"]}",date:"{i["publishTime"]}",top:a,by:b}}' for i in items
    )
    return f"window.__NUXT__=(function(a,b){{return {{data:[{{total:{len(items)},rows:[{rows}]}}],error:b,ok:!0}}}}(false,void 0));"


@pytest.mark.parametrize(
    ("script", "count", "is_whole"),
    [
        pytest.param(f"<script>{state(LINKED, total=8)}</script>", 8, True, id="a state that counts them"),
        pytest.param(f"<script>{state(LINKED)}</script>", 8, False, id="a state that does not"),
        pytest.param(f"<script>{state(LINKED, total=25)}</script>", 8, False, id="the first page of four"),
        pytest.param(f"<script>{nuxt(LINKED)}</script>", 8, True, id="Nuxt's call of a function"),
        pytest.param(
            f"<script type='application/json' id='__NEXT_DATA__'>{json.dumps({'props': {'rows': LINKED, 'total': 8}})}</script>",
            8,
            True,
            id="Next's data",
        ),
        pytest.param(f"<script>var d = JSON.parse('{json.dumps({'rows': LINKED, 'total': 8})}');</script>", 8, True, id="a text to be parsed"),
        pytest.param(f"<script>{state(ITEMS, total=8)}</script>", 0, False, id="no addresses"),
        pytest.param(f"<script>{state(LINKED, total=8, hot=LINKED[:3])}</script>", 0, False, id="two lists"),
        pytest.param(f"<script>{state(LINKED, total=8)}fetch('/api/rows')</script>", 0, False, id="a script that asks"),
        pytest.param(f"<script>{nuxt(LINKED).replace('void 0', 'now()')}</script>", 0, False, id="handed over by a call"),
    ],
)  # fmt: skip
def test_in_place_of_drawn_rows(script: str, count: int, is_whole: bool) -> None:
    page = facts(f"{TRAIL}<ul id='rows'></ul>{script}")
    assert [entry.on for entry in page.entries] == DAYS[:count]
    assert (page.kind is PageKind.LIST and page.pager is None) is is_whole


def test_a_shell_stays_a_shell() -> None:
    """Its menus are drawn by script, too, and no one has seen them."""
    reading = read(f"{SHELL}<script>{state(LINKED, total=8)}</script>")
    assert (reading.unrendered, len(reading.facts.entries)) == (True, 8)


def drawn(items: Sequence[Item], pager: str = "") -> str:
    rows = "".join(
        f"<li><a href='/detail/{i['id']}'>{i['title']}</a><span>{str(i['publishTime'])[:10]}</span></li>" for i in items
    )
    return f"{TRAIL}<ul>{rows}</ul>{pager}"


BUTTONS = "<div><span>共 8 条</span><ul><li class=number>1</li><li class=number>2</li></ul><button onclick='next()'>下一页</button></div>"


@pytest.mark.parametrize(
    ("items", "around", "is_whole"),
    [
        pytest.param(ITEMS, {"total": 8}, True, id="all of them"),
        pytest.param(ITEMS[:6], {"total": 8}, False, id="not all of them"),
        pytest.param([{**item, "url": f"/detail/{item['id']}"} for item in ITEMS], {"total": 8}, True, id="with addresses"),
        pytest.param(ITEMS, {}, True, id="counted on the page"),
        pytest.param(ITEMS, {"total": 80}, False, id="counted otherwise on the page"),
    ],
)  # fmt: skip
def test_beyond_the_drawn_rows(items: Sequence[Item], around: Mapping[str, object], is_whole: bool) -> None:
    reading = read(drawn(ITEMS[:4], BUTTONS) + f"<script>{state(items, **around)}</script>")
    expected = [(f"{HOST}/detail/{item['id']}", item["title"]) for item in items]
    assert [(entry.url, entry.title) for entry in reading.facts.entries] == expected
    assert [entry.on for entry in reading.facts.entries] == DAYS[: len(items)]
    articles = [link.url for link in reading.links if link.role is Role.ARTICLE]
    assert articles == [url for url, _ in expected]
    assert _is_whole(reading.facts) is is_whole


@pytest.mark.parametrize(
    "items",
    [
        pytest.param(ITEMS[1:], id="begins with another row"),
        pytest.param([*ITEMS[:3], {**ITEMS[3], "title": "养老机构名单公示"}, *ITEMS[4:]], id="one is another"),
        pytest.param([{**item, "id": n * n} for n, item in enumerate(ITEMS)], id="the addresses follow from nothing"),
        pytest.param([*ITEMS[:4], {**ITEMS[4], "id": ""}], id="one without its key"),
        pytest.param([*ITEMS[:4], {**ITEMS[4], "linkUrl": "http://other.example.cn/1.html"}], id="one leads elsewhere"),
        pytest.param([{**item, "status": int(n < 4)} for n, item in enumerate(ITEMS)], id="the others are not shown"),
    ],
)  # fmt: skip
def test_what_is_not_surely_of_the_list(items: Sequence[Item]) -> None:
    page = facts(drawn(ITEMS[:4], BUTTONS) + f"<script>{state(items, total=len(items))}</script>")
    assert len(page.entries) == 4
    assert not _is_whole(page)


def test_a_day_that_follows_from_nothing() -> None:
    """Two of a row's days agree where it is drawn, and not where it is not."""
    items = [{**item, "createTime": "2025-01-01" if n > 3 else item["publishTime"]} for n, item in enumerate(ITEMS)]
    page = facts(drawn(ITEMS[:4]) + f"<script>{state(items, total=8)}</script>")
    assert [entry.on for entry in page.entries] == [*DAYS[:4], None, None, None, None]


def _is_whole(page: PageFacts) -> bool:
    return page.pager is None or page.pager.total == 1


@given(text=st.text(alphabet="=[]{}():,\"'`$\\a1;\n", max_size=80))
def test_any_script_is_read_without_an_error(text: str) -> None:
    assert all(kept.rows for kept in kept_rows(f"var a = {text}"))
    assert all(loop.array == "a" for loop in each_loops(f"a.map(n => `{text}"))


_OBJECTS = ",".join(
    f"{{title:'关于做好救助工作的通知之{n}', url:'/a/{n}.html', pubTime:'2025-03-0{n} 08:30'}}" for n in (5, 4, 3)
)


@pytest.mark.parametrize(
    ("script", "count"),
    [
        (f"var listData = [{_OBJECTS}]; show(1);", 3),
        (f"var listData = [{_OBJECTS}]; $.ajax({{url: '/more', data: {{p: 2}}}});", 0),
        (f"var listData = [{_OBJECTS}]; var hot = [{_OBJECTS}];", 0),
        ("var menu = [{title:'通知公告', url:'/a/'}, {title:'政策文件', url:'/b/'}];", 0),
        (f"var listData = [{_OBJECTS}, {{title: name(1)}}];", 0),
    ],
    ids=["whole", "a script that asks for more", "two lists", "a menu", "no literal"],
)
def test_rows_kept_in_a_script(script: str, count: int) -> None:
    page = facts(f"{TRAIL}<ul id='rows'></ul><script>{script}</script>")
    assert (page.kind is PageKind.LIST, len(page.entries)) == (count > 0, count)
    assert [entry.on for entry in page.entries] == [date(2025, 3, n) for n in (5, 4, 3)][:count]
