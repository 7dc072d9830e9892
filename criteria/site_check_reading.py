"""Readers of the checks in `criteria.site_checks`. `read_span` is the caller's reader of limits such as 14日."""

from collections.abc import Callable, Mapping

from criteria.element_reading import Words, expand
from criteria.model import TimeLimit
from criteria.reading import Table
from criteria.site_checks import Answers, Available, Domain, FreshHome, Ipv6, SiteCheck

ReadSpan = Callable[[Table, str], TimeLimit]


def _fresh_home(table: Table, _words: Words, read_span: ReadSpan) -> FreshHome:
    return FreshHome(read_span(table, "within"))


def _available(table: Table, _words: Words, _read_span: ReadSpan) -> Available:
    return Available(question=table.text("question"), evidence=table.text("evidence"))


def _answers(table: Table, words: Words, read_span: ReadSpan) -> Answers:
    return Answers(
        within=read_span(table, "within"),
        over=read_span(table, "over"),
        exclude=expand(table, "exclude", words, required=False, may_be_empty=True),
    )


def _ipv6(table: Table, _words: Words, _read_span: ReadSpan) -> Ipv6:
    return Ipv6(question=table.text("question"), evidence=table.text("evidence"))


def _domain(table: Table, _words: Words, _read_span: ReadSpan) -> Domain:
    suffix = table.text("suffix").lower()
    if suffix and not suffix.startswith("."):
        table.problem("suffix", f'suffix 应以点开头，如 suffix = ".{suffix}"')
    return Domain(suffix)


SITE_READERS: Mapping[str, Callable[[Table, Words, ReadSpan], SiteCheck]] = {
    FreshHome.kind: _fresh_home,
    Available.kind: _available,
    Answers.kind: _answers,
    Ipv6.kind: _ipv6,
    Domain.kind: _domain,
}
