"""The rules of `open-government` on days, forms, links and personal data: pages as offices write them, judged.

Each rule stands with what keeps it, what breaks it, what leaves it open, and what it does not ask about.
"""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from crawler.extraction.page import read_page
from crawler.fetches import Link
from crawler.records import AttachmentState, Document
from criteria.packs import find_pack
from criteria.rules import Manual, Published
from scoring.checks.rules import check_rule
from scoring.results import Outcome, Verdict
from scoring.unit_index import UnitIndex
from tests.scoring.builders import SITE, attachment, column, document, entry, evidence, file_link, line, rows
from tests.scoring.privacy.people import People

RULES = {rule.id: rule for rule in find_pack("open-government").rules}
HERE = {id_ for id_, rule in RULES.items() if not isinstance(rule.check, Published | Manual)}
MET, PARTLY, NOT_MET = Outcome.MET, Outcome.PARTLY_MET, Outcome.NOT_MET
OPEN, MANUAL, NONE = Outcome.UNVERIFIED, Outcome.MANUAL, Outcome.NOT_APPLICABLE
Seen = dict[str, Any]
UNREAD: Seen = {"unseen": [line(f"{SITE}/x/")]}


def judged(rule: str, **seen: Any) -> Verdict:
    unit_evidence = evidence(**seen)
    return check_rule(RULES[rule], unit_evidence, UnitIndex.of(unit_evidence))


def shown(*documents: Document, **more: Any) -> Seen:
    return {"documents": documents, **more}


# ── 年报 ──
FORM = """<html><head><title>{title}</title></head><body><h1>{title}</h1><p>发布时间：{on}　来源：泌阳县民政局</p><div id="content">
<p>一、总体情况</p><p>2023年，我局认真贯彻落实《中华人民共和国政府信息公开条例》，依法公开各类政府信息。</p>
<p>二、主动公开政府信息情况</p>
<table><tr><td colspan="4">第二十条第（一）项</td></tr><tr><td>信息内容</td><td>{head}</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>行政规范性文件</td><td>2</td><td>0</td><td>5</td></tr></table>
<p>三、收到和处理政府信息公开申请情况</p>
<table><tr><td colspan="3" rowspan="2">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td colspan="2">申请人情况</td></tr>
<tr><td>自然人</td><td>总计</td></tr>
<tr><td colspan="3">一、本年新收政府信息公开申请数量</td><td>3</td><td>{received}</td></tr>
<tr><td colspan="3">二、上年结转政府信息公开申请数量</td><td>0</td><td>0</td></tr>
<tr><td rowspan="2">三、本年度办理结果</td><td colspan="2">（一）予以公开</td><td>3</td><td>3</td></tr>
<tr><td colspan="2">（七）总计</td><td>3</td><td>3</td></tr>
<tr><td colspan="3">四、结转下年度继续办理</td><td>0</td><td>0</td></tr></table>
<p>四、政府信息公开行政复议、行政诉讼情况</p><p>本年度无行政复议、行政诉讼。</p>
<p>五、存在的主要问题及改进情况</p><p>公开的及时性有待加强，下一步将加大力度。</p>
{last}
</div></body></html>"""


def report(
    title: str = "泌阳县民政局2023年政府信息公开工作年度报告",
    on: str = "2024-01-20",
    head: str = "本年制发件数",
    received: int = 3,
    last: str = "<p>六、其他需要报告的事项</p><p>无。</p>",
) -> Document:
    """Through the reader of pages, since the form's merged cells are what its sums are read from."""
    html = FORM.format(title=title, on=on, head=head, received=received, last=last)
    page = read_page(f"{SITE}/art/2024/1.html", html).facts.document
    assert page
    read = document(title, page.text, path=("政府信息公开", "政府信息公开年报"), on=date.fromisoformat(on))
    return replace(read, tables=page.tables, images=page.images)


