"""A skin: one choice on every axis; and the office in it, as a site to serve and as the truth to hold a crawl against."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Any
from urllib.parse import parse_qs

from tests.faults.server import Answer, Asked, Site, Wire, http
from tests.skins.addresses import ADDRESSES
from tests.skins.bodies import BODIES
from tests.skins.chromes import CHROMES, Around
from tests.skins.empties import EMPTIES
from tests.skins.encodings import ENCODINGS
from tests.skins.heads import HEADS
from tests.skins.office import GRANTS, GUIDE, LISTS, MENU, NAME, NOTICES, RELIEF, SECTION, SIZE, Column, Paper
from tests.skins.pagers import PAGERS, Place
from tests.skins.rows import ROWS, WITHOUT_A_DAY, ShownRow
from tests.skins.sections import SECTIONS
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

    def __str__(self) -> str:
        return " · ".join(f"{field.name}={getattr(self, field.name)}" for field in fields(self))

    def url(self, column: Column, number: int = 1) -> str:
        if column in (SECTION, GUIDE):
            return f"/{column.slug}/"
        return PAGERS[self.pager].address(column.slug, number, _pages(column))

    def page(self, column: Column, paper: Paper) -> str:
        return self.url(GUIDE) if column is GUIDE else ADDRESSES[self.address](column.slug, paper)

    def truth(self, *, reachable: bool = False) -> Truth:
        """`reachable`: without the rows no crawl can come to, behind a script nobody serves."""
        leads_on = PAGERS[self.pager].leads_on or not reachable
        return Truth(
            tuple(TrueColumn(one.path, self.url(one), "listed" if one.papers else "empty") for one in LISTS),
            tuple(
                self.entry(column, paper)
                for column in (*LISTS, GUIDE)
                for paper in (column.papers if leads_on else column.papers[:SIZE])
            ),
        )

    def entry(self, column: Column, paper: Paper) -> TrueEntry:
        return TrueEntry(
            column=column.path,
            title=paper.title,
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
            f'<div class="block"><h2>{one.name}</h2><a href="{self.url(one)}">更多</a>{ROWS["li span"](self._shown(one)[:4])}</div>'
            for one in LISTS[:2]
        )
        answers["/"] = self._html(NAME, home)
        answers["/robots.txt"] = http(b"User-agent: *\nDisallow: /admin/\n", kind="text/plain")
        return Site(answers, GONE)

    def _shown(self, column: Column) -> list[ShownRow]:
        return [
            ShownRow(self.page(column, paper), paper.title, paper.day, column.name, self.url(column))
            for paper in column.papers
        ]

    def _lists(self) -> Iterator[tuple[str, Answer]]:
        pager = PAGERS[self.pager]
        for column in LISTS:
            total = _pages(column)
            wires = [self._list(column, number, total) for number in range(1, total + 1)]
            if pager.by_form:
                yield self.url(column), _by_form(wires)
            else:
                for number, wire in enumerate(wires if pager.leads_on else wires[:1], start=1):
                    yield self.url(column, number), wire
                yield pager.first(self.url(column)), wires[0]

    def _list(self, column: Column, number: int, total: int) -> Wire:
        shown = self._shown(column)[(number - 1) * SIZE : number * SIZE]
        place = Place(column, number, total, len(column.papers), lambda at: self.url(column, at))
        rows = ROWS[self.rows](shown) + PAGERS[self.pager].draw(place) if shown else EMPTIES[self.empty]
        heading = f"<h2>{column.name}</h2>" if self.trail == "none" else ""
        return self._html(column.name, f'{self._trail(column)}{heading}<div class="list-box">{rows}</div>')

    def _trail(self, column: Column) -> str:
        above = [(SECTION.name, self.url(SECTION))] if column.parent else []
        return TRAILS[self.trail]([*above, (column.name, self.url(column))])

    def _article(self, column: Column, paper: Paper) -> Wire:
        head, entry = HEADS[self.head], self.entry(column, paper)
        text = paragraphs(entry) if paper.number or paper.id % 3 else citing(entry)
        body = BODIES[self.body](_PARAGRAPH.findall(text))
        file = f'<p>附件：<a href="{_file(paper)}">{paper.attachment}</a></p>'
        return self._html(
            paper.title,
            f'{self._trail(column)}<div class="detail">{head.above(paper)}{body}{file if paper.attachment else ""}{head.below(paper)}</div>',
            head.metas(paper),
        )

    def _html(self, title: str, body: str, metas: str = "") -> Wire:
        encoding = ENCODINGS[self.encoding]
        around = Around(
            [(one.name, self.url(one)) for one in MENU],
            [(one.name, self.url(one)) for one in (GRANTS, RELIEF)],
            [*self._shown(NOTICES)[:3], *self._shown(GRANTS)[:1]],
        )
        text = (
            f"<!DOCTYPE html><html><head>{encoding.meta}<title>{title}{'' if title == NAME else '-' + NAME}</title>{metas}</head>"
            f"<body>{CHROMES[self.chrome](body, around)}</body></html>"
        )
        kind = f"text/html; charset={encoding.header}" if encoding.header else "text/html"
        return http(text.encode(encoding.codec), kind=kind)


def _file(paper: Paper) -> str:
    return f"/files/{paper.id}.{paper.attachment.rpartition('.')[2]}"


def _pages(column: Column) -> int:
    return -(-len(column.papers) // SIZE) or 1


def _by_form(wires: list[Wire]) -> Answer:
    """The first page, and each further one to whoever sends its number."""

    def answer(asked: Asked) -> Wire:
        number = int(parse_qs(asked.body).get("pageNo", ["1"])[0])
        return wires[number - 1] if 0 < number <= len(wires) else GONE

    return answer
