"""Attachments as they are published: what is read, and what a person is asked to look at."""

import base64
import datetime as dt
import gzip
import io
import zipfile

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from crawler.attachments.kinds import FileKind, sniff
from crawler.attachments.reading import _read, _Unpacking, read_attachment
from crawler.page_facts import Table
from crawler.records import AttachmentState
from tests.crawler.attachments import files

NOTICE = "根据《社会救助暂行办法》，现将本季度最低生活保障对象名单公示如下，公示期七个工作日，如有异议请向民政局反映。"
LONG = files.paragraph(NOTICE * 5)


def _roster(workbook: xlsxwriter.Workbook) -> None:
    sheet = workbook.add_worksheet("名单")
    sheet.merge_range(0, 0, 0, 2, "低保对象名单")
    sheet.write_row(1, 0, ["序号", "户主 姓名", "救助金额"])
    sheet.write_row(2, 0, [1, "张三", 600.0])
    sheet.write_row(4, 0, [2, "李四", 612.5])


def _merged_down(workbook: xlsxwriter.Workbook) -> None:
    sheet = workbook.add_worksheet()
    sheet.merge_range(2, 1, 4, 1, "城关镇")
    sheet.write_column(2, 2, ["张三", "李四", "王五"])


def _two_sheets(workbook: xlsxwriter.Workbook) -> None:
    workbook.add_worksheet("空表")
    workbook.add_worksheet("说明").write(0, 0, "本期无新增")
    date = workbook.add_format({"num_format": "yyyy-mm-dd"})
    sheet = workbook.add_worksheet("数据")
    sheet.write(0, 0, "日期")
    sheet.write_datetime(1, 0, dt.datetime(2024, 3, 5, tzinfo=None), date)  # noqa: DTZ001 - cells have no zone
    sheet.write_boolean(1, 1, boolean=True)


def _formula(workbook: xlsxwriter.Workbook) -> None:
    sheet = workbook.add_worksheet()
    sheet.write(0, 0, "合计")
    sheet.write_formula(0, 1, "=SUM(A1:A9)", None, 30)
    sheet.write_formula(1, 0, "=B1/20", None, 1.5)


def _hidden_sheet(workbook: xlsxwriter.Workbook) -> None:
    workbook.add_worksheet("名单").write(0, 0, "名单")
    hidden = workbook.add_worksheet("原始")
    hidden.write(0, 0, "身份证号")
    hidden.hide()


def _picture_sheet(workbook: xlsxwriter.Workbook) -> None:
    pixel = io.BytesIO(
        bytes.fromhex(
            "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
            "0000000a49444154789c6360000000020001e221bc330000000049454e44ae426082"
        )
    )
    workbook.add_worksheet().insert_image(0, 0, "名单.png", {"image_data": pixel})


