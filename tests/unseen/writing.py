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
