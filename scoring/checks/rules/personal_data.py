"""`personal_data` 个人信息: no page and no file of the unit shows personal data of the kinds asked about in full (docs/privacy.md).

Each page and each file that shows any is one fault, however many persons stand on it; one that hides too little of an
identity number is named, but is none. Nothing found is `met` only where every page and file of the unit could be
searched; with anything unread it is `unverified`. News from before the period that the crawl left alone, and pages that
name no publisher on a shared portal, are told as not searched. The reason says where, of what kind and how many, never what.
"""

from collections.abc import Iterable, Sequence

from criteria.checks import PersonalData
from criteria.rules import Rule
from scoring.evidence import UnitEvidence
from scoring.marks_on_pages import MOST_CITED
from scoring.masking import mask
from scoring.privacy.exposures import Exposure, PersonalKind, PrivacySearch
from scoring.privacy.search import search
from scoring.results import Citation, Outcome, Verdict
from scoring.unit_index import UnitIndex
from scoring.wording import listed


def check(asked: PersonalData, _rule: Rule, evidence: UnitEvidence, _index: UnitIndex) -> Verdict:
    found = evidence.personal or search(evidence)
    kinds = [PersonalKind(kind) for kind in asked.kinds]
    such = [one for one in found.exposures if one.kind in kinds]
    shown = [one for one in such if not one.badly_masked]
    if shown:
        places = len(dict.fromkeys(map(_place, shown)))
        reason = f"{places} 处显示完整的{_told(kinds, shown)}{_half_hidden(such)}"
        return Verdict(Outcome.NOT_MET, reason, _cited(shown, evidence), faults=places)
    names = "、".join(kind.official_name for kind in kinds)
    searched = f"已检索 {found.pages} 个页面、{found.attachments} 个附件，未发现完整的{names}{_half_hidden(such)}"
    if not found.is_complete or not found.pages:
        return Verdict(Outcome.UNVERIFIED, f"{searched}；但{_unread(found)}，不能认定没有", _cited(such, evidence))
    return Verdict(Outcome.MET, f"{searched}{_left_alone(evidence)}", _cited(such, evidence), faults=0)


def _place(one: Exposure) -> str:
    return one.attachment or one.url


def _told(kinds: Sequence[PersonalKind], shown: Sequence[Exposure]) -> str:
    """身份证件号码 57 个（页面 1 处、附件 2 处）, kind by kind."""
    parts = []
    for kind in kinds:
        of_kind = [one for one in shown if one.kind is kind]
        if of_kind:
            files = sum(bool(one.attachment) for one in of_kind)
            places = [
                f"{what} {count} 处" for what, count in (("页面", len(of_kind) - files), ("附件", files)) if count
            ]
            parts.append(f"{kind.official_name} {sum(one.count for one in of_kind)} 个（{'、'.join(places)}）")
    return "；".join(parts)


def _half_hidden(such: Iterable[Exposure]) -> str:
    places = {_place(one) for one in such if one.badly_masked}
    return f"；另有 {len(places)} 处遮蔽不足" if places else ""


def _unread(found: PrivacySearch) -> str:
    if not found.pages:
        return "没有读到该单位的任何页面"
    named = [f"{mask(one.url)}（{one.reason}）" for one in found.unread]
    return f"有 {len(named)} 处未能检索：{listed(named, '处')}"


def _left_alone(evidence: UnitEvidence) -> str:
    parts = []
    if evidence.older:
        parts.append(f"{len(evidence.older)} 个本期以前的动态页面未检索")
    if evidence.unattributed:
        parts.append(f"{len(evidence.unattributed)} 个未注明发布机构的页面不计入本单位")
    return f"（{'，'.join(parts)}）" if parts else ""


def _cited(such: Iterable[Exposure], evidence: UnitEvidence) -> tuple[Citation, ...]:
    """By place and kind: a title may itself hold what must not be repeated."""
    cited = dict.fromkeys(_citation(one, evidence) for one in such)
    return tuple(cited)[:MOST_CITED]


def _citation(one: Exposure, evidence: UnitEvidence) -> Citation:
    if one.attachment:
        file = evidence.attachments.get(one.attachment)
        return Citation(one.attachment, f"含{one.kind.official_name}的附件", file.sha256 if file else None)
    return Citation(one.url, f"含{one.kind.official_name}的页面", evidence.archived.get(one.url))
