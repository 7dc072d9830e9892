"""A county's audit made up from checksums: thirty offices, the national catalogue's rows, plausible verdicts.

Nothing here is random: the same office and row always get the same verdict. `python -m tests.reports.sample FOLDER`
writes the report, to be looked at.
"""

import hashlib
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from typing import assert_never

from criteria.model import (
    CATALOGUE_ELEMENTS,
    Channel,
    ContentElement,
    ContentKind,
    Criterion,
    Element,
    Grading,
    Level,
    LimitKind,
    LimitUnit,
    Mode,
    Pack,
    Recognition,
    TimeLimit,
)
from criteria.rules import Rule
from reports.model import ArchivedPage, ColumnLine, Report, UnitReport, UnseenPage
from reports.write import write_report
from scoring.results import Citation, Finding, Outcome, Score, Verdict
from scoring.score import enough_seen, score_unit
from scoring.unit import Unit
from scoring.vetoes import vetoes_among
from tests.reports.sample_rules import rule_findings, sample_rules

AS_OF = date(2026, 9, 30)
_REGULATION = "《中华人民共和国政府信息公开条例》（国务院令第711号）"
_POINTS = {Element.ITEM: 4, Element.CONTENT: 3, Element.TIME_LIMIT: 2, Element.PUBLISHER: 1}
_REMEDY = {
    Element.ITEM: "在信息公开目录下设立该事项栏目，并发布本期应公开的内容。",
    Element.CONTENT: "对照目录所列要素逐项补齐，附件同时提供可检索的文字。",
    Element.TIME_LIMIT: "自信息形成或变更之日起按规定时限发布，并建立到期提醒。",
    Element.PUBLISHER: "在页面注明发布机构，转载的注明来源。",
}
# 领域, 一级事项, 二级事项, 要素
_ROWS = (
    ("社会救助", "综合业务", "政策法规文件", "《社会救助暂行办法》；各地配套政策法规文件"),
    ("社会救助", "综合业务", "监督检查", "社会救助信访通讯地址；社会救助投诉举报电话"),
    ("社会救助", "最低生活保障", "政策法规文件", "国发〔2012〕45号；各地配套政策法规文件"),
    ("社会救助", "最低生活保障", "办事指南", "办理事项；办理条件；最低生活保障标准；申请材料；办理流程；联系方式"),
    ("社会救助", "最低生活保障", "审核信息", "初审对象名单及相关信息"),
    ("社会救助", "最低生活保障", "审批信息", "低保对象名单及相关信息"),
    ("社会救助", "特困人员救助供养", "政策法规文件", "国发〔2016〕14号；《特困人员认定办法》"),
    ("社会救助", "特困人员救助供养", "办事指南", "办理事项；办理条件；救助供养标准；申请材料；办理流程"),
    ("社会救助", "特困人员救助供养", "审批信息", "特困人员名单及相关信息"),
    ("社会救助", "临时救助", "政策法规文件", "国发〔2014〕47号；民发〔2018〕23号"),
    ("社会救助", "临时救助", "办事指南", "办理事项；办理条件；救助标准；申请材料；办理流程"),
    ("社会救助", "临时救助", "审核审批信息", "支出型临时救助对象名单；救助金额；救助事由"),
    ("养老服务", "通用政策", "国家和地方层面养老服务相关法律、法规、政策文件", "文件名称；文号；发文部门"),
    ("养老服务", "通用政策", "养老服务扶持政策措施清单", "扶持政策措施名称；扶持对象；实施部门；内容和标准"),
    ("养老服务", "通用政策", "养老机构投资指南", "投资环境简介；投资审批条件及依据；投资审批流程"),
    ("养老服务", "业务办理", "养老机构备案", "备案申请材料清单及样式；备案流程；办理部门；办理时限"),
    ("养老服务", "业务办理", "养老服务扶持补贴", "扶持补贴名称；依据；对象；申请条件；内容和标准"),
    ("养老服务", "业务办理", "老年人补贴", "老年人补贴名称；补贴依据；补贴对象；内容和标准"),
    ("养老服务", "行业管理信息", "养老机构备案信息", "已备案养老机构数量；机构名称；机构地址；床位数量"),
    ("养老服务", "行业管理信息", "养老服务扶持补贴信息", "申请数量；审核通过数量；名单及补贴金额；补贴总金额"),
    ("养老服务", "行业管理信息", "老年人补贴申领和发放信息", "申领数量；审核通过数量；发放总金额"),
    ("养老服务", "行业管理信息", "养老机构评估信息", "评估事项申请数量；评估总体结果；评估机构清单"),
    ("养老服务", "行业管理信息", "养老机构行政处罚信息", "行政处罚事项及标准；行政处罚结果；监督方式及电话"),
)
_UNITS = [
    "青石市民政局",
    "云岭县民政局",
    "白沙县民政局",
    "望江县民政局",
    "临溪区民政局",
    "丰泽县民政局",
    "古城区民政局",
    "南屏县民政局",
    "柳河县民政局",
    "东湖区民政局",
    "长乐县民政局",
    "石桥县民政局",
    "清源县民政局",
    "龙潭区民政局",
    "安平县民政局",
    "双塔区民政局",
    "永宁县民政局",
    "河口县民政局",
    "金水区民政局",
    "西山县民政局",
    "太和镇人民政府",
    "新华街道办事处",
    "红旗镇人民政府",
    "大河乡人民政府",
    "桃源镇人民政府",
    "五里街道办事处",
    "松林乡人民政府",
    "三元镇人民政府",
    "花园街道办事处",
    "平川镇人民政府",
]
_UNSEEN = (
    ("timeout", "30 秒内没有回应"),
    ("blocked", "返回安全验证页面"),
    ("not_rendered", ""),
    ("budget", ""),
    ("http_forbidden", "HTTP 403"),
)


