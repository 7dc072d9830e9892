import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extraction.js_literal import Value, read_literal

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)


@given(value=st.lists(VALUES, max_size=4), tail=st.text(max_size=8))
def test_json_is_read_as_json(value: list[Value], tail: str) -> None:
    assert read_literal(f"{json.dumps(value)};{tail}") == value


@given(text=st.text(alphabet="[]{}():,!\"'\\a1-/* \n", max_size=60))
def test_nothing_but_a_value_error_comes_of_any_text(text: str) -> None:
    try:
        read_literal(text)
    except ValueError:
        return


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{a:1,'b':\"c\",}", {"a": 1, "b": "c"}),
        ("[1,2,,3,]", [1, 2, 3]),
        ("[!0,!1,void 0]", [True, False, None]),
        ("['it\\'s', '\\u4e2d\\x41']", ["it's", "中A"]),
        ("{a:true, b:null, /* x */ c:[{d:-1.5}] // end\n}", {"a": True, "b": None, "c": [{"d": -1.5}]}),
    ],
)
def test_as_scripts_write_it(text: str, value: object) -> None:
    assert read_literal(text) == value


@pytest.mark.parametrize("text", ["{a:b()}", "[x]", "{a:1", "", "{a:'", "[" * 100])
def test_what_is_no_literal(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_literal(text)
