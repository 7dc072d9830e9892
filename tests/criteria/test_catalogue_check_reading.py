"""What a rule asks of a unit's own catalogue, as a file writes it, and the mistakes it may hold."""

from datetime import date
from pathlib import Path

import pytest

from criteria.catalogue_checks import (
    AudienceNamed,
    CatalogueColumn,
    CatalogueDemand,
    ChannelsEnough,
    Countable,
    Covers,
    FieldPublished,
    Filled,
    Grounded,
    GroupsThere,
    Itemised,
    Kept,
    KeptOff,
    Likeness,
    ModeChosen,
    ModelTable,
    NoLess,
    NoLonger,
    OwnCatalogue,
    PublisherNamed,
    Revised,
    StagesThere,
    Superseded,
    Versions,
    WellFormed,
)
from criteria.model import Channel, Recognition
from criteria.rules import recognition_of
from criteria.show import as_json
from tests.criteria.test_loader import line_of, load, refused
from tests.criteria.test_page_check_reading import GUIDE, NAMED, rule

KEYS = f'{NAMED}fields = ["社会救助"]\n'
C = CatalogueColumn
PAPER = 'superseded = [{ number = "国务院令第492号", by = "国务院令第711号", since = 2019-05-15 }]'
OLD = Superseded("国务院令第492号", "国务院令第711号", date(2019, 5, 15))
GOOD: dict[str, CatalogueDemand] = {
    'asks = "published"\nfield = "养老服务"\nwords = ["养老"]': FieldPublished("养老服务", ("养老",)),
    'asks = "filled"\ncolumns = ["公开事项"]': Filled((C.ITEM,)),
    'asks = "filled"\ncolumns = ["责任科室", "公开时限"]\nelsewhere = ["责任科室"]': Filled(
        (C.OFFICE, C.TIME_LIMIT), (C.OFFICE,)
    ),
    'asks = "content"': Itemised(),
    'asks = "basis"\nfull_title = true': Grounded(full_title=True, number=False, superseded=()),
    f'asks = "basis"\nnumber = true\n{PAPER}': Grounded(full_title=False, number=True, superseded=(OLD,)),
    'asks = "time_limit"': Countable(),
    'asks = "no_longer"\nthan = ["elderly-care"]': NoLonger((ModelTable.ELDERLY_CARE,)),
    'asks = "publisher"': PublisherNamed(),
    'asks = "mode"': ModeChosen(),
    'asks = "channel"': ChannelsEnough(1, 1, ()),
    'asks = "channel"\nat_least_for_policies = 2\npolicies = ["政策"]': ChannelsEnough(1, 2, ("政策",)),
    'asks = "audience"': AudienceNamed(),
    'asks = "kept_off"\nrows = ["初审名单"]\nchannel = "政府网站"': KeptOff(("初审名单",), Channel.WEBSITE),
    'asks = "groups"\nfield = "社会救助"\ngroups = ["最低生活保障|低保", "临时救助"]': GroupsThere(
        "社会救助", (("最低生活保障", "低保"), ("临时救助",))
    ),
    'asks = "likeness"\nto = ["elderly-care"]\nat_most = 0.9': Likeness((ModelTable.ELDERLY_CARE,), 0.9),
    'asks = "no_less"\nthan = ["elderly-care"]': NoLess((ModelTable.ELDERLY_CARE,)),
    'asks = "stages"\nstages = ["决策|政策"]': StagesThere((("决策", "政策"),)),
    'asks = "well_formed"\nshare = 0.95': WellFormed(0.95),
    'asks = "covers"\nlists = ["权责清单"]\nabout = ["低保"]': Covers(
        Recognition(("权责清单",), (), (), ()), (("低保",),)
    ),
    'asks = "versions"\nkeeps = "limits"': Versions(Kept.LIMITS),
    f'asks = "revised"\n{PAPER}': Revised((OLD,)),
}


@pytest.mark.parametrize(("parameters", "demand"), GOOD.items(), ids=GOOD)
def test_as_written(parameters: str, demand: CatalogueDemand, tmp_path: Path) -> None:
    pack = load(tmp_path, rule("own_catalogue", KEYS + parameters))
    assert pack.rules[0].check == OwnCatalogue(GUIDE, ("社会救助",), demand)
    assert f'"asks": "{demand.asks}"' in as_json(pack)
    assert recognition_of(pack.rules[0]) == GUIDE


MISTAKES = {
    "nothing asked": ("", ["缺少 asks"], None),
    "a thing nobody asks": ('asks = "limits"', ["asks 不能写“limits”"], "limits"),
    "an unknown column": ('asks = "filled"\ncolumns = ["公开方法"]', ["公开方式"], "公开方法"),
    "a column elsewhere that is not asked": (
        'asks = "filled"\ncolumns = ["公开内容"]\nelsewhere = ["责任科室"]',
        ["columns 中没有它"],
        "elsewhere",
    ),
    "a key of another demand": ('asks = "mode"\nnumber = true', ["不认识的键 number"], "number"),
    "a switch in quotes": ('asks = "basis"\nnumber = "true"', ["true 或 false"], "number"),
    "a paper that died on no day": (
        'asks = "revised"\nsuperseded = [{ number = "民发1号", by = "民发2号" }]',
        ["since"],
        None,
    ),
    "no channel": ('asks = "kept_off"\nrows = ["初审"]\nchannel = "网站"', ["政府网站"], 'channel = "网站"'),
    "a group without a name": ('asks = "groups"\nfield = "社会救助"\ngroups = ["|"]', ["空的一项"], "groups = "),
    "policies nobody can tell": ('asks = "channel"\nat_least_for_policies = 2', ["缺少 policies"], None),
    "a pack that does not exist": ('asks = "no_longer"\nthan = ["elderly"]', ["elderly-care"], "elderly"),
    "a share above one": ('asks = "well_formed"\nshare = 95', ["0 到 1"], "share = 95"),
}


@pytest.mark.parametrize(("parameters", "words", "place"), MISTAKES.values(), ids=MISTAKES.keys())
def test_mistakes(parameters: str, words: list[str], place: str | None, tmp_path: Path) -> None:
    text = rule("own_catalogue", KEYS + parameters)
    problems = refused(tmp_path, text)
    assert any(all(word in problem.message for word in words) for problem in problems), problems
    if place:
        assert problems[0].line == line_of(text, place)
