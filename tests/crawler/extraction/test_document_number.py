"""文号 as sites print them, and numbers that are other papers'."""

import pytest

from crawler.extraction.document_number import find_document_number
from tests.crawler.extraction.pages import ARTICLE, LONG, TRAIL, facts

TITLE = "关于公布城乡低保标准的通知"
INFO = "<p>发布时间：2020-07-02 来源：县民政局 浏览：33</p>"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("丽政发〔2023〕30号", "丽政发〔2023〕30号"),
        ("川教函[2021]3号", "川教函[2021]3号"),
        ("教思政厅函（2024）10号", "教思政厅函（2024）10号"),
        ("沪卫基层【2024】5 号", "沪卫基层【2024】5号"),
        ("民发〔2020〕第18号", "民发〔2020〕第18号"),
        ("2020年第18号", None),
        ("〔2020〕18号", None),
    ],
)
def test_document_numbers(text: str, number: str | None) -> None:
    assert find_document_number(text) == number


@pytest.mark.parametrize(
    ("title", "first", "number"),
    [
        pytest.param(TITLE, "平民〔2020〕18号", "平民〔2020〕18号", id="alone on a line"),
        pytest.param(f"{TITLE}（平民〔2020〕18号）", "各乡镇：", "平民〔2020〕18号", id="in the title's brackets"),
        pytest.param(
            TITLE, "根据《省厅关于印发办法的通知》（豫民〔2020〕9号）要求，现就有关事项通知如下。", None, id="a mention"
        ),
        pytest.param("转发豫体群〔2020〕18号关于贯彻落实意见的通知", "各乡镇：", None, id="another's, forwarded"),
        pytest.param(
            "某县转发市民政局关于做好祭扫工作的通知（平民〔2020〕18号）",
            "各乡镇：",
            None,
            id="behind what is forwarded",
        ),
        pytest.param(
            "关于转发《低保办法》的通知（平民〔2020〕18号）",
            "各乡镇：",
            "平民〔2020〕18号",
            id="of the paper that forwards a named one",
        ),
        pytest.param(
            "关于转发《低保办法》（平民〔2020〕18号）的通知", "各乡镇：", None, id="of the named one it forwards"
        ),
        pytest.param("关于贯彻执行民政部通知（民发〔2020〕18号）的意见", "各乡镇：", None, id="amid the title"),
        pytest.param(
            "平民〔2020〕18号 关于提高低保标准的通知", "各乡镇：", "平民〔2020〕18号", id="before the title's words"
        ),
        pytest.param(
            "一图读懂提高低保标准的通知（平民〔2020〕18号）", "各乡镇：", None, id="of what a picture explains"
        ),
        pytest.param(TITLE, "上位法依据：</p><p>平民〔2020〕18号", None, id="of its basis"),
        pytest.param(TITLE, "现将《通知》转发你们。</p><p>平民〔2020〕18号", None, id="above the text forwarded"),
        pytest.param(TITLE, f"{LONG}</p><p>平民〔2020〕18号", None, id="below a text"),
        pytest.param(
            TITLE,
            "</p><table><tr><td>1</td><td>平民〔2020〕18号</td></tr><tr><td>2</td><td>平民〔2020〕19号</td></tr></table><p>",
            None,
            id="in a table of papers",
        ),
        pytest.param(
            TITLE,
            "</p><table><tr><td>序号</td><td>文号</td></tr><tr><td>1</td><td>平民〔2020〕18号</td></tr><tr><td>2</td><td>平民〔2020〕19号</td></tr></table><p>",
            None,
            id="in a table of papers under 文号",
        ),
        pytest.param(
            TITLE,
            "</p><table><tr><td>决定书文号</td><td>平民〔2020〕18号</td></tr><tr><td>当事人</td><td>某公司</td></tr></table><p>",
            "平民〔2020〕18号",
            id="in a cell beside its label",
        ),
        pytest.param(
            TITLE,
            "</p><table><tr><td>平民〔2020〕18号</td><td>签发人：王某</td></tr></table><p>",
            "平民〔2020〕18号",
            id="in a letter-head's table",
        ),
        pytest.param(TITLE, "</p><table><tr><td>文号</td><td>详见附件</td></tr></table><p>", None, id="see the file"),
        pytest.param(TITLE, "文　号：平民〔2020〕18号", "平民〔2020〕18号", id="by its label"),
        pytest.param(TITLE, "附件：平民〔2020〕18号", None, id="of the file attached"),
        pytest.param(TITLE, "解读文件：平民〔2020〕18号", None, id="of the paper interpreted"),
        pytest.param(TITLE, "相关文件</p><p>平民〔2020〕18号", None, id="below 相关文件"),
        pytest.param(TITLE, "现转发平民〔2020〕18号", None, id="forwarded in a line of its own"),
        pytest.param("《低保办法》（平民〔2020〕18号）政策解读", "各乡镇：", None, id="in an interpretation's title"),
        pytest.param("关于废止《低保办法》（平民〔2020〕18号）的通知", "各乡镇：", None, id="of the paper withdrawn"),
        pytest.param(
            "《低保办法》（平民〔2020〕18号）", "各乡镇：", "平民〔2020〕18号", id="of the paper that the title names"
        ),
        pytest.param(
            "关于印发《低保办法》的通知（平民〔2020〕18号）", "各乡镇：", "平民〔2020〕18号", id="after what it issues"
        ),
    ],
)
def test_own_document_number(title: str, first: str, number: str | None) -> None:
    found = facts(
        f"{TRAIL}<h1>{title}</h1>{INFO}<div class='TRS_Editor'><p>{first}</p><p>{LONG}</p></div>", url=ARTICLE
    ).document
    assert found is not None
    assert found.document_number == number
