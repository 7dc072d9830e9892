"""From what the authors wrote to what the servers answer: one module for each publishing system."""

from collections.abc import Mapping
from typing import Protocol

from audit.sample.platforms import (
    aspnet,
    bootstrap,
    empire,
    epoint,
    formpost,
    frames,
    gkmlpt,
    handmade,
    hebei,
    jpaas,
    jpage,
    listdo,
    sichuan,
    siteserver,
    trs,
    vsb,
)
from audit.sample.platforms.answers import Pages
from audit.sample.platforms.authored import Column, Paper, PlatformSite, Single


class Platform(Protocol):
    """Where a publishing system puts its pages, and the pages themselves. Addresses are paths with their query."""

    def column_address(self, site: PlatformSite, column: Column, /) -> str: ...

    def paper_address(self, site: PlatformSite, column: Column, paper: Paper, /) -> str: ...

    def single_address(self, site: PlatformSite, single: Single, /) -> str: ...

    def build(self, site: PlatformSite, /) -> Pages: ...


PLATFORMS: Mapping[str, Platform] = {
    "gkmlpt": gkmlpt,
    "jpage": jpage,
    "jpaas": jpaas,
    "vsb": vsb,
    "empire": empire,
    "epoint": epoint,
    "formpost": formpost,
    "aspnet": aspnet,
    "sichuan": sichuan,
    "hebei": hebei,
    "trs": trs,
    "frames": frames,
    "siteserver": siteserver,
    "handmade": handmade,
    "bootstrap": bootstrap,
    "listdo": listdo,
}


def build_platform_site(site: PlatformSite) -> Pages:
    pages = PLATFORMS[site.id].build(site)
    for name in ("/index.html", "/index.htm"):
        pages.fixed.setdefault(name, pages.fixed["/"])
    return pages