READ = {
    "docx paragraphs": (
        files.docx(files.paragraph("一、申请条件") + files.paragraph(" 本  县户籍 ")),
        "一、申请条件\n本 县户籍",
        (),
    ),
    "docx line break and tab": (
        files.docx("<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r></w:p>"),
        "甲\n乙 丙",
        (),
    ),
    "docx tick and box of a symbol font": (
        files.docx(
            '<w:p><w:r><w:sym w:font="Wingdings 2" w:char="F052"/><w:t>网站</w:t><w:sym w:char="F0A3"/><w:t>公报</w:t>'
            '<w:sym w:char="x"/></w:r></w:p>'
        ),
        "\uf052网站\uf0a3公报",
        (),
    ),
    "docx revision keeps what was put in and leaves out what was taken out": (
        files.docx(
            "<w:p><w:ins><w:r><w:t>现行</w:t></w:r></w:ins>"
            "<w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del></w:p>"
        ),
        "现行",
        (),
    ),
    "docx content control": (
        files.docx(f"<w:sdt><w:sdtPr/><w:sdtContent>{files.paragraph('受理地点')}</w:sdtContent></w:sdt>"),
        "受理地点",
        (),
    ),
    "docx text box once, though written twice": (
        files.docx(
            "<w:p><w:r><w:t>前</w:t><mc:AlternateContent xmlns:mc='urn:mc'>"
            f"<mc:Choice><w:txbxContent>{files.paragraph('框内')}</w:txbxContent></mc:Choice>"
            f"<mc:Fallback><w:txbxContent>{files.paragraph('框内')}</w:txbxContent></mc:Fallback>"
            "</mc:AlternateContent></w:r></w:p>"
        ),
        "前\n框内",
        (),
    ),
    "docx table": (
        files.docx(
            files.paragraph("名单")
            + files.table([files.cell("序号"), files.cell("姓名")], [files.cell("1"), files.cell("张三")])
        ),
        "名单\n序号\t姓名\n1\t张三",
        ((("序号", "姓名"), ("1", "张三")),),
    ),
    "docx merged across": (
        files.docx(
            files.table([files.cell("联系方式", '<w:gridSpan w:val="2"/>')], [files.cell("电话"), files.cell("地址")])
        ),
        "联系方式\n电话\t地址",
        ((("联系方式", "联系方式"), ("电话", "地址")),),
    ),
    "docx merged downwards": (
        files.docx(
            files.table(
                [files.cell("城关镇", '<w:vMerge w:val="restart"/>'), files.cell("张三")],
                [files.cell("", "<w:vMerge/>"), files.cell("李四")],
                [files.cell("河东乡"), files.cell("王五")],
            )
        ),
        "城关镇\t张三\n李四\n河东乡\t王五",
        ((("城关镇", "张三"), ("城关镇", "李四"), ("河东乡", "王五")),),
    ),
    "docx table in a table": (
        files.docx(files.table([f"<w:tc>{files.table([files.cell('内')])}{files.paragraph('外')}</w:tc>"])),
        "内 外",
        ((("内 外",),), (("内",),)),
    ),
    "docx table inside a content control": (
        files.docx(f"<w:sdt><w:sdtContent>{files.table([files.cell('甲'), files.cell('乙')])}</w:sdtContent></w:sdt>"),
        "甲\t乙",
        ((("甲", "乙"),),),
    ),
    "docx with a picture beside its text": (
        files.docx(LONG, parts={"word/media/image1.png": b"."}),
        NOTICE * 5,
        (),
    ),
    "docx with a seal": (files.docx(LONG + files.picture(4.5, 4.5), parts={"word/media/a.png": b"."}), NOTICE * 5, ()),
    "docx with a large diagram drawn in Word": (
        files.docx(LONG + files.picture(15, 20).replace("blip", "shape")),
        NOTICE * 5,
        (),
    ),
    "docx whose main part is document2": (
        files.zipped({"word/document2.xml": f'<w:document xmlns:w="{files.W}">{files.paragraph("文")}</w:document>'}),
        "文",
        (),
    ),
    "xlsx": (
        files.xlsx(_roster),
        "低保对象名单\n序号\t户主 姓名\t救助金额\n1\t张三\t600\n2\t李四\t612.5",
        (
            (
                ("低保对象名单", "低保对象名单", "低保对象名单"),
                ("序号", "户主 姓名", "救助金额"),
                ("1", "张三", "600"),
                ("2", "李四", "612.5"),
            ),
        ),
    ),
    "xlsx merged downwards, not from the corner": (
        files.xlsx(_merged_down),
        "城关镇\t张三\n李四\n王五",
        ((("城关镇", "张三"), ("城关镇", "李四"), ("城关镇", "王五")),),
    ),
    "xlsx of several sheets": (
        files.xlsx(_two_sheets),
        "本期无新增\n日期\n2024-03-05\t是",
        ((("本期无新增",),), (("日期", ""), ("2024-03-05", "是"))),
    ),
    "xls": (files.xls([["序号", "姓名"], ["1", "张三"]]), "序号\t姓名\n1\t张三", ((("序号", "姓名"), ("1", "张三")),)),
    "pdf": (files.pdf(files.shown(60, 700, NOTICE)), NOTICE, ()),
    "pdf list": (
        files.pdf(
            files.shown(60, 780, "低保对象名单")
            + files.shown(60, 740, "序号")
            + files.shown(180, 740, "姓名")
            + files.shown(60, 720, "1")
            + files.shown(180, 720, "张三")
        ),
        "低保对象名单\n序号 姓名\n1 张三",
        ((("序号", "姓名"), ("1", "张三")),),
    ),
    "pdf with a name broken by the margin": (
        files.pdf(
            files.shown(60, 740, "根据《社会救助暂行办法》，本县现将二〇二四年第三季度最低生活")
            + files.shown(60, 720, "保障对象名单公示如下。")
            + files.shown(60, 700, "第一季度最低生活保障对象和特困供养对象名单及资金发放情况见附件")
            + files.shown(60, 680, "二、监督电话：12345")
        ),
        """根据《社会救助暂行办法》，本县现将二〇二四年第三季度最低生活保障对象名单公示如下。
第一季度最低生活保障对象和特困供养对象名单及资金发放情况见附件
二、监督电话：12345""",
        (),
    ),
    "pdf whose font names radicals": (files.pdf(files.shown(60, 700, "⺠政局⻓⽣活")), "民政局长生活", ()),
    "pdf with an empty last page": (files.pdf(files.shown(60, 700, NOTICE), b""), NOTICE, ()),
    "pdf with ruled lines": (files.pdf(files.RULE + files.shown(60, 700, NOTICE)), NOTICE, ()),
    "pdf after a mail header": (b"\r\n\r\n" + files.pdf(files.shown(60, 700, NOTICE)), NOTICE, ()),
    "pdf list shown turned": (
        files.pdf(
            files.shown_upwards(60, 60, "序号")
            + files.shown_upwards(60, 180, "姓名")
            + files.shown_upwards(90, 60, "1")
            + files.shown_upwards(90, 180, "张三"),
            rotate=90,
        ),
        "序号 姓名\n1 张三",
        ((("序号", "姓名"), ("1", "张三")),),
    ),
    "doc": (files.doc("一、申请 条件\r本县户籍\x0b或居住证\r"), "一、申请 条件\n本县户籍\n或居住证", ()),
    "doc in two pieces, the second of narrow letters": (
        files.doc("电话：", narrow="0731-12345"),
        "电话：0731-12345",
        (),
    ),
    "doc with its pieces in the other table": (files.doc("甲\r", flags=0x0200), "甲", ()),
    "doc with a link": (files.doc('见\x13HYPERLINK "http://a.test/"\x14通知\x15。\r'), "见通知。", ()),
    "doc table": (
        files.doc("名单\r序号\x07姓名\x07\x071\x07张三\r李四\x07\x07以上\r"),
        "名单\n序号\t姓名\n1\t张三 李四\n以上",
        ((("序号", "姓名"), ("1", "张三 李四")),),
    ),
    "doc table with an empty column": (
        files.doc("1\x07甲\x07\x07\x072\x07乙\x07\x07\x07"),
        "1\t甲\n2\t乙",
        ((("1", "甲", ""), ("2", "乙", "")),),
    ),
    "doc table of uneven rows": (
        files.doc("低保\x07\x071\x07甲\x07乙\x07\x07"),
        "低保\n1\t甲\t乙",
        ((("低保",), ("1", "甲", "乙")),),
    ),
    "doc with two tables": (
        files.doc("甲\x07\x07其间\r乙\x07\x07"),
        "甲\n其间\n乙",
        ((("甲",),), (("乙",),)),
    ),
    "ofd": (
        files.ofd(
            files.ofd_text(20, 10, "低保名单") + files.ofd_text(20, 30, "序号") + files.ofd_text(60, 30, "姓名"),
            files.ofd_text(60, 10, "张三") + files.ofd_text(20, 10, "1") + files.ofd_text(20, 30, "2"),
        ),
        "低保名单\n序号 姓名\n1 张三\n2",
        (),
    ),
    "ofd set letter by letter, a list": (
        files.ofd(
            "".join(files.ofd_text(20 + 4 * at, 10, letter) for at, letter in enumerate("一家"))
            + files.ofd_text(60, 10, "姓名")
            + files.ofd_text(20, 20, "1")
            + files.ofd_text(60, 20, "张三")
        ),
        "一家 姓名\n1 张三",
        ((("一家", "姓名"), ("1", "张三")),),
    ),
    "text in utf-8 with a mark": ("办理 流程\r\n\r\n1.申请".encode("utf-8-sig"), "办理 流程\n1.申请", ()),
    "text in gb18030": ("朱镕基㐂".encode("gb18030"), "朱镕基㐂", ()),
    "text in utf-16": ("办理流程".encode("utf-16"), "办理流程", ()),
    "csv": ('姓名,村\n张三,"和谐,村"\n'.encode(), '姓名,村\n张三,"和谐,村"', ((("姓名", "村"), ("张三", "和谐,村")),)),
    "lines with commas here and there are no table": ("甲，乙\n丙".encode(), "甲，乙\n丙", ()),
    "zip in a zip": (
        files.zipped({"内.zip": files.zipped({"a.txt": "文"}), "b.txt": "末"}),
        "内.zip\na.txt\n文\nb.txt\n末",
        (),
    ),
    "rar 4, a name in GBK": (
        files.rar_4({"低保名单.csv".encode("gbk"): "姓名,村\n张三,东".encode("gbk")}),
        "低保名单.csv\n姓名,村\n张三,东",
        ((("姓名", "村"), ("张三", "东")),),
    ),
    "rar 5": (files.rar_5({"办事/指南.txt": "办理流程".encode()}), "办事/指南.txt\n办理流程", ()),
    "rar 4 packed solid": (
        files.RAR_4_SOLID,
        "\n".join(["说明.txt", *["根据《社会救助暂行办法》公示如下。"] * 20, "名单/一.csv", "姓名,村", "张三,和谐村"]),
        ((("姓名", "村"), ("张三", "和谐村")),),
    ),
    "rar 5 packed": (
        files.RAR_5_PACKED,
        "\n".join(["说明.txt", *["根据《社会救助暂行办法》公示如下。"] * 20, "名单/一.csv", "姓名,村", "张三,和谐村"]),
        ((("姓名", "村"), ("张三", "和谐村")),),
    ),
    "rar with a path out of it": (files.rar_4({b"../../etc/a.txt": b"a"}), "../../etc/a.txt\na", ()),
    "7z": (files.seven_zip({"指南.txt": "办理流程".encode(), "b/空.txt": b"x"}), "b/空.txt\nx\n指南.txt\n办理流程", ()),
    "zip with a link out of it": (files.zipped({"../../../etc/passwd": "内"}), "../../../etc/passwd\n内", ()),
    "rtf paragraphs": (
        files.rtf(r"一、申请 条件\par 本县户籍\line 或居住证\par"),
        "一、申请 条件\n本县户籍\n或居住证",
        (),
    ),
    "rtf in unicode, with substitutes": (files.rtf(r"\uc1\u27665?\u25919?\u23616\'3f.\par"), "民政局.", ()),
    "rtf whose hidden groups are left out": (
        files.rtf(r"{\*\generator Msftedit;}甲{\header 页眉}{\field{\*\fldinst HYPERLINK x}{\fldrslt 乙}}\par"),
        "甲乙",
        (),
    ),
    "rtf table": (
        files.rtf(r"名单\par\trowd\intbl 序号\cell 姓名\cell\row\trowd 1\cell 张三\par 李四\cell\row\pard 以上\par"),
        "名单\n序号\t姓名\n1\t张三 李四\n以上",
        ((("序号", "姓名"), ("1", "张三 李四")),),
    ),
    "rtf with binary data": (files.rtf(r"甲{\*\blip\bin4 }}}}}乙\par"), "甲乙", ()),
    "pptx": (
        files.pptx(
            "<a:p><a:r><a:t>救助</a:t></a:r><a:r><a:t>政策</a:t></a:r></a:p>",
            "<a:tbl><a:tr><a:tc><a:p><a:t>电话</a:t></a:p></a:tc><a:tc><a:p><a:t>12345</a:t></a:p></a:tc></a:tr></a:tbl>",
        ),
        "救助政策\n电话\t12345",
        ((("电话", "12345"),),),
    ),
    "sheet saved as a web page": (
        files.web_export(
            "<table><tr><td colspan=2>低保名单</td></tr><tr><th>乡镇<th>姓名</tr>"
            "<tr><td rowspan=2>城关镇<td>张三</tr><tr><td>李<b>四</b></tr></table>"
        ),
        "低保名单\n乡镇\t姓名\n城关镇\t张三\n李四",
        ((("低保名单", "低保名单"), ("乡镇", "姓名"), ("城关镇", "张三"), ("城关镇", "李四")),),
    ),
    "document saved as a web page": (
        files.web_export("<p>一、<span>申请</span>条件<o:p></o:p></p><div>本县<br>户籍</div>", "utf-8"),
        "一、申请条件\n本县\n户籍",
        (),
    ),
    "document saved as a single-file web page": (
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html; charset=gb2312\n"
        b"Content-Transfer-Encoding: base64\n\n"
        + base64.b64encode("<html><p>办理流程</p></html>".encode("gbk"))
        + b"\n--b--\n",
        "办理流程",
        (),
    ),
    "word 2003 xml": (
        f'<?xml version="1.0"?><w:wordDocument xmlns:w="urn:w"><w:body>{files.paragraph("文")}</w:body></w:wordDocument>'.encode(),
        "文",
        (),
    ),
    "sheet in one xml file": (
        (
            '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
            ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table>'
            '<Row ss:Index="2"><Cell ss:MergeAcross="1"><Data>名单</Data></Cell></Row>'
            '<Row><Cell ss:MergeDown="1"><Data>东乡</Data></Cell><Cell><Data>张三</Data></Cell></Row>'
            '<Row><Cell ss:Index="2"><Data>李四</Data></Cell></Row></Table></Worksheet></Workbook>'
        ).encode(),
        "名单\n东乡\t张三\n李四",
        ((("名单", "名单"), ("东乡", "张三"), ("东乡", "李四")),),
    ),
    "wps writer as a zip": (files.docx(files.paragraph("金山文字")), "金山文字", ()),
    "docx with a broken picture": (
        files.docx(
            files.paragraph(NOTICE * 5) + files.picture(3, 3), parts={"word/media/image1.png": b"\x89PNG broken"}
        ),
        NOTICE * 5,
        (),
    ),
    "xlsx with a formula, its value beside it": (
        files.xlsx(_formula),
        "合计\t30\n1.5",
        ((("合计", "30"), ("1.5", "")),),
    ),
    "xlsx with a hidden sheet": (
        files.xlsx(_hidden_sheet),
        "名单\n身份证号",
        ((("名单",),), (("身份证号",),)),
    ),
    "pdf of two columns": (
        files.pdf(
            files.shown(60, 700, "第一章总则")
            + files.shown(60, 680, "第一条为了")
            + files.shown(320, 700, "第二章救助")
            + files.shown(320, 680, "第三条凡是")
        ),
        "第一章总则\n第一条为了\n第二章救助\n第三条凡是",
        ((("第一章总则", "第二章救助"), ("第一条为了", "第三条凡是")),),
    ),
    "zip of a text and a sheet, names in GBK": (
        files.zipped({"说明.txt": "本期无".encode(), "名单.xlsx": files.xlsx(_merged_down)}),
        "说明.txt\n本期无\n名单.xlsx\n城关镇\t张三\n李四\n王五",
        ((("城关镇", "张三"), ("城关镇", "李四"), ("城关镇", "王五")),),
    ),
}