@dataclass(frozen=True, slots=True)
class SampleArchive:
    """Pages held in a dict, as an archive's database would hold them."""

    pages: Mapping[str, ArchivedPage] = field(default_factory=dict)

    def read(self, sha256: str) -> ArchivedPage | None:
        return self.pages.get(sha256)


def sample_pack(rows: int = len(_ROWS), rules: Sequence[Rule] = ()) -> Pack:
    criteria = tuple(_criterion(number, *row) for number, row in enumerate(_ROWS[:rows], start=1))
    return Pack(
        id="minzheng-2019",
        title="社会救助、养老服务领域基层政务公开标准目录",
        version="2019-1",
        source="民政部办公厅　民办函〔2019〕52号",
        criteria=criteria,
        sha256=hashlib.sha256(b"minzheng-2019").hexdigest(),
        rules=tuple(rules),
    )


def sample_report(
    units: int = len(_UNITS), rows: int = len(_ROWS), *, rules: bool = False
) -> tuple[Report, SampleArchive]:
    """`rules`: five rules beside the rows, one of each effect and one for a person."""
    pack = sample_pack(rows, sample_rules() if rules else ())
    grading = Grading("2026-1", ((90, "优秀"), (80, "良好"), (60, "合格"), (0, "不合格")), 0.8, 0.5)
    pages: dict[str, ArchivedPage] = {}
    reports = [_unit_report(number, name, pack, grading, pages) for number, name in enumerate(_UNITS[:units], start=1)]
    report = Report(
        title="青石市2026年基层政务公开绩效评估报告",
        since=date(2025, 10, 1),
        as_of=AS_OF,
        tool_version="0.1.0",
        packs=(pack,),
        grading=grading,
        units=_ranked(reports),
    )
    return report, SampleArchive(pages)


def _criterion(number: int, field_: str, group: str, title: str, content: str) -> Criterion:
    periodic = group == "行业管理信息"
    limit = (
        TimeLimit("每20个工作日更新", LimitKind.EVERY_PERIOD, 20, LimitUnit.WORKING_DAY, None)
        if periodic
        else TimeLimit(
            "制定或获取信息之日起10个工作日内", LimitKind.AFTER_TRIGGER, 10, LimitUnit.WORKING_DAY, "制定或获取信息"
        )
    )
    return Criterion(
        id=f"{'SA' if field_ == '社会救助' else 'EC'}-{number:02}",
        field=field_,
        group=group,
        title=title,
        why="群众据此知道能不能办、到哪里办。",
        content=tuple(ContentElement(name, ContentKind.PART, (name,)) for name in content.split("；")),
        basis=(_REGULATION, "各地相关政策法规文件"),
        time_limits=(limit,),
        publishers=("县级人民政府民政部门",),
        publisher_terms=("民政局",),
        channels=(Channel.NOTICE_BOARD,) if title == "审核信息" else (Channel.WEBSITE, Channel.SERVICE_CENTRE),
        audience=("全社会",),
        modes=(Mode.ACTIVE,),
        levels=(Level.COUNTY, Level.TOWNSHIP),
        recognition=Recognition((title,), (), (), ()),
        points=_POINTS,
        remedy=_REMEDY,
        clauses=("S4-01",),
        certainty="read",
    )


