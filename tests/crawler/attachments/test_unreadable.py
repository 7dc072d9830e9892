"""Attachments a person is asked to look at, each with its reason: never held to be empty or absent."""

import gzip
import io
import zipfile

import pytest
import xlsxwriter

from crawler.attachments.reading import read_attachment
from crawler.records import AttachmentState
from tests.crawler.attachments import files
from tests.crawler.attachments.test_reading import LONG, NOTICE

LOGIN = "<!DOCTYPE html><html><body>请先登录</body></html>".encode()
BILLION_LAUGHS = (
    '<!DOCTYPE lolz [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)


def _picture_sheet(workbook: xlsxwriter.Workbook) -> None:
    pixel = io.BytesIO(
        bytes.fromhex(
            "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
            "0000000a49444154789c6360000000020001e221bc330000000049454e44ae426082"
        )
    )
    workbook.add_worksheet().insert_image(0, 0, "名单.png", {"image_data": pixel})


def _corrupt_member() -> bytes:
    body = bytearray(files.docx(files.paragraph(NOTICE)))
    at = body.find(b"word/document.xml") + len("word/document.xml") + 4
    body[at : at + 20] = bytes(20)
    return bytes(body)


def _many_claims() -> bytes:
    """A zip whose directory names one packed stream many times."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as container:
        container.writestr("a", bytes(1000))
        container.filelist *= 50
    return target.getvalue()


UNREADABLE = {
    "empty": (b"", "a.pdf", "附件为空（0 字节），需人工查看", ""),
    "login page called pdf": (
        LOGIN,
        "名单.pdf",
        "附件内容与扩展名不符：名为 .pdf，内容是网页（可能是登录页或错误页），需人工查看",
        "",
    ),
    "error page with a mark and blank lines": (b"\xef\xbb\xbf\r\n <HTML>404", "a.DOCX", "名为 .docx", ""),
    "error message called pdf": (
        '{"msg":"未登录"}'.encode(),
        "a.PDF",
        "附件内容与扩展名不符：名为 .pdf，内容是纯文本",
        "",
    ),
    "page behind a name that only looks like one": (LOGIN, "附件1.名单", "附件是网页，不是文件，需人工查看", ""),
    "page called page": (LOGIN, "info.html", "附件是网页，不是文件，需人工查看", ""),
    "doc of nothing known": (files.compound({"WordDocument": b"\xec\xa5"}), "a.doc", "Word 95 或更早", ""),
    "encrypted doc": (files.doc("密", flags=0x0100), "a.doc", "文件已加密", ""),
    "doc shorter than it claims": (files.doc("短", claimed=100), "a.doc", "文件损坏或不完整", ""),
    "doc that is a pasted scan": (files.doc("公示\r\x01\r"), "a.doc", "附件内容主要是图片，需人工查看", "公示"),
    "encrypted docx": (files.compound({"EncryptedPackage": b"."}), "a.docx", "加密的 Office 文档", ""),
    "ppt": (files.compound({"PowerPoint Document": b"."}), "a.ppt", "PPT、DPS", ""),
    "pptx without slides": (files.zipped({"ppt/presentation.xml": "<p/>"}), "a.pptx", "文件中没有幻灯片", ""),
    "ofd without pages": (files.zipped({"OFD.xml": "<o/>"}), "a.ofd", "文件中没有页面", ""),
    "scanned ofd": (files.ofd("<ofd:ImageObject/>"), "a.ofd", "无文字层（扫描件或图片）", ""),
    "ofd with text nowhere": (files.ofd("<ofd:TextObject/>"), "a.ofd", "文件内部结构损坏", ""),
    "rar": (b"Rar!\x1a\x07\x00......", "a.rar", "RAR 压缩包", ""),
    "7z": (b"7z\xbc\xaf\x27\x1c....", "a.7z", "7Z 压缩包", ""),
    "rtf of nothing": (b"{\\rtf1\\ansi}", "a.doc", "附件是RTF 文档，其中没有文字", ""),
    "web archive of nothing": (b"MIME-Version: 1.0\nContent-Type: text/plain\n\n", "a.doc", "MHT", ""),
    "xml of nothing known": (b'<?xml version="1.0"?><data/>', "a.xml", "附件是XML 文件，本工具不能读取其内容", ""),
    "jpeg": (b"\xff\xd8\xff\xe0....", "a.jpg", "附件是图片，本工具不能读取其内容，需人工查看", ""),
    "bytes of nothing known": (b"\x00\x01\x02\x03", "a.dat", "未知格式", ""),
    "image-only pdf": (files.pdf(files.PICTURE), "a.pdf", "无文字层（扫描件或图片）", ""),
    "scan with a page number": (files.pdf(files.PICTURE + files.shown(1, 1, "1")), "a.pdf", "无文字层", "1"),
    "text drawn as curves": (files.pdf(files.RULE), "a.pdf", "无文字层", ""),
    "one page of a pdf scanned": (
        files.pdf(files.shown(60, 700, NOTICE), files.PICTURE),
        "a.pdf",
        "附件第 2 页是图片或扫描件，需人工查看",
        NOTICE,
    ),
    "pdf with letters of no known character": (
        files.pdf(files.shown(60, 700, "\ue001\ue002\ue003\ue004" * 20)),
        "a.pdf",
        "文字层编码无法还原",
        "",
    ),
    "pdf of empty pages": (files.pdf(b""), "a.pdf", "其中没有文字", ""),
    "encrypted pdf": (files.pdf(b"", trailer=files.ENCRYPTED), "a.pdf", "文件已加密", ""),
    "cut pdf": (files.pdf(files.shown(60, 700, NOTICE * 60))[:3000], "a.pdf", "文件不完整", ""),
    "pdf in name only": (b"%PDF-1.4 %%EOF", "a.pdf", "文件损坏", ""),
    "cut docx": (files.docx(LONG)[:-30], "a.docx", "文件损坏或不完整", ""),
    "docx with a damaged part": (_corrupt_member(), "a.docx", "文件损坏或不完整", ""),
    "docx that is no xml": (files.zipped({"word/document.xml": "<w:document"}), "a.docx", "文件内部结构损坏", ""),
    "docx with billion laughs": (
        files.docx(files.paragraph("&j;"), prolog=BILLION_LAUGHS),
        "a.docx",
        "文件内部结构损坏",
        "",
    ),
    "docx with an outside entity": (
        files.docx(files.paragraph("&x;"), prolog='<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'),
        "a.docx",
        "文件内含实体定义",
        "",
    ),
    "docx that is a pasted scan": (
        files.docx(files.paragraph("公示"), parts={"word/media/image1.jpeg": b"."}),
        "a.docx",
        "附件内容主要是图片，需人工查看",
        "公示",
    ),
    "docx with a scanned list under its text": (
        files.docx(LONG + files.picture(15, 20), parts={"word/media/a.png": b"."}),
        "a.docx",
        "附件文中有大幅图片，需人工查看",
        NOTICE * 5,
    ),
    "docx with a scan placed as Word 2003 did": (
        files.docx(
            LONG
            + '<w:p><w:r><w:pict><v:shape xmlns:v="urn:v" style="width:400pt;height:500pt"><v:imagedata/></v:shape>'
            "</w:pict></w:r></w:p>"
        ),
        "a.docx",
        "附件文中有大幅图片",
        NOTICE * 5,
    ),
    "scan with a machine's guess at its text": (
        files.pdf(files.PICTURE + files.shown(60, 700, NOTICE)),
        "a.pdf",
        "无文字层（扫描件或图片）",
        NOTICE,
    ),
    "docx of nothing": (files.docx(""), "a.docx", "其中没有文字", ""),
    "cut xls": (files.xls([["甲"]])[:900], "a.xls", "未识别的复合文档", ""),
    "xls without sense": (files.compound({"Workbook": b"\xff" * 5000}), "a.xls", "附件是Excel 97", ""),
    "xlsx without sense": (files.zipped({"xl/workbook.xml": "<workbook"}), "a.xlsx", "附件是Excel", ""),
    "xlsx that is a picture": (files.xlsx(_picture_sheet), "a.xlsx", "附件内容主要是图片，需人工查看", ""),
    "zip bomb": (files.zipped({"a.txt": bytes(200 * 2**20)}), "a.zip", "疑似压缩炸弹", ""),
    "zip naming one stream fifty times": (_many_claims(), "a.zip", "疑似压缩炸弹", ""),
    "three archives one in the other": (
        files.zipped({"一.zip": files.rar_5({"二.7z": files.seven_zip({"a.txt": b"."})}), "b.txt": "说明"}),
        "a.zip",
        "“二.7z”：附件是7Z 压缩包，压缩包嵌套超过 2 层，需人工查看",
        "一.zip\n二.7z\nb.txt\n说明",
    ),
    "zip with a file we cannot read": (
        files.zipped({"a.txt": "说明", "b.ppt": files.compound({"PowerPoint Document": b"."})}),
        "a.zip",
        "附件“b.ppt”：附件是PowerPoint 97",
        "a.txt\n说明\nb.ppt",
    ),
    "zip with more than we name": (
        files.zipped({f"{n}.bin": b"\0" for n in range(5)}),
        "a.zip",
        "“2.bin”：附件是未知格式的文件，本工具不能读取其内容；等共 5 处，需人工查看",
        "0.bin\n1.bin\n2.bin\n3.bin\n4.bin",
    ),
    "zip cut before its directory": (
        files.zipped({"a.txt": NOTICE})[:-40],
        "a.zip",
        "ZIP 压缩包，文件损坏或不完整",
        "",
    ),
    "rar under a password": (files.RAR_4_LOCKED, "a.rar", "附件是RAR 压缩包，文件已加密，需人工查看", ""),
    "rar cut between two files": (
        files.rar_4({b"a.txt": b"1"})[:-7],
        "a.rar",
        "附件是RAR 压缩包，没有结尾标记，可能不完整",
        "",
    ),
    "rar 5 cut between two files": (files.RAR_5_PACKED[:-8], "a.rar", "没有结尾标记", ""),
    "rar cut": (files.RAR_5_PACKED[:200], "a.rar", "附件是RAR 压缩包，文件损坏或不完整，需人工查看", ""),
    "one rar of several": (files.rar_4({b"a.txt": b"a"}, flags=1), "a.part1.rar", "是分卷压缩包的一部分", ""),
    "7z under a password": (files.seven_zip({"a.txt": b"a"}, "x"), "a.7z", "附件是7Z 压缩包，文件已加密", ""),
    "7z bomb": (files.seven_zip({"a.txt": bytes(20 * 2**20)}), "a.7z", "疑似压缩炸弹", ""),
    "7z cut": (files.seven_zip({"a.txt": NOTICE.encode()})[:-9], "a.7z", "文件损坏或不完整", ""),
    "html page called rar": (LOGIN, "名单.rar", "附件内容与扩展名不符：名为 .rar，内容是网页", ""),
    "rtf cut": (files.rtf(r"甲\par 乙\par")[:-9], "a.rtf", "文件不完整（缺少结尾）", ""),
    "rtf that is a picture": (files.rtf(r"公示\par{\pict\pngblip 8950}"), "a.doc", "内容主要是图片", "公示"),
    "rtf with a scan under its text": (
        files.rtf(NOTICE * 5 + r"\par{\pict\picwgoal9000\pichgoal9000 89}"),
        "a.doc",
        "文中有大幅图片",
        NOTICE * 5,
    ),
    "pptx of pictures": (
        files.pptx("<a:p><a:t>标题</a:t></a:p>", "<a:blip/>"),
        "a.pptx",
        "附件第 2 页是图片或扫描件",
        "标题",
    ),
    "web export cut": (files.web_export("<p>甲</p>")[:-8], "a.xls", "文件不完整（缺少结尾）", ""),
    "single-file web page cut": (
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>a",
        "a.doc",
        "文件不完整（缺少结尾）",
        "",
    ),
    "xlsx with billion laughs": (
        files.zipped({"xl/workbook.xml": BILLION_LAUGHS + "<workbook>&j;</workbook>"}),
        "a.xlsx",
        "附件是Excel",
        "",
    ),
    "pptx with an outside entity": (
        files.zipped(
            {
                "ppt/presentation.xml": "<p/>",
                "ppt/slides/slide1.xml": '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><s>&x;</s>',
            }
        ),
        "a.pptx",
        "文件内含实体定义",
        "",
    ),
    "empty zip": (files.zipped({}), "a.zip", "其中没有文字", ""),
    "gzip": (gzip.compress(b"..."), "a.gz", "未知格式", ""),
}


@pytest.mark.parametrize(("body", "name", "reason", "text"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_unreadable(body: bytes, name: str, reason: str, text: str) -> None:
    reading = read_attachment(body, name)
    assert reading.state is AttachmentState.UNREADABLE
    assert reason in reading.reason
    assert reading.reason.endswith("，需人工查看")
    assert reading.text == text
