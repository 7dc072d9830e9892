"""TRS WCM with every way of telling the number of pages that was seen, each on a column of its own.

Section roots redirect by `document.write`, menus and one list are written by script, the date of an article is printed
by script, attachments hide in `oldsrc`, and files may be named by `t` and eight digits that are no date.
"""

from html import escape
from posixpath import relpath

from audit.sample.attachments import suffix
from audit.sample.platforms.answers import Pages
from audit.sample.platforms.authored import Column, Paper, PlatformSite, Single
from audit.sample.platforms.parts import CHINESE, body_of, cut_title, foot, info_pairs, sections, shown


def column_address(_: PlatformSite, column: Column) -> str:
    return f"/{column.key}/index.html"


def paper_address(_: PlatformSite, column: Column, paper: Paper) -> str:
    if column.layout == "undated":
        return f"/{column.key}/t{18993000 + paper.serial % 1000}.shtml"
    return f"/{column.key}/{paper.url_on:%Y%m}/t{paper.url_on:%Y%m%d}_{65399000 + paper.serial}.html"


def single_address(_: PlatformSite, single: Single) -> str:
    return f"/{single.key}/index.html"


def build(site: PlatformSite) -> Pages:
    pages = Pages()
    pages.html("/", _front(site))
    for column in site.columns:
        _list(site, column, pages)
        for paper in column.papers:
            if paper.href.endswith((".pdf", ".docx", ".xlsx")):
                pages.file(paper.href, paper.files[0])
    for root in site.words["roots"]:
        _root(root, pages)
    pages.html("/syqt/wzdt/index.html", _site_map(site))
    for column, paper in site.papers():
        pages.html(paper_address(site, column, paper), _article(site, column, paper))
        for nth, spec in enumerate(paper.files, 1):
            pages.file(_file_address(site, column, paper, nth), spec)
    for single in site.singles:
        address = single_address(site, single)
        main = f'{_crumbs(site, address, single.path)}<div class="body_content"><div class="title"><h1>{single.paper.title}</h1></div><div class="TRS_Editor">{body_of(single.paper)}</div></div>'
        pages.html(address, _chrome(site, address, single.path[-1], main))
    return pages


def _root(root: dict[str, str], pages: Pages) -> None:
    """The first page of a section: `how` is how it sends the reader on to its first column."""
    target = f"/{root['to']}/index.html"
    away = relpath(target, f"/{root['key']}")
    head = '<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">'
    match root["how"]:
        case "write":
            text = (
                f'{head}\n<script>\n\tvar lm="{root["name"]}"\n\tif(lm=="{root["name"]}"){{\n\t\tdocument.write(\'<meta http-equiv="Refresh" '
                f'content="0;URL={away.removesuffix("index.html")}" />\');\n\t}}\n</script>\n</head>\n</html>'
            )
        case "replace":
            text = f'{head}</head><body><script>location.replace("./{away.removesuffix("index.html")}")</script></body></html>'
        case other:
            raise ValueError(other)
    pages.html(f"/{root['key']}/index.html", text)


def _pager(column: Column, number: int) -> str:
    """Page two is `index_1.html` whatever the script is called; `number` counts from 0."""
    count = len(column.parts)
    match column.layout:
        case "pager-object":
            return f"<script>Pager({{size:{count}, current:{number}, prefix:'index',suffix:'html',container:'pages'}});</script>"
        case "count-page":
            return f"""<script type="text/javascript">
function setpage(){{
		//createPageHTML({count}, {number}, "index", "html");
var currentPage = {number};//所在页从0开始
var prevPage = currentPage-1//上一页
var nextPage = currentPage+1//下一页
var countPage = {count}//共多少页
var num = 5;
if(countPage < 2){{ return false; }}
if(countPage>1&&currentPage!=(countPage-1)){{
	document.write("<a class=\\"page-next\\" href=\\"index"+"_" + nextPage + "."+"html\\">></a><a class=\\"page-end\\" href=\\"index_" + (countPage-1) + ".html\\">>></a>");
}}
}}
setpage();
</script>"""
        case "create-page":
            return f'<script language="JavaScript">createPage({count}, {number}, "index", "html");</script>'
        case _:
            return f'<script>createPageHTML({count}, {number}, "index", "html")</script>'


