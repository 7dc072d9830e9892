"""The places where content elements (要素) are looked for: a document's page, and each file attached under the row."""

from dataclasses import dataclass

from crawler.page_facts import Table
from crawler.records import AttachmentState
from scoring.folding import fold
from scoring.item_evidence import ItemEvidence
from scoring.results import Citation
from scoring.wording import cite_attachment, cite_document


@dataclass(frozen=True, slots=True)
class Readable:
    """`folded`: the text, folded. `pictures`: the page shows some. `enclosed`: a file attached to it could be read."""

    text: str
    folded: str
    tables: tuple[Table, ...]
    citation: Citation
    pictures: bool = False
    enclosed: bool = False


def readables(found: ItemEvidence) -> tuple[Readable, ...]:
    """Pages before their files, each once, in the order they were found."""
    places: dict[str, Readable] = {}
    for matched in found.documents:
        document = matched.document
        places[document.url] = Readable(
            text=document.text,
            folded=fold(document.text),
            tables=document.tables,
            citation=cite_document(document),
            pictures=document.images > 0,
            enclosed=any(a.state is AttachmentState.READ and (a.text or a.tables) for a in matched.attachments),
        )
    for attachment in found.attachments_that_are(AttachmentState.READ):
        text = attachment.text
        places[attachment.url] = Readable(text, fold(text), attachment.tables, cite_attachment(attachment))
    return tuple(places.values())
