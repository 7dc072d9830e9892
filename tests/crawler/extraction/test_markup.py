import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extraction.markup import scan


@pytest.mark.parametrize(
    ("html", "scripts", "metas", "ends", "anchors"),
    [
        pytest.param('<a href="/">首页</a><A\nhref=x>', 0, 0, 0, 2, id="anchors in both cases"),
        pytest.param("<abbr>县</abbr><address>", 0, 0, 0, 0, id="names that begin like an anchor's"),
        pytest.param('<SCRIPT src="x">var a = "<a href>";</script >', 2, 0, 0, 1, id="an anchor inside a script"),
        pytest.param("<scripts></scripts><metadata>", 0, 0, 0, 0, id="names that begin like others"),
        pytest.param('<meta name="a" content="b"><META charset=gbk/>', 0, 2, 0, 0, id="metas"),
        pytest.param("<!-- <meta x> --></html>\n</HTML >", 0, 1, 2, 0, id="inside a comment, and two ends"),
        pytest.param("<meta name='a' <script", 0, 0, 0, 0, id="tags that never end"),
    ],
)
def test_every_tag_is_found(html: str, scripts: int, metas: int, ends: int, anchors: int) -> None:
    markup = scan(html)
    assert (len(markup.scripts), len(markup.metas), len(markup.ends), markup.anchors) == (scripts, metas, ends, anchors)


@given(
    st.lists(st.sampled_from(["<", ">", "/", "a", "A", " ", "script", "meta", "html", "x", "公开", '"'])).map("".join)
)
def test_one_pass_finds_what_a_search_for_each_finds(html: str) -> None:
    markup = scan(html)
    found = {tag.start() for tag in (*markup.scripts, *markup.metas)} | set(markup.ends)
    assert found == {tag.start() for tag in re.finditer(r"<(?:/?script\b[^<>]*>|meta\b[^<>]*>|/html\s*>)", html)}
    assert markup.anchors == len(re.findall(r"<[aA][\s>]", html))
