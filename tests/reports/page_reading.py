"""Pages read back as a browser would."""

from typing import Any

from lxml import html


def found(page: bytes | str, path: str) -> list[Any]:
    """What an XPath of nodes, attributes or texts selects, in page order."""
    result = html.document_fromstring(page).xpath(path)
    assert isinstance(result, list)
    return result


def words(page: bytes | str) -> str:
    return "".join(map(str, found(page, "//text()")))
