"""What stands above a catalogue: its title, and the field (领域) its items belong to."""

import re

from criteria.catalogue.known import known_rows
from criteria.catalogue.text_forms import fold, one_line

# The 26 试点领域 as catalogues name them (S5), and the shorter names offices use.
_NATIONAL_FIELDS = (
    "重大建设项目", "公共资源交易", "财政预决算", "安全生产", "税收管理", "农村集体土地征收", "国有土地上房屋征收与补偿",
    "保障性住房", "农村危房改造", "生态环境", "环境保护", "公共文化服务", "公共法律服务", "扶贫", "救灾", "食品药品监管",
    "城市综合执法", "就业创业", "就业", "社会保险", "社会救助", "养老服务", "户籍管理", "涉农补贴", "义务教育",
    "医疗卫生", "市政服务", "自然资源", "教育",
)  # fmt: skip
_FIELD = re.compile(r"([\u4e00-\u9fff]{2,12}?)领域")
_NO_FIELD = re.compile("试点|重点|各$|个$")  # 26个试点领域标准目录 names none
_LONGEST_TITLE = 60


def title_of(caption: str) -> str:
    """The line of the caption that names the catalogue; empty when none does."""
    lines = [one_line(line) for line in caption.split("\n")]
    return next((line for line in lines if "目录" in line and len(line) < _LONGEST_TITLE), "")


def field_of(column: str, caption: str, group: str) -> str | None:
    """The field by its own column, else by the caption or the class, else by the built-in row of that class.

    A caption that names several (社会救助、养老服务领域) leaves it to the class.
    """
    if own := one_line(column).removesuffix("领域"):
        return own
    known = {row.field for row in known_rows() if group and fold(row.group) == fold(group)}
    for words in map(fold, (caption, group)):
        named = [field for field in _NATIONAL_FIELDS if field in words]
        if len(known.intersection(named)) == 1 and len(named) > 1:
            return known.intersection(named).pop()
        if named:
            return max(named, key=len)
    found = _FIELD.search(fold(caption))
    if found and not _NO_FIELD.search(found[1]):
        return found[1]
    return known.pop() if len(known) == 1 else None
