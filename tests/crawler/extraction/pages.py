"""The smallest pages that show a case."""

from crawler.extraction.page import PageReading, read_page
from crawler.page_facts import PageFacts

HOST = "http://mz.example.gov.cn"
URL = f"{HOST}/zwgk/tzgg/index.html"
ARTICLE = f"{HOST}/zwgk/tzgg/content_12.html"
TRAIL = (
    '<div class="loc">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a>'
    ' &gt; <a href="">通知公告</a></div>'
)
TITLES = ("关于公布城乡低保标准的通知", "关于开展社会救助工作检查的公告", "养老机构名单公示")
ROWS = "".join(
    f'<li><a href="{n}.html">关于做好社会救助工作的通知之{n}</a><span>2020-01-0{n}</span></li>' for n in range(1, 6)
)
LONG = "根据上级关于做好困难群众基本生活保障工作的要求，现将有关事项通知如下，请各乡镇人民政府认真贯彻执行。" * 3


def read(body: str, *, head: str = "", url: str = URL) -> PageReading:
    return read_page(url, f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>")


def facts(body: str, *, head: str = "", url: str = URL) -> PageFacts:
    return read(body, head=head, url=url).facts
