"""How a list leads on to its further pages (翻页): the addresses of its pages, and what stands below the rows."""

from collections.abc import Mapping

from tests.skins.list_addresses import (
    by_parameter,
    by_path,
    by_query,
    counted_from_nought,
    falling,
    from_nought,
    in_folder,
    list_file,
)
from tests.skins.office import SIZE
from tests.skins.pagers_by_script import PAGERS_BY_SCRIPT
from tests.skins.paging import Pager, Place, called, steps


def _vsb(p: Place) -> str:
    return (
        f'<span class="p_pages"><span class="p_first">{p.link(1, "首页")}</span>'
        + "".join(f'<span class="p_no">{p.link(number)}</span>' for number in range(1, p.total + 1))
        + f'<span class="p_next p_fun">{p.link(p.after, "下页")}</span><span class="p_last">{p.link(p.total, "尾页")}</span></span>'
    )


def _gap(p: Place) -> str:
    shown = [number for number in range(1, p.total + 1) if number in {1, p.number, p.total}]
    return f'<div class="page">{" ... ".join(map(p.link, shown))} {p.link(p.after, "&gt;")}</div>'


PAGERS: Mapping[str, Pager] = {
    "numbers": Pager(lambda p: f'<div class="page">{p.link(p.before, "上一页")} {p.numbers} {p.link(p.after, "下一页")}</div>', in_folder),
    "steps": Pager(lambda p: f'<div class="fy">{steps(p)}</div>', list_file),
    "counted steps": Pager(lambda p: f'<p align="center">共{p.count}条 第{p.number}/{p.total}页 {steps(p)}</p>', by_query),
    "createPageHTML": Pager(
        lambda p: f'<div class="pages"><script>createPageHTML({p.total}, {p.number - 1}, "index", "html");</script></div>',
        from_nought,
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
        in_folder,
    ),
    "form post": Pager(
        lambda p: (
            f'<form name="pageForm" method="post" action="{p.address(1)}"><input type="hidden" name="pageNo" value="{p.number}">'
            f'<input type="hidden" name="cid" value="{p.column.slug}"></form><script>function goPage(n){{document.pageForm.pageNo.value=n;'
            f"document.pageForm.submit();}}</script><div>{called(p, 'goPage')} 共{p.total}页</div>"
        ),
        lambda slug, number, total: f"/{slug}/list.do",
        form_field="pageNo",
    ),
    "own function": Pager(
        lambda p: (
            '<script>function toPage(n){window.location.href = n == 1 ? "index.html" : "index_" + n + ".html";}</script>'
            f'<div class="pg">{called(p, "toPage")}</div>'
        ),
        in_folder,
    ),
    "own function, parameter": Pager(
        lambda p: (
            f'<div class="pg">{called(p, "gotoPage")} 共{p.total}页</div>'
            f'<script>function gotoPage(n){{location.href="/{p.column.slug}/?page="+n;}}</script>'
        ),
        by_parameter,
    ),
    "?page=": Pager(lambda p: f'<ul class="pagination"><li>{"</li><li>".join(map(p.link, range(1, p.total + 1)))}</li></ul>', by_parameter),
    "/page/2/": Pager(
        lambda p: f'<nav class="navigation pagination"><h2>文章导航</h2><div class="nav-links">{p.numbers} {p.link(p.after, "下一页")}</div></nav>',
        by_path,
    ),
    "arrows": Pager(lambda p: f'<div class="page">{p.link(p.before, "&lt;")} {p.numbers} {p.link(p.after, "&gt;")}</div>', list_file),
    "double arrows": Pager(lambda p: f'<div>{p.link(p.before, "«")} {p.link(p.after, "»")}</div>', in_folder),
    "total and next": Pager(lambda p: f'<div class="page">共{p.total}页 {p.link(p.after, "下一页")}</div>', by_parameter),
    "picture arrows": Pager(
        lambda p: (
            f'<div class="page">{p.link(p.before, "<img src=/images/prev.gif alt=上一页>")}{p.link(p.after, "<img src=/images/next.gif alt=下一页>")}</div>'
        ),
        in_folder,
    ),
    "view more": Pager(lambda p: p.link(p.after, "查看更多") if p.number < p.total else "", by_parameter),
    "laypage": Pager(
        lambda p: (
            '<div id="page"></div><script src="/layui/layui.js"></script><script>layui.use("laypage",function(){var laypage=layui.laypage;'
            f'laypage.render({{elem:"page",count:{p.count},limit:{SIZE},curr:{p.number},jump:function(obj,first){{if(!first){{location.href="/{p.column.slug}/?page="+obj.curr;}}}}}});}});</script>'
        ),
        by_parameter,
    ),
    "falling numbers": Pager(_vsb, falling),
    "jump box": Pager(
        lambda p: (
            f'<div class="page">{steps(p)} 转到第<input type="text" size="2" value="{p.number}">页 <input type="button" value="GO"> 共{p.count}条记录</div>'
        ),
        by_query,
    ),
    "load more": Pager(
        lambda p: (
            '<div class="more" id="loadMore" onclick="loadMore()">点击加载更多</div><script src="/js/list.js"></script>'
            if p.total > 1
            else ""
        ),
        in_folder,
        leads_on=False,
    ),
    "load more button": Pager(
        lambda p: (
            '<button type="button" class="btn-more">加载更多</button><script>$(".btn-more").click(function(){$.post("/api/more",{p:++n},add)});</script>'
            if p.total > 1
            else ""
        ),
        in_folder,
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
        in_folder,
        leads_on=False,
    ),
    "drawn elsewhere": Pager(
        lambda p: f'<div id="pageNav" data-total="{p.count}" data-size="{SIZE}"></div><div class="tj">共 {p.count} 条</div><script src="/js/pagenav.js"></script>',
        in_folder,
        leads_on=False,
    ),
    "left to a script file": Pager(
        lambda p: '<div class="page-box" id="pages"></div><script src="/js/fenye.js"></script>',
        in_folder,
        leads_on=False,
        tells_length=False,
    ),
    "below the rows": Pager(
        lambda p: '<div id="box3"></div><script src="/js/list.js"></script>',
        in_folder,
        leads_on=False,
    ),
    "numbers with a gap": Pager(_gap, in_folder),
    "?p= from nought": Pager(
        lambda p: f'<div class="pages">共{p.total}页 {p.numbers} {p.link(p.after, "下一页")} {p.link(p.total, "末页")}</div>',
        counted_from_nought,
    ),
    "后一页": Pager(
        lambda p: f'<div class="fanye">{p.link(p.before, "前一页")} {p.link(p.after, "后一页")}</div>' if p.total > 1 else "",
        list_file,
    ),
    **PAGERS_BY_SCRIPT,
}  # fmt: skip
