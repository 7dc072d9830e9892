"""What all the made sites share: the text of a document, and pages in a charset. The layouts are each site's own."""

from collections.abc import Sequence
from datetime import date

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueEntry

JSON = {"Content-Type": "application/json;charset=utf-8"}


def chinese(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def paragraphs(entry: TrueEntry) -> str:
    """The document's text with other days in it, and its sign-off (落款) at the end."""
    number = f"<p style='text-align:center'>{entry.number}</p>" if entry.number else ""
    return (
        f"{number}<p>各乡镇人民政府、街道办事处，局属各单位：</p>"
        f"<p>根据2023年3月20日印发的有关办法，现就“{entry.title}”事项说明如下，请认真贯彻落实。</p>"
        "<p>一、各单位要高度重视，明确专人负责，按照职责分工做好政策宣传、摸底排查和资料归档等工作，"
        "确保应保尽保、应退尽退。</p><p>二、申请时间自2024年5月6日起至2024年6月30日止，逾期不再受理。"
        "如有疑问，请在工作日内向业务股室反映。</p><p>三、本事项由业务股室负责解释。</p>"
        f"<p style='text-align:right'>{entry.publisher}</p><p style='text-align:right'>{chinese(entry.made_on)}</p>"
    )


def citing(entry: TrueEntry) -> str:
    """A text without a number or a sign-off of its own, in which other papers' numbers and days are cited."""
    return (
        "<p>根据《民政部关于加强民政领域政务公开工作的意见》（民发〔2021〕43号，2021年5月8日印发）和《省民政厅办公室关于做好有关工作的通知》"
        f"（民办函〔2024〕17号）要求，现将“{entry.title}”有关事项公布如下。</p><p>一、自2025年1月1日起执行的标准不变，已经县政府第12次常务会议研究同意。"
        "各村（社区）应于2025年3月31日前完成入户核对，联系电话0871-66201234。</p><p>二、群众如有异议，请以书面形式反映，公示期为7个工作日。</p>"
    )


def numeral(day: date) -> str:
    """The day as it is signed: 二〇二六年三月十五日."""
    digits = "〇一二三四五六七八九"

    def spoken(number: int) -> str:
        tens, ones = divmod(number, 10)
        return ("" if tens == 0 else "十" if tens == 1 else digits[tens] + "十") + (digits[ones] if ones else "")

    return f"{''.join(digits[int(figure)] for figure in str(day.year))}年{spoken(day.month)}月{spoken(day.day)}日"


def html(head: str, body: str, charset: str = "utf-8", doctype: str = "<!DOCTYPE html>") -> Answer:
    text = f'{doctype}<html><head><meta charset="{charset}">{head}</head><body>{body}</body></html>'
    # What declares gb2312 is written in its superset: the standard's own table has no middle dot as such pages use it.
    return Answer(
        text.encode("gb18030" if charset.startswith("gb") else charset), headers={"Content-Type": "text/html"}
    )


def sheets(entries: Sequence[TrueEntry], size: int) -> list[Sequence[TrueEntry]]:
    """The list cut in pages of `size` rows; a list of nothing has one page."""
    return [entries[start : start + size] for start in range(0, len(entries), size)] or [()]


def cut(title: str, length: int, mark: str = "...") -> str:
    return title if len(title) <= length else title[:length] + mark


def news(entry: TrueEntry) -> str:
    """A report of what the office did: its day without a year, another year in passing, no sign-off."""
    return (
        f"<p style='text-indent:2em'>{entry.made_on.month}月{entry.made_on.day}日，{entry.title}。相关负责同志参加活动。</p>"
        "<p style='text-align:center'><img src='/images/hd.jpg' alt=''></p>"
        "<p style='text-indent:2em'>据了解，自2022年9月以来，相关股室坚持问题导向，累计开展宣传46场次，发放资料3200余份，取得了良好成效。</p>"
        "<p style='text-indent:2em'>下一步，将继续压实责任、细化措施，推动各项工作落地见效。（文/图 王小华）</p>"
    )


def roster(entry: TrueEntry) -> str:
    """A list of persons made public (公示): a table, the days it stays up, a sign-off."""
    return (
        f"<p>根据有关规定，经个人申请、入户调查、民主评议和审核，现将有关情况予以公示，公示期为{chinese(entry.made_on)}至"
        f"{entry.made_on.month}月{entry.made_on.day}日后7个工作日。监督电话：0791-86200000。</p>"
        "<table border='1'><tr><th>序号</th><th>姓名</th><th>所在村（社区）</th><th>金额（元）</th><th>批准时间</th></tr>"
        "<tr><td>1</td><td>张*明</td><td>新桥村</td><td>480</td><td>2023-05-01</td></tr>"
        "<tr><td>2</td><td>李*</td><td>大河村</td><td>520</td><td>2024.11</td></tr></table>"
        f"<p style='text-align:right'>{entry.publisher}</p><p style='text-align:right'>{chinese(entry.made_on)}</p>"
    )


def text(entry: TrueEntry) -> str:
    """As such an entry is written in an ordinary office: a paper with its number, a list made public, or news."""
    if entry.number:
        return paragraphs(entry)
    if any(word in entry.title for word in ("公示", "名单", "一览表")):
        return roster(entry)
    if any(
        word in entry.title for word in ("公告", "通知", "通告", "办法", "意见", "方案", "预案", "令", "指南", "决算")
    ):
        return citing(entry) if entry.published_on.day % 2 else paragraphs(entry)
    return news(entry)


def file(kind: str) -> Answer:
    return Answer(b"PK\x03\x04", headers={"Content-Type": kind})
