"""A document: what its page says, joined with the rows of the columns that list it."""

from collections.abc import Sequence
from datetime import date

from crawler.entry_dates import judged_candidate
from crawler.extraction.publication import by_trust, choose_publication
from crawler.page_facts import DateCandidate, DateFlag, DateSource, Entry, PageFacts
from crawler.records import Column, Document

# An address tells when the page was made or moved (a day off on every fourth page of two sites): no contradiction.
_TELL_PUBLICATION = frozenset(
    {DateSource.LABEL, DateSource.INFO_TABLE, DateSource.LIST, DateSource.TEXT, DateSource.META}
)


def join_document(facts: PageFacts, sha256: str, rows: Sequence[tuple[Column, Entry]], latest: date | None) -> Document:
    """`rows`: every row that leads to the page, with its column. `latest`: the last day the page may name as past."""
    said = facts.document
    assert said is not None
    listed = [
        DateCandidate(entry.on, DateSource.LIST, entry.date_text, flag=entry.flag)
        for _, entry in rows
        if entry.on or entry.flag
    ]
    shown = (judged_candidate(one, latest) for one in (*said.dates, *listed))
    dates = by_trust(shown)
    chosen = choose_publication(dates)
    path = tuple(crumb.name for crumb in facts.breadcrumb)
    if not path:
        path = rows[0][0].path if rows else ((facts.column_name,) if facts.column_name else ())
    return Document(
        url=facts.url,
        title=_whole_title(said.title, [entry.title for _, entry in rows]),
        column_path=path,
        listed_in=tuple(sorted({column.url for column, _ in rows})),
        published_on=chosen.on if chosen else None,
        published_from=chosen.source if chosen else None,
        dates=dates,
        made_on=_past(said.made_on, latest),
        document_number=said.document_number,
        index_number=said.index_number,
        publisher=said.publisher,
        text=said.text,
        tables=said.tables,
        links=said.links,
        images=said.images,
        sha256=sha256,
        issued_on=_past(said.issued_on, latest),
        signed_on=_past(said.signed_on, latest),
        effective_on=said.effective_on,
        topic=said.topic,
        validity=said.validity,
        related=said.related,
        date_flags=_flags(dates),
        disclosure=said.disclosure,
        lacks_disclosure=said.lacks_disclosure,
    )


def _past(on: date | None, latest: date | None) -> date | None:
    """A day to come was made by a slip of the pen."""
    return None if on and latest and on > latest else on


def _flags(dates: Sequence[DateCandidate]) -> tuple[DateFlag, ...]:
    """The flags of the candidates; `DISAGREES` when those that tell the publication name different days."""
    flags = {date.flag for date in dates if date.flag}
    if len({date.on for date in dates if date.on and not date.flag and date.source in _TELL_PUBLICATION}) > 1:
        flags.add(DateFlag.DISAGREES)
    return tuple(flag for flag in DateFlag if flag in flags)


def _whole_title(title: str, row_titles: Sequence[str]) -> str:
    """A title cut with … is completed from a row that shows it whole."""
    stem = title.rstrip(".…")
    if stem == title and title:
        return title
    return max((row for row in row_titles if row.startswith(stem)), key=len, default=title)