def _list(site: PlatformSite, column: Column, pages: Pages) -> None:
    for number, part in enumerate(column.parts):
        address = f"/{column.key}/index{f'_{number}' if number else ''}.html"
        rows = "".join(_row(site, column, paper, address) for paper in part)
        main = f"""<input id='Chid' value='54410{len(column.key)}' type="hidden">
{_crumbs(site, address, column.path)}
<div class="zb_lb f_l"><h2>{column.path[0]}</h2><div class="Left_Nav"><ul>{_menu_by_script(site, column, address)}</ul></div></div>
<div class="yb_nr f_r"><div class="NewsList"><ul>
{rows}</ul><div class="page" id="pages">{_pager(column, number)}</div></div></div>"""
        pages.html(address, _chrome(site, address, column.name, main))


def _row(site: PlatformSite, column: Column, paper: Paper, page: str) -> str:
    href = _from(page, paper.href or paper_address(site, column, paper))
    if column.layout == "written":
        return (
            f'<li><script>document.write(\'<a href="{href}" title="{escape(paper.title)}" target="_blank">{cut_title(paper)}</a>\');</script>\n'
            f"<script>document.write('<span>[{paper.listed}]</span>');</script></li>\n"
        )
    return f'<li><img src="/images/list-point.png"><a href="{href}" target="_blank" title="{escape(paper.title)}">{cut_title(paper)}</a><span>&nbsp;&nbsp;({paper.listed})\n</span></li>\n'


def _from(page: str, target: str) -> str:
    """A link as WCM writes it: relative to the page."""
    if target.startswith("http"):
        return target
    found = relpath(target, page.rsplit("/", 1)[0] or "/")
    return found if found.startswith(".") else f"./{found}"


def _menu_by_script(site: PlatformSite, column: Column, page: str) -> str:
    near = [(each.name, column_address(site, each)) for each in site.columns if each.path[0] == column.path[0]]
    near += [(each.path[-1], single_address(site, each)) for each in site.singles if each.path[0] == column.path[0]]
    return "".join(
        f"""<script type="text/javascript">
  var str2=document.getElementById("Chid").value; var str3='{name}'; var str4 = '{_from(page, address).removesuffix("index.html")}';
  if(str4.substring(0,7)!="http://"){{
    document.write('<li class="li_nav"><a href="{_from(page, address).removesuffix("index.html")}">'+str3+'</a></li>');
  }}else{{ document.write('<li class="li_nav"><a href="{_from(page, address).removesuffix("index.html")}" target="_blank">'+str3+'</a></li>'); }}
</script>"""
        for name, address in near
    )


def _crumbs(site: PlatformSite, page: str, path: tuple[str, ...]) -> str:
    roots = {root["name"]: f"/{root['key']}/index.html" for root in site.words["roots"]}
    places = {each.path: column_address(site, each) for each in site.columns}
    links = []
    for depth in range(1, len(path) + 1):
        name = path[depth - 1]
        target = places.get(path[:depth]) or roots.get(name)
        href = _from(page, target) if target else ""
        links.append(f'<a href="{href}" title="{name}" class="CurrChnlCls">{name}</a>')
    home = f'<a href="{_from(page, "/index.html")}" title="首页" class="CurrChnlCls">首页</a>'
    return f'<div class="dqwz">您当前所在位置：{"&nbsp;&raquo;&nbsp;".join([home, *links])}</div>'


