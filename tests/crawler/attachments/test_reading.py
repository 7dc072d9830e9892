"""Attachments as they are published: what is read of each format."""

import base64
import datetime as dt

import pytest
import xlsxwriter

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
