"""新点 Epoint: `moreinfo.html` with a table of 序号/标题/发布时间; page n is `n.html`, told only to a jQuery plug-in."""

from html import escape
from uuid import NAMESPACE_URL, uuid5

from audit.sample.attachments import suffix
from audit.sample.platforms.answers import Pages
from audit.sample.platforms.authored import Column, Paper, PlatformSite, Single
from audit.sample.platforms.parts import body_of, cut_title, foot, sections


def column_address(_: PlatformSite, column: Column) -> str:
    return f"/{column.key}/moreinfo.html"


def paper_address(_: PlatformSite, column: Column, paper: Paper) -> str:
    """The folder is the day the page was built, which a migration makes the same for years of papers."""
    return f"/{column.key}/{paper.url_on:%Y%m%d}/{uuid5(NAMESPACE_URL, f'epoint{paper.serial}')}.html"


def single_address(_: PlatformSite, single: Single) -> str:
    return f"/{single.key}/secondpage.html"


def build(site: PlatformSite) -> Pages:
    pages = Pages()
    pages.html("/", _front(site))
    for column in site.columns:
        _list(site, column, pages)
    for column, paper in site.papers():
        address = paper_address(site, column, paper)
        pages.html(address, _article(site, column, paper))
        for nth, spec in enumerate(paper.files, 1):
            pages.file(_file_address(paper, nth, spec.name), spec)
    for single in site.singles:
        main = f'{_crumbs(site, single.path)}<div class="ewb-article"><h3>{single.paper.title}</h3><div class="ewb-article-info">{body_of(single.paper)}</div></div>'
        pages.html(single_address(site, single), _chrome(site, single.path[-1], main, _tags(site)))
    return pages


def _list(site: PlatformSite, column: Column, pages: Pages) -> None:
    number_of = "002" + str(site.columns.index(column) + 1).zfill(3)
    for number, part in enumerate(column.parts, 1):
        rows = "".join(
            f'<tr height="28"><td align="center">{(number - 1) * column.per_page + n}</td>'
            f'<td align="left"><a href="{paper.href or paper_address(site, column, paper)}" target="_blank" title="{escape(paper.title)}">{cut_title(paper, 18, "...")}</a></td>'
            f'<td align="center">{paper.listed}</td></tr>\n'
            for n, paper in enumerate(part, 1)
        )
        main = f"""{_crumbs(site, column.path)}
<div class="ewb-left"><ul>{_side(site, column)}</ul></div>
<div class="ewb-right"><table class="ewb-table" width="100%"><thead><tr><th width="60">序号</th><th>标题</th><th width="120">发布时间</th></tr></thead>
<tbody>{rows}</tbody></table>
<div id="pager" class="m-pagination"></div>
<script>
var categoryNum = "{number_of}";
function goPage(n){{
  if (n == 1) {{ location.href = "moreinfo.html"; }}
  else if (n <= 100) {{ location.href = n + ".html"; }}
  else {{ location.href = "/inteligentsearch/moreinfo.html?categoryNum=" + categoryNum + "&pageIndex=" + n; }}
}}
$("#pager").pagination({{ pageIndex: {number - 1}, pageSize: {column.per_page}, total: {len(column.papers)}, showInfo: true, showJump: true, noInfoText: '0条' }});
$("#pager").on("pageClicked", function (event, data) {{ goPage(data.pageIndex + 1); }});
</script></div>"""
        name = column_address(site, column) if number == 1 else f"/{column.key}/{number}.html"
        pages.html(name, _chrome(site, column.name, main, _tags(site)))


def _side(site: PlatformSite, column: Column) -> str:
    near = [each for each in site.columns if each.path[0] == column.path[0]]
    return "".join(f'<li><a href="{column_address(site, each)}">{each.name}</a></li>' for each in near)


def _crumbs(site: PlatformSite, path: tuple[str, ...], last: str = "") -> str:
    links = []
    for depth in range(1, len(path) + 1):
        target = next(
            (column_address(site, each) for each in site.columns if each.path[:depth] == path[:depth]), "javascript:;"
        )
        links.append(f'<a href="{target}">{path[depth - 1]}</a>')
    return f'<div class="ewb-location">您现在的位置：<a href="/">首页</a> -&gt; {" -&gt; ".join(links)}{last}</div>'


def _tags(site: PlatformSite) -> str:
    """A template nobody ever filled in."""
    return f'<meta name="SiteName" content="{site.name}" />\n<meta name="SiteIDCode" content="政府网站标识码" />'


def _article(site: PlatformSite, column: Column, paper: Paper) -> str:
    attached = "".join(
        f'<p><a href="{_file_address(paper, nth, spec.name)}" target="_blank">{escape(spec.name)}</a></p>'
        for nth, spec in enumerate(paper.files, 1)
    )
    main = f"""{_crumbs(site, column.path, " -&gt; 信息详情")}
<div class="ewb-article"><h3 class="infoTitle">{escape(paper.title)}</h3>
<div class="ewb-article-sources">【信息发布时间：{paper.label_on}　阅读次数：<span id="infohits"></span>】【<a href="javascript:doZoom(16)">大</a> <a href="javascript:doZoom(14)">中</a>】【<a href="javascript:window.print()">我要打印</a>】【<a href="javascript:window.close()">关闭</a>】</div>
<div class="ewb-article-info" data-role="body">{body_of(paper)}</div>
<div class="con attach">{attached}</div></div>"""
    return _chrome(site, paper.title, main, _tags(site))


def _file_address(paper: Paper, nth: int, name: str) -> str:
    guid = uuid5(NAMESPACE_URL, f"attach{paper.serial}{nth}")
    return f"/QHWeb/uploadfile/{guid}/{guid}.{suffix(name)}"


def _front(site: PlatformSite) -> str:
    blocks = []
    for column in site.columns:
        rows = "".join(
            f'<li class="wb-data-list"><div class="wb-data-infor"><a href="{paper.href or paper_address(site, column, paper)}" title="{escape(paper.title)}">{escape(paper.title[:16])}</a></div><span class="wb-data-date">{paper.listed[5:]}</span></li>'
            for paper in column.papers[:5]
        )
        blocks.append(
            f'<div class="ewb-block"><h2><a href="{column_address(site, column)}">{column.name}</a></h2><ul>{rows}</ul></div>'
        )
    return _chrome(site, site.name, "".join(blocks), _tags(site))


def _chrome(site: PlatformSite, title: str, main: str, tags: str) -> str:
    menu = "".join(
        f'<li><a href="{column_address(site, near[0])}">{name}</a></li>' for name, near in sections(site).items()
    )
    menu += "".join(
        f'<li><a href="{single_address(site, single)}">{single.path[-1]}</a></li>' for single in site.singles
    )
    return f"""<!DOCTYPE html>
<html><head><meta charset="utf-8"><meta name="renderer" content="webkit"><title>{escape(title)}</title>
{tags}
<script src="/js/lib/jquery-1.11.0.min.js"></script><script src="/js/widgets/jquery.pagination.js"></script></head>
<body><!-- header --><div class="ewb-top"><img src="/images/logo.png"><input id="wd" placeholder="请输入关键词"><button onclick="doSearch()">搜索</button></div>
<div class="ewb-nav"><ul><li><a href="/">首页</a></li>{menu}</ul></div>
<div class="ewb-container">
{main}
</div><div class="ewb-footer">{foot(site)}<span id="hitcount">您是第<b></b>位访客</span></div></body></html>"""
