"""What is published under a recognition as single papers: each page with its files, or a file that is a list's row."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from crawler.fetches import Role
from crawler.page_facts import DateFlag, DateSource, Table
from crawler.records import Attachment, AttachmentState, Document
from criteria.model import ContentElement, Recognition
from criteria.rules import Rule
from scoring.evidence import UnitEvidence
from scoring.folding import fold
from scoring.item_evidence import ItemEvidence, MatchedDocument, find
from scoring.matching import matcher
from scoring.publisher_names import PublisherNames, names_nobody
from scoring.results import Citation
from scoring.unit_index import Row, UnitIndex
from scoring.wording import cite_attachment, cite_document

_CHINESE_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_LEADS_ON = re.compile("附件|附表|下载|全文|查看|点击|详见|报表|公开表|明细表|平台")  # to the rest, on another page
_BODY = re.compile(r"[^\d年关于]{2,}?(?:局|委员会|政府|办公室|中心|办事处|厅|院|馆|站)")


@dataclass(frozen=True, slots=True)
class Sought:
    """What a rule looks for, under the rule's own name (`scoring.item_evidence.Sought`)."""

    full_title: str
    recognition: Recognition
    content: tuple[ContentElement, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper. `text` is folded and holds page and files; `pictures`: on its page.

    `unread`: a file of it could not be had or read, or its page sends on to another one (点击查看全文). `published_on`:
    the earliest day the page gives for it; None where none is certain.
    """

    title: str
    path: tuple[str, ...]
    publisher: str | None
    published_on: date | None
    text: str
    tables: tuple[Table, ...]
    unread: bool
    pictures: bool
    citation: Citation

    @property
    def years(self) -> tuple[int, ...]:
        """Those its title names, else those of its column (2023年); 二〇二三 is 2023."""
        own = _years(self.title)
        return own or tuple(year for name in self.path for year in _years(name))

    def is_by(self, unit: PublisherNames) -> bool:
        """Its title or 发布机构 is the unit, or neither names another body."""
        if unit.hold(self.publisher or "") or any(name in fold(self.title) for name in unit.names):
            return True
        body = _BODY.search(self.title)
        return names_nobody(self.publisher) and (body is None or unit.hold(body[0]))


def sought_papers(
    rule: Rule, recognition: Recognition, evidence: UnitEvidence, index: UnitIndex
) -> tuple[ItemEvidence, tuple[Paper, ...]]:
    found = find(Sought(rule.full_title, recognition), index, evidence)
    papers = (*map(paper_of, found.documents), *filter(None, map(_of_file, found.files)))
    words = matcher(recognition)  # 部门预算绩效目标 in a column 部门预算 is no budget
    return found, tuple(paper for paper in papers if not words.excludes(paper.title))


def earliest(document: Document) -> date | None:
    """Migration and republishing stamp later days than the first: the earliest of those a page gives counts."""
    if document.published_from is DateSource.MADE:
        return None
    days = [one.on for one in document.dates if one.source is not DateSource.MADE and one.on and not _is_odd(one.flag)]
    return min((*days, *((document.published_on,) if document.published_on else ())), default=None)


def _is_odd(flag: DateFlag | None) -> bool:
    return flag in (DateFlag.INVALID, DateFlag.FUTURE)


def _years(name: str) -> tuple[int, ...]:
    return tuple(int(year) for year in _YEAR.findall(fold(name).translate(_CHINESE_DIGITS)))


def paper_of(matched: MatchedDocument) -> Paper:
    document = matched.document
    return Paper(
        title=document.title,
        path=document.column_path,
        publisher=document.publisher,
        published_on=earliest(document),
        text="\n".join((_whole(document.text, document.tables), *map(_file_text, matched.attachments))),
        tables=(*document.tables, *(table for file in matched.attachments for table in file.tables)),
        unread=bool(matched.unfetched)
        or any(map(_is_unread, matched.attachments))
        or matched.is_only_links
        or any(link.role is not Role.ATTACHMENT and _LEADS_ON.search(link.text) for link in document.links),
        pictures=document.images > 0,
        citation=cite_document(document),
    )


def _of_file(row: Row) -> Paper | None:
    file = row.attachment
    if file is None:
        return None
    on = row.entry.on if not row.entry.flag else None
    title, unread = row.entry.title or file.name, _is_unread(file)
    cited = cite_attachment(file)
    return Paper(title, row.path, None, on, _file_text(file), file.tables, unread, pictures=False, citation=cited)


def _is_unread(file: Attachment) -> bool:
    return file.state is not AttachmentState.READ or not (file.text.strip() or file.tables)


def _file_text(file: Attachment) -> str:
    return f"{fold(file.name)}\n{_whole(file.text, file.tables)}"


def _whole(text: str, tables: tuple[Table, ...]) -> str:
    """Line by line, so that headings stay apart; cells too, which the text may leave out."""
    return "\n".join((*map(fold, text.splitlines()), *_cells(tables)))


def _cells(tables: tuple[Table, ...]) -> Iterator[str]:
    for table in tables:
        for row in table.rows:
            yield " ".join(dict.fromkeys(map(fold, row)))
