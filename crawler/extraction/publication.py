"""When a page was published: every date that may say so, where it stands, and the choice among them (design §5)."""

import re
from collections.abc import Iterable, Sequence

from crawler.extraction.dated_lines import dates_in_lines, has_empty_label
from crawler.extraction.dates import parse_date, valid_date
from crawler.extraction.inexact_dates import inexact_date
from crawler.extraction.info_table import InfoTable
from crawler.extraction.lines import Line
from crawler.page_facts import DateCandidate, DateSource

_TRUST = tuple(DateSource)  # declared in falling order of trust
_SAID_TO_BE_PUBLISHED = frozenset({DateSource.LABEL, DateSource.INFO_TABLE})
_SCRIPT_DATE = re.compile(
    r"""\b(?:pub(?:lish)?_?(?:data|date|time|rq|sj)|fb(?:sj|rq|shijian)|publishTime|releaseTime|docRelTime)\s*=\s*["']"""
    r"""\s*([12]\d{3}[^"'<>]{4,24})["']""",
    re.IGNORECASE,
)
_IN_JSON = re.compile(r'"(?:datePublished|pubDate)"\s*:\s*"([^"]{8,40})"')  # JSON-LD: schema.org, and Baidu's cambrian
_ANY_SCRIPT_DATE = re.compile(
    r"""\b(\w+)(?:["']?\s*[:=]|\([^()"']*\(?)\s*["']\s*((?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?[\sT]?[\d:]{0,8})\s*["']"""
)
_NOT_PUBLISHED = re.compile(
    r"now|today|current|cur|server|sys|build|creat|start|begin|end|expire|valid|dead|until|version|gener", re.IGNORECASE
)
_IN_ADDRESS = (
    re.compile(r"/(?:19|20)\d{4}/t((?:19|20)\d\d)(\d\d)(\d\d)_\d+"),
    re.compile(r"/t((?:19|20)\d\d)(\d\d)(\d\d)_\d+\."),
    re.compile(r"/((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})/"),
    re.compile(r"/((?:19|20)\d\d)-(\d{1,2})[-/](\d{1,2})/"),
    re.compile(r"/((?:19|20)\d\d)/(\d\d)-(\d\d)/"),
    re.compile(r"/((?:19|20)\d\d)(\d\d)/(\d\d)/"),
    re.compile(r"/((?:19|20)\d\d)(\d\d)(\d\d)/"),
    re.compile(r"/((?:19|20)\d\d)/(\d\d)(\d\d)/"),
)


def by_trust(candidates: Iterable[DateCandidate]) -> tuple[DateCandidate, ...]:
    """Each once, those of the most trusted source first."""
    return tuple(sorted(dict.fromkeys(candidates), key=lambda candidate: _TRUST.index(candidate.source)))


def choose_publication(candidates: Iterable[DateCandidate]) -> DateCandidate | None:
    """The candidate from the most trusted source, the first of its kind. 成文日期 alone is better than nothing.

    One that names no day, or whose day is flagged (impossible, in the future), is never chosen. 更新时间 is, where no
    label says 发布 and the others name a later day: what was changed on a day was published by then.
    """
    usable = [candidate for candidate in candidates if candidate.on and not candidate.flag]
    chosen = min(usable, key=lambda candidate: _TRUST.index(candidate.source), default=None)
    if chosen is None or chosen.source in _SAID_TO_BE_PUBLISHED:
        return chosen
    changed = [
        one for one in usable if one.source is DateSource.UPDATED and one.on and chosen.on and one.on < chosen.on
    ]
    return changed[0] if changed else chosen


def read_dates(
    url: str,
    lines: Sequence[Line],
    title_line: int | None,
    table: InfoTable,
    published_meta: str | None,
    scripts: str = "",
) -> tuple[DateCandidate, ...]:
    """All candidates but `LIST` (a row of another page), most trusted first, 成文日期 included as `MADE`.

    `scripts`: the text of the page's inline scripts, one of which may hold the date of an empty 发布时间 label.
    """
    candidates = dates_in_lines(lines, title_line, table.published_line if table.is_header else None)
    if table.published and table.is_header:
        candidates += _printed(table.published, DateSource.INFO_TABLE)
    if table.made:
        candidates += _printed(table.made, DateSource.MADE)
    if not any(candidate.source is DateSource.LABEL for candidate in candidates):
        candidates += _in_scripts(scripts, lines, title_line)
    on = parse_date(published_meta) if published_meta else None
    if on and published_meta:
        candidates.append(DateCandidate(on, DateSource.META, published_meta))
    if "@context" in scripts and (told := _IN_JSON.search(scripts)):
        candidates += _printed(told[1], DateSource.META)
    in_address = date_in_address(url)
    if in_address:
        candidates.append(in_address)
    return by_trust(candidates)


def _printed(value: str, source: DateSource) -> list[DateCandidate]:
    on = parse_date(value)
    found = DateCandidate(on, source, value) if on else inexact_date(value, source)
    return [found] if found else []


def _in_scripts(scripts: str, lines: Sequence[Line], title_line: int | None) -> list[DateCandidate]:
    """`var pubdata='2020年07月02日'`, put beside an empty label by a script that is not in the page."""
    if not has_empty_label(lines, title_line):
        return []
    assigned = _SCRIPT_DATE.search(scripts)
    return _printed(assigned[1] if assigned else _only_day(scripts), DateSource.LABEL)


def _only_day(scripts: str) -> str:
    """The one day the page's own scripts hold in quotes, whatever they call it; "" when there are several.

    Names that speak of another day (now, end) are passed over, and so is a day that is an argument of no name.
    """
    texts = {
        found[2]: parse_date(found[2])
        for found in _ANY_SCRIPT_DATE.finditer(scripts)
        if not _NOT_PUBLISHED.search(found[1])
    }
    return next(iter(texts)) if len(set(texts.values())) == 1 else ""


def date_in_address(url: str) -> DateCandidate | None:
    """`t20200702_…`, `/art/2023/10/20/` and the like; `t18993630` is no date and is not read as one."""
    path = url.partition("?")[0]
    for pattern in _IN_ADDRESS:
        found = pattern.search(path)
        on = valid_date(found[1], found[2], found[3]) if found else None
        if found and on:
            return DateCandidate(on, DateSource.URL, found[0].strip("/"))
    return None
