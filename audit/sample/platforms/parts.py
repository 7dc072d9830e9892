"""Parts of pages that several systems print alike: standard meta tags, info tables, bodies, foot lines."""

from datetime import date
from html import escape

from audit.sample.markup import html_of
from audit.sample.platforms.authored import ISO, Column, Paper, PlatformSite, written_day

CHINESE = "{y}年{mm}月{dd}日"
# Labels of the 信息公开 table, by what they mean.
INDEX = ("索引号", "信息索引", "索取号")
TOPIC = ("主题分类", "信息分类", "组配分类", "公开分类")
PUBLISHER = ("发布机构", "发文机关", "责任部门")
MADE = ("成文日期", "生成日期")
PLAIN_CHINESE = "{y}年{m}月{d}日"


def shown(on: date | None, form: str = ISO) -> str:
    return written_day(on, form) if on else ""


def body_of(paper: Paper, *, signed_by: str = "") -> str:
    """正文 with 落款 where the paper is signed."""
    html = html_of(paper.body, "/images/scan.png") if paper.body else ""
    if paper.signed_on:
        html += "\n" + html_of(f">> {signed_by or paper.publisher}\n>> {shown(paper.signed_on, PLAIN_CHINESE)}", "")
    return html


def info_pairs(paper: Paper, labels: str) -> list[tuple[str, str]]:
    """Label and value of each cell pair of the 信息公开 table, in the order and the words of the site."""
    values = {
        **dict.fromkeys(INDEX, paper.index),
        **dict.fromkeys(TOPIC, paper.topic),
        **dict.fromkeys(PUBLISHER, paper.publisher),
        **dict.fromkeys(MADE, shown(paper.made_on)),
        **dict.fromkeys(("标题", "名称", "信息名称"), paper.title),
        **dict.fromkeys(("文号", "发文字号", "文件编号"), paper.number),
        "发布日期": shown(paper.table_on),
        "有效性": paper.validity,
    }
    return [(label, values[label]) for label in labels.split()]


def metas(site: PlatformSite, column: Column | None = None, paper: Paper | None = None) -> str:
    """网页标签规范 (国办发〔2017〕47号): site tags everywhere, column tags on lists and articles, article tags on articles."""
    tags = [("SiteName", site.name), ("SiteDomain", "www.qinghe.gov.cn"), ("SiteIDCode", site.code)]
    if column:
        tags += [("ColumnName", column.name), ("ColumnDescription", ""), ("ColumnKeywords", ""), ("ColumnType", "")]
    if paper:
        tags.append(("ArticleTitle", paper.title))
        if paper.meta_on:
            tags.append(("PubDate", f"{paper.meta_on} 09:24"))
        tags += [("ContentSource", paper.source), ("Keywords", ""), ("Author", ""), ("Description", "")]
    return "\n".join(f'<meta name="{name}" content="{escape(value)}" />' for name, value in tags)


def foot(site: PlatformSite) -> str:
    return (
        f"<p>主办单位：{site.owner}　地址：青禾县人民路1号　联系电话：0888-6560000</p>"
        f"<p>网站标识码：{site.code}　示ICP备18001234号-1　示公网安备 53992102000012号</p>"
        '<span id="_span_jiucuo"></span><script>(function(){document.write(unescape("%3Cspan id=\'_ideConac\' %3E%3C/span%3E"));'
        f"var sitecode='{site.code}';}})()</script>"
    )


def cut_title(paper: Paper, length: int = 14, dots: str = "…") -> str:
    """The title as the list prints it."""
    return escape(paper.title[:length] + dots if paper.cut and len(paper.title) > length else paper.title)


def sections(site: PlatformSite) -> dict[str, list[Column]]:
    """Columns by the first name of their path: the main menu (导航)."""
    found: dict[str, list[Column]] = {}
    for column in site.columns:
        found.setdefault(column.path[0], []).append(column)
    return found
