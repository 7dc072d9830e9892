"""The roster (名册) as something rules may ask about: its columns, and the parameters of `roster_field`."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from criteria.model import Level, Recognition


class RosterColumn(StrEnum):
    """Columns of the roster a rule may ask for. An office may leave all but the address out, or blank."""

    LEVEL = "层级"
    REGION_CODE = "行政区划代码"
    START_URLS = "网址"
    SCOPE = "公开范围"
    ALIASES = "发布机构别名"
    SITE_CODE = "网站标识码"
    PARENT = "上级单位"
    OFFICE = "公开机构"
    DUTIES = "岗位职责"
    LEADER = "负责同志"
    FIRST_ANSWERABLE = "第一责任人"
    CLERK = "经办人员"
    TELEPHONE = "联系电话"
    ON_DUTY = "在岗状态"
    NOTICE_BOARD = "公示栏"
    LEADING_GROUP = "领导小组成员"
    NEW_MEDIA = "新媒体账号"
    HOST_SECTION = "主办科室"
    OPERATOR = "运维人"
    FILED = "备案"
    ACCOUNT_STATE = "账号状态"
    PLAN_URL = "实施方案网址"
    PLAN_DATE = "实施方案日期"
    ITEM_LIST_URL = "事项清单网址"
    CATALOGUE_URL = "标准目录网址"


DAY_COLUMNS = frozenset({RosterColumn.PLAN_DATE})
URL_COLUMNS = frozenset({RosterColumn.PLAN_URL, RosterColumn.ITEM_LIST_URL, RosterColumn.CATALOGUE_URL})


@dataclass(frozen=True, slots=True)
class RosterField:
    """名册登记: the unit's line of the roster is filled in in each of these columns.

    `only_with`: a column that may say 无, and then nothing is asked (an office without accounts has none to register).
    `levels_present`: the roster holds units of these levels under a county's unit. `dated_by`: the latest day its
    day columns may give. `same_on_site`: a column whose names also stand in what `recognition` finds on the site.
    """

    kind: ClassVar[str] = "roster_field"

    each_has: tuple[RosterColumn, ...]
    only_with: RosterColumn | None = None
    levels_present: tuple[Level, ...] = ()
    dated_by: date | None = None
    same_on_site: RosterColumn | None = None
    recognition: Recognition | None = None
