"""Which rows a column or a document belongs to, as bureaus really name them.

The rule is that of docs/verdicts.md ("What matches a row"), written out once more in its shortest form: the packs are
under test here, not the matcher in scoring/.
"""

import unicodedata

import pytest

from criteria.model import Recognition
from criteria.packs import builtin_packs, find_pack

ROWS = {criterion.id: criterion.recognition for pack_id in builtin_packs() for criterion in find_pack(pack_id).criteria}


def fold(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split()).lower()


def holds(text: str, words: tuple[str, ...]) -> bool:
    return any(fold(word) in text for word in words)


def matches(recognition: Recognition, path: tuple[str, ...], title: str | None) -> bool:
    parts = [fold(part) for part in (*path, title) if part]
    together, last = ">".join(parts), parts[-1]
    alone = last if title else together
    if holds(alone, recognition.names) and not holds(alone, recognition.exclude):
        return True
    turned_round = title is None and len(parts) > 1 and holds(parts[-2], recognition.matter)
    return (
        (holds(together, recognition.subject) and holds(last, recognition.matter))
        or (turned_round and holds(last, recognition.subject))
    ) and not holds(together, recognition.exclude)


def rows_of(name: str) -> set[str]:
    """`name`: a column path 栏目 > 子栏目, with ｜ before the title of a document in it."""
    path, _, title = name.partition("｜")
    parts = tuple(part.strip() for part in path.split(" > ") if part.strip())
    return {row for row, recognition in ROWS.items() if matches(recognition, parts, title.strip() or None)}