def _article(site: PlatformSite, column: Column, paper: Paper) -> str:
    address = paper_address(site, column, paper)
    table = ""
    if paper.has_table:
        pairs = info_pairs(paper, site.table)
        table = f'<table class="xxgk">{"".join(f"<tr><th>{label}</th><td>{escape(value)}</td></tr>" for label, value in pairs)}</table>'
    attached = "".join(
        f'<p><img src="/images/icon.gif"><a href="javascript:;" oldsrc="{_from(address, _file_address(site, column, paper, nth)).removeprefix("./")}" title="{escape(spec.name)}">{escape(spec.name)}</a></p>'
        for nth, spec in enumerate(paper.files, 1)
    )
    main = f"""{_crumbs(site, address, column.path)}
<div class="body_content" id="c"><div class="title"><h1>{escape(paper.title)}</h1>
<script type="text/javascript">var fbt=''; if(fbt!=''){{ document.write('<h2>'+fbt+'</h2>'); }}</script>
<div class="toolbar">
						发布时间：
						<script type="text/javascript">
							var  pubdata='{shown(paper.label_on, CHINESE)}';
							if(pubdata!=''){{
								document.write(pubdata);
							}}
						</script>
字体：<span class="smallFont">小</span> <span class="medFont curFont">中</span>
<script type="text/javascript">var wzly='{paper.source}'; if(wzly!=''){{ document.write('文章来源：'+wzly+'&emsp;'); }}</script>
点击量：<script src="/count/index?id={paper.serial}&siteid=501731"></script>次 <a href="javascript:window.print();">打印本页</a></div></div>
{table}<div class="view TRS_UEDITOR trs_paper_default" id="Zoom"><div class="TRS_Editor">{body_of(paper)}</div>{attached}</div>
<div class="fjxz">相关附件：</div></div>"""
    return _chrome(site, address, paper.title, main)


def _file_address(site: PlatformSite, column: Column, paper: Paper, nth: int) -> str:
    folder = paper_address(site, column, paper).rsplit("/", 1)[0]
    letter = "P" if paper.files[nth - 1].name.endswith("pdf") else "W"
    return f"{folder}/{letter}0{paper.url_on:%Y%m%d}{paper.serial:06}{nth:02}.{suffix(paper.files[nth - 1].name)}"


def _site_map(site: PlatformSite) -> str:
    address = "/syqt/wzdt/index.html"
    blocks = ""
    for name, near in sections(site).items():
        links = "".join(
            f'<dd><a href="{_from(address, column_address(site, each))}">{each.name}</a></dd>' for each in near
        )
        blocks += f"<dl><dt>{name}</dt>{links}</dl>"
    crumbs = _crumbs(site, address, ("网站地图",))
    return _chrome(site, address, "网站地图", f'{crumbs}<div class="wzdt">{blocks}</div>')


def _front(site: PlatformSite) -> str:
    blocks = []
    for column in site.columns[:4]:
        rows = "".join(
            f'<li><a href="{_from("/index.html", paper.href or paper_address(site, column, paper))}" title="{escape(paper.title)}">{escape(paper.title[:18])}…</a><span>{paper.url_on:%m-%d}</span></li>'
            for paper in column.papers[:6]
        )
        blocks.append(
            f'<div class="mk"><h2>{column.name}</h2><a href="{_from("/index.html", column_address(site, column))}">更多&gt;&gt;</a><ul>{rows}</ul></div>'
        )
    return _chrome(site, "/index.html", site.name, "".join(blocks))


def _chrome(site: PlatformSite, page: str, title: str, main: str) -> str:
    roots = {root["name"]: f"/{root['key']}/index.html" for root in site.words["roots"]}
    menu = "".join(
        f'<li><a href="{_from(page, roots.get(name, column_address(site, near[0])))}">{name}</a></li>'
        for name, near in sections(site).items()
    )
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>{site.name}-{escape(title)}</title>
<meta name="Keywords" content="{site.name},通知公告">
<script type="text/javascript">
function AddFavorite(sURL, sTitle) {{ try {{ window.external.addFavorite(sURL, sTitle) }} catch (e) {{ alert("加入收藏失败，请使用Ctrl+D进行添加") }} }}
</script></head>
<body><div class="banner"><div class="riqi"><ul><li><span>今天是: </span><script type="text/javascript">
	var today = new Date(); document.write("<div class='time'>" + today.getFullYear() + "年" + (today.getMonth()+1) + "月" + today.getDate() + "日</div>");
</script></li></ul></div><a onclick="AddFavorite(window.location,document.title)" href="javascript:void(0)">加入收藏</a>
<div class="nav_bj"><ul><li><a href="{_from(page, "/index.html")}">网站首页</a></li>{menu}</ul></div></div>
<div class="content-main">
{main}
</div>
<div class="footer"><a href="{_from(page, "/syqt/wzdt/index.html")}">网站地图</a>{foot(site)}</div></body></html>"""
