"""The checks of `criteria.page_checks` in plain Chinese (see `criteria.check_words`)."""

from collections.abc import Mapping
from typing import Any, assert_never

from criteria.page_checks import (
    DeadLinks,
    FooterMarks,
    Formats,
    PageTags,
    Reachable,
    Readable,
    SiteCode,
    Where,
)
from criteria.wording import KindWords, Wording, listed, per_cent, some


def _page_tags(check: PageTags) -> Wording:
    levels = (("每个网页", check.site), ("栏目页", check.column), ("内容页", check.content))
    tags = "；".join(f"{level}有 {listed(names)}" for level, names in levels if names)
    return Wording(f"网页标签齐全且不空白：{tags}；每种标签至少 {per_cent(check.share)} 的网页做到")


def _footer_marks(check: FooterMarks) -> Wording:
    return Wording(f"网页上标有：{listed(check.marks)}")


def _site_code(_: SiteCode) -> Wording:
    return Wording("网页标明的网站标识码与名册一致")


def _dead_links(check: DeadLinks) -> Wording:
    match check.on:
        case Where.HOME:
            return Wording("首页的站内链接都能打开")
        case Where.ALL:
            return Wording("各网页的站内链接都能打开")
        case _ as never:
            assert_never(never)


def _reachable(check: Reachable) -> Wording:
    return Wording(f"从首页点击 {check.clicks} 次以内能到达")


def _readable(check: Readable) -> Wording:
    return Wording(f"本期文件至少 {per_cent(check.share)} 以文字公开，不只是图片")


def _formats(check: Formats) -> Wording:
    return Wording(f"附件都能下载，格式通用（{some(check.open)}）")


PAGE_CHECK_WORDS: Mapping[type[Any], KindWords] = {
    PageTags: ("网页标签", _page_tags),
    FooterMarks: ("网页标识", _footer_marks),
    SiteCode: ("标识码一致", _site_code),
    DeadLinks: ("死链", _dead_links),
    Reachable: ("点击可达", _reachable),
    Readable: ("正文可读", _readable),
    Formats: ("附件格式", _formats),
}
