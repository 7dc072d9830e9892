"""Files shown in place of a text, and below one."""

import pytest

from crawler.fetches import Role
from tests.crawler.extraction.pages import HOST, LONG, TRAIL, URL, facts, read


@pytest.mark.parametrize(
    ("body", "files"),
    [
        ("<iframe src='/pdfjs/web/viewer.html?file=%2Fupload%2F1.pdf'></iframe>", ["/upload/1.pdf"]),
        ("<embed src='/upload/1.pdf' type='application/pdf'>", ["/upload/1.pdf"]),
        ("<object data='1.pdf'></object>", ["/zwgk/tzgg/1.pdf"]),
        ("<script>PDFObject.embed('/upload/1.pdf', '#pdf');</script>", ["/upload/1.pdf"]),
        (
            f"<p>{LONG}</p><a href='javascript:void(0)' onclick=\"downloadFile('/upload/1.wps')\">名单</a>",
            ["/upload/1.wps"],
        ),
        ("<iframe src='/tianqi.html?url=/a/'></iframe>", []),
        (f"<p>{LONG}</p><a href='javascript:void(0)' onclick=\"viewPage('/upload/1')\">名单</a>", []),
    ],
    ids=["pdf.js", "embed", "object", "PDFObject", "a click that downloads", "another frame", "another click"],
)
def test_a_file_shown_in_place_of_a_text_is_attached(body: str, files: list[str]) -> None:
    page = read(f"{TRAIL}<h1>关于公布名单的通知</h1><p>发布时间：2024-05-06</p><div id='zoom'>{body}</div>")
    assert page.facts.document is not None
    links = page.facts.document.links
    assert [link.url.removeprefix(HOST) for link in links if link.role is Role.ATTACHMENT] == files
    roles = {link.url: link.role for link in page.links}
    assert all(roles[HOST + file] is Role.ATTACHMENT for file in files)


def test_a_file_below_the_text_in_a_left_column_is_attached() -> None:
    page = facts(
        f"{TRAIL}<div class='left'><h1>关于做好社会救助工作的通知</h1><p>发布时间：2020-01-02</p><div id='zoom'><p>{LONG}</p></div>"
        "<p>附件：<a href='1.pdf'>名单.pdf</a></p></div><div class='sidebar'><a href='2.pdf'>手册.pdf</a></div>",
        url=URL,
    )
    assert page.document is not None
    assert [link.text for link in page.document.links if link.role is Role.ATTACHMENT] == ["名单.pdf"]