COLUMNS = {
    # the national table's own names, laid out as 试点领域 columns
    "基层政务公开标准化规范化 > 社会救助 > 综合业务 > 政策法规文件": "SA-01",
    "基层政务公开标准化规范化 > 社会救助 > 综合业务 > 监督检查": "SA-02",
    "基层政务公开标准化规范化 > 社会救助 > 最低生活保障 > 政策法规文件": "SA-03",
    "基层政务公开标准化规范化 > 社会救助 > 最低生活保障 > 办事指南": "SA-04",
    "基层政务公开标准化规范化 > 社会救助 > 最低生活保障 > 审核信息": "SA-05",
    "基层政务公开标准化规范化 > 社会救助 > 最低生活保障 > 审批信息": "SA-06",
    "基层政务公开标准化规范化 > 社会救助 > 特困人员救助供养 > 政策法规文件": "SA-07",
    "基层政务公开标准化规范化 > 社会救助 > 特困人员救助供养 > 办事指南": "SA-08",
    "基层政务公开标准化规范化 > 社会救助 > 特困人员救助供养 > 审核信息": "SA-09",
    "基层政务公开标准化规范化 > 社会救助 > 特困人员救助供养 > 审批信息": "SA-10",
    "基层政务公开标准化规范化 > 社会救助 > 临时救助 > 政策法规文件": "SA-11",
    "基层政务公开标准化规范化 > 社会救助 > 临时救助 > 办事指南": "SA-12",
    "基层政务公开标准化规范化 > 社会救助 > 临时救助 > 审核审批信息": "SA-13",
    "基层政务公开标准目录 > 养老服务 > 通用政策 > 国家和地方层面养老服务相关法律、法规、政策文件": "EC-01",
    "基层政务公开标准目录 > 养老服务 > 通用政策 > 国家和地方层面养老服务扶持政策措施清单": "EC-02",
    "基层政务公开标准目录 > 养老服务 > 通用政策 > 养老机构投资指南": "EC-03",
    "基层政务公开标准目录 > 养老服务 > 业务办理 > 养老机构备案": "EC-04",
    "基层政务公开标准目录 > 养老服务 > 业务办理 > 养老服务扶持补贴": "EC-05",
    "基层政务公开标准目录 > 养老服务 > 业务办理 > 老年人补贴": "EC-06",
    "基层政务公开标准目录 > 养老服务 > 行业管理信息 > 养老机构备案信息": "EC-07",
    "基层政务公开标准目录 > 养老服务 > 行业管理信息 > 养老服务扶持补贴信息": "EC-08",
    "基层政务公开标准目录 > 养老服务 > 行业管理信息 > 老年人补贴申领和发放信息": "EC-09",
    "基层政务公开标准目录 > 养老服务 > 行业管理信息 > 养老机构评估信息": "EC-10",
    "基层政务公开标准目录 > 养老服务 > 行业管理信息 > 养老机构行政处罚信息": "EC-11",
    # the same without the class level, or with a shorter word
    "养老服务 > 养老机构备案": "EC-04",
    "养老服务 > 养老机构备案信息": "EC-07",
    "养老服务 > 养老服务扶持补贴": "EC-05",
    "养老服务 > 养老服务扶持补贴信息": "EC-08",
    "养老服务 > 老年人补贴信息": "EC-09",
    "养老服务 > 行业管理信息 > 养老机构备案": "EC-07",
    "养老服务 > 行业管理信息 > 老年人补贴": "EC-09",
    "养老服务 > 行业管理信息 > 养老服务扶持补贴": "EC-08",
    "养老服务 > 扶持政策措施清单": "EC-02",
    "养老服务 > 政策文件": "EC-01",
    "养老服务 > 通用政策": "EC-01",
    "养老服务 > 养老机构评估": "EC-10",
    "养老服务 > 行政处罚": "EC-11",
    # other names in use
    "社会救助 > 政策文件": "SA-01",
    "社会救助 > 法律法规": "SA-01",
    "困难群众救助 > 政策依据": "SA-01",
    "政策法规 > 社会救助": "SA-01",
    "社会救助 > 监督举报": "SA-02",
    "社会救助 > 投诉举报电话": "SA-02",
    "社会救助 > 信访渠道": "SA-02",
    "社会救助 > 服务热线": "SA-02",
    "民政 > 城乡低保 > 政策依据": "SA-03",
    "低保 > 文件": "SA-03",
    "政策文件 > 低保": "SA-03",
    "重点领域 > 农村低保 > 服务指南": "SA-04",
    "城市低保 > 申请指南": "SA-04",
    "最低生活保障 > 申办指南": "SA-04",
    "低 保 > 办 理 流 程": "SA-04",
    "办事指南 > 最低生活保障": "SA-04",
    "低保 > 怎么办": "SA-04",
    "低保 > 低保标准": "SA-03 SA-04",
    "低保 > 保障名单": "SA-06",
    "低保 > 资金发放": "SA-06",
    "低保 > 公示名单": "SA-06",
    "低保 > 审核确认": "SA-06",  # since 民发〔2021〕57号 one step
    "社会救助 > 低保审批": "SA-06",
    "社会救助 > 低保审核": "SA-05",
    "社会救助 > 低保审核审批": "SA-05 SA-06",
    "公示公告 > 低保对象公示": "SA-06",
    "五保供养 > 政策法规": "SA-07",
    "特困供养 > 供养标准": "SA-07 SA-08",
    "特困救助 > 办理程序": "SA-08",
    "农村五保 > 对象名单": "SA-10",
    "特困人员救助供养 > 资金发放": "SA-10",
    "社会救助 > 急难救助 > 政策": "SA-11",
    "临时救助 > 申请流程": "SA-12",
    "临时救助 > 救助公示": "SA-13",
    "临时救助 > 资金发放": "SA-13",
    "社会救助和社会福利 > 城乡低保与特困救助": "",  # no matter: its rows tell, title by title
    "城乡低保与特困救助 > 政策文件": "SA-03 SA-07",
    "老年福利 > 高龄津贴": "EC-06",
    "养老服务 > 高龄补贴办理": "EC-06",
    "养老服务 > 尊老金": "EC-06",
    "养老服务 > 高龄津贴发放公示": "EC-09",
    "养老服务 > 养老机构名录": "EC-07",
    "养老服务 > 养老服务机构名单": "EC-07",
    "养老服务 > 机构基本信息": "EC-07",
    "养老服务 > 补贴公示": "EC-08",
    "养老服务 > 运营补贴": "EC-05",
    "养老服务 > 星级评定": "EC-10",
    "养老服务 > 投资指南": "EC-03",
    "养老服务 > 优惠政策": "EC-01 EC-02",
    # neighbours that are no row of ours
    "民政局 > 政策法规": "",
    "政务公开 > 通知公告": "",
    "政务公开 > 办事指南": "",
    "政务公开 > 信息公开指南": "",
    "医疗救助 > 政策文件": "",
    "社会救助 > 医疗救助 > 政策文件": "",
    "社会救助 > 流浪乞讨救助 > 办事指南": "",
    "残疾人福利 > 残疾人两项补贴 > 办事指南": "",
    "残疾人福利 > 重度残疾人护理补贴": "",
    "社会保险 > 养老保险 > 政策文件": "",
    "社会保险 > 城乡居民养老保险 > 办事指南": "",
    "儿童福利 > 孤儿基本生活保障 > 政策文件": "",
    "司法局 > 法律援助 > 办事指南": "",
    "社会救助 > 政策解读": "",
    "民政局 > 行政处罚": "",
    "社会组织 > 备案": "",
    "法治政府 > 规范性文件备案": "",
    "交通运输 > 公交运营补贴公示": "",
    "工作动态": "",
}

