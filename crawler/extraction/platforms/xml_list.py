"""Lists that a page's script gets as XML: the most repeated element with a title and an address, as in a feed (RSS)."""

import re
from collections import defaultdict
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

from lxml import etree

from crawler.beijing_time import BEIJING
from crawler.extraction.platforms.answers import AnsweredRow, answer, failed
from crawler.extraction.platforms.json_list import row_of
from crawler.extraction.platforms.platform import Answer

_DECLARATION = re.compile(r"<\?xml[^<>]*\?>")
_HEAD = 1000  # characters in which a web page shows that it is one


def read_xml_list(text: str) -> Answer | None:
    """None for a web page, and for XML that holds nothing like a list of documents."""
    text = text.lstrip("\ufeff \t\r\n")
    head = text[:_HEAD].lower()
    if not text.startswith("<") or "<html" in head or "<!doctype" in head or not text.endswith((">", ">\n")):
        return None
    if not (head.startswith("<?xml") or "<rss" in head or "<feed" in head):
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=False)
    try:
        root = etree.fromstring(_DECLARATION.sub("", text, count=1).encode(), parser)
    except (etree.XMLSyntaxError, ValueError):
        return failed("返回的 XML 不完整")
    groups: dict[object, list[Mapping[str, object]]] = defaultdict(list)
    for element in root.iter(etree.Element):
        if len(element) or element.attrib:
            groups[element.getparent(), element.tag].append(_members(element))
    lists = [rows for rows in groups.values() if row_of(rows[0]) and len(rows) > 1]
    found = max(lists, key=len, default=None)
    if found is None:
        return None
    rows: list[AnsweredRow] = [row for one in found if (row := row_of(one))]
    return answer("", rows, (), None) if len(rows) == len(found) else failed("有信息缺少标题或网址")


def _members(element: etree._Element) -> dict[str, object]:
    members: dict[str, object] = {str(name): value for name, value in element.attrib.items()}
    for child in element.iterchildren(etree.Element):
        value = (child.text or child.get("href") or "").strip()
        members.setdefault(etree.QName(child).localname, _day(value) if "," in value[:5] else value)
    return members


def _day(value: str) -> str:
    """`Tue, 05 Mar 2024 20:30:00 GMT`, as feeds write it, in Beijing's days; any other text as it is."""
    try:
        said = parsedate_to_datetime(value)
    except ValueError:
        return value
    return (said.astimezone(BEIJING) if said.tzinfo else said).date().isoformat()
