"""What a paper's text cites of other papers (引文): their 文号 and days, which are none of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cited:
    """Lines `before` the sign-off, and `after` it."""

    before: Sequence[str] = ()
    after: Sequence[str] = ()


CITINGS: Mapping[str, Cited] = {
    "nothing": Cited(),
    "other papers": Cited(
        before=(
            "四、本事项依据《民政部 财政部关于进一步做好困难群众基本生活保障工作的通知》（民发〔2020〕69号，2020年6月3日印发）办理。",
            "五、《青禾县人民政府办公室关于印发实施方案的通知》（青政办发〔2024〕17号）另有规定的，从其规定。本事项经2024年11月8日局长办公会研究同意。",
        )
    ),
    "undone papers": Cited(
        before=(
            "四、下列文件同时废止：",
            "1.《青禾县民政局关于规范低保审核的通知》（青民发〔2018〕12号，2018年4月2日发布）；",
            "2.《青禾县民政局关于临时救助的补充通知》（青民发〔2019〕33号）。",
        )
    ),
    "a whole paper": Cited(
        before=("现将《河北省民政厅关于加强基层民政服务的通知》转发如下，请一并遵照执行。",),
        after=(
            "河北省民政厅文件",
            "冀民规〔2022〕5号",
            "河北省民政厅关于加强基层民政服务的通知",
            "各市（含定州、辛集市）民政局：",
            "为进一步加强基层民政服务，提升服务能力，现就有关事项通知如下，请结合实际抓好落实。",
            "河北省民政厅",
            "2022年6月8日",
        ),
    ),
    "annexes": Cited(
        after=(
            "附件：1.青禾县民政服务机构一览表（截至2024年12月31日）",
            "2.青禾县民政局关于印发服务规范的通知（青民发〔2023〕8号，2023年2月14日）",
            "（此件公开发布）",
        )
    ),
}
