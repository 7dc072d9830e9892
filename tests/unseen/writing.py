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
