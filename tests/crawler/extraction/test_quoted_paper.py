"""A whole paper below the text of one, whose 落款 is not this one's."""

import pytest

from crawler.extraction.quoted_paper import other_paper

TEXT = ("各乡镇：", "现将通知转发给你们，请遵照执行。", "青禾县民政局", "2025年3月5日")
OTHER = ("冀民规〔2022〕5号", "关于加强服务的通知", "各市民政局：", "现通知如下。", "河北省民政厅", "2022年6月8日")


@pytest.mark.parametrize(
    ("texts", "number", "begins"),
    [
        pytest.param((*TEXT, *OTHER), None, 4, id="below the sign-off"),
        pytest.param((*TEXT, "河北省民政厅文件", *OTHER), None, 4, id="with its masthead"),
        pytest.param((*TEXT[:2], "河北省民政厅文件", OTHER[0], "正文。"), None, 2, id="a masthead and no addressee"),
        pytest.param(("青禾县民政局文件", *OTHER), None, None, id="the paper itself"),
        pytest.param((*TEXT, *OTHER), OTHER[0], None, id="its own number"),
        pytest.param((*TEXT[:2], OTHER[0], "某办法", "冀民规〔2022〕6号", "某细则", *TEXT[2:]), None, None, id="a table of papers"),
        pytest.param((*TEXT[:2], "附件：冀民规〔2022〕5号", *TEXT[2:]), None, None, id="a mention"),
    ],
)  # fmt: skip
def test_where_another_paper_begins(texts: tuple[str, ...], number: str | None, begins: int | None) -> None:
    assert other_paper(texts, number) == begins
