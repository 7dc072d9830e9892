"""Site platforms (建站系统). A new one is a module with these functions and a line in `PLATFORMS`."""

from crawler.extraction.platforms import epoint, gkmlpt, jcms, siteserver, trs, vsb
from crawler.extraction.platforms.platform import ListPages, Platform

PLATFORMS: dict[str, Platform] = {
    "trs": Platform(trs.recognises, trs.pages, None),
    "siteserver": Platform(siteserver.recognises, siteserver.pages, None),
    "jcms": Platform(jcms.recognises, jcms.pages, jcms.unwrap),
    "vsb": Platform(vsb.recognises, vsb.pages, None),
    "gkmlpt": Platform(gkmlpt.recognises, gkmlpt.pages, gkmlpt.unwrap),
    "epoint": Platform(epoint.recognises, epoint.pages, None),
}

__all__ = ["PLATFORMS", "ListPages", "Platform", "platform_of"]


def platform_of(url: str, html: str) -> str | None:
    """The first platform that knows the page as its own."""
    return next((name for name, platform in PLATFORMS.items() if platform.recognises(url, html)), None)
