"""Links and rows that call a function of the page's own to go somewhere: `openDetail('123')` → `detail.do?id=123`.

Or that a script of the page's own makes open: `$(".news li").click(function(){ location.href = "/a/" + $(this).data("id") })`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from cssselect import GenericTranslator, SelectorError
from lxml import etree

from crawler.extraction.anchors import Anchor
from crawler.extraction.destinations import Argument, Destination, destination_in, destination_of
from crawler.extraction.lines import Element
from crawler.extraction.resolve import Resolver

_ARGUMENT = r"""(?:"[^"\\<>\n]{0,300}"|'[^'\\<>\n]{0,300}'|-?\d{1,20}|this|event)"""
_CALL = re.compile(
    rf"(?<![\w$.])(?!(?:void|return|if)\b)([A-Za-z_$][\w$.]*)\s*\(\s*({_ARGUMENT}(?:\s*,\s*{_ARGUMENT})*)\s*\)"
)
_ARGUMENTS = re.compile(_ARGUMENT)
_BOUND = re.compile(
    r"""\$\(\s*["']([\w.#\s>-]{1,100})["']\s*\)\s*\.(?:click\s*\(|(?:on|bind)\s*\(\s*["']click["']\s*,(?:\s*["']([\w.#\s>-]{1,100})["']\s*,)?"""
    r"""|(delegate)\s*\(\s*["']([\w.#\s>-]{1,100})["']\s*,\s*["']click["']\s*,)\s*function\s*\(\s*\w*\s*\)\s*\{"""
)
_CLICKS = ("click", "delegate")
_OPENS = ("location", "open(")
_MOST_BOUND = 10


class CalledLinks:
    """Where the elements of one page lead that have no address of their own."""

    def __init__(self, root: Element, scripts: str, resolver: Resolver) -> None:
        self._scripts = scripts if any(word in scripts for word in _OPENS) else ""
        self._resolver = resolver
        self._known: dict[str, Destination | None] = {}
        self._bound = self._bound_in(root)

    @property
    def elements(self) -> Iterable[Element]:
        """Those a script makes open."""
        return self._bound

    def url_of(self, element: Element) -> str | None:
        if not self._scripts:
            return None
        if element in self._bound:
            return self._resolver.absolute(self._bound[element].address((), element))
        get = element.get
        href = get("href") or ""
        script = f"{href if href[:11].lower() == 'javascript:' else ''};{get('onclick') or ''}"
        if "(" not in script:
            return None
        addresses = {
            address
            for name, arguments in _CALL.findall(script)
            if (destination := self._destination(name))
            and (address := destination.address(_read(arguments, element), element))
        }
        return self._resolver.absolute(addresses.pop()) if len(addresses) == 1 else None

    def _destination(self, name: str) -> Destination | None:
        if name not in self._known:
            self._known[name] = destination_of(self._scripts, name)
        return self._known[name]

    def _bound_in(self, root: Element) -> Mapping[Element, Destination]:
        if not any(word in self._scripts for word in _CLICKS) or "$(" not in self._scripts:
            return {}
        bound: dict[Element, Destination] = {}
        twice: set[Element] = set()
        for found in list(_BOUND.finditer(self._scripts))[:_MOST_BOUND]:
            destination = destination_in(self._scripts, found.end(), ())
            if destination is not None:
                selector = f"{found[1]} {found[2] or found[4] or ''}"
                for element in _selected(root, selector):
                    twice |= {element} if bound.setdefault(element, destination) != destination else set()
        return {element: destination for element, destination in bound.items() if element not in twice}


def address_called(anchors: Iterable[Anchor], called: CalledLinks) -> None:
    """Give anchors without an address the one a click on them makes."""
    for anchor in anchors:
        if anchor.url is None:
            anchor.url = called.url_of(anchor.element)


def _read(arguments: str, element: Element) -> Sequence[Argument]:
    return [
        element if given == "this" else None if given == "event" else given.strip("\"'")
        for given in _ARGUMENTS.findall(arguments)
    ]


def _selected(root: Element, selector: str) -> Sequence[Element]:
    try:
        return cast("list[Element]", etree.XPath(GenericTranslator().css_to_xpath(selector))(root))
    except (SelectorError, etree.XPathError):
        return []
