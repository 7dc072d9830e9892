"""What the readers of a page found, as far as the sort of page depends on it."""

from dataclasses import dataclass

from crawler.extraction.layout import Layout


@dataclass(frozen=True, slots=True)
class Signs:
    """What the readers found, as far as the kind depends on it."""

    layout: Layout
    name: str  # title, ColumnName and last crumb
    is_column: bool  # a breadcrumb, or ColumnName without ArticleTitle
    crumb_line: int | None
    dated_head: bool  # a labelled or table date, or a date alone beside the title
    is_article_by_meta: bool
    has_heading: bool  # a title of its own below the breadcrumb, other than the column's name
    body_text: int  # characters of running text
    body_ends: bool  # with a full stop, all of it below the breadcrumb
    body_is_named: bool  # its element is known by id or class
    body_holds: bool  # pictures or attachments in the body
    has_pager: bool
    list_pages: int | None  # pages the list has, as printed or by script
