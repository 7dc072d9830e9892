"""Site platforms (建站系统). A new one is a module with `recognises` and `pages`, and a line in `PLATFORMS`.

One whose lists are answered by an interface (列表接口) of its own has a line in `INTERFACES` too.
"""

from crawler.extraction.platforms import epoint, gkmlpt, jcms, jpaas, jpage, siteserver, trs, vsb
from crawler.extraction.platforms.families import FAMILIES
from crawler.extraction.platforms.json_list import read_json_list
from crawler.extraction.platforms.platform import Answer, Interface, ListPages, ListSource, Marks, Platform
from crawler.extraction.platforms.script_pager import script_pages
from crawler.extraction.platforms.xml_list import read_xml_list

PLATFORMS: dict[str, Platform] = {
    "trs": Platform(trs.recognises, trs.pages),
    "siteserver": Platform(siteserver.recognises, siteserver.pages),
    "jcms": Platform(jcms.recognises, jcms.pages),
    "vsb": Platform(vsb.recognises, vsb.pages),
    "gkmlpt": Platform(gkmlpt.recognises, gkmlpt.pages),
    "epoint": Platform(epoint.recognises, epoint.pages),
    **FAMILIES,
}
INTERFACES = (
    Interface(gkmlpt.owns, gkmlpt.read),
    Interface(jpage.owns, jpage.read),
    Interface(jpaas.owns, jpaas.read),
)
_KEPT_IN_SCRIPTS = (("<datastore", jpage.unwrap), ("InitData", jpage.unwrap), ("window._CONFIG", gkmlpt.unwrap))

__all__ = [
    "PLATFORMS",
    "Answer",
    "ListPages",
    "ListSource",
    "Platform",
    "interface_of",
    "platform_of",
    "read_json_list",
    "read_xml_list",
    "script_pages",
    "unwrap",
]


def platform_of(url: str, marks: Marks) -> str | None:
    """The first platform that knows the page as its own."""
    return next((name for name, platform in PLATFORMS.items() if platform.recognises(url, marks)), None)


def interface_of(url: str) -> Interface | None:
    """The interface an address belongs to; None for a page."""
    return next((interface for interface in INTERFACES if interface.owns(url)), None)


def unwrap(html: str) -> str:
    """The page with rows and texts that a platform keeps in its scripts turned into markup."""
    for mark, to_markup in _KEPT_IN_SCRIPTS:
        if html.rfind(mark) >= 0:  # what is not there is missed three times as fast from the end (CPython 3.11)
            html = to_markup(html)
    return html
