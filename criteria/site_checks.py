"""Parameters of the checks that judge a site as those who use it meet it (国办秘函〔2019〕19号): renewed, open, answering."""

from dataclasses import dataclass
from typing import ClassVar

from criteria.model import TimeLimit


@dataclass(frozen=True, slots=True)
class FreshHome:
    """首页更新: the newest row of the site is no older than `within`."""

    kind: ClassVar[str] = "fresh_home"

    within: TimeLimit


@dataclass(frozen=True, slots=True)
class Available:
    """站点可访问: measured over days, which one crawl cannot, and so asked (`criteria.rules.Asked`)."""

    kind: ClassVar[str] = "available"

    question: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Answers:
    """互动回应: no letter of the time `over` has stood unanswered for longer than `within`.

    `exclude`: words of columns and titles whose letters need no answer here (访谈、征集、信访、举报).
    """

    kind: ClassVar[str] = "answers"

    within: TimeLimit
    over: TimeLimit
    exclude: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ipv6:
    """支持 IPv6: the pages say so, or it is asked (`criteria.rules.Asked`)."""

    kind: ClassVar[str] = "ipv6"

    question: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Domain:
    """域名: the site's name ends with `suffix` (.gov.cn)."""

    kind: ClassVar[str] = "domain"

    suffix: str


SiteCheck = FreshHome | Available | Answers | Ipv6 | Domain
