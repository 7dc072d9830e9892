"""Pagers whose further addresses stand in the page's own script (脚本翻页), or that send the page back to where it came from."""

from collections.abc import Callable, Mapping

from tests.skins.list_addresses import by_parameter, from_nought, list_file, posted
from tests.skins.paging import Pager, Place


def _by_address(name: str) -> Callable[[Place], str]:
    """Links whose address calls a function of the page with the number."""

    def links(p: Place) -> str:
        numbers = " ".join(
            f"<b>{number}</b>" if number == p.number else f'<a href="javascript:{name}({number})">{number}</a>'
            for number in range(1, p.total + 1)
        )
        return f'{numbers} <a href="javascript:{name}({p.after})">下一页</a>'

    return links


def _after(name: str, script: str) -> Callable[[Place], str]:
    return lambda p: (
        f'<div class="page">{_by_address(name)(p)}</div><script>{script.replace("SLUG", p.column.slug)}</script>'
    )


def _number_select(p: Place) -> str:
    numbers = "".join(
        f'<option value="{n}"{" selected" if n == p.number else ""}>{n}</option>' for n in range(1, p.total + 1)
    )
    return f"<div>共{p.total}页 跳转至 <select onchange=\"window.location='list_'+this.value+'.html'\">{numbers}</select> 页</div>"


def _post_back(p: Place) -> str:
    numbers = "".join(
        f"<span>{n}</span>" if n == p.number else f"<a href=\"javascript:__doPostBack('AspNetPager1','{n}')\">{n}</a>"
        for n in range(1, p.total + 1)
    )
    return (
        f'<form method="post" action="./Default.aspx" id="form1"><input type="hidden" name="__EVENTTARGET" value=""><input type="hidden" name="__EVENTARGUMENT" value="">'
        '<input type="hidden" name="__VIEWSTATE" value="/wEPDwUKLTI2NDk="><script>function __doPostBack(t,a){var f=document.forms["form1"];f.__EVENTTARGET.value=t;'
        f"f.__EVENTARGUMENT.value=a;f.submit();}}</script><div id=\"AspNetPager1\">{numbers}<a href=\"javascript:__doPostBack('AspNetPager1','{p.after}')\">后页</a></div></form>"
    )


PAGERS_BY_SCRIPT: Mapping[str, Pager] = {
    "select of numbers": Pager(_number_select, list_file),
    "javascript:page, list file": Pager(
        _after("page", 'function page(n){ var url = "list_" + n + ".html"; window.location = url; }'), list_file
    ),
    "javascript:page, template": Pager(
        _after("page", "function page(num){ window.location.href = `/SLUG/?page=${num}`; }"), by_parameter
    ),
    "javascript:page, from nought": Pager(
        _after(
            "page",
            "function page(i){ if(i<=1){ self.location='index.html'; }else{ self.location='index_'+(i-1)+'.html'; } }",
        ),
        from_nought,
    ),
    "post back": Pager(_post_back, posted, form_field="__EVENTARGUMENT"),
}
