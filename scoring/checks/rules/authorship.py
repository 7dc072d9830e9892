"""Whether the unit made a document itself, so that what is missing beside it may be held against the unit."""

import re

from crawler.records import Document
from scoring.folding import fold, fold_number
from scoring.publisher_names import PublisherNames

_LONGEST_PREFACE = 2  # characters before 关于 that name no issuer
_GENERAL = re.compile(r"[省市州县区旗乡镇]|街道|办事处|人民|政府|民政|[局委办厅]")  # what a 文号 of any office may hold


def made_by(document: Document, unit: PublisherNames) -> bool:
    """Made by the unit. Offices reprint their superiors' papers under no 来源, or under their own name.

    (道真县人力资源网 lists 最高人民法院's and 人社部's under 政策法规 without any.)
    """
    title, number = fold(document.title), fold_number(document.document_number or "")
    issuer = title.partition("关于")[0] if "关于" in title else ""
    if any(name in title for name in unit.names):
        named = True
    elif len(issuer) > _LONGEST_PREFACE and not unit.hold(issuer):
        named = False
    else:
        named = unit.hold(document.publisher or "")
    place = {character for name in unit.names for character in _GENERAL.sub("", name)}
    return named and (not number or bool(place.intersection(number.partition("[")[0])))
