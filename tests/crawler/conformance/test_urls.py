"""Links resolved as the WHATWG URL Standard has it (§4.4 basic URL parser, §3.5 host parser, §1.3 percent-encoding).

Cases are written by hand after the standard, in the manner of the web platform tests' urltestdata.json, which no
package ships. Two things are ours: the fragment is dropped, and what leads to no other http(s) page gives None.
`DEVIATIONS` names what we answer otherwise, on purpose or not.
"""

import pytest

from crawler.extraction.resolve import Resolver

BASE = "http://example.org/foo/bar"
CASES: dict[str, dict[str, str | None]] = {
    BASE: {
        # relative, by path
        "x.html": "http://example.org/foo/x.html", "./x.html": "http://example.org/foo/x.html",
        "../x.html": "http://example.org/x.html", "../../x.html": "http://example.org/x.html",
        "../../../x.html": "http://example.org/x.html", ".": "http://example.org/foo/",
        "./": "http://example.org/foo/", "..": "http://example.org/", "../": "http://example.org/",
        "a/b/../c": "http://example.org/foo/a/c", "a/./b": "http://example.org/foo/a/b",
        "a/..": "http://example.org/foo/", "a/.": "http://example.org/foo/a/", "a//b": "http://example.org/foo/a//b",
        "/": "http://example.org/", "/x": "http://example.org/x", "/a/../b": "http://example.org/b",
        "/../x": "http://example.org/x", "/.": "http://example.org/", "/..": "http://example.org/",
        "/./y": "http://example.org/y", "/a/.../b": "http://example.org/a/.../b", "/..foo": "http://example.org/..foo",
        "/.foo": "http://example.org/.foo", "/foo/bar/..": "http://example.org/foo/",
        "/%2e/a": "http://example.org/a", "/a/%2e%2e/b": "http://example.org/b", "/a/.%2E/b": "http://example.org/b",
        "/a/%2E%2e": "http://example.org/", "%2e%2e/x": "http://example.org/x",
        "/a%2fb": "http://example.org/a%2fb", "/a%2Fb": "http://example.org/a%2Fb", "a;b": "http://example.org/foo/a;b",
        "a:b/../c": None, "./a:b": "http://example.org/foo/a:b", "/a:b": "http://example.org/a:b",
        "a/b:c": "http://example.org/foo/a/b:c", "/:23": "http://example.org/:23",
        "a=b&c": "http://example.org/foo/a=b&c", "~x": "http://example.org/foo/~x", "@x": "http://example.org/foo/@x",
        # query and fragment
        "?": "http://example.org/foo/bar?", "?x": "http://example.org/foo/bar?x",
        "?x=1&y=2": "http://example.org/foo/bar?x=1&y=2", "?x#y": "http://example.org/foo/bar?x",
        "?a/../b": "http://example.org/foo/bar?a/../b", "x?y#z": "http://example.org/foo/x?y",
        "x#y?z": "http://example.org/foo/x", "x?y?z": "http://example.org/foo/x?y?z", "x?": "http://example.org/foo/x?",
        "x?a:b": "http://example.org/foo/x?a:b", "/x?'": "http://example.org/x?%27",
        "/x?a b": "http://example.org/x?a%20b", '/x?"<>': "http://example.org/x?%22%3C%3E",
        "/x?a|b": "http://example.org/x?a|b", "/x?a\\b": "http://example.org/x?a\\b",
        "/x?{}`": "http://example.org/x?{}`", "/x?%zz": "http://example.org/x?%zz",
        "": None, "#": None, "#top": None, "#;?": None, "  ": None, " #x": None,
        # white space around is cut; tabs and ends of lines are taken out anywhere
        " x.html ": "http://example.org/foo/x.html", "\tx.html\n": "http://example.org/foo/x.html",
        " /x": "http://example.org/x", " ?x": "http://example.org/foo/bar?x", "\n?x": "http://example.org/foo/bar?x",
        "a\tb.html": "http://example.org/foo/ab.html", "a\nb.html": "http://example.org/foo/ab.html",
        "a\r\nb": "http://example.org/foo/ab", "http://a\tb.cn/": "http://ab.cn/", "/\t/a.cn/": "http://a.cn/",
        "http://a.cn/x\ny": "http://a.cn/xy", " //x.cn/y ": "http://x.cn/y", "a b.html": "http://example.org/foo/a%20b.html",
        # a backslash is a slash
        "\\x": "http://example.org/x", "a\\b": "http://example.org/foo/a/b", "..\\x": "http://example.org/x",
        "http:\\\\a.cn\\b": "http://a.cn/b", "http:/\\a.cn/b": "http://a.cn/b", "/\\a.cn": "http://a.cn/",
        "http://a.cn\\@b.cn/": "http://a.cn/@b.cn/",
        # schemes and slashes
        "//a.cn": "http://a.cn/", "//a.cn/b": "http://a.cn/b", "///a.cn/b": "http://a.cn/b", "//": None,
        "http:x": "http://example.org/foo/x", "http:/x": "http://example.org/x", "HTTP:x": "http://example.org/foo/x",
        "http:///a.cn/b": "http://a.cn/b", "http:////a.cn/b": "http://a.cn/b", "https:a.cn": "https://a.cn/",
        "https:/a.cn": "https://a.cn/", "HtTpS://A.CN/B": "https://a.cn/B", "http://": None, "https://": None,
        "http://a.cn": "http://a.cn/", "http://a.cn?x": "http://a.cn/?x", "http://a.cn#x": "http://a.cn/",
        "http://a.cn//b": "http://a.cn//b", "mailto:a@b.cn": None, "tel:10086": None, "javascript:void(0)": None,
        "JavaScript:;": None, "data:text/html,x": None, "ftp://a.cn/x": None, "file:///x": None, "about:blank": None,
        "c:/x": None, "ws://a.cn/": None, "blob:http://a.cn/1": None,
        # ports
        "http://a.cn:80/": "http://a.cn/", "https://a.cn:443/": "https://a.cn/", "http://a.cn:443/": "http://a.cn:443/",
        "http://a.cn:/b": "http://a.cn/b", "http://a.cn:0/": "http://a.cn:0/", "http://a.cn:00080/": "http://a.cn/",
        "http://a.cn:08080/": "http://a.cn:8080/", "http://a.cn:65535/": "http://a.cn:65535/",
        "http://a.cn:65536/": None, "http://a.cn:b/": None, "http://a.cn: 21/": None, "http://a.cn:-1/": None,
        # user information
        "http://u@a.cn/": "http://u@a.cn/", "http://u:p@a.cn/": "http://u:p@a.cn/", "http://:@a.cn/": "http://a.cn/",
        "http://@a.cn/": "http://a.cn/", "http://u:@a.cn/": "http://u@a.cn/", "http://u@v@a.cn/": "http://u%40v@a.cn/",
        "http://a.cn:b@d/": "http://a.cn:b@d/", "http://@": None, "http://u@/x": None, "http://@:80/": None,
        # hosts
        "http://EXAMPLE.cn/": "http://example.cn/", "http://a.cn./": "http://a.cn./", "http://中国.cn/": "http://xn--fiqs8s.cn/",
        "http://ＧＯ.cn/": "http://go.cn/", "http://a。cn/": "http://a.cn/", "http://b\u00fccher.de/": "http://xn--bcher-kva.de/",
        "http://%61.cn/": "http://a.cn/", "http://a%2Ecn/": "http://a.cn/", "http://a%00b/": None, "http://a b/": None,
        "http://a<b/": None, "http://a>b/": None, "http://a^b/": None, "http://a|b/": None, "http://a%23b/": None,
        "http://[a/": None, "http://a]/": None, "http://a_b.cn/": "http://a_b.cn/", "http://%zz/": None,
        # IPv4 in every notation, IPv6 in its shortest
        "http://192.168.0.1/": "http://192.168.0.1/", "http://192.168.257/": "http://192.168.1.1/",
        "http://0x7f.1/": "http://127.0.0.1/", "http://0300.0250.0.01/": "http://192.168.0.1/",
        "http://2130706433/": "http://127.0.0.1/", "http://0/": "http://0.0.0.0/", "http://1.2.3.4./": "http://1.2.3.4/",
        "http://256.0.0.1/": None, "http://1.2.3.4.5/": None, "http://4294967296/": None, "http://0x100000000/": None,
        "http://1.2.3.08/": None, "http://1.2.3.4.a/": "http://1.2.3.4.a/", "http://a.1.2.3.4/": None,
        "http://[::1]/": "http://[::1]/", "http://[0:0::1]:80/": "http://[::1]/", "http://[1:0:0:2::]/": "http://[1:0:0:2::]/",
        "http://[::ffff:1.2.3.4]/": "http://[::ffff:102:304]/", "http://[2001:DB8::A]/": "http://[2001:db8::a]/",
        "http://[::1.2.3]/": None, "http://[1::2::3]/": None, "http://[::1%25eth0]/": None, "http://[]/": None,
        # percent-encoding of paths
        "公开.html": "http://example.org/foo/%E5%85%AC%E5%BC%80.html", "/%E5%85%AC": "http://example.org/%E5%85%AC",
        "/%e5": "http://example.org/%e5", "/%": "http://example.org/%", "/%zz": "http://example.org/%zz",
        '/"': "http://example.org/%22", "/<>": "http://example.org/%3C%3E", "/`": "http://example.org/%60",
        "/{}": "http://example.org/%7B%7D", "/^": "http://example.org/%5E", "/|": "http://example.org/|",
        "/[]": "http://example.org/[]", "/'": "http://example.org/'", "/!$&()*+,;=": "http://example.org/!$&()*+,;=",
        "/x?公开": "http://example.org/x?%E5%85%AC%E5%BC%80", "/\U0001f600": "http://example.org/%F0%9F%98%80",
        "/\x7f": "http://example.org/%7F",
    },
    "http://example.org": {"x": "http://example.org/x", "?x": "http://example.org/?x", "..": "http://example.org/"},
    "http://example.org/a/b?c/d": {
        "x": "http://example.org/a/x", "?x": "http://example.org/a/b?x", "../x": "http://example.org/x",
    },
    "https://example.org:8443/a/": {
        "x": "https://example.org:8443/a/x", "//b.cn/x": "https://b.cn/x", "/x": "https://example.org:8443/x",
        "http:x": "http://x/", "https:x": "https://example.org:8443/a/x", "..": "https://example.org:8443/",
    },
}  # fmt: skip
# A page's address, its <base href>, a link, and where it leads.
BASED = (
    ("http://example.org/a/b", "/p/", "x", "http://example.org/p/x"),
    ("http://example.org/a/b", "/p/q", "x", "http://example.org/p/x"),
    ("http://example.org/a/b", "/p/q?r", "?x", "http://example.org/p/q?x"),
    ("http://example.org/a/b", "sub/", "?x", "http://example.org/a/sub/?x"),
    ("http://example.org/a/b", "//c.cn/d/e", "../x", "http://c.cn/x"),
    ("http://example.org/a/b", "https://c.cn", "x", "https://c.cn/x"),
    ("http://example.org/a/b", "javascript:;", "x", "http://example.org/a/x"),
    ("http://example.org/a/b", "", "x", "http://example.org/a/x"),
)
# What the standard says, and why we say otherwise: link, the standard's answer, reason.
_COLON = "read as an unknown scheme; it spares the parser every mailto: and javascript: of a page"
DEVIATIONS = (
    (":a", "http://example.org/foo/:a", _COLON),
    ("::23", "http://example.org/foo/::23", _COLON),
    (":foo.com/", "http://example.org/foo/:foo.com/", _COLON),
    ("ht\ttp://a.cn/", "http://a.cn/", _COLON),
    ("http:", "http://example.org/foo/bar", "the page itself; its folder here, as the base is cut to it"),
    ("http:?x", "http://example.org/foo/bar?x", "as above"),
    ("/{{url}}", "http://example.org/%7B%7Burl%7D%7D", "an unfilled template is no address"),
)


def test_every_link() -> None:
    answers = [(base, href, right) for base, cases in CASES.items() for href, right in cases.items()]
    wrong = {
        (base, href): (right, found)
        for base, href, right in answers
        if (found := Resolver(base).absolute(href)) != right
    }
    assert not wrong, f"{len(answers) - len(wrong)} of {len(answers)} right; wrong (expected, found): {wrong}"
    assert len(answers) >= 120


@pytest.mark.parametrize(("page", "base", "href", "right"), BASED)
def test_links_of_a_page_with_a_base(page: str, base: str, href: str, right: str) -> None:
    assert Resolver(page, base).absolute(href) == right


@pytest.mark.parametrize(("href", "standard", "reason"), DEVIATIONS)
def test_a_known_deviation_still_deviates(href: str, standard: str, reason: str) -> None:
    assert Resolver(BASE).absolute(href) != standard, reason
