"""How a list leads on to its further pages (翻页): the addresses of its pages, and what stands below the rows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tests.skins.office import SIZE, Column


@dataclass(frozen=True, slots=True)
class Place:
    """One page of a list: the `number`th of `total`, counted from 1; `count` rows in all."""

    column: Column
    number: int
    total: int
    count: int
    address: Callable[[int], str]

    def link(self, number: int, text: str = "") -> str:
        if number == self.number:
            return f"<span>{text or number}</span>"
        return f'<a href="{self.address(number)}">{text or number}</a>'

    @property
    def numbers(self) -> str:
        return " ".join(map(self.link, range(1, self.total + 1)))

    @property
    def before(self) -> int:
        return max(1, self.number - 1)

    @property
    def after(self) -> int:
        return min(self.total, self.number + 1)


@dataclass(frozen=True, slots=True)
class Pager:
    """`address`: of a column's page, given how many there are. `leads_on`: whether a crawl can reach what comes after the first page.

    `by_form`: further pages are the answers to a form sent to the first page's address.
    """

    draw: Callable[[Place], str]
    address: Callable[[str, int, int], str]
    leads_on: bool = True
    by_form: bool = False

    def first(self, url: str) -> str:
        """The other address of the first page."""
        if self.address is _parameter:
            return f"{url}?page=1"
        return f"{url}&pageNo=1" if self.address is _asked else f"{url}index.html" if url.endswith("/") else url


def _folder(slug: str, number: int, total: int) -> str:
    return f"/{slug}/" + (f"index_{number}.html" if number > 1 else "")


def _from_nought(slug: str, number: int, total: int) -> str:
    return f"/{slug}/" + (f"index_{number - 1}.html" if number > 1 else "")


def _list_file(slug: str, number: int, total: int) -> str:
    return f"/html/{slug}/list_{number}.html"


def _parameter(slug: str, number: int, total: int) -> str:
    return f"/{slug}/" + (f"?page={number}" if number > 1 else "")


def _asked(slug: str, number: int, total: int) -> str:
    return f"/list.aspx?cid={slug}" + (f"&pageNo={number}" if number > 1 else "")


def _path(slug: str, number: int, total: int) -> str:
    return f"/category/{slug}/" + (f"page/{number}/" if number > 1 else "")


def _falling(slug: str, number: int, total: int) -> str:
    """博达: the last page is 1.htm."""
    return f"/{slug}.htm" if number == 1 else f"/{slug}/{total - number + 1}.htm"


def _steps(p: Place) -> str:
    return f"{p.link(1, '首页')} {p.link(p.before, '上一页')} {p.link(p.after, '下一页')} {p.link(p.total, '尾页')}"


def _called(p: Place, name: str) -> str:
    numbers = "".join(
        f'<a href="javascript:;" onclick="{name}({number})">{number}</a>' for number in range(1, p.total + 1)
    )
    return f'{numbers}<a href="javascript:void(0)" onclick="{name}({p.after})">下一页</a>'


def _vsb(p: Place) -> str:
    return (
        f'<span class="p_pages"><span class="p_first">{p.link(1, "首页")}</span>'
        + "".join(f'<span class="p_no">{p.link(number)}</span>' for number in range(1, p.total + 1))
        + f'<span class="p_next p_fun">{p.link(p.after, "下页")}</span><span class="p_last">{p.link(p.total, "尾页")}</span></span>'
    )


PAGERS: Mapping[str, Pager] = {
    "numbers": Pager(lambda p: f'<div class="page">{p.link(p.before, "上一页")} {p.numbers} {p.link(p.after, "下一页")}</div>', _folder),
    "steps": Pager(lambda p: f'<div class="fy">{_steps(p)}</div>', _list_file),
    "counted steps": Pager(lambda p: f'<p align="center">共{p.count}条 第{p.number}/{p.total}页 {_steps(p)}</p>', _asked),
    "createPageHTML": Pager(
        lambda p: f'<div class="pages"><script>createPageHTML({p.total}, {p.number - 1}, "index", "html");</script></div>',
        _from_nought,
    ),
    "jump select": Pager(
        lambda p: (
            '<div>转到 <select onchange="location.href=this.value">'
            + "".join(
                f'<option value="{p.address(n)}"{" selected" if n == p.number else ""}>第{n}页</option>'
                for n in range(1, p.total + 1)
            )
            + "</select></div>"
        ),
        _folder,
    ),
    "form post": Pager(
        lambda p: (
            f'<form name="pageForm" method="post" action="{p.address(1)}"><input type="hidden" name="pageNo" value="{p.number}">'
            f'<input type="hidden" name="cid" value="{p.column.slug}"></form><script>function goPage(n){{document.pageForm.pageNo.value=n;'
            f"document.pageForm.submit();}}</script><div>{_called(p, 'goPage')} 共{p.total}页</div>"
        ),
        lambda slug, number, total: f"/{slug}/list.do",
        by_form=True,
    ),
    "own function": Pager(
        lambda p: (
            '<script>function toPage(n){window.location.href = n == 1 ? "index.html" : "index_" + n + ".html";}</script>'
            f'<div class="pg">{_called(p, "toPage")}</div>'
        ),
        _folder,
    ),
    "own function, parameter": Pager(
        lambda p: (
            f'<div class="pg">{_called(p, "gotoPage")} 共{p.total}页</div>'
            f'<script>function gotoPage(n){{location.href="/{p.column.slug}/?page="+n;}}</script>'
        ),
        _parameter,
    ),
    "?page=": Pager(lambda p: f'<ul class="pagination"><li>{"</li><li>".join(map(p.link, range(1, p.total + 1)))}</li></ul>', _parameter),
    "/page/2/": Pager(
        lambda p: f'<nav class="navigation pagination"><h2>文章导航</h2><div class="nav-links">{p.numbers} {p.link(p.after, "下一页")}</div></nav>',
        _path,
    ),
    "arrows": Pager(lambda p: f'<div class="page">{p.link(p.before, "&lt;")} {p.numbers} {p.link(p.after, "&gt;")}</div>', _list_file),
    "double arrows": Pager(lambda p: f'<div>{p.link(p.before, "«")} {p.link(p.after, "»")}</div>', _folder),
    "total and next": Pager(lambda p: f'<div class="page">共{p.total}页 {p.link(p.after, "下一页")}</div>', _parameter),
    "picture arrows": Pager(
        lambda p: (
            f'<div class="page">{p.link(p.before, "<img src=/images/prev.gif alt=上一页>")}{p.link(p.after, "<img src=/images/next.gif alt=下一页>")}</div>'
        ),
        _folder,
    ),
    "view more": Pager(lambda p: p.link(p.after, "查看更多") if p.number < p.total else "", _parameter),
    "laypage": Pager(
        lambda p: (
            '<div id="page"></div><script src="/layui/layui.js"></script><script>layui.use("laypage",function(){var laypage=layui.laypage;'
            f'laypage.render({{elem:"page",count:{p.count},limit:{SIZE},curr:{p.number},jump:function(obj,first){{if(!first){{location.href="/{p.column.slug}/?page="+obj.curr;}}}}}});}});</script>'
        ),
        _parameter,
    ),
    "falling numbers": Pager(_vsb, _falling),
    "jump box": Pager(
        lambda p: (
            f'<div class="page">{_steps(p)} 转到第<input type="text" size="2" value="{p.number}">页 <input type="button" value="GO"> 共{p.count}条记录</div>'
        ),
        _asked,
    ),
    "load more": Pager(
        lambda p: (
            '<div class="more" id="loadMore" onclick="loadMore()">点击加载更多</div><script src="/js/list.js"></script>'
            if p.total > 1
            else ""
        ),
        _folder,
        leads_on=False,
    ),
    "load more button": Pager(
        lambda p: (
            '<button type="button" class="btn-more">加载更多</button><script>$(".btn-more").click(function(){$.post("/api/more",{p:++n},add)});</script>'
            if p.total > 1
            else ""
        ),
        _folder,
        leads_on=False,
    ),
    "numbers by script": Pager(
        lambda p: (
            '<div class="pager" id="pager">'
            + "".join(f'<span data-page="{n}">{n}</span>' for n in range(1, p.total + 1))
            + '<span class="next">下一页</span></div><script src="/js/pager.js"></script>'
            if p.total > 1
            else ""
        ),
        _folder,
        leads_on=False,
    ),
    "drawn elsewhere": Pager(
        lambda p: f'<div id="pageNav" data-total="{p.count}" data-size="{SIZE}"></div><div class="tj">共 {p.count} 条</div><script src="/js/pagenav.js"></script>',
        _folder,
        leads_on=False,
    ),
    "left to a script file": Pager(
        lambda p: '<div class="page-box" id="pages"></div><script src="/js/fenye.js"></script>',
        _folder,
        leads_on=False,
    ),
    "below the rows": Pager(
        lambda p: '<div id="box3"></div><script src="/js/list.js"></script>',
        _folder,
        leads_on=False,
    ),
}  # fmt: skip
