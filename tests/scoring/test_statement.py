import pytest

from crawler.records import Document
from scoring.statement import denies
from tests.scoring.builders import document, rows


@pytest.mark.parametrize(
    "said",
    [
        document("2024年第三季度养老机构行政处罚情况说明", "2024年第三季度，我县未发生养老机构行政处罚情况。"),
        document("本期无新增养老机构备案信息", ""),
        document("暂无特困人员终止供养名单", ""),
        document("临时救助公示", "本月我县无临时救助对象。"),
        document("2024年度无养老机构行政处罚", ""),
        document("情况说明", "经核实，截至目前暂无相关信息。"),
        document("關於本季度無新增備案的說明", "特此說明。"),
        document("养老机构评估信息", "本季度未开展养老机构评估工作。"),
    ],
    ids=lambda said: said.title,
)
def test_a_page_that_says_nothing_happened(said: Document) -> None:
    assert denies(said)


@pytest.mark.parametrize(
    "said",
    [
        document(
            "低保办事指南",
            "收费标准：暂无\n" + "办理流程：向乡镇人民政府提出书面申请，经审核公示后报县民政局确认。" * 10,
        ),
        document("连续三年无违法行为的养老机构名单", "幸福院"),
        document("特困人员认定办法", "年满60周岁，无劳动能力、无生活来源、无法定赡养人"),
        document("2024年无障碍改造情况说明", "2024年无障碍改造共完成120户。"),
        document("事实无人抚养儿童名单", "本月新增3人"),
        document("养老机构备案信息", "本期无变化部分", tables=(rows("名称|床位", "幸福院|20"),)),
        document("情况说明", "现将有关资金使用情况公布如下。"),
    ],
    ids=lambda said: said.title,
)
def test_a_page_that_does_not(said: Document) -> None:
    assert not denies(said)