# ── 预决算 ──
BUDGET_TABLES = (
    "一、部门收支总体情况表\n二、部门收入总体情况表\n三、部门支出总体情况表\n四、财政拨款收支总体情况表\n"
    "五、一般公共预算支出情况表\n六、一般公共预算基本支出情况表\n七、一般公共预算“三公”经费支出情况表\n"
    "八、政府性基金预算支出情况表（我局没有政府性基金预算，此表为空）"
)
ACCOUNT_TABLES = (
    "1.收入支出决算总表 2.收入决算表 3.支出决算表 4.财政拨款收入支出决算总表 5.一般公共预算财政拨款支出决算表 "
    "6.一般公共预算财政拨款基本支出决算表 7.一般公共预算财政拨款“三公”经费支出决算表 8.政府性基金预算财政拨款收入支出决算表"
)
WITHOUT_FUNDS = BUDGET_TABLES[: BUDGET_TABLES.index("八、")]


def budget(text: str = BUDGET_TABLES, approved: str = "2月10日", on: date = date(2024, 3, 1), **more: Any) -> Document:
    body = f"{text}\n县财政局于2024年{approved}批复我局2024年部门预算。"
    return document("泌阳县民政局2024年部门预算公开", body, path=("财政信息", "财政预决算"), on=on, **more)


def accounts(text: str = ACCOUNT_TABLES, on: date = date(2024, 9, 20)) -> Document:
    return document(
        "泌阳县民政局2023年度部门决算", f"{text}\n2024年9月10日财政局批复决算", path=("财政信息", "财政预决算"), on=on
    )


LATE_IN_YEAR = {"as_of": date(2024, 12, 31)}

# ── 解读 ──
PAPER_URL, READING_URL = f"{SITE}/paper.html", f"{SITE}/reading.html"
TO, BACK = Link(READING_URL, "相关解读"), Link(PAPER_URL, "政策原文")


def paper(
    title: str = "泌阳县民政局关于印发《泌阳县临时救助实施办法》的通知", related: tuple[Link, ...] = (), **more: Any
) -> Document:
    given: Seen = {"number": "泌民〔2024〕5号", "url": PAPER_URL, "path": ("政策文件",), **more}
    return replace(document(title, "全文", on=date(2024, 5, 6), **given), related=related)


def reading(related: tuple[Link, ...] = (), **more: Any) -> Document:
    given: Seen = {"url": READING_URL, "path": ("政策解读",), **more}
    made = document("《泌阳县临时救助实施办法》政策解读", "一、背景\n二、主要内容", on=date(2024, 5, 8), **given)
    return replace(made, related=related)


OTHER_READING = document("《泌阳县养老服务规划》政策解读", "一、背景", path=("政策解读",), url=f"{SITE}/other.html")


# ── 征求意见 ──
def call(until: str = "6月5日", title: str = "关于公开征求《泌阳县养老服务办法（征求意见稿）》意见的公告") -> Document:
    text = f"现将征求意见稿公布，时间为2024年5月6日至2024年{until}，可通过电子邮件提出意见。"
    return document(title, text, path=("公众参与", "意见征集"), on=date(2024, 5, 6), url=f"{SITE}/call.html")


ANSWER = document(
    "关于《泌阳县养老服务办法》意见采纳情况的反馈", "收到意见3条，采纳2条", path=("意见征集",), on=date(2024, 6, 20)
)


# ── 执法 ──
def listed(title: str, path: str, *lines: str, head: str = "序号|相对人名称|决定书文号|决定日期|公示日期") -> Document:
    return document(title, "现予公示", path=("行政执法公示", path), on=date(2024, 5, 6), tables=[rows(head, *lines)])


CHECKED = "1|平安养老院|泌民检〔2024〕1号|2024-04-01|2024-04-28"
CHECKED_LATE = "1|平安养老院|泌民检〔2024〕1号|2024-03-01|2024-05-06"
PERMITTED = "1|某书法协会|泌民许〔2024〕1号|2024-04-28|2024-05-06"
PERMITTED_LATE = "1|某书法协会|泌民许〔2024〕1号|2024-04-01|2024-05-06"
FINED = document(
    "对某养老院的行政处罚决定书", "罚款", path=("行政处罚",), on=date(2024, 3, 1), number="泌民罚〔2024〕3号"
)
UNDONE = document(
    "关于撤销对某养老院行政处罚决定的公告",
    "因认定事实有误，现决定撤销泌民罚〔2024〕3号行政处罚决定。",
    path=("公示公告",),
    on=date(2024, 4, 1),
)

