"""Site platforms (建站系统). A new one is a module with `recognises` and `pages`, and a line in `PLATFORMS`."""

from crawler.extraction.platforms import epoint, gkmlpt, jcms, siteserver, trs, vsb
from crawler.extraction.platforms.platform import ListPages, Marks, Platform

PLATFORMS: dict[str, Platform] = {
    "trs": Platform(trs.recognises, trs.pages),
    "siteserver": Platform(siteserver.recognises, siteserver.pages),
    "jcms": Platform(jcms.recognises, jcms.pages),
    "vsb": Platform(vsb.recognises, vsb.pages),
    "gkmlpt": Platform(gkmlpt.recognises, gkmlpt.pages),
    "epoint": Platform(epoint.recognises, epoint.pages),
}
_KEPT_IN_SCRIPTS = (("<datastore", jcms.unwrap), ("window._CONFIG", gkmlpt.unwrap))

__all__ = ["PLATFORMS", "ListPages", "Platform", "platform_of", "unwrap"]


def platform_of(url: str, marks: Marks) -> str | None:
    """The first platform that knows the page as its own."""
    return next((name for name, platform in PLATFORMS.items() if platform.recognises(url, marks)), None)


def unwrap(html: str) -> str:
    """The page with rows and texts that a platform keeps in its scripts turned into markup."""
    for mark, to_markup in _KEPT_IN_SCRIPTS:
        if html.rfind(mark) >= 0:  # what is not there is missed three times as fast from the end (CPython 3.11)
            html = to_markup(html)
    return html
