"""How figures, dates and closed lists read in Chinese, the same in every format."""

from datetime import date, datetime
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import assert_never
from zoneinfo import ZoneInfo

from criteria.model import Element
from criteria.rules import Effect, Requirement
from scoring.results import Finding, Outcome, Score

NONE = "—"
_SHANGHAI = ZoneInfo("Asia/Shanghai")

_STATES = {
    "fetched": "已抓取，内容未能完整识别",
    "not_found": "页面不存在（404）",
    "redirect_loop": "循环跳转",
    "redirect_offsite": "跳转到其他网站",
    "redirect_broken": "跳转地址无效",
    "http_forbidden": "网站拒绝访问",
    "http_busy": "网站繁忙，拒绝服务",
    "http_error": "网站返回错误",
    "network_error": "网络连接失败",
    "timeout": "响应超时",
    "truncated": "传输中断，内容不完整",
    "empty_body": "返回空白页",
    "too_large": "文件过大，未下载",
    "blocked": "被网站安全防护拦截",
    "undecodable": "编码无法识别",
    "not_rendered": "内容由脚本生成，未能读取",
    "parse_loss": "网页代码有误，内容读取不全",
    "extract_error": "内容提取失败",
    "robots_denied": "网站声明禁止自动访问",
    "robots_unreachable": "无法确认网站是否允许自动访问",
    "private_address": "指向内部网络地址，未访问",
    "host_suspended": "网站连续出错，已暂停访问",
    "budget": "达到页面数量上限，未抓取",
    "trap": "疑似无限生成的页面，未抓取",
    "url_too_long": "网址过长，未抓取",
    "out_of_period": "早于检查期的新闻类内容，未抓取",
    "listed": "有内容",
    "empty": "栏目为空",
    "unreadable": "未能读取",
}


def state_words(state: str) -> str:
    """The crawl's word for a page or column in Chinese; a word not in the list is shown as it stands."""
    return _STATES.get(state, state)


def score_words(score: Fraction | None) -> str:
    """Two decimals, half up, as offices reckon."""
    return NONE if score is None else f"{_decimal(score).quantize(Decimal('0.01'), ROUND_HALF_UP)}"


def interval_words(score: Score) -> str:
    return NONE if score.low is None or score.high is None else f"{score_words(score.low)}–{score_words(score.high)}"


def coverage_words(coverage: Fraction | None) -> str:
    """One decimal, cut and not rounded: 79.96 % must not read as the 80 % that would have earned a rank."""
    return NONE if coverage is None else f"{_decimal(coverage * 100).quantize(Decimal('0.1'), ROUND_FLOOR)}%"


def share_words(part: int, whole: int) -> str:
    """A whole per cent; nothing but all of them reads as 100 %, and nothing but none as 0 %."""
    if whole == 0:
        return NONE
    percent = (200 * part + whole) // (2 * whole)
    if 0 < part < whole:
        percent = min(max(percent, 1), 99)
    return f"{percent}%"


def rank_words(score: Score) -> str:
    """A band (3–7) where intervals overlap: the evidence does not tell these units apart."""
    if score.rank is None:
        return NONE
    if score.rank_low is None or score.rank_high is None or score.rank_low == score.rank_high:
        return str(score.rank)
    return f"{score.rank_low}–{score.rank_high}"


def points_words(points: Fraction | None) -> str:
    """Up to two decimals, no trailing zeros."""
    if points is None:
        return NONE
    text = f"{_decimal(points).quantize(Decimal('0.01'), ROUND_HALF_UP)}"
    return text.rstrip("0").rstrip(".")


def day_words(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def period_words(since: date, as_of: date) -> str:
    return f"{day_words(since)}至{day_words(as_of)}"


def moment_words(moment: datetime) -> str:
    """Raises ValueError for a time without zone, which would be anybody's guess."""
    if moment.tzinfo is None:
        raise ValueError(f"fetch time without zone: {moment}")
    local = moment.astimezone(_SHANGHAI)
    return f"{day_words(local.date())} {local:%H:%M:%S}（北京时间）"


def basis_words(requirement: Requirement) -> str:
    """公开依据 of the row or rule: documents and articles. Ids of clauses stand in findings.csv, for whoever traces them."""
    return "；".join(dict.fromkeys(requirement.basis))


def remedy_words(finding: Finding) -> str:
    """整改建议, where there is something to mend or to look at."""
    open_ = (Outcome.NOT_MET, Outcome.PARTLY_MET, Outcome.MANUAL)
    return finding.remedy if finding.verdict.outcome in open_ else ""


def problem_class(finding: Finding) -> str:
    """问题类别 in the rectification register."""
    empty = finding.verdict.outcome is Outcome.PARTLY_MET
    match finding.element:
        case Element.ITEM:
            return "栏目空白" if empty else "应公开未公开"
        case Element.CONTENT:
            return "公开内容不全" if empty else "公开内容缺失"
        case Element.TIME_LIMIT:
            return "部分公开不及时" if empty else "公开不及时"
        case Element.PUBLISHER:
            return "公开主体不符"
        case Element.RULE if finding.effect is Effect.VETO:
            return Effect.VETO.official_name
        case Element.RULE:
            return "部分未达要求" if empty else "未达要求"
        case _:
            assert_never(finding.element)


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)
