"""What a page says of itself around its text: trail, title, information table, days, and where the text is."""

from dataclasses import dataclass

from crawler.extraction.article import Body, find_body
from crawler.extraction.breadcrumb import read_breadcrumb
from crawler.extraction.files import is_file
from crawler.extraction.info_table import InfoTable, read_info_table
from crawler.extraction.layout import Layout
from crawler.extraction.publication import read_dates
from crawler.extraction.title import read_title
from crawler.page_facts import Crumb, DateCandidate, DateSource

_HEAD_DATES = frozenset({DateSource.LABEL, DateSource.INFO_TABLE, DateSource.TEXT, DateSource.UPDATED})
_LEAST_TITLE = 4


@dataclass(frozen=True, slots=True)
class Head:
    """`crumb_line` and `title_line`: numbers of the lines that hold the trail and the title, None where none does."""

    crumbs: tuple[Crumb, ...]
    crumb_line: int | None
    title: str
    title_line: int | None
    table: InfoTable
    dates: tuple[DateCandidate, ...]
    body: Body

    @property
    def is_dated(self) -> bool:
        """A labelled or table date, or a date alone beside the title."""
        return any(candidate.source in _HEAD_DATES for candidate in self.dates)

    @property
    def has_heading(self) -> bool:
        """A title of its own below the trail, other than the column's name."""
        below = self.title_line is not None and self.crumb_line is not None and self.title_line > self.crumb_line
        return below and bool(self.crumbs) and self.title != self.crumbs[-1].name

    def body_ends(self, layout: Layout) -> bool:
        """With a full stop, all of it below the trail."""
        numbers = self.body.lines
        if not numbers or self.crumb_line is None or numbers[0] <= self.crumb_line:
            return False
        return layout.lines[numbers[-1]].text.endswith(("。", "！"))

    def body_holds_files(self, layout: Layout) -> bool:
        """A disclosure may be one attachment; in a body known by name, also pictures only."""
        body = self.body
        if body.element is None or not (body.is_named or body.size):
            return False
        if body.is_named and body.images:
            return True
        inside = set(body.element.iter("a"))
        return any(anchor.element in inside and is_file(anchor) for anchor in layout.anchors)


def read_head(layout: Layout) -> Head:
    lines, metas = layout.lines, layout.metas
    crumbs, crumb_line = read_breadcrumb(lines, {anchor.element: anchor.url for anchor in layout.anchors})
    title, title_line = read_title(lines, layout.html_title, metas, crumb_line)
    table = read_info_table(lines)
    if title_line is None and table.is_header and table.title and len(table.title) >= _LEAST_TITLE:
        # 信息名称, where `<title>` is the system's name on every page
        title, title_line = table.title, table.title_line
    dates = read_dates(layout.url, lines, title_line, table, metas.published, layout.scripts)
    ends = (title_line, table.last_line if table.is_header else None)
    end = max((number for number in ends if number is not None), default=None)
    body = find_body(layout.root, lines, end, crumb_line)
    return Head(crumbs, crumb_line, title, title_line, table, dates, body)