DOCUMENTS = {
    "｜社会救助暂行办法": "SA-01",
    "政策文件｜关于改革完善社会救助制度的实施意见": "SA-01",
    "通知公告｜泌阳县社会救助监督举报电话": "SA-02",
    "通知公告｜关于公布社会救助服务热线的公告": "SA-02",
    "｜民政部关于印发《最低生活保障审核确认办法》的通知": "SA-03",
    "｜最低生活保障审核审批办法（试行）": "SA-03",
    "通知公告｜关于提高2024年城乡居民最低生活保障标准的通知": "SA-03 SA-04",
    "｜城乡低保申请指南": "SA-04",
    "办事指南｜最低生活保障金给付": "SA-04",
    "社会救助｜低保怎么办？": "SA-04",
    # one column for both: its path holds both subjects, and the rule asks no more
    "城乡低保与特困救助｜2024年3月城乡低保资金发放情况": "SA-06 SA-10",
    "公示公告｜2024年第一季度新增低保对象公示": "SA-06",
    "通知公告｜XX镇低保初审公示": "SA-05",
    "｜特困人员认定办法": "SA-07",
    "城乡低保与特困救助｜特困人员救助供养申请审批流程": "SA-04 SA-08",
    "公示公告｜2024年5月特困人员供养金发放花名册": "SA-10",
    "｜国务院关于全面建立临时救助制度的通知": "SA-11",
    "社会救助｜临时救助申请须知": "SA-12",
    "社会救助｜2024年6月临时救助发放名单": "SA-13",
    "｜河南省养老服务条例": "EC-01",
    "｜关于推进养老服务发展的意见": "EC-01",
    "通知公告｜XX县基本养老服务清单": "EC-02",
    "｜养老机构备案办事指南": "EC-04",
    "公示公告｜全县已备案养老机构名单": "EC-07",
    "公示公告｜XX区养老机构基本信息一览表": "EC-07",
    "养老服务｜民办养老机构床位建设补贴、运营补贴申请流程": "EC-05",
    "公示公告｜2024年度民办养老机构运营补贴资金发放情况公示": "EC-08",
    "｜80周岁以上老年人高龄津贴申领指南": "EC-06",
    "｜高龄津贴发放管理办法": "EC-06",
    "养老服务｜高龄津贴发放管理办法": "EC-01 EC-06",
    "｜社会救助办事指南": "SA-04 SA-08 SA-12",
    "｜2024年3月困难群众救助资金发放情况": "SA-06 SA-10 SA-13",
    "｜经济困难的高龄、失能老年人补贴发放名单": "EC-09",
    "｜65岁以上老年人免费体检人数统计": "",
    "社会救助 > 临时救助｜2024年5月临时救助情况": "SA-13",
    "｜关于下达2024年困难群众救助补助资金的通知": "",
    "公示公告｜2024年第三季度高龄津贴发放公示": "EC-09",
    "公示公告｜2024年9月份尊老金发放统计表": "EC-09",
    "公示公告｜2024年养老机构等级评定结果公示": "EC-10",
    "行政处罚｜关于对XX养老院的行政处罚决定书": "EC-11",
    # no publication of ours
    "工作动态｜我县召开低保专项治理推进会": "",
    "工作动态｜民政局慰问百岁老人": "",
    "｜养老护理员职业技能等级认定名单": "",
    "｜关于公交企业运营补贴的公示": "",
    "｜重度残疾人护理补贴发放公示": "",
    "｜县政协第12号提案的答复（关于低保政策）": "",
    "｜《XX县最低生活保障实施细则》政策解读": "",
    "｜社会救助领域基层政务公开标准目录": "",
    "｜养老服务领域基层政务公开标准目录": "",
    "｜老年人能力评估结果公示": "",
    "｜关于调整最低工资标准的通知": "",
}


@pytest.mark.parametrize(("name", "expected"), (COLUMNS | DOCUMENTS).items())
def test_rows_a_name_belongs_to(name: str, expected: str) -> None:
    assert rows_of(name) == set(expected.split())


@pytest.mark.parametrize("row", ROWS)
def test_every_row_is_recognised_by_some_name_of_the_table(row: str) -> None:
    assert any(row in rows.split() for rows in COLUMNS.values())
