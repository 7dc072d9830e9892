"""情况说明: a page saying that nothing of the kind happened, which counts as having published (docs/verdicts.md).

Recognised by its wording, in its title or in a text that says nothing else. All the wording is in this module.
"""

import re
from datetime import date

from crawler.records import Document
from scoring.folding import fold

# 年 alone also counts years: 连续三年无违法行为的养老机构.
_PERIOD = (
    "(?:本期|本次|本周期|本阶段|本年度|本年|本季度|本季|本月|本周|当期|当月|当季|当年|上期|上月|上季度|上半年|下半年|"
    r"全年|今年|去年|季度|\d月份?|[一二三四五六七八九十]月份?|20\d\d年度?|二[〇零o]二.年度?|年度|期间|目前|以来)"
)
_PLACE = "(?:省|市|州|县|区|旗|镇|乡|街道)"
_OFFICE = f"(?:内|,|、|我{_PLACE}|我局|本{_PLACE}|本局|本?辖区|范围内|均|尚|暂){{0,4}}"
# 无 alone opens many words of this field that deny nothing: 无障碍, 无劳动能力, 事实无人抚养, 无生活来源, 无偿.
_NONE = (
    "(?:暂无|无新增|无新发生|没有|未发生|未产生|未新增|未收到|未作出|未开展|未出现|"
    "无(?!障碍|劳动|人抚养|人照料|生活|固定|偿|论|需|须|法))"
)
_DENIAL = re.compile(f"{_PERIOD}{_OFFICE}{_NONE}")
_PLAIN_DENIAL = re.compile(
    "(?:暂无|无新增|未新增|没有新增|未发生|未产生|没有发生|无发生)[^。;!?]{0,40}"
    "(?:情况|信息|事项|案件|对象|人员|名单|机构|业务|事件|处罚|行为|数据|内容|文件)"
)
_EXPLAINS = re.compile("情况说明|情况的说明|说明$|的说明|情况声明|零报告")
_SHORT_TEXT = 200  # folded characters: a notice that says only this; a guide with 暂无 in one line is longer


def denies(document: Document) -> bool:
    """The page says that nothing happened. Whether it lies inside the period is asked apart."""
    title = fold(document.title)
    if _denial(title):
        return True
    text = fold(document.text) if len(document.text) <= 4 * _SHORT_TEXT else ""
    says_only_this = 0 < len(text) <= _SHORT_TEXT and not document.tables
    explains = bool(_EXPLAINS.search(title)) and not document.tables
    return (says_only_this or explains) and _denial(text or fold(document.text[: 4 * _SHORT_TEXT]))


def stated_on(document: Document) -> date | None:
    """The day that tells which period it speaks of: publication, else 成文日期."""
    return document.published_on or document.made_on


def _denial(folded: str) -> bool:
    return bool(_DENIAL.search(folded) or _PLAIN_DENIAL.search(folded))
