"""The checks of `criteria.site_checks` in plain Chinese (see `criteria.check_words`)."""

from collections.abc import Mapping
from typing import Any

from criteria.site_checks import Answers, Available, Domain, FreshHome, Ipv6
from criteria.wording import KindWords, Wording, listed, within


def _fresh_home(check: FreshHome) -> Wording:
    return Wording("首页有更新", f"最近{within(check.within)}有更新")


def _available(check: Available) -> Wording:
    return Wording(f"由单位答复：{check.question}（佐证：{check.evidence}）")


def _answers(check: Answers) -> Wording:
    apart = f"（{listed(check.exclude)}除外）" if check.exclude else ""
    return Wording(f"近{check.over.text}收到的留言都有答复{apart}", f"收到后{within(check.within)}答复")


def _ipv6(check: Ipv6) -> Wording:
    return Wording(f"网页标明支持 IPv6；没有标明的由单位答复：{check.question}（佐证：{check.evidence}）")


def _domain(check: Domain) -> Wording:
    return Wording(f"域名以 {check.suffix} 结尾")


SITE_CHECK_WORDS: Mapping[type[Any], KindWords] = {
    FreshHome: ("首页更新", _fresh_home),
    Available: ("站点可访问", _available),
    Answers: ("互动回应", _answers),
    Ipv6: ("支持IPv6", _ipv6),
    Domain: ("域名", _domain),
}
