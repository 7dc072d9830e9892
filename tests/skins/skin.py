"""A skin: one choice on every axis; and the office in it, as a site to serve and as the truth to hold a crawl against."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from itertools import groupby
from types import MappingProxyType
from typing import Any
from urllib.parse import parse_qs

from tests.faults.server import Answer, Asked, Site, Wire, http
from tests.skins.addresses import ADDRESSES
from tests.skins.bodies import BODIES
from tests.skins.chromes import CHROMES, Around
from tests.skins.citings import CITINGS
from tests.skins.empties import EMPTIES
from tests.skins.encodings import ENCODINGS
from tests.skins.heads import HEADS
from tests.skins.listing import ShownRow
from tests.skins.noises import NOISES
from tests.skins.numberings import NUMBERINGS
from tests.skins.office import GRANTS, GUIDE, LISTS, MENU, NAME, NOTICES, RELIEF, SECTION, SIZE, Column, Paper
from tests.skins.pagers import PAGERS
from tests.skins.paging import Place
from tests.skins.rows import ROWS, WITHOUT_A_DAY
from tests.skins.sections import SECTIONS
from tests.skins.tabs import TABS, Years
from tests.skins.trails import TRAILS
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import citing, paragraphs

AXES: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "rows": ROWS,
        "pager": PAGERS,
        "trail": TRAILS,
        "head": HEADS,
        "body": BODIES,
        "empty": EMPTIES,
        "chrome": CHROMES,
        "section": SECTIONS,
        "encoding": ENCODINGS,
        "address": ADDRESSES,
        "numbering": NUMBERINGS,
        "cited": CITINGS,
        "noise": NOISES,
        "tabs": TABS,
    }
)
GONE = http(b"<html><body><h1>404 Not Found</h1></body></html>", "404 Not Found")
_PARAGRAPH = re.compile(r"<p[^>]*>(.*?)</p>")


@dataclass(frozen=True, slots=True)
class Skin:
    """The name of the template chosen on each axis."""

    rows: str
    pager: str
    trail: str
    head: str
    body: str
    empty: str
    chrome: str
    section: str
    encoding: str
    address: str
    numbering: str
    cited: str
    noise: str
    tabs: str

    def __str__(self) -> str:
        return " · ".join(f"{field.name}={getattr(self, field.name)}" for field in fields(self))

    def url(self, column: Column, number: int = 1) -> str:
        if column in (SECTION, GUIDE):
            return f"/{column.slug}/"
        return PAGERS[self.pager].address(column.slug, number, _pages(self._parts(column)[0]))

    def page(self, column: Column, paper: Paper) -> str:
        return self.url(GUIDE) if column is GUIDE else ADDRESSES[self.address](column.slug, paper)

    def truth(self, *, reachable: bool = False) -> Truth:
        """`reachable`: without the rows no crawl can come to, behind a script nobody serves."""
        return Truth(
            tuple(TrueColumn(one.path, self.url(one), "listed" if one.papers else "empty") for one in LISTS),
            tuple(
                self.entry(column, paper)
                for column in (*LISTS, GUIDE)
                for paper in (self.reached(column) if reachable else column.papers)
            ),
        )

    def reached(self, column: Column) -> Sequence[Paper]:
        """What a crawl can come to of a column's papers."""
        papers = self._parts(column)[0] if TABS[self.tabs].years is Years.SCRIPTED else column.papers
        return papers if PAGERS[self.pager].leads_on else papers[:SIZE]

    def _parts(self, column: Column) -> list[Sequence[Paper]]:
        """The papers of each year, the latest first, where they are shown by the year."""
        if TABS[self.tabs].years is Years.TOGETHER or not column.papers:
            return [column.papers]
        return [tuple(year) for _, year in groupby(column.papers, lambda paper: paper.day.year)]

    def entry(self, column: Column, paper: Paper) -> TrueEntry:
        return TrueEntry(
            column=column.path,
            title=NUMBERINGS[self.numbering].title(paper),
            listed_on=None if column is GUIDE or self.rows in WITHOUT_A_DAY else paper.day,
            published_on=paper.day,
            url=self.page(column, paper),
            number=paper.number,
            publisher=NAME,
            made_on=paper.made_on,
            attachment=paper.attachment,
            mark="",
        )

    def site(self) -> Site:
        answers: dict[str, Answer] = dict(self._lists())
        papers = [(column, paper) for column in (*LISTS, GUIDE) for paper in column.papers]
        reached = {entry.url for entry in self.truth(reachable=True).entries}
        for column, paper in papers:
            if self.page(column, paper) in reached:
                answers[self.page(column, paper)] = self._article(column, paper)
            if paper.attachment:
                answers[_file(paper)] = http(b"PK\x03\x04", kind="application/zip")
        below = [(one.name, self.url(one), self._shown(one)) for one in (GRANTS, RELIEF)]
        answers[self.url(SECTION)] = self._html(
            SECTION.name, TRAILS[self.trail]([(SECTION.name, self.url(SECTION))]) + SECTIONS[self.section](below)
        )
        home = "".join(
            f'<div class="block"><h2>{one.name}</h2><a href="{self.url(one)}">更多</a>{ROWS["li span"](self._shown(one)[:3])}</div>'
            for one in LISTS[:2]
        )
        answers["/"] = self._html(NAME, home)
        answers["/robots.txt"] = http(b"User-agent: *\nDisallow: /admin/\n", kind="text/plain")
        return Site(answers, GONE)

    def _shown(self, column: Column, papers: Sequence[Paper] | None = None) -> list[ShownRow]:
        return [
            ShownRow(
                self.page(column, paper),
                NUMBERINGS[self.numbering].title(paper),
                paper.day,
                column.name,
                self.url(column),
                paper.number,
                paper.made_on,
            )
            for paper in (column.papers if papers is None else papers)
        ]

    def _lists(self) -> Iterator[tuple[str, Answer]]:
        pager = PAGERS[self.pager]
        for column in LISTS:
            first, *others = self._parts(column)
            wires = [self._list(column, first, number) for number in range(1, _pages(first) + 1)]
            if pager.form_field:
                yield self.url(column), _by_form(wires, pager.form_field)
            else:
                for number, wire in enumerate(wires if pager.leads_on else wires[:1], start=1):
                    yield self.url(column, number), wire
                yield pager.first(self.url(column)), wires[0]
            if others and TABS[self.tabs].years is Years.PAGED:
                for part in (first, *others):
                    yield self._year(column, part)[1], self._list(column, part, 1, is_year=True)

    def _year(self, column: Column, part: Sequence[Paper]) -> tuple[str, str]:
        """A year of a column, and the address of its rows."""
        url, year = self.url(column), f"{part[0].day.year}"
        return year, f"{url}{'&' if '?' in url else '?'}year={year}"

    def _list(self, column: Column, papers: Sequence[Paper], number: int, *, is_year: bool = False) -> Wire:
        """`is_year`: of a year by itself, which has one page and says no more."""
        shown = self._shown(column, papers[(number - 1) * SIZE : number * SIZE])
        place = Place(column, number, _pages(papers), len(papers), lambda at: self.url(column, at))
        below = "" if is_year else PAGERS[self.pager].draw(place)
        rows = ROWS[self.rows](shown) + below if shown else EMPTIES[self.empty]
        heading = f"<h2>{column.name}</h2>" if self.trail == "none" else ""
        siblings = [
            (one.name, self.url(one)) for one in (LISTS if column.parent else MENU) if one.parent == column.parent
        ]
        years = [self._year(column, part) for part in self._parts(column) if part]
        tabs = TABS[self.tabs].draw(siblings, years)
        return self._html(column.name, f'{self._trail(column)}{heading}{tabs}<div class="list-box">{rows}</div>')

    def _trail(self, column: Column) -> str:
        above = [(SECTION.name, self.url(SECTION))] if column.parent else []
        return TRAILS[self.trail]([*above, (column.name, self.url(column))])

    def _article(self, column: Column, paper: Paper) -> Wire:
        head, numbering = HEADS[self.head], NUMBERINGS[self.numbering]
        titled = replace(paper, title=numbering.title(paper))
        file = f'<p>附件：<a href="{_file(paper)}">{paper.attachment}</a></p>'
        return self._html(
            titled.title,
            f'{self._trail(column)}<div class="detail">{numbering.above(paper)}{head.above(titled)}{numbering.below(paper)}'
            f"{BODIES[self.body](self._lines(column, paper))}{file if paper.attachment else ''}{head.below(paper)}"
            f"{NOISES[self.noise].article(self._latest())}</div>",
            head.metas(titled),
        )

    def _lines(self, column: Column, paper: Paper) -> list[str]:
        """The text's paragraphs: its 文号 where it stands there, its matter, whom it cites, and its sign-off where it has one."""
        entry = replace(self.entry(column, paper), title=paper.title, number="")
        is_signed, cited = bool(paper.number or paper.id % 3), CITINGS[self.cited]
        lines = _PARAGRAPH.findall(paragraphs(entry) if is_signed else citing(entry))
        first, end = NUMBERINGS[self.numbering].first(paper), len(lines) - 2 * is_signed
        return [*filter(None, [first]), *lines[:end], *cited.before, *lines[end:], *cited.after]

    def _latest(self) -> list[ShownRow]:
        return [*self._shown(NOTICES)[:3], *self._shown(GRANTS)[:1]]

    def _html(self, title: str, body: str, metas: str = "") -> Wire:
        encoding = ENCODINGS[self.encoding]
        around = Around(
            [(one.name, self.url(one)) for one in MENU],
            [(one.name, self.url(one)) for one in (GRANTS, RELIEF)],
            self._latest(),
        )
        noise = NOISES[self.noise]
        body = f"{noise.above(around.latest)}{body}{noise.below(around.latest)}"
        text = (
            f"<!DOCTYPE html><html><head>{encoding.meta}<title>{title}{'' if title == NAME else '-' + NAME}</title>{metas}</head>"
            f"<body>{CHROMES[self.chrome](body, around)}</body></html>"
        )
        kind = f"text/html; charset={encoding.header}" if encoding.header else "text/html"
        return http(text.encode(encoding.codec), kind=kind)


def _file(paper: Paper) -> str:
    return f"/files/{paper.id}.{paper.attachment.rpartition('.')[2]}"


def _pages(papers: Sequence[Paper]) -> int:
    return -(-len(papers) // SIZE) or 1


def _by_form(wires: list[Wire], field: str) -> Answer:
    """The first page, and each further one to whoever sends its number."""

    def answer(asked: Asked) -> Wire:
        number = int(parse_qs(asked.body).get(field, ["1"])[0])
        return wires[number - 1] if 0 < number <= len(wires) else GONE

    return answer