def _unit_report(number: int, name: str, pack: Pack, grading: Grading, pages: dict[str, ArchivedPage]) -> UnitReport:
    level = Level.CITY if number == 1 else Level.TOWNSHIP if name.endswith(("政府", "办事处")) else Level.COUNTY
    unit = Unit(f"QS-{number:03}", name, (f"https://www.qs{number:02}.gov.cn/mzj/",), level)
    blind = number in (9, 23)  # sites that would not let us see
    findings = [
        _finding(unit, criterion, element, _roll(name, criterion.id, element.value), blind, pages)
        for criterion in pack.criteria
        for element in CATALOGUE_ELEMENTS
    ]
    findings = [_consistent(finding, findings) for finding in findings]
    if pack.rules:
        findings += rule_findings(unit, number, _citation(unit, pack.criteria[0], pages), grading)
    seen = 240 + _roll(name, "pages") * 9
    unseen = 40 if blind else _roll(name, "unseen") % 6
    return UnitReport(
        unit=unit,
        score=_score(unit, findings, pack, grading),
        findings=tuple(findings),
        columns=tuple(_column(unit, criterion) for criterion in pack.criteria if _roll(name, criterion.id, "c") < 70),
        pages_seen=seen,
        pages_unseen=tuple(_unseen(unit, place) for place in range(unseen)),
    )


def _finding(
    unit: Unit, criterion: Criterion, element: Element, roll: int, blind: bool, pages: dict[str, ArchivedPage]
) -> Finding:
    if criterion.title == "审核信息":
        verdict = Verdict(Outcome.NOT_APPLICABLE, "公开渠道不包括政府网站，不在网上检查。")
    else:
        outcome = _outcome(roll, _roll(unit.name, "quality"), blind)
        if element is Element.PUBLISHER and outcome is Outcome.PARTLY_MET:
            outcome = Outcome.MET
        verdict = _verdict(unit, criterion, element, outcome, pages)
    maximum = criterion.points[element]
    points = {Outcome.MET: Fraction(maximum), Outcome.NOT_MET: Fraction(0), Outcome.PARTLY_MET: None}.get(
        verdict.outcome
    )
    if verdict.outcome is Outcome.PARTLY_MET:
        points = Fraction(maximum * (verdict.kept or 1), verdict.of or 2)
    return Finding(
        unit.id, criterion.id, element, verdict, points, Fraction(maximum), criterion.remedy[element], criterion.clauses
    )