@pytest.mark.parametrize(("body", "text", "tables"), READ.values(), ids=READ.keys())
def test_read(body: bytes, text: str, tables: tuple[tuple[tuple[str, ...], ...], ...]) -> None:
    reading = read_attachment(body, "附件")
    assert (reading.state, reading.reason) == (AttachmentState.READ, "")
    assert reading.text == text
    assert reading.tables == tuple(map(Table, tables))


LOGIN = "<!DOCTYPE html><html><body>请先登录</body></html>".encode()
BILLION_LAUGHS = (
    '<!DOCTYPE lolz [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)


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


def test_what_file_managers_leave_in_a_zip_is_passed_over() -> None:
    body = files.zipped({"a.txt": "文", "__MACOSX/._a.txt": b"\0", "b/Thumbs.db": b"\0", ".DS_Store": b"\0"})
    reading = read_attachment(body, "a.zip")
    assert (reading.state, reading.text) == (AttachmentState.READ, "a.txt\n文")


def test_what_archives_inside_an_archive_unpack_counts_together() -> None:
    body = files.zipped({f"{n}.zip": files.zipped({"a.txt": "文" * 1000}, stored=True) for n in range(3)}, stored=True)
    content = _read(body, "a.zip", _Unpacking(left=8000))
    assert content.gaps == ("“1.zip”：解压后的大小异常（疑似压缩炸弹）", "“2.zip”：解压后的大小异常（疑似压缩炸弹）")
    assert content.text.count("文") == 1000


def test_old_names_in_a_zip_are_gbk() -> None:
    body = files.zipped({"AAAAAAAA.txt": "文"}).replace(b"AAAAAAAA", "低保名单".encode("gbk"))
    assert read_attachment(body, "a.zip").text == "低保名单.txt\n文"


_WITH_AN_END = (
    "docx table",
    "xlsx",
    "xls",
    "doc table",
    "pdf list",
    "ofd",
    "rar 4 packed solid",
    "rar 5",
    "7z",
    "rtf table",
)
STARTS = [READ[name][0] for name in (*_WITH_AN_END, "sheet saved as a web page", "text in gb18030")]


@given(body=st.binary(max_size=2000), start=st.sampled_from([b"", b"%PDF-", b"PK\x03\x04", files.compound({})[:512]]))
def test_arbitrary_bytes_never_raise(body: bytes, start: bytes) -> None:
    reading = read_attachment(start + body, "a.pdf")
    assert (reading.state is AttachmentState.READ) == (reading.reason == "")


@given(body=st.sampled_from(STARTS), at=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_a_flipped_bit_never_raises(body: bytes, at: float, bit: int) -> None:
    damaged = bytearray(body)
    damaged[int(at * len(body))] ^= 1 << bit
    reading = read_attachment(bytes(damaged), "a.xlsx")
    assert (reading.state is AttachmentState.READ) == (reading.reason == "")


@given(body=st.sampled_from(STARTS[:-1]), share=st.floats(0.1, 0.95))
def test_a_cut_file_is_never_read_as_another_whole(body: bytes, share: float) -> None:
    reading = read_attachment(body[: int(share * len(body))], "a.xlsx")
    assert reading.state is AttachmentState.UNREADABLE or reading == read_attachment(body, "a.xlsx")


@given(text=st.text(st.characters(categories=["Lo", "Nd"], min_codepoint=0x30), min_size=1))
def test_text_survives_either_encoding(text: str) -> None:
    assert sniff(text.encode()) is FileKind.TEXT
    assert read_attachment(text.encode(), "a.txt").text == text
