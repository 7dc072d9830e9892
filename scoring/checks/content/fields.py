"""FIELD elements (文件名称, 文号, 发文部门): an attribute at least one document under the row carries."""

import re
from typing import assert_never

from criteria.model import Field
from scoring.folding import fold_number
from scoring.item_evidence import ItemEvidence, MatchedDocument
from scoring.results import Citation
from scoring.wording import cite_document

_NUMBER = re.compile(r"[\u4e00-\u9fff]\[(?:19|20)\d{2}\]\d{1,4}号|令第?\d{1,4}号|公告\d{4}年第\d{1,3}号")


def find_field(field: Field, found: ItemEvidence) -> Citation | None:
    return next((cite_document(m.document) for m in found.documents if _carries(field, m)), None)


def _carries(field: Field, matched: MatchedDocument) -> bool:
    document = matched.document
    match field:
        case Field.TITLE:
            return bool(document.title.strip())
        case Field.PUBLISHER:
            return bool(document.publisher)
        case Field.DOCUMENT_NUMBER:
            names = (document.title, *(link.text for link in document.links), *document.text.splitlines())
            return bool(document.document_number) or any(_NUMBER.search(fold_number(name)) for name in names)
        case _ as never:
            assert_never(never)