def _outcome(roll: int, quality: int, blind: bool) -> Outcome:
    met = 46 + quality // 2
    rest = 100 - met
    limits = (
        (met, Outcome.MET),
        (met + rest * 4 // 10, Outcome.PARTLY_MET),
        (met + rest * 8 // 10, Outcome.NOT_MET),
        (met + rest * 95 // 100, Outcome.UNVERIFIED),
    )
    outcome = next((outcome for limit, outcome in limits if roll < limit), Outcome.MANUAL)
    return Outcome.UNVERIFIED if blind and outcome is not Outcome.MET else outcome


def _consistent(finding: Finding, findings: Sequence[Finding]) -> Finding:
    """What is not published at all has no content, and can be neither late nor another's (docs/verdicts.md)."""
    if finding.element is Element.ITEM:
        return finding
    item = next(f for f in findings if f.criterion_id == finding.criterion_id and f.element is Element.ITEM)
    if item.verdict.outcome is not Outcome.NOT_MET:
        return finding
    if finding.element is Element.CONTENT:
        verdict = Verdict(Outcome.NOT_MET, "该事项未公开，目录所列要素均未公开。", item.verdict.citations)
        return replace(finding, verdict=verdict, points=Fraction(0))
    verdict = Verdict(Outcome.NOT_APPLICABLE, "该事项未公开，已在“公开事项”中计失分，此项不再判断。")
    return replace(finding, verdict=verdict, points=None)


def _verdict(
    unit: Unit, criterion: Criterion, element: Element, outcome: Outcome, pages: dict[str, ArchivedPage]
) -> Verdict:
    kept, of = 2, max(len(criterion.content), 3)
    page = _citation(unit, criterion, pages)
    match outcome:
        case Outcome.MET:
            return Verdict(outcome, f"在“{criterion.title}”栏目找到，{element.official_name}符合目录要求。", (page,))
        case Outcome.PARTLY_MET:
            reason = {
                Element.ITEM: f"“{criterion.title}”栏目存在，但没有任何条目。",
                Element.CONTENT: f"目录所列 {of} 个要素找到 {kept} 个，缺：{criterion.content[-1].name}。",
                Element.TIME_LIMIT: f"本期 {of} 件中 {kept} 件按时，最迟的一件晚 17 个工作日。",
                Element.PUBLISHER: "",
            }[element]
            return Verdict(outcome, reason, (page,), kept, of)
        case Outcome.NOT_MET:
            reason = {
                Element.ITEM: "公开范围内的导航、目录和栏目列表已全部读到检查期起点，没有该事项的栏目或文件。",
                Element.CONTENT: "该事项的文件中没有目录所列的任何要素。",
                Element.TIME_LIMIT: f"最近一条发布于 {AS_OF - timedelta(days=160)}，距检查日 110 个工作日，已超时限。",
                Element.PUBLISHER: "页面注明来源为“青石日报”，不是目录规定的公开主体。",
            }[element]
            return Verdict(outcome, reason, (page,))
        case Outcome.UNVERIFIED:
            return Verdict(outcome, "列表第 3–7 页访问超时，可能登载该事项的网页未看全。", (page,))
        case Outcome.MANUAL:
            return Verdict(outcome, "该事项只以扫描件公布，机器不能判读。", (page,))
        case Outcome.NOT_APPLICABLE:
            return Verdict(outcome, "该单位未开展此项业务。")
        case _:
            assert_never(outcome)


def _citation(unit: Unit, criterion: Criterion, pages: dict[str, ArchivedPage]) -> Citation:
    url = f"{unit.start_urls[0]}zwgk/{criterion.id.lower()}/202608/t20260812_{400000 + _roll(unit.name) * 7}.html"
    title = f"{unit.name}关于公布{criterion.group}{criterion.title}的通知"
    text = (
        f"<!DOCTYPE html><html><head><title>{title}</title><link rel=stylesheet href=/css/main.css>"
        f"<script>alert(1)</script></head><body><h1>{title}</h1><p>发布时间：2026-08-12　来源：{unit.name}</p>"
        "<table border=1><tr><th>姓名</th><th>身份证号</th><th>电话</th></tr>"
        "<tr><td>张某某</td><td>110101199003070134</td><td>13812341234</td></tr></table></body></html>"
    )
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    pages[sha256] = ArchivedPage(
        url=url,
        fetched_at=datetime(2026, 9, 28, 1, 12, 5, tzinfo=UTC),
        http_status=200,
        headers=(("Content-Type", "text/html; charset=utf-8"), ("Server", "nginx")),
        text=text,
        size=len(text.encode()),
    )
    return Citation(url, title, sha256)


def _column(unit: Unit, criterion: Criterion) -> ColumnLine:
    roll = _roll(unit.name, criterion.id, "column")
    return ColumnLine(
        path=("政府信息公开", "法定主动公开内容", criterion.field, criterion.group, criterion.title),
        url=f"{unit.start_urls[0]}zwgk/{criterion.id.lower()}/",
        entries=roll if roll > 8 else 0,
        newest_on=AS_OF - timedelta(days=3 * roll) if roll > 8 else None,
        state="listed" if roll > 8 else "empty",
    )


def _unseen(unit: Unit, place: int) -> UnseenPage:
    state, reason = _UNSEEN[place % len(_UNSEEN)]
    return UnseenPage(f"{unit.start_urls[0]}zwgk/list_{place + 3}.html", state, reason)


def _score(unit: Unit, findings: Sequence[Finding], pack: Pack, grading: Grading) -> Score:
    score = score_unit(unit, findings, grading, vetoes_among(findings, [pack]))
    ranked = enough_seen(score.coverage, grading) and not score.vetoes
    return replace(score, rank=1 if ranked else None)  # the place follows in _ranked


def _ranked(reports: Sequence[UnitReport]) -> tuple[UnitReport, ...]:
    scores = {unit.unit.id: unit.score.score or Fraction(0) for unit in reports if unit.score.rank}
    order = sorted(scores, key=lambda id_: -scores[id_])
    places = {id_: place for place, id_ in enumerate(order, start=1)}
    result = []
    for unit in reports:
        place = places.get(unit.unit.id)
        if place is None:
            result.append(unit)
            continue
        close = [places[id_] for id_ in order if abs(scores[id_] - scores[unit.unit.id]) < 1]
        score = replace(unit.score, rank=place, rank_low=min(close), rank_high=max(close))
        result.append(replace(unit, score=score))
    return tuple(result)


def _roll(*parts: str) -> int:
    """0–99, the same for the same words."""
    return int.from_bytes(hashlib.sha256("|".join(parts).encode()).digest()[:4], "big") % 100


if __name__ == "__main__":
    write_report(*sample_report(), Path(sys.argv[1]))
