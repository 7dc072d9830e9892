import pytest

from crawler.extraction.ajax_list import ajax_lists
from crawler.extraction.asked_fields import AskedList, asked_with_fields


@pytest.mark.parametrize(
    ("script", "hrefs"),
    [
        pytest.param('$.getJSON("/api/list?channelId=7", draw);', ("/api/list?channelId=7",), id="getJSON"),
        pytest.param("$.ajax({url: '/data/list_7.json',\ndataType:'json',success:draw})", ("/data/list_7.json",), id="ajax"),
        pytest.param("fetch('/api/articles?page=1').then(draw)", ("/api/articles?page=1",), id="fetch"),
        pytest.param("$.ajax({type:'POST', url: '/api/list', success:draw})", (), id="sent by POST"),
        pytest.param("$.ajax({url: '/api/list', data: {id: id}})", (), id="with data"),
        pytest.param('$.get("/api/list?id=" + id, draw)', (), id="put together"),
        pytest.param("$.get('/api/list', {id: id}, draw)", (), id="with fields"),
        pytest.param("var a = '/api'; $.get(a + '/list', {id: id}, draw)", (), id="put together, with fields"),
        pytest.param("fetch('/api/list', {headers: h}).then(draw)", ("/api/list",), id="fetch with headers"),
        pytest.param("fetch('/api/list', {method: 'POST'}).then(draw)", (), id="fetch by POST"),
        pytest.param("$.ajax({url:'tzgg.xml',dataType:'xml',success:draw})", ("tzgg.xml",), id="XML"),
        pytest.param('$.get("/visit/count", show)', (), id="a counter"),
        pytest.param("$.get('/list/1',a);$.get('/list/2',a);$.get('/list/3',a);", (), id="too many to tell"),
    ],
)  # fmt: skip
def test_addresses(script: str, hrefs: tuple[str, ...]) -> None:
    assert ajax_lists(script) == hrefs


@pytest.mark.parametrize(
    ("script", "sent", "by_post"),
    [
        pytest.param("$.post('/list', {channelId: '7', page: 1}, draw)", {"channelId": "7", "page": "1"}, True, id="post"),
        pytest.param(
            "var c = 7; function load(n){ $.ajax({url:'/list', method:'post', data:{'cid': c, pageNo: n, all: false}, success: draw}) } load(1);",
            {"cid": "7", "pageNo": "1", "all": "false"},
            True,
            id="variables, and the page a function is first called with",
        ),
        pytest.param("$.ajax({url:'/list', data:{id: 7, page: 1}})", {"id": "7", "page": "1"}, False, id="ajax gets"),
        pytest.param("$.getJSON('/list', {id: 7}, draw)", {"id": "7"}, False, id="getJSON"),
        pytest.param("axios.get('/list', {params: {id: 7, page: 0}}).then(draw)", {"id": "7", "page": "0"}, False, id="axios"),
        pytest.param("var u = '/list'; $.get(u, {id: 7}, draw)", {"id": "7"}, False, id="the address in a variable"),
    ],
)  # fmt: skip
def test_lists_asked_with_fields(script: str, sent: dict[str, str], by_post: bool) -> None:
    assert list(asked_with_fields(script)) == [AskedList("/list", sent, by_post)]


@pytest.mark.parametrize(
    "script",
    [
        pytest.param("$.post('/list', {channelId: '7'}, draw)", id="posted without a page"),
        pytest.param("$.post('/list', {channelId: '7', page: 3}, draw)", id="not the first page"),
        pytest.param("$.post('/list', {channelId: $('#c').val(), page: 1}, draw)", id="a field of the page's"),
        pytest.param("var c = 7; c = 8; $.post('/list', {channelId: c, page: 1}, draw)", id="a variable that changes"),
        pytest.param("$.post('/list', {q: {channelId: 7}, page: 1}, draw)", id="an object in an object"),
        pytest.param("$.post('/article/addHits', {id: 7, page: 1})", id="a counter"),
        pytest.param("$.post('/api/7', {id: 7, page: 1})", id="nothing of a list in its address"),
        pytest.param("$.ajax({url:'/list', type:'post', contentType:'application/json', data:{page: 1}})", id="no form"),
        pytest.param("$.get(api + '/list', {id: 7}, draw)", id="an address put together"),
    ],
)  # fmt: skip
def test_what_is_not_asked(script: str) -> None:
    assert list(asked_with_fields(script)) == []
