"""Platforms are told by the page, from its address where that is enough."""

import pytest

from tests.crawler.extraction.pages import HOST, LONG, facts


@pytest.mark.parametrize(
    ("path", "markup", "platform"),
    [
        ("/tzgg/202011/t20201127_65399695.html", "", "trs"),
        ("/tzgg/", '<div class="TRS_Editor"></div>', "trs"),
        ("/zdxm/t18993630.shtml", "", None),
        ("/channels/18291.html", "", "siteserver"),
        ("/contents/18291/5.html", "", "siteserver"),
        ("/col/col123/index.html", "", "jcms"),
        ("/col/col123/art/2024/art_0123456789abcdef0123456789abcdef.html", "", "jcms"),
        ("/x/index.html", '<script src="/module/jslib/jquery/jpage/jquery.jpage.js"></script>', "jcms"),
        ("/x/index.html", '<script src="/jpaas/unitbuild.js" queryData="{}"></script>', "jcms"),
        ("/info/1021/1234.htm", "", "vsb"),
        ("/index/tzgg.htm", '<link href="/_sitegray/a.css"><script src="/system/resource/_sitegray/_sitegray_d.js"></script>', "vsb"),
        ("/gkmlpt/index", "", "gkmlpt"),
        ("/003/003001/20191125/01234567-89ab-cdef-0123-456789abcdef.html", "", "epoint"),
        ("/003/003001/moreinfo.html", "", "epoint"),
        ("/10462/10464/2025/6/3/0123456789abcdef0123456789abcdef.shtml", "", "sichuan"),
        ("/columns/01234567-89ab-cdef-0123-456789abcdef/202401/05/01234567-89ab-cdef-0123-456789abcdef.html", "", "hebei"),
        ("/tzgg/2024-01-05/123.html", '<script src="/e/public/ViewClick/?classid=2&id=123"></script>', "empire"),
        ("/tzgg/123.html", "", None),
    ],
)  # fmt: skip
def test_platforms(path: str, markup: str, platform: str | None) -> None:
    assert facts(f"<p>{LONG}</p>{markup}", url=HOST + path).platform == platform
