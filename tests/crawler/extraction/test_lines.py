"""Where one line of a page ends and the next begins, and where a space stands between two words."""

import pytest

from crawler.extraction.lines import parse, read_lines


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        pytest.param("<p>标题<br>日期</p>", ["标题", "日期"], id="a break before a text"),
        pytest.param("<p>标题<br><font><b>日期</b></font></p>", ["标题", "日期"], id="before an element in an element"),
        pytest.param("<p>标题<br><img src='x.gif'>日期</p>", ["标题", "日期"], id="before a picture"),
        pytest.param("<p>标题<br><i></i><b>日期</b></p>", ["标题", "日期"], id="before an element of nothing"),
        pytest.param("<p>标题<img src='x.gif'>日期</p>", ["标题日期"], id="a picture alone"),
        pytest.param("<p>某街道</span> <span><i></i><b>31</b></span></p>", ["某街道 31"], id="a space before an icon"),
        pytest.param("<p>某街道<span> <b>31</b></span></p>", ["某街道 31"], id="a space inside an element"),
        pytest.param("<p>某街道<span><i></i><b>31</b></span></p>", ["某街道31"], id="no space"),
    ],
)
def test_lines(body: str, lines: list[str]) -> None:
    root = parse(f"<html><body>{body}</body></html>")
    assert root is not None
    assert [line.text for line in read_lines(root, ())] == lines
