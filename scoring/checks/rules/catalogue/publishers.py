"""`publisher`: 公开主体 names a body, of a level that is ticked (S1 四（五）（九）).

Only the unit's own line of the roster is known here: a body of another place is `manual`, and so is a level that is
ticked and has no body. A fault is what says nothing (有关部门), and bodies none of whose levels is ticked.
"""

import re

from criteria.catalogue.header import Column
from criteria.catalogue.item import Item
from criteria.catalogue_checks import CatalogueColumn, PublisherNamed
from criteria.model import Level
from scoring.catalogue_edition import Edition
from scoring.checks.rules.catalogue.asking import KEPT, Asking, Judged, by_row, says
from scoring.folding import fold
from scoring.results import Outcome, Verdict
from scoring.unit import Unit
from scoring.wording import quoted

_NOBODY = re.compile("(?:各|各级|有关|相关|各相关|各有关|责任|主管)*(?:部门|单位|机构|机关|责任人)")
_A_BODY = re.compile("民政|政府|办事处|[局委厅办院所站]|中心|部门|机构|单位|机关|[村居乡镇]|社区|街道")
_PLACE = re.compile("^([一-龥]{2,8}?[县市区旗])(?:人民政府)?民政局")
_LEVELS = (
    (re.compile("县|旗|(?<!社)区|市"), Level.COUNTY),  # 盖州市民政局 is a county's
    (re.compile("市|州"), Level.CITY),
    (re.compile("(?<!城)乡|镇|街道|村|居委|社区"), Level.TOWNSHIP),
)


def named(_asked: PublisherNamed, asking: Asking) -> Verdict:
    def judge(edition: Edition, item: Item) -> Judged:
        judged = says(item, CatalogueColumn.PUBLISHER)
        if judged is not KEPT:
            return judged
        bodies = [fold(name) for name in item.publishers]
        shown = quoted("、".join(item.publishers))
        if all(_NOBODY.fullmatch(body) for body in bodies):
            return Outcome.NOT_MET, f"公开主体“{shown}”没有写明是谁"
        if not any(_A_BODY.search(body) for body in bodies):
            return Outcome.MANUAL, f"公开主体“{shown}”看不出是哪个机构"
        if any(_is_elsewhere(body, asking.evidence.unit) for body in bodies):
            return Outcome.MANUAL, f"公开主体“{shown}”不是本单位"
        return _of_level(item, bodies, shown) if Column.LEVEL in edition.catalogue.columns else KEPT

    return by_row(asking, [CatalogueColumn.PUBLISHER], judge, "都写明了公开主体")


def _is_elsewhere(body: str, unit: Unit) -> bool:
    own = [fold(name) for name in (unit.name, *unit.publisher_aliases, unit.parent)]
    place = _PLACE.match(body)
    return bool(place and _PLACE.match(own[0])) and not any(body in name or name in body for name in own if name)


def _of_level(item: Item, bodies: list[str], shown: str) -> Judged:
    levels = [{level for pattern, level in _LEVELS if pattern.search(body)} for body in bodies]
    if Column.LEVEL in item.doubted or not all(levels):
        return KEPT
    there = set[Level]().union(*levels)
    ticked = "、".join(item.levels)
    if not there & set(item.levels):
        return Outcome.NOT_MET, f"公开主体“{shown}”与公开层级“{ticked}”不对应"
    if alone := [level for level in item.levels if level not in there]:
        return Outcome.MANUAL, f"公开层级勾选了{'、'.join(alone)}，公开主体“{shown}”中看不出"
    return KEPT