# ── 公文和个人信息 ──
ORDER = "各乡镇人民政府：为做好困难群众救助工作，现将有关事项通知如下，请认真贯彻执行，遇到问题及时报告。"
PEOPLE = People(11)


def order(text: str = ORDER, **more: Any) -> Document:
    title = "泌阳县民政局关于做好临时救助工作的通知"
    return document(title, text, path=("政策文件",), number="泌民〔2024〕8号", **more)


def roll(head: str, *lines: str, title: str = "2024年5月临时救助对象公示") -> Document:
    return document(title, "现予公示", path=("社会救助",), tables=[rows(head, *lines)])


SCAN = attachment("附件.pdf", state=AttachmentState.UNREADABLE)
WITH_SCAN: Seen = {"attachments": [SCAN]}
SCANNED = (file_link("附件.pdf"),)

CASES: dict[str, tuple[tuple[str, Seen, Outcome, str], ...]] = {
    "OG-70": (
        ("whole and in time", shown(report()), MET, "勾稽相符"),
        ("late", shown(report(on="2024-02-20")), PARTLY, "晚于 2024-01-31"),
        ("a part missing", shown(report(last="")), PARTLY, "其他需要报告的事项"),
        ("sums do not hold", shown(report(received=5)), PARTLY, "勾稽不符"),
        ("the form before 2021", shown(report(head="本年新公开数量")), PARTLY, "旧格式"),
        ("none: OG-04 asks", {}, NONE, "由其他要求计分"),
        ("only the year before", shown(report("泌阳县民政局2022年政府信息公开工作年度报告", "2023-01-20")), NONE, ""),
        ("nobody could look", UNREAD, OPEN, "不能认定"),
        (
            "a scan",
            shown(
                document("2023年政府信息公开工作年度报告", "见附件", path=("政府信息公开年报",), links=SCANNED),
                **WITH_SCAN,
            ),
            PARTLY,
            "晚于",
        ),
        (
            "a scan in time",
            shown(
                document(
                    "2023年政府信息公开工作年度报告",
                    "见附件",
                    path=("政府信息公开年报",),
                    on=date(2024, 1, 20),
                    links=SCANNED,
                ),
                **WITH_SCAN,
            ),
            OPEN,
            "未能读出",
        ),
    ),
    "OG-71": (
        ("whole and in time", shown(budget()), MET, "20 日公开"),
        ("late", shown(budget(approved="1月10日")), PARTLY, "超过“20日”"),
        ("a table missing", shown(budget(WITHOUT_FUNDS)), PARTLY, "缺“政府性基金预算支出表”"),
        ("a table may stand in a scan", shown(budget(WITHOUT_FUNDS, links=SCANNED), **WITH_SCAN), OPEN, "未能读出"),
        ("none: CA-FN-01 asks", {}, NONE, "由其他要求计分"),
        (
            "its targets only",
            shown(document("泌阳县民政局2024年部门预算绩效目标表", "绩效目标", path=("财政信息", "部门预算"))),
            NONE,
            "由其他要求计分",
        ),
        ("nobody could look", UNREAD, OPEN, "不能认定"),
    ),
    "OG-72": (
        ("whole and in time", shown(accounts()), MET, "10 日公开"),
        ("late", shown(accounts(on=date(2024, 10, 20))), PARTLY, "超过“20日”"),
        ("a table missing", shown(accounts(ACCOUNT_TABLES.replace("三公", "其他"))), PARTLY, "缺“三公经费支出决算表”"),
        ("none: CA-FN-02 asks", {}, NONE, "由其他要求计分"),
        ("nobody could look", UNREAD, OPEN, "不能认定"),
    ),
    "OG-73": (
        ("linked both ways", shown(paper(related=(TO,)), reading((BACK,))), MET, "均有解读"),
        ("not linked back", shown(paper(related=(TO,)), reading()), NOT_MET, "未链接文件"),
        ("not interpreted", shown(paper(), OTHER_READING), NOT_MET, "未见解读"),
        ("not interpreted, nor is anything: OG-20 asks", shown(paper()), NONE, "由其他要求计分"),
        ("not interpreted, as far as could be seen", shown(paper(), **UNREAD), OPEN, "未能看全"),
        ("a notice", shown(paper("泌阳县民政局关于开展2024年度社会组织年检的通知")), NONE, "没有需要解读"),
        ("a draft of its superior", shown(paper("泌阳县民政局关于征求《省临时救助实施办法》意见的通知")), NONE, ""),
        ("how the office works", shown(paper("泌阳县民政局机关财务管理办法")), NONE, ""),
        ("a superior's, passed on", shown(paper("泌阳县民政局转发《临时救助实施办法》的通知")), NONE, ""),
        ("repealed", shown(paper("泌阳县民政局关于废止《临时救助实施办法》的通知")), NONE, ""),
        ("none", {}, NONE, "没有需要解读"),
        ("nobody could look", UNREAD, OPEN, "不能认定"),
    ),
    "OG-74": (
        ("by its maker", shown(paper(), reading()), MET, "均由本单位解读"),
        ("by another", shown(paper(), reading(publisher="县融媒体中心")), NOT_MET, "县融媒体中心"),
        ("by nobody", shown(paper(), reading(publisher=None)), OPEN, "未注明由谁"),
        ("not interpreted: OG-73 asks", shown(paper()), NONE, "由其他要求计分"),
        ("nobody could look", UNREAD, OPEN, "不能认定"),
    ),
    "OG-75": (
        ("a month, and answered", shown(call(), ANSWER), MET, "均符合"),
        ("two weeks", shown(call("5月20日"), ANSWER), NOT_MET, "不足 30 日"),
        ("not answered", shown(call()), NOT_MET, "未见意见采纳情况反馈"),
        ("not answered yet", shown(call(), as_of=date(2024, 8, 1)), MET, ""),
        ("not answered, as far as could be seen", shown(call(), **UNREAD), OPEN, "未能看全"),
        ("of faults of offices", shown(call("5月20日", "关于征集养老服务领域问题线索意见建议的公告")), NONE, ""),
        ("none", {}, NONE, "没有公开征求意见"),
        ("nobody could look", UNREAD, OPEN, "不能认定"),
    ),
    "OG-76": (
        ("in time", shown(listed("养老机构检查结果公示", "行政检查", CHECKED)), MET, "20个工作日"),
        ("late", shown(listed("养老机构检查结果公示", "行政检查", CHECKED_LATE)), NOT_MET, "2024-03-01 的决定历"),
        (
            "no day of a decision",
            shown(listed("养老机构检查结果公示", "行政检查", "1|平安|2024-03-01", head="序号|对象|检查日期")),
            OPEN,
            "不能核对",
        ),
        ("a permit", shown(listed("行政许可信息公示", "行政许可", PERMITTED_LATE)), NONE, "未见公开的执法决定"),
        ("none", {}, NONE, "未见公开的执法决定"),
        ("nobody could look", UNREAD, OPEN, "不能认定"),
    ),
    "OG-77": (
        ("in time", shown(listed("行政许可信息公示", "行政许可", PERMITTED)), MET, "7个工作日"),
        ("late", shown(listed("行政许可信息公示", "行政许可", PERMITTED_LATE)), NOT_MET, "2024-04-01 的决定历"),
        (
            "one of two late",
            shown(listed("双公示", "双公示", PERMITTED, PERMITTED_LATE.replace("1号", "2号"))),
            PARTLY,
            "",
        ),
        ("no day", shown(listed("行政许可信息公示", "行政许可", "1|某协会|准予", head="序号|名称|结果")), OPEN, ""),
        ("a check", shown(listed("养老机构检查结果公示", "行政检查", CHECKED_LATE)), NONE, ""),
        ("how it is done", shown(listed("行政许可流程", "办事", PERMITTED_LATE)), NONE, ""),
        ("none", {}, NONE, "未见公开的执法决定"),
        ("nobody could look", UNREAD, OPEN, "不能认定"),
    ),
    "OG-78": (
        ("taken down", shown(UNDONE), MET, "均已从网上撤下"),
        ("still there", shown(UNDONE, FINED), NOT_MET, "泌民罚[2024]3号"),
        ("taken down, as far as could be seen", shown(UNDONE, **UNREAD), OPEN, "未能看全"),
        ("nothing undone", shown(FINED), NONE, "无需核对"),
        ("nobody could look", UNREAD, OPEN, "不能认定"),
    ),
    "OG-79": (
        ("marked", shown(order(f"{ORDER}\n（此件公开发布）")), MET, "标明了公文属性"),
        ("marked in brackets", shown(order(f"{ORDER}\n（主动公开）")), MET, ""),
        ("not marked", shown(order()), NOT_MET, "未标明公文属性"),
        ("it speaks of disclosure", shown(order(f"{ORDER}各地要主动公开救助标准。")), NOT_MET, ""),
        ("a scan", shown(order(links=SCANNED), **WITH_SCAN), OPEN, "未能读出"),
        ("none", {}, NONE, "没有公开有文号"),
        ("nobody could look", UNREAD, OPEN, "不能认定"),
    ),
    "OG-80": (
        ("hidden", shown(roll("姓名|身份证号", "张*三|4117**********0011")), MET, "未发现"),
        ("shown", shown(roll("姓名|身份证号", f"张伟|{PEOPLE.identity()}")), NOT_MET, "1 处"),
        ("mobiles: OG-81 asks", shown(roll("姓名|手机号|救助金额", f"张伟|{PEOPLE.mobile()}|500")), MET, ""),
        ("a scan", shown(document("公示", "见附件", links=SCANNED), **WITH_SCAN), OPEN, "未能检索"),
        ("nobody could look", UNREAD, OPEN, "未能检索"),
    ),
    "OG-81": (
        ("hidden", shown(roll("姓名|手机号|救助金额", "张*三|138****1234|500")), MET, "未发现"),
        ("shown", shown(roll("姓名|手机号|救助金额", f"张伟|{PEOPLE.mobile()}|500")), NOT_MET, "手机号码 1 个"),
        (
            "orphans",
            shown(roll("姓名|金额", "张伟|1350", title="2024年5月孤儿基本生活费发放名单")),
            NOT_MET,
            "未成年人姓名",
        ),
        ("an account", shown(roll("姓名|银行账号|金额", f"李强|{PEOPLE.card()}|1350")), NOT_MET, "银行卡号"),
        ("the office's own number", shown(order(f"{ORDER}联系人：李强，联系电话：{PEOPLE.mobile()}")), MET, ""),
        ("nobody could look", UNREAD, OPEN, "未能检索"),
    ),
}
ALL = [(rule, *case) for rule, cases in CASES.items() for case in cases]


@pytest.mark.parametrize(
    ("rule", "name", "seen", "outcome", "words"), ALL, ids=[f"{rule} {name}" for rule, name, *_ in ALL]
)
def test_pages(rule: str, name: str, seen: Seen, outcome: Outcome, words: str) -> None:
    verdict = judged(rule, **seen)
    assert verdict.outcome is outcome, verdict.reason
    assert words in verdict.reason


@pytest.mark.parametrize("rule", sorted(HERE))
def test_every_rule_is_kept_broken_and_left_open_by_some_page(rule: str) -> None:
    outcomes = {outcome for _, _, outcome, _ in CASES[rule]}
    assert {MET, OPEN} <= outcomes
    assert outcomes & {NOT_MET, PARTLY}


def test_a_late_list_of_permits_costs_once() -> None:
    late = shown(listed("行政许可信息公示", "行政许可", PERMITTED_LATE))
    assert [judged(rule, **late).outcome for rule in ("OG-76", "OG-77")] == [NONE, NOT_MET]


def test_a_missing_report_costs_once() -> None:
    columns = [column("政府信息公开", entries=[entry("信息公开指南")])]
    assert judged("OG-04", columns=columns).outcome is NOT_MET
    assert judged("OG-70", columns=columns).outcome is NONE
