"""Which variables of a page's scripts are known, and which may hold something else by then."""

import pytest

from crawler.extraction.script_constants import Constants


@pytest.mark.parametrize(
    ("scripts", "value"),
    [
        pytest.param('var id = "7";', "7", id="a string"),
        pytest.param("let id=12,\nsize=20;", "12", id="a number"),
        pytest.param("const id = '7'", "7", id="on the last line"),
        pytest.param(r"""var id = "it\"s";""", 'it"s', id="an escaped quote"),
        pytest.param("""var id = "'7'";""", "'7'", id="quotes in quotes"),
        pytest.param("id = '7';", "7", id="given later, without a declaration"),
        pytest.param("""var other = "id = '7';";""", None, id="named in a string only"),
        pytest.param("page.id = '7';", None, id="of an object"),
        pytest.param("if (id == '7') {}", None, id="compared"),
        pytest.param("var id = '7'; if (x) id = '8';", None, id="given twice"),
        pytest.param("var id = '7'; id += 'a';", None, id="added to"),
        pytest.param("var id = 1; id++;", None, id="counted"),
        pytest.param("var id = '7' + other;", None, id="the beginning of a sum"),
        pytest.param("var id = `7`;", None, id="a template"),
        pytest.param("var id = get('7');", None, id="a call"),
        pytest.param("", None, id="nowhere"),
    ],
)
def test_a_variable_that_holds_one_literal_all_along(scripts: str, value: str | None) -> None:
    assert Constants(scripts).value("id") == value


def test_what_is_declared() -> None:
    scripts = "var id = '7'; const size = 20; let page = 1; page++; number = '8';"
    assert Constants(scripts).declared() == {"id": "7", "size": "20"}
