"""The workbook staff edit: its sheets and columns, and how a list stands in one cell."""

import re
from collections.abc import Iterable

from criteria.model import CATALOGUE_ELEMENTS, ContentKind, Field

INFO, ROWS, RULES, PARTS, QUESTIONS = "标准信息", "标准目录", "要求", "公开内容识别", "待确认"

INFO_KEYS = {"标准编号": "id", "标准名称": "title", "版本": "version", "来源": "source"}

NUMBER, ID, CONTENT = "序号", "编号", "公开内容（要素）"
TEXTS = {
    ID: "id",
    "领域": "field",
    "一级事项": "group",
    "二级事项": "title",
    "公开时限": "time_limit",
    "说明": "why",
    "核对情况": "certainty",
}
LISTS = {
    "公开依据": "basis",
    "公开主体": "publishers",
    "公开对象": "audience",
    "发布机构用词": "publisher_terms",
    "条款": "clauses",
}
CHOICES = {"公开渠道和载体": "channels", "公开方式": "modes", "公开层级": "levels"}
RECOGNITION = {"识别词：名称": "names", "识别词：主题": "subject", "识别词：内容": "matter", "识别词：排除": "exclude"}
POINTS = {f"分值：{element.official_name}": element for element in CATALOGUE_ELEMENTS}
REMEDY = {f"整改建议：{element.official_name}": element for element in CATALOGUE_ELEMENTS}

# The national table's elements in its order, then ours.
ROW_HEADS = (
    NUMBER, ID, "领域", "一级事项", "二级事项", CONTENT, "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象",
    "公开方式", "公开层级", *POINTS, *RECOGNITION, "发布机构用词", *REMEDY, "说明", "条款", "核对情况",
)  # fmt: skip

ASKED, KIND, PARAMETERS = "要求（供阅读）", "检查方式", "检查参数"
RULE_POINTS, EFFECT, EACH, REMEDY_OF_RULE = "分值", "计分方式", "每处扣分", "整改建议"
RULE_TEXTS = {
    ID: "id",
    "领域": "field",
    "一级指标": "group",
    "二级指标": "title",
    REMEDY_OF_RULE: "remedy",
    "说明": "why",
    "核对情况": "certainty",
}
RULE_LISTS = {"层级": "levels", "依据": "basis", "条款": "clauses"}
WHOLE_SITE, YES = "只问主办单位", "是"
RULE_DAYS = {"起始日期": "since", "截止日期": "until"}

# 要求 says in words what the check and its parameters ask; it is written to be read, and not read back.
RULE_HEADS = (
    NUMBER, ID, "领域", "一级指标", "二级指标", ASKED, KIND, CONTENT, *RECOGNITION, PARAMETERS, RULE_POINTS, EFFECT, EACH,
    *RULE_LISTS, WHOLE_SITE, *RULE_DAYS, REMEDY_OF_RULE, "说明", "核对情况",
)  # fmt: skip

PART_HEADS = (NUMBER, ID, "公开内容", "认法", "同义词", "文号", "文件属性")
KINDS = {
    ContentKind.DOCUMENT: "指定文件",
    ContentKind.LOCAL_DOCUMENTS: "本地文件",
    ContentKind.PART: "小标题",
    ContentKind.TABLE: "表格",
    ContentKind.FIELD: "文件属性",
}
FIELDS = {Field.TITLE: "标题", Field.DOCUMENT_NUMBER: "文号", Field.PUBLISHER: "发文机关"}

QUESTION_HEADS = (ID, "要素", "工作表", "行", "列", "原文", "处理")


def joined(texts: Iterable[str]) -> str:
    r"""One text a line; a line end within a text is written \n."""
    return "\n".join(text.replace("\\", "\\\\").replace("\n", "\\n") for text in texts)


def parted(cell: str) -> tuple[str, ...]:
    """The texts of a cell, blank lines left out; each once."""
    lines = (line.strip() for line in cell.split("\n"))
    return tuple(dict.fromkeys(re.sub(r"\\(.)", _unescaped, line) for line in lines if line))


def _unescaped(escape: re.Match[str]) -> str:
    return "\n" if escape[1] == "n" else escape[1]
