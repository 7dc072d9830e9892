"""Names of columns as offices' sites write them, and what a person takes such a column for."""

import pytest

from crawler.column_kind import column_kind
from crawler.records import ColumnKind

NAMES = {
    ColumnKind.NEWS: (
        "动态要闻 工作动态 业务要闻 行业动态 领导活动 新闻动态 电视报道 学校新闻 县区动态 图片新闻 "
        "时政要闻 媒体聚焦 部门动态 新闻中心 鹰城快讯 基层动态 民政要闻 信息快报 领导讲话"
    ),
    ColumnKind.NOTICES: (
        "通知公告 公示公告 公告公示 公示 通知 公文通知 文件通知 低保公示 社会救助公示 通告 招生公告 重要公告"
    ),
    ColumnKind.POLICY: (
        "政策文件 政策法规 部门文件 规范性文件 行政规范性文件 政府文件 文件速递 政策 法规规章 法律法规 "
        "上级政策 本级政策文件 政府公报 政策法规库 国家政策 惠民政策"
    ),
    ColumnKind.INTERPRETATION: "政策解读 解读 图解政策 文件解读 政策图解 一图读懂 解读回应 政策问答 本级政策解读 上级政策解读",
    ColumnKind.SERVICE_GUIDE: (
        "办事指南 服务指南 办事流程 婚姻登记指南 收养登记办事指南 在线办事 办事服务 政务服务 公共服务 "
        "办理流程 申请指南 网上办事 表格下载 便民服务 养老服务扶持补贴指南 养老机构备案流程"
    ),
    ColumnKind.DISCLOSURE_GUIDE: "信息公开指南 政府信息公开指南 公开指南 政务公开指南 政府信息公开工作指南",
    ColumnKind.DISCLOSURE_RULES: "信息公开制度 政府信息公开制度 公开制度 政务公开工作制度 信息公开规定 政府信息公开条例 制度文件",
    ColumnKind.CATALOGUE: (
        "信息公开目录 政府信息公开目录 主动公开目录 标准目录 基层政务公开标准目录 公开事项目录 "
        "主动公开基本目录 公开清单 公开事项标准目录"
    ),
    ColumnKind.ANNUAL_REPORT: (
        "信息公开年报 政府信息公开年报 政府信息公开年度报告 年报 公开年报 政府信息公开工作年度报告 "
        "信息公开工作年报 年度报告"
    ),
    ColumnKind.ON_REQUEST: "依申请公开 依申请公开查询 依申请公开指南 依申请公开满意度评价 申请公开 公开申请",
    ColumnKind.FINANCE: (
        "财政信息 预决算 财政预决算 部门预算 部门决算 预算公开 三公经费 “三公”经费 财政资金 财务公开 "
        "部门预决算公开 财政专项资金 专项资金 行政事业性收费 预算/决算"
    ),
    ColumnKind.PROCUREMENT: (
        "政府采购 采购公告 招标公告 招标投标 中标公告 招标采购 公共资源交易 公共资源配置 政府购买服务 采购意向公开"
    ),
    ColumnKind.ORGANISATION: (
        "机构职能 机构设置 领导信息 领导分工 部门领导 领导之窗 组织机构 内设机构 单位职能 机构概况 "
        "部门概况 机构职责 联系方式 直属单位 机构简介 单位概况 局领导 领导班子 工作职责 科室 二级机构 "
        "关于我们"
    ),
    ColumnKind.PERSONNEL: (
        "人事信息 人事考试 人事任免 公务员招考 招考录用 事业单位招聘 公务员管理 录用调配 招教考试 "
        "招聘公告 专业职称 干部任免 人事招考"
    ),
    ColumnKind.PLANS: "规划计划 规划信息 发展规划 年度计划 工作计划 十四五规划 工作要点 专项规划 规划计划公示",
    ColumnKind.STATISTICS: "统计信息 统计数据 统计公报 数据发布 民政统计 数据开放 统计月报",
    ColumnKind.ENFORCEMENT: (
        "行政执法 行政处罚 双随机 双随机一公开 双随机、一公开 行政执法公示 执法公示 行政许可 双公示 "
        "行政处罚公示 行政强制 行政检查 处罚公示 行政许可公示 监督检查"
    ),
    ColumnKind.PROPOSALS: (
        "建议提案 建议提案办理 人大代表建议回复 政协提案议案回复 提案办理 人大建议 议案提案 代表建议办理 建议办理"
    ),
    ColumnKind.INTERACTION: (
        "互动交流 意见征集 民意征集 征集调查 网上调查 回应关切 在线访谈 局长信箱 领导信箱 信息公开意见箱 "
        "我要写信 投诉举报 咨询投诉 公众参与 常见问题 征求意见 重大决策预公开 意见建议 政策咨询 信件查询 "
        "在线咨询"
    ),
    ColumnKind.OTHER: (
        "政务公开 信息公开 政府信息公开 法定主动公开内容 社会救助 养老服务 儿童福利 社会组织 殡葬管理 "
        "重点领域 专题专栏 主题教育 首页其他 版权声明 人事科 办公室 招生办公室 发展规划科 监察大队 "
        "市民政局 计划生育 法治政府建设年度报告 政府网站工作年度报表 社会组织年度报告 2024年 规章制度 赛事活动"
    ),
}


@pytest.mark.parametrize(("name", "kind"), [(name, kind) for kind, names in NAMES.items() for name in names.split()])
def test_a_name_alone(name: str, kind: ColumnKind) -> None:
    assert column_kind((name,)) is kind


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("政务公开 > 政策文件 > 政策解读", ColumnKind.INTERPRETATION),
        ("政策解读 > 文字解读", ColumnKind.INTERPRETATION),
        ("政务公开 > 财政信息 > 2024年", ColumnKind.FINANCE),
        ("信息公开年报 > 2023", ColumnKind.ANNUAL_REPORT),
        ("政策法规 > 社会救助", ColumnKind.POLICY),
        ("领导信息 > 张明远", ColumnKind.ORGANISATION),
        ("机构设置 > 科室 > 人事科 > 公文通知", ColumnKind.NOTICES),
        ("机构设置 > 科室 > 人事科", ColumnKind.ORGANISATION),
        ("部门概况 > 就业创业 > 办事指南", ColumnKind.SERVICE_GUIDE),
        ("新闻中心 > 通知公告", ColumnKind.NOTICES),
        ("通知公告 > 招聘公告", ColumnKind.PERSONNEL),
        ("政府采购 > 结果公告", ColumnKind.PROCUREMENT),
        ("行政执法 > 公示", ColumnKind.ENFORCEMENT),
        ("财政信息 > 通知公告", ColumnKind.NOTICES),
        ("政府信息公开目录 > 社会救助", ColumnKind.OTHER),
        ("公共服务 > 养老机构名录", ColumnKind.OTHER),
        ("首页公开 > 养老服务", ColumnKind.OTHER),
        ("互动交流 > 意见征集 > 结果反馈", ColumnKind.INTERACTION),
        ("信息公开 > 信 息 公 开 指 南", ColumnKind.DISCLOSURE_GUIDE),
        ("", ColumnKind.OTHER),
    ],
)
def test_the_innermost_name_that_tells(path: str, kind: ColumnKind) -> None:
    assert column_kind(tuple(path.split(" > "))) is kind


def test_no_name_no_kind() -> None:
    assert column_kind(()) is ColumnKind.OTHER
