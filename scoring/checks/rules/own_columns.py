"""Whether the columns of the evidence are the unit's own, so that their state may be held against it."""

from collections.abc import Sequence

from scoring.blocker import Blocker
from scoring.evidence import UnitEvidence
from scoring.publisher_names import scope_is_publisher
from scoring.results import Outcome, Verdict
from scoring.unit_index import UnitIndex


def shared_columns(evidence: UnitEvidence) -> Verdict | None:
    """Under a publisher's name the columns are the portal's, which many offices fill: nothing to hold against one."""
    if scope_is_publisher(evidence.unit):
        return Verdict(Outcome.NOT_APPLICABLE, "该单位的公开范围是发布机构，栏目为全站共用，不计入一个单位")
    return None


def columns_unseen(index: UnitIndex) -> tuple[Blocker, ...]:
    """Everything behind which a column, or the rest of one, could lie."""
    found = tuple({**index.common.anywhere, **index.common.likely}.values())
    return (*found, Blocker("", "未读到该单位的任何栏目或文件", is_near=True)) if index.nothing_read else found


def lies_under(path: Sequence[str], above: Sequence[str]) -> bool:
    return len(path) > len(above) and tuple(path[: len(above)]) == tuple(above)
