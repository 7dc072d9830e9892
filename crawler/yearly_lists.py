"""Lists that are the years of one column: each year has an address of its own, and its part of the rows."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from crawler.fetches import FetchState
from crawler.site_outline import PageOutline, SiteOutline

List = Sequence[PageOutline]  # the pages of one list, the first first


def by_year(lists: Sequence[List], site: SiteOutline) -> list[list[List]]:
    """Lists of one column together, that under the shortest address first; most are a column by themselves."""
    home = {facts.url: number for number, pages in enumerate(lists) for facts in pages}
    leader = list(range(len(lists)))

    def find(number: int) -> int:
        while leader[number] != number:
            number = leader[number]
        return number

    for number, pages in enumerate(lists):
        for year in (site.canonical(url) for facts in pages for url in facts.years):
            if year in home:
                one, other = sorted((find(number), find(home[year])))
                leader[other] = one
    columns: dict[int, list[List]] = defaultdict(list)
    for number, pages in enumerate(lists):
        columns[find(number)].append(pages)
    return [sorted(years, key=lambda pages: (len(pages[0].url), pages[0].url)) for years in columns.values()]


def unread_years(years: Sequence[List], site: SiteOutline) -> Iterator[str]:
    """Years that lead to no page of the column's lists, but for those before the period."""
    read = {facts.url for pages in years for facts in pages}
    for url in (url for pages in years for facts in pages for url in facts.years):
        fetch = site.fetches.get(url)
        if site.canonical(url) not in read and (fetch is None or fetch.state is not FetchState.OUT_OF_PERIOD):
            yield url
