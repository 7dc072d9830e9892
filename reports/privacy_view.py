"""The section on personal data (个人信息) of a unit's page, and the sentence on it of the index."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reports.model import Report, UnitReport
from reports.view import Anchor, anchor
from scoring.privacy.exposures import Exposure, PersonalKind, PrivacySearch

_MOST_LINES = 100


@dataclass(frozen=True, slots=True)
class ExposureRow:
    """One kind of data at one place. `file` is None for the page's own text."""

    page: Anchor
    file: Anchor | None
    kind: str
    count: str
    state: str


@dataclass(frozen=True, slots=True)
class UnreadRow:
    place: Anchor
    why: str


@dataclass(frozen=True, slots=True)
class PrivacySection:
    """What was found, how much was searched, what could not be searched."""

    summary: str
    rows: tuple[ExposureRow, ...]
    rows_left_out: int
    unread: tuple[UnreadRow, ...]
    unread_left_out: int


def privacy_section(unit: UnitReport) -> PrivacySection | None:
    """None where personal data were not searched for."""
    if unit.privacy is None:
        return None
    found, unread = unit.privacy.exposures, unit.privacy.unread
    return PrivacySection(
        summary=_summary(unit.privacy),
        rows=tuple(map(_row, found[:_MOST_LINES])),
        rows_left_out=max(len(found) - _MOST_LINES, 0),
        unread=tuple(UnreadRow(anchor(one.url, one.name), one.reason) for one in unread[:_MOST_LINES]),
        unread_left_out=max(len(unread) - _MOST_LINES, 0),
    )


def privacy_total(report: Report) -> str:
    """One sentence on all units; "" where personal data were not searched for."""
    searches = [unit.privacy for unit in report.units if unit.privacy is not None]
    if not searches:
        return ""
    exposed = [one for search in searches for one in search.exposed]
    units = sum(1 for search in searches if search.exposed)
    unread = sum(len(search.unread) for search in searches)
    rest = f"另有 {unread} 个网页或附件未能检索，不能断言其中没有。" if unread else ""
    if not exposed:
        return f"个人信息检查：在已检索的网页和附件中未发现完整公开的个人信息。{rest}"
    return f"个人信息检查：{units} 个单位的 {_places(exposed)} 处网页或附件公开了完整的{_kinds(exposed)}。{rest}"


def _summary(search: PrivacySearch) -> str:
    searched = f"共检索网页和栏目 {search.pages} 个、附件 {search.attachments} 个"
    exposed = search.exposed
    if exposed:
        words = f"{searched}，{_places(exposed)} 处公开了完整的{_kinds(exposed)}。请先撤下，脱敏后再公开。"
    elif search.is_complete:
        words = f"{searched}，未发现完整公开的个人信息。"
    else:
        words = f"{searched}，在已检索的范围内未发现完整公开的个人信息。"
    masked = len(search.exposures) - len(exposed)
    if masked:
        words += f"另有 {masked} 处脱敏不充分（出生日期或首尾未隐去）。"
    if not search.is_complete:
        words += f"有 {len(search.unread)} 个网页或附件未能检索，不能断言其中没有个人信息。"
    return words + "为保护当事人，本报告只列位置和种类，不列号码、地址和姓名。"


def _row(found: Exposure) -> ExposureRow:
    return ExposureRow(
        page=anchor(found.url, "" if found.attachment else found.name),
        file=anchor(found.attachment, found.name) if found.attachment else None,
        kind=found.kind.official_name,
        count=str(found.count),
        state="脱敏不充分" if found.badly_masked else "完整公开",
    )


def _places(exposed: Sequence[Exposure]) -> int:
    return len({(one.url, one.attachment) for one in exposed})


def _kinds(exposed: Sequence[Exposure]) -> str:
    """身份证件号码 12 个、手机号码 3 个"""
    counts: Counter[PersonalKind] = Counter()
    for one in exposed:
        counts[one.kind] += one.count
    return "、".join(f"{kind.official_name} {counts[kind]} 个" for kind in PersonalKind if counts[kind])
