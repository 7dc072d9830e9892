"""Where a paper's 文号 stands: each template adds to the title, to what stands about the head, or to the text's first line."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tests.skins.office import NAME, Paper


def _nothing(paper: Paper) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Numbering:
    """`title`: as all pages show it. `first`: the text's first line, none where empty."""

    title: Callable[[Paper], str] = lambda paper: paper.title
    above: Callable[[Paper], str] = _nothing
    below: Callable[[Paper], str] = _nothing
    first: Callable[[Paper], str] = _nothing


def _table(p: Paper) -> str:
    return (
        f'<table class="xinxi"><tr><th>索引号</th><td>11131200MB{p.id}/2025-00{p.id}</td><th>文　　号</th><td>{p.number}</td></tr>'
        f"<tr><th>发布机构</th><td>{NAME}</td><th>公开方式</th><td>主动公开</td></tr></table>"
    )


NUMBERINGS: Mapping[str, Numbering] = {
    "line of its own": Numbering(first=lambda p: p.number),
    "table": Numbering(above=_table),
    "below the title": Numbering(
        below=lambda p: f'<p class="wh" align="center">{p.number}</p>' if p.number else "",
    ),
    "beside the signer": Numbering(first=lambda p: f"{p.number}　　　　　　签发人：王建国" if p.number else ""),
    "in the title": Numbering(title=lambda p: f"{p.title}（{p.number}）" if p.number else p.title),
}
