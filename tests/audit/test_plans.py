"""What the requirements of a standard come to for a crawl."""

from pathlib import Path

import pytest

from audit.plans import sought
from crawler.sought import Sought
from criteria.loader import load_pack

_PACK = """id = "p"
title = "标准"
version = "1"
source = "文件"
[[rule]]
id = "X-1"
field = "领域"
group = "类"
title = "要求"
why = "群众要看。"
basis = ["《文件》第一条"]
clauses = []
check = "published"
points = 5
levels = ["县级"]
remedy = "公布。"
certainty = "read"
[rule.with]
recognition = {{ names = ["动态"], subject = ["养老"], matter = ["公示"] }}
{more}
"""


@pytest.mark.parametrize(
    ("more", "rows_suffice"),
    [
        pytest.param("", True, id="published at all"),
        pytest.param('newest_within = "6个月"', True, id="and no older than so much: rows have dates"),
        pytest.param('content = [{ name = "数量", kind = "part" }]', False, id="what the pages say"),
    ],
)
def test_whether_a_column_with_rows_is_all_that_is_asked(tmp_path: Path, more: str, rows_suffice: bool) -> None:
    file = tmp_path / "p.toml"
    file.write_text(_PACK.format(more=more), encoding="utf-8")
    assert sought([load_pack(file)]) == (Sought(("动态",), ("养老",), ("公示",), rows_suffice),)
