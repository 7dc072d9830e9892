"""Every rule that asks for something published, judged: there, not there, nobody could look; and pages as offices write them."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from crawler.page_facts import Table
from criteria.model import Level
from criteria.packs import builtin_packs, find_pack
from criteria.rules import Published, Rule
from scoring.checks.rules import check_rule
from scoring.results import Outcome, Verdict
from scoring.unit_index import UnitIndex
from tests.criteria.test_rule_recognition import FIELDS, NAMES, rules_of
from tests.scoring.builders import SITE, column, document, entry, evidence, line, rows

RULES: dict[str, Rule] = {
    rule.id: rule
    for pack_id in builtin_packs()
    for rule in find_pack(pack_id).rules
    if isinstance(rule.check, Published)
}
NAME_OF = {rule: next(name for name in NAMES | FIELDS if rule in rules_of(name)) for rule in RULES}


def judged(rule: str, **seen: Any) -> Verdict:
    """Besides what is given, a column that is of no rule: the site was read."""
    columns = (column("风光", entries=[entry("秋色")]), *seen.pop("columns", ()))
    documents = (document("秋色", "红叶", path=("风光",)), *seen.pop("documents", ()))
    unit_evidence = replace(evidence(**seen), columns=columns, documents=documents)
    return check_rule(RULES[rule], unit_evidence, UnitIndex.of(unit_evidence))


def shown(name: str, text: str = "详见正文。", tables: tuple[Table, ...] = (), **more: Any) -> dict[str, Any]:
    """What the site holds: a document, or a column with one row and the document behind it."""
    path, _, title = name.partition("｜")
    names = tuple(part.strip() for part in path.split(" > ") if part.strip())
    if title:
        return {"documents": [document(title, text, path=names, on=date(2024, 11, 1), tables=tables, **more)]}
    listed = column(*names, entries=[entry("第一条", date(2024, 11, 1))])
    page = document(
        "第一条", text, path=names, on=date(2024, 11, 1), url=listed.entries[0].url, tables=tables, listed_in=[listed]
    )
    return {"columns": [listed], "documents": [page]}


@pytest.mark.parametrize("rule", RULES)
def test_what_is_shown_is_never_called_unpublished(rule: str) -> None:
    asked = RULES[rule].check
    assert isinstance(asked, Published)
    verdict = judged(rule, **shown(NAME_OF[rule]))
    assert verdict.outcome is (Outcome.PARTLY_MET if asked.content else Outcome.MET) or (
        asked.content and verdict.outcome is Outcome.MET  # the page's title or its list already says it
    ), verdict.reason


@pytest.mark.parametrize("rule", RULES)
def test_what_no_complete_search_finds_is_unpublished_unless_nothing_may_have_happened(rule: str) -> None:
    asked = RULES[rule].check
    assert isinstance(asked, Published)
    assert judged(rule).outcome is (Outcome.MANUAL if asked.only_when else Outcome.NOT_MET)


@pytest.mark.parametrize("rule", RULES)
def test_what_nobody_could_look_for_is_unverified(rule: str) -> None:
    assert judged(rule, unseen=[line(f"{SITE}/x/", text=NAME_OF[rule].split("｜")[-1].split(" > ")[-1])]).outcome is (
        Outcome.UNVERIFIED
    )


def test_every_duty_binds_somebody() -> None:
    assert all(set(rule.levels) <= set(Level) and rule.levels for rule in RULES.values())


POWERS = rows(
    "序号|职权名称|职权类型|实施依据|责任事项|追责情形|责任主体",
    "1|社会团体成立登记|行政许可|《社会团体登记管理条例》|受理、审查、决定、送达|不依法履职的|县民政局",
)
FLOW = "办理流程\n申请人提出申请→受理→审查→决定→送达\n监督投诉电话：0396-7922345"
PENALTY = "行政处罚流程\n立案→调查取证→审查\n处罚事先告知：告知当事人陈述申辩权\n救济途径：可申请行政复议或提起行政诉讼"
BUDGET = """一、部门概况
主要职责：负责全县民政工作。
二、“三公”经费支出预算情况说明
2024年“三公”经费预算3.2万元。因公出国（境）团组0个、0人次；公务用车保有量1辆；公务接待12批次96人次。
增减变化原因：厉行节约，压减接待费。"""
BUDGET_TABLES = (
    rows("功能分类科目编码|科目名称|合计", "2081901|城市最低生活保障金支出|120.5"),
    rows("部门预算支出经济分类科目|基本支出|人员经费|公用经费", "30101|80.2|70.1|10.1"),
)
LOTTERY = """2023年度本级福利彩票公益金使用情况公告
一、资金规模：本级留成公益金120万元。
二、使用情况
（一）老年人福利类：敬老院改造项目60万元。
（二）残疾人福利类：康复辅具项目20万元。
（三）儿童福利类：孤儿助学项目10万元。
（四）社会公益类：殡葬公益项目30万元。
三、项目执行情况：以上项目均已完工，受益老人320人。"""
TENDER = """一、项目基本情况
项目名称：XX县中心敬老院改造项目
二、申请人的资格要求：符合政府采购法第二十二条
三、获取采购文件：2024年5月1日起
四、中标信息
供应商名称：XX建设有限公司，中标金额：98万元"""
AID = """截至2024年6月底，全县共有城乡低保对象3205户4890人，特困供养对象812人。
上半年共下达困难群众救助补助资金1860万元，累计支出1540万元，用于发放低保金、特困供养金，结余320万元。
临时救助支出型对象56人次、急难型28人次，支出资金42万元。"""
STANDARD = rows("类别|月保障标准（元）|月人均补助水平（元）", "城市低保|670|380", "农村低保|450|260")
STRAY = """一、救助对象：流浪、乞讨人员
二、救助程序
求助登记、甄别、安排食宿
三、救助标准：每人每天60元
四、离站返乡：提供乘车凭证，未成年人由监护人接回"""
STATION = "机构名称：XX县救助管理站\n地址：XX县花园路18号\n24小时求助热线：0396-7921234"
ORPHAN = """一、保障对象：父母双亡的儿童
二、申请条件：具有本县户籍
三、办理流程：监护人申请，乡镇初审，县民政局审批
四、保障标准：集中养育每人每月1800元，散居孤儿每人每月1350元"""
ORPHAN_MONEY = "2024年第二季度共有孤儿82人，发放基本生活费33.2万元。上级下达资金40万元，支出33.2万元，用于孤儿生活费，结余6.8万元。"
FUNERAL = "减免项目：遗体接运、存放、火化\n补助标准：每例1200元\n办理程序：持死亡证明到殡仪馆直接减免"
GRAVES = rows("单位名称|性质|地址|监督电话", "XX县殡仪馆|事业单位|城关镇|0396-7921111")
MARRIAGE = """办理条件：男年满22周岁，女年满20周岁
所需材料：身份证、户口簿
办理流程：申请、受理、审查、登记
办理时间：周一至周五 8:00-12:00
办理地点：县政务服务中心
咨询电话：0396-7925566"""
HOMES = rows(
    "机构名称|地址|床位数|入住老人数|等级|备案时间|收费标准|消防验收|联系电话",
    "XX敬老院|城关镇|120|86|二级|2021-05|900-1500元/月|合格|0396-7923333",
)
DISABLED = """一、补贴对象：困难残疾人和重度残疾人
二、申请条件：持有第二代残疾人证
三、补贴标准：每人每月80元
四、申领程序：自愿申请、逐级审核、补贴发放
五、所需材料：身份证、残疾人证
六、监督投诉电话：0396-7921357"""
DISABLED_MONEY = "7月份全县享受残疾人两项补贴9120人，上级下达资金480万元，发放资金73万元，结余12万元。"
SOCIETIES = rows("社会组织名称|统一社会信用代码|住所|法定代表人", "XX县书法协会|51411726MJ0000000X|文化路1号|张某")
REGISTERED = rows(
    "社会组织名称|登记类型|登记时间|变更事项|注销时间",
    "XX县书法协会|成立登记|2024-05-06|—|—",
    "XX协会|变更登记|2024-05-08|法定代表人|—",
)
CHECKED = rows("社会组织名称|类型|年检结论", "XX县书法协会|社会团体|合格", "阳光幼儿园|民办非企业单位|合格")
VILLAGES = rows("行政村|村委会主任|办公地址|联系电话", "张庄村|张某|张庄村部|0396-7920001")
DONATED = rows("捐赠人|捐赠金额（元）|用途", "XX公司|50000|助学")
GUIDE = """一、主动公开
（一）公开范围：机构职能、政策文件
（二）公开形式：政府网站、政务公开栏
（三）编排体系：按主题分类编排
二、依申请公开
（一）受理机构：县民政局办公室
办公地址：花园路1号
办公时间：周一至周五 8:00-18:00
联系电话：0396-7921000
（二）申请方式：当面、信函、网络
（三）申请流程：提出申请、登记、答复"""
OFFICE = "主要职责：负责全县民政工作\n内设机构：办公室、社会救助股\n局长：李某，主持全面工作\n办公地址：花园路1号\n联系电话：0396-7921000"
EXPLAINED = "一、出台背景\n国家有新要求。\n二、主要内容\n提高了补贴标准。"
DRAFT = "《XX办法（征求意见稿）》起草说明\n一、起草背景\n国家有新要求。\n二、主要目标\n到2025年补贴全覆盖。\n附件：征求意见稿全文"
FEEDBACK = "公开征求意见期间共收到意见3条。\n一、采纳情况：采纳2条。\n二、未采纳理由：与上位法不符。"
DECIDED = rows(
    "决定书文号|行政相对人名称|许可类别|许可内容|许可机关", "泌民许〔2024〕1号|XX县书法协会|登记|准予成立|县民政局"
)
SERVICE = """服务对象：困难家庭
申请材料：身份证、户口簿
办理流程：申请、审核、发放
承诺时限：20个工作日
办理机构：县民政局社会救助股
监督投诉电话：0396-7921357"""
CHECKLIST = rows("抽查事项|检查对象|检查内容|抽查比例", "养老机构检查|养老机构|服务质量和安全|10%")
REWARD = "设定依据：《慈善法》\n奖励对象：慈善组织和个人\n评选条件：事迹突出\n申请材料：申报表"
CONFIRM = "婚姻登记\n办理程序：申请、受理、审查、登记\n办理方式：窗口办理、网上预约"
COUNTIES = rows("县区|户数|人数|低保标准（元）|补助水平（元）|资金（万元）", "A县|3205|4890|670|380|186")

# what an office writes, under which name, and the rules the page keeps in full
PAGES = (
    ("政务公开 > 权责清单", "", (POWERS,), "CA-PW-01 OG-40"),
    ("行政许可｜社会团体成立登记行政许可流程图", FLOW, (), "CA-PW-02"),
    ("行政处罚｜民政局行政处罚流程", PENALTY, (), "CA-PW-03"),
    ("行政强制｜民政局行政强制流程", "强制程序：报批、告知、实施\n救济途径：行政复议", (), "CA-PW-04"),
    ("办事指南｜行政确认事项流程图", CONFIRM, (), "CA-PW-06"),
    ("双随机一公开｜随机抽查事项清单", "", (CHECKLIST,), "CA-PW-07 OG-42"),
    ("行政奖励｜慈善表彰行政奖励办事指南", REWARD, (), "CA-PW-09"),
    ("财政预决算｜2024年XX县民政局部门预算公开", BUDGET, BUDGET_TABLES, "CA-FN-01 CA-FN-05"),
    ("财政预决算｜2023年度XX县民政局部门决算", BUDGET, BUDGET_TABLES, "CA-FN-02 CA-FN-03 CA-FN-05"),
    ("民政资金｜关于下达2024年困难群众救助补助资金的通知", "", (COUNTIES,), "CA-FN-04"),
    ("公示公告｜2023年度福利彩票公益金使用情况公告", LOTTERY, (), "CA-LT-01"),
    ("公示公告｜2023年福利彩票公益金补助地方使用情况公告", "", (COUNTIES,), "CA-LT-02"),
    ("政府采购｜敬老院改造项目采购结果公告", TENDER, (), "CA-GP-01"),
    ("社会救助 > 低保标准", "", (STANDARD,), "CA-SA-02"),
    ("社会救助｜全市低保标准和对象数据", "", (COUNTIES,), "CA-SA-03"),
    ("社会救助｜2024年上半年困难群众救助资金发放情况", AID, (), "CA-SA-04 CA-SA-05 CA-SA-06 CA-SA-07 CA-SA-09"),
    ("救助管理｜流浪乞讨人员救助办事指南", STRAY, (), "CA-VG-02"),
    (
        "社会救助｜流浪乞讨人员救助补助资金使用情况",
        "下达资金20万元，用于救助120人次，使用18万元，结余2万元。",
        (),
        "CA-VG-03",
    ),
    ("救助管理｜2024年上半年流浪乞讨人员救助情况", "上半年共救助流浪乞讨人员120人次，护送返乡36人。", (), "CA-VG-05"),
    ("直属单位 > 救助管理站", STATION, (), "CA-VG-04"),
    ("儿童福利｜2024年第二季度孤儿基本生活费发放情况", ORPHAN_MONEY, (), "CA-CH-03 CA-CH-04 CA-CH-06 CA-CH-08"),
    ("儿童福利｜孤儿基本生活保障办事指南", ORPHAN, (), "CA-CH-05"),
    ("儿童福利｜全市孤儿人数统计数据", "", (COUNTIES,), "CA-CH-07"),
    ("殡葬管理｜XX县惠民殡葬政策", FUNERAL, (), "CA-FU-02"),
    ("殡葬管理｜殡葬服务机构名单", "", (GRAVES,), "CA-FU-03"),
    ("办事指南｜结婚登记办事指南", MARRIAGE, (), "CA-MA-01"),
    ("养老服务｜养老机构基本信息一览表", "", (HOMES,), "CA-EC-04 CA-EC-05"),
    ("残疾人福利｜残疾人两项补贴办事指南", DISABLED, (), "CA-DS-01"),
    ("残疾人福利｜2024年7月残疾人两项补贴资金发放情况", DISABLED_MONEY, (), "CA-DS-02 CA-DS-03"),
    ("残疾人福利｜残疾人两项补贴各县区发放统计", "", (COUNTIES,), "CA-DS-04"),
    ("社会组织｜全县社会组织名录", "", (SOCIETIES,), "CA-SO-03"),
    ("社会组织｜2024年5月社会组织登记公告", "", (REGISTERED,), "CA-SO-07"),
    ("社会组织｜2023年度社会组织年检结果公告", "", (CHECKED,), "CA-SO-09"),
    ("基层政权｜村民委员会基本情况一览表", "", (VILLAGES,), "CA-GR-01"),
    ("慈善｜2024年社会捐赠款物公示", "", (DONATED,), "CA-CY-04"),
    ("政务公开｜XX县民政局政府信息公开指南", GUIDE, (), "OG-01 OG-05"),
    ("政务公开｜县民政局机构职能", OFFICE, (), "OG-06"),
    ("政策解读｜《XX办法》政策解读", EXPLAINED, (), "OG-20"),
    ("意见征集｜关于公开征求《XX办法》意见的公告", DRAFT, (), "OG-30 OG-31"),
    ("意见征集｜《XX办法》征求意见采纳情况反馈", FEEDBACK, (), "OG-32"),
    ("双公示｜行政许可信息公示", "", (DECIDED,), "OG-41"),
    ("办事指南｜临时救助办事指南", SERVICE, (), "OG-53"),
)
KEPT = [(rule, name, text, tables) for name, text, tables, kept in PAGES for rule in kept.split()]


@pytest.mark.parametrize(("rule", "name", "text", "tables"), KEPT, ids=[f"{one[0]} {one[1]}" for one in KEPT])
def test_a_page_as_offices_write_it_keeps_its_rules(rule: str, name: str, text: str, tables: tuple[Table, ...]) -> None:
    verdict = judged(rule, **shown(name, text, tables))
    assert verdict.outcome is Outcome.MET, verdict.reason


def test_every_rule_with_elements_is_kept_by_some_page() -> None:
    by_title = {"OG-08", "MT-02"}  # asks for 文号 and for named standards: below
    with_elements = {id_ for id_, rule in RULES.items() if isinstance(rule.check, Published) and rule.check.content}
    assert with_elements - {rule for rule, *_ in KEPT} == by_title


def test_documents_with_their_numbers_and_named_standards() -> None:
    paper = document("关于养老服务的意见", "正文", path=("政策文件",), on=date(2024, 11, 1), number="泌政〔2024〕5号")
    assert judged("OG-08", documents=[paper]).outcome is Outcome.MET
    titles = ("老年人能力评估规范", "家庭养老床位建设和服务规范", "居家养老上门服务规范", "老年用品配置目录")
    standards = [document(title, "正文", path=("养老服务", "标准"), on=date(2024, 11, 1)) for title in titles]
    assert judged("MT-02", documents=standards).outcome is Outcome.MET
    assert judged("MT-02", documents=standards[:2]).outcome is Outcome.PARTLY_MET
