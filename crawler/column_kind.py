"""What a column is for (栏目类别), told by the names on its path.

The innermost name that tells wins: 政务公开 > 政策文件 > 政策解读 is an interpretation, 财政信息 > 2024年 is finance. Among the
kinds one name could be, the more particular goes first: 政策解读 before 政策, 信息公开指南 before 指南, 招聘公告 before 公告.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from crawler.records import ColumnKind

_RULES: tuple[tuple[ColumnKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (ColumnKind.INTERPRETATION, r"解读|图解|一图[读看]懂|政策(?:问答|直播|宣讲|图解)"),
        (ColumnKind.ON_REQUEST, r"申请公开|公开申请"),
        (
            ColumnKind.ANNUAL_REPORT,
            r"^(?!.*(?:网站|法治|依法行政|决算|预算|财政|社会组织|企业|慈善|审计|环境|统计|基金会)).*(?:年报|年度报告)",
        ),
        (ColumnKind.DISCLOSURE_GUIDE, r"公开(?:工作)?指南|公开须知"),
        (ColumnKind.INTERACTION, r"意见箱|信箱"),
        (
            ColumnKind.CATALOGUE,
            r"公开(?:事项|基本|标准|标准化|规范化|内容|信息)*(?:目录|清单)|标准(?:化|规范)?目录|信息目录",
        ),
        (ColumnKind.DISCLOSURE_RULES, r"公开(?:工作|相关|配套|监督)*(?:制度|规定|条例|办法|规范|机制)|^制度文件$"),
        (ColumnKind.NEWS, r"领导(?:活动|动态|讲话|调研|行踪)"),
        (
            ColumnKind.FINANCE,
            r"[预决]算|三公|财政(?!局|供养)|财务(?:信息|公开|公示)|专项(?:资金|经费)|(?:行政|事业)性?收费|政府债务",
        ),
        (ColumnKind.PROCUREMENT, r"采购|[招投中]标|购买服务|公共资源(?:交易|配置)"),
        (ColumnKind.PROPOSALS, r"提案|议案|(?:代表|委员|人大|建议)(?:建议|办理|答复|回复)|建议办理"),
        (ColumnKind.INTERACTION, r"征集|征求意见|意见(?:建议|反馈)|决策预公开|民意|网上调查|问卷|在线访谈|政策咨询"),
        (ColumnKind.PERSONNEL, r"人事|招[考聘录教]|录用|考录|公务员|任免|任前|职称|选调|遴选|事业单位(?:招聘|考试)"),
        (
            ColumnKind.SERVICE_GUIDE,
            r"(?:办事|服务|办理|申[请领报]|登记|操作)(?:指南|流程|须知|程序)|办事|办理流程|网上办|表格下载|指南$|(?:备案|审批|申[请领报])流程",
        ),
        (
            ColumnKind.ENFORCEMENT,
            r"双随机|处罚|执法|(?:行政|监督)(?:强制|检查|许可|确认|裁决|复议)|双公示|(?:事中事后|信用)监管|许可",
        ),
        (ColumnKind.STATISTICS, r"(?<!办理)(?<!信件)(?<!来信)统计|数据(?:发布|公开|开放|信息)|经济运行"),
        (ColumnKind.PLANS, r"规划|计划(?!生育)|工作要点|十[三四五]五"),
        (
            ColumnKind.INTERACTION,
            r"互动|调查|关切|访谈|咨询|投诉|举报|信访|留言|热线|问政|常见问题|公众参与|[写来]信|信件|听证",
        ),
        (
            ColumnKind.ORGANISATION,
            (
                r"领导(?!小组)|机构(?:职[能责]|设置|概况|信息|简介|编制)|组织机构|内设|(?:部门|单位|本局|我局)(?:职[责能]|概况|简介|信息)|"
                r"职[责能]|三定|(?:直属|下属|所属)(?:单位|机构)|关于我们|联系(?:方式|我们)|班子|科室(?:设置|信息|介绍)?$|二级机构|概况$"
            ),
        ),
        (ColumnKind.NOTICES, r"通知|公告|公示|通告|告示"),
        (ColumnKind.POLICY, r"政策|文件|法规|规范性|规章(?!制度)|法律|法治宣传|条例|政府公报|公文"),
        (ColumnKind.NEWS, r"动态|要闻|新闻|快[讯报]|报道|头条|资讯|(?<!赛事)活动|媒体|聚焦|简报|时政|视频|图片"),
    )
)
# 结果公告 under 政府采购 is a form in which that matter is published.
_PUBLISHED_AS_NOTICES = frozenset({ColumnKind.PROCUREMENT, ColumnKind.PERSONNEL, ColumnKind.ENFORCEMENT})
# Told by a column's own name only: what lies under 公共服务 or 公开目录 may be of any kind.
_SERVICES = re.compile(r"政务服务|公共服务|便民(?:服务|信息)|服务事项|下载(?:专区|中心)")
_NOT_INHERITED = frozenset({ColumnKind.CATALOGUE, ColumnKind.OTHER})
_OFFICE = re.compile(r".*(?:科|股|处|办公室|大队|支队|馆|站|所|委员会|委)")  # 人事科, 发展规划科: who, not what


def column_kind(path: Sequence[str]) -> ColumnKind:
    """The kind by the innermost name that tells; `OTHER` when none does (养老服务, 社会救助 …)."""
    if not path:
        return ColumnKind.OTHER
    own = _kind_of(_folded(path[-1]))
    if own is ColumnKind.NOTICES:
        parent = _kind_of(_folded(path[-2])) if len(path) > 1 else own
        return parent if parent in _PUBLISHED_AS_NOTICES else own
    if own is not ColumnKind.OTHER:
        return own
    if _SERVICES.search(_folded(path[-1])):
        return ColumnKind.SERVICE_GUIDE
    above = (_kind_of(_folded(name)) for name in reversed(path[:-1]))
    return next((kind for kind in above if kind not in _NOT_INHERITED), ColumnKind.OTHER)


@lru_cache(maxsize=1 << 12)
def _kind_of(name: str) -> ColumnKind:
    if _OFFICE.fullmatch(name):
        return ColumnKind.OTHER
    return next((kind for kind, pattern in _RULES if pattern.search(name)), ColumnKind.OTHER)


def _folded(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).split())
