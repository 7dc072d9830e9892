"""`covers`: what 权责清单 and 公共服务事项清单 hold about the matters has an item in the catalogue.

Whether a duty and an item are the same is for a person to say: what no item names is `manual`. No such list was read:
`not_applicable`, for the missing list costs under its own criterion — `unverified` where it may be unseen.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from crawler.page_facts import Table
from criteria.catalogue_checks import Covers
from criteria.model import ContentElement, Recognition
from scoring.checks.rules.catalogue.asking import Asking
from scoring.item_evidence import find
from scoring.results import Citation, Outcome, Verdict
from scoring.wording import cite_attachment, cite_document, listed, quoted

_LONGEST_NAME = 60  # a cell with more letters is no 事项名称


@dataclass(frozen=True, slots=True)
class _Sought:
    recognition: Recognition
    full_title: str = "权责清单"
    content: tuple[ContentElement, ...] = ()


def covers(asked: Covers, asking: Asking) -> Verdict:
    found = find(_Sought(asked.lists), asking.index, asking.evidence)
    tables: list[tuple[Table, Citation]] = []
    for matched in found.documents:
        tables += [(table, cite_document(matched.document)) for table in matched.document.tables]
        tables += [(table, cite_attachment(one)) for one in matched.attachments for table in one.tables]
    for row in found.files:
        if row.attachment:
            tables += [(table, cite_attachment(row.attachment)) for table in row.attachment.tables]
    own_pages = {citation.url for citation in asking.own.citations}
    duties = {name: cited for table, cited in tables if cited.url not in own_pages for name in _names(table, asked)}
    if not duties:
        if found.blockers:
            return Verdict(Outcome.UNVERIFIED, "没有读到权责清单或公共服务事项清单，且本单位的页面没有读全")
        return Verdict(Outcome.NOT_APPLICABLE, "没有读到列有本领域事项的权责清单或公共服务事项清单")
    items = "".join(f"{item.group}{item.title}{''.join(item.content)}；" for _, item in asking.own.items)
    missing = [
        name
        for name in duties
        if not any(
            any(word in name for word in words) and any(word in items for word in words) for words in asked.about
        )
    ]
    cited = tuple(dict.fromkeys((*(duties[name] for name in missing or duties), *asking.own.citations)))[:5]
    if missing:
        named = listed([f"“{quoted(name)}”" for name in missing], "项")
        return Verdict(Outcome.MANUAL, f"清单中的{named}在目录中没有看到对应事项，请人工核对", cited)
    return Verdict(Outcome.MET, f"清单中本领域的 {len(duties)} 项在目录中都有对应事项", cited)


def _names(table: Table, asked: Covers) -> Iterator[str]:
    """The first short cell of each row that names one of the matters: 最低生活保障金的给付."""
    words = [word for names in asked.about for word in names]
    for row in table.rows[1:]:
        name = next((cell for cell in row if len(cell) <= _LONGEST_NAME and any(word in cell for word in words)), None)
        if name:
            yield name
