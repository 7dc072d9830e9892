import pytest

from crawler.extraction.ajax_list import ajax_lists


@pytest.mark.parametrize(
    ("script", "hrefs"),
    [
        pytest.param('$.getJSON("/api/list?channelId=7", draw);', ("/api/list?channelId=7",), id="getJSON"),
        pytest.param("$.ajax({url: '/data/list_7.json',\ndataType:'json',success:draw})", ("/data/list_7.json",), id="ajax"),
        pytest.param("fetch('/api/articles?page=1').then(draw)", ("/api/articles?page=1",), id="fetch"),
        pytest.param("$.ajax({type:'POST', url: '/api/list', success:draw})", (), id="sent by POST"),
        pytest.param("$.ajax({url: '/api/list', data: {id: id}})", (), id="with data"),
        pytest.param('$.get("/api/list?id=" + id, draw)', (), id="put together"),
        pytest.param("$.ajax({url:'tzgg.xml',dataType:'xml',success:draw})", ("tzgg.xml",), id="XML"),
        pytest.param('$.get("/visit/count", show)', (), id="a counter"),
        pytest.param("$.get('/list/1',a);$.get('/list/2',a);$.get('/list/3',a);", (), id="too many to tell"),
    ],
)  # fmt: skip
def test_addresses(script: str, hrefs: tuple[str, ...]) -> None:
    assert ajax_lists(script) == hrefs
