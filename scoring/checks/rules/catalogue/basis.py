"""`basis`: 公开依据 with full title and 文号, and in force (S1 四（三）).

One paper with both is enough, for 及相关规定 may stand beside it. A paper that another had taken the place of before
the catalogue came out is a fault here; one superseded since is a matter of revision (`revised`).
"""

import re
from collections.abc import Iterable, Iterator

from criteria.catalogue.header import Column
from criteria.catalogue.item import Item
from criteria.catalogue_checks import CatalogueColumn, Grounded, Superseded
from scoring.catalogue_edition import Edition
from scoring.checks.rules.catalogue.asking import KEPT, Asking, Judged, by_row, says
from scoring.folding import fold, fold_number
from scoring.results import Outcome, Verdict

_TITLE = re.compile("《[^《》]+》")
_BARE_TITLE = re.compile("[一-龥]{5,}(?:法|条例|办法|意见|通知|规定|决定|细则|方案|标准|规范)")
_VAGUE = re.compile("有关|相关|上级|国家规定|政策规定")
# A law (《…法》) is cited without a number; every other paper has one ending in 号.
_NUMBER = re.compile(r"[\d零〇一二三四五六七八九十百]+\s*号|宪法|(?<!办)法(?:》|$|[（(、，；;])")


def grounded(asked: Grounded, asking: Asking) -> Verdict:
    def judge(edition: Edition, item: Item) -> Judged:
        judged = says(item, CatalogueColumn.BASIS)
        if judged is not KEPT:
            return judged
        text = basis_text(item)
        wrong = []
        if asked.full_title and not (_TITLE.search(text) or (_BARE_TITLE.search(text) and not _VAGUE.search(text))):
            wrong.append("依据未写文件全称")
        if asked.number and not _NUMBER.search(text):
            wrong.append("依据未写文号")
        made_on = edition.on or asking.evidence.as_of
        wrong += [
            f"依据{paper.number}已于 {paper.since} 由{paper.by}取代"
            for paper in dead(asked.superseded, text)
            if paper.since <= min(made_on, asking.evidence.as_of)
        ]
        return (Outcome.NOT_MET, "、".join(wrong)) if wrong else KEPT

    return by_row(asking, [CatalogueColumn.BASIS], judge, "的公开依据合乎要求")


def basis_text(item: Item) -> str:
    cell = item.cells.get(Column.BASIS)
    return cell.text if cell else ""


def dead(papers: Iterable[Superseded], text: str) -> Iterator[Superseded]:
    """Papers the text names without those that took their place."""
    folded = _plain(text)
    for paper in papers:
        if _plain(paper.number) in folded and _plain(paper.by) not in folded:
            yield paper


def _plain(text: str) -> str:
    """国务院令第492号 and 国务院令492号 are one."""
    return fold_number(fold(text)).replace("第", "")
