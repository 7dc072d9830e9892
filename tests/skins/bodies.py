"""How a paper's text is marked up (正文): each template is given the text's paragraphs, the last two its sign-off."""

from collections.abc import Callable, Mapping, Sequence

Body = Callable[[Sequence[str]], str]


def _joined(before: str, after: str) -> Callable[[Sequence[str]], str]:
    return lambda lines: "".join(f"{before}{line}{after}" for line in lines)


_P = _joined("<p>", "</p>")

BODIES: Mapping[str, Body] = {
    "TRS_Editor": lambda lines: f'<div class="TRS_Editor">{_P(lines)}</div>',
    "#zoom": lambda lines: (
        f'<div id="zoom">{_joined("<p style=text-indent:2em><span style=font-size:16pt>", "</span></p>")(lines)}</div>'
    ),
    "v_news_content": lambda lines: (
        f'<div id="vsb_content"><div class="v_news_content">{_P(lines[:-2])}{_joined("<p align=right>", "</p>")(lines[-2:])}</div></div>'
    ),
    "plain p": _P,
    "br": lambda lines: f'<div class="content">{_joined("　　", "<br>")(lines)}</div>',
    "table": lambda lines: (
        f'<table width="95%" align="center">{_joined("<tr><td class=nr>", "</td></tr>")(lines)}</table>'
    ),
    "one cell": lambda lines: f"<table><tr><td>{_joined('　　', '<br><br>')(lines)}</td></tr></table>",
    "font": _joined('<p><font face="仿宋_GB2312" size="4">', "</font></p>"),
    "div per line": lambda lines: f'<div class="article-con">{_joined("<div>", "</div>")(lines)}</div>',
    "section": lambda lines: (
        f"<article><section>{_joined('<section><span>', '</span></section>')(lines)}</section></article>"
    ),
}
