"""The bundled packs against the catalogue they were written from, and how they are found, shown and linted."""

import csv
import json
import re
from pathlib import Path

import pytest

from criteria.lint import lint
from criteria.model import ContentElement, ContentKind, CriteriaError, Element, Level, Recognition
from criteria.packs import FOLDER, builtin_packs, find_pack
from criteria.show import as_json, as_text, listing
from tests.criteria.test_loader import GOOD

SHARED = Path(__file__).parents[2] / ".." / "shared" / "reference"
CRITERIA = {criterion.id: criterion for pack_id in builtin_packs() for criterion in find_pack(pack_id).criteria}


def test_every_row_of_both_catalogues_is_there() -> None:
    assert {"elderly-care", "social-assistance"} <= set(builtin_packs())
    assert [*CRITERIA] == [*(f"EC-{n:02}" for n in range(1, 12)), *(f"SA-{n:02}" for n in range(1, 14))]


@pytest.mark.skipif(not SHARED.exists(), reason="the reference material lies beside the project only while it is built")
def test_rows_say_what_the_reference_catalogue_says() -> None:
    with (SHARED / "catalogue.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    for row in rows:
        criterion = CRITERIA[row["id"]]
        assert (criterion.field, criterion.group, criterion.title) == (row["领域"], row["一级事项"], row["二级事项"])
        assert "；".join(element.name for element in criterion.content) == row["公开内容（要素）"]
        assert "；".join(criterion.basis) == row["公开依据"]
        limits = [part for part in re.split("[，；]", row["公开时限"]) if part]
        assert [limit.text for limit in criterion.time_limits] == limits
        assert "；".join(criterion.publishers) == row["公开主体"]
        assert "；".join(criterion.channels) == row["公开渠道和载体"]
        assert "；".join(criterion.audience) == row["公开对象"]
        assert "；".join(criterion.modes) == row["公开方式"]
        assert "；".join(criterion.levels) == row["公开层级"]
        assert criterion.certainty == row["certainty"]


@pytest.mark.skipif(not SHARED.exists(), reason="the reference material lies beside the project only while it is built")
def test_cited_clauses_exist() -> None:
    with (SHARED / "clauses.tsv").open(encoding="utf-8", newline="") as file:
        known = {row["clause_id"] for row in csv.DictReader(file, delimiter="\t")}
    assert {clause for criterion in CRITERIA.values() for clause in criterion.clauses} <= known


def test_default_points_and_the_rows_that_differ() -> None:
    usual = {Element.ITEM: 4, Element.CONTENT: 3, Element.TIME_LIMIT: 2, Element.PUBLISHER: 1}
    odd = {row for row, criterion in CRITERIA.items() if dict(criterion.points) != usual}
    assert odd == {"SA-10", "EC-08", "EC-09", "EC-11"}  # their limits are from memory and cost nothing until confirmed


def test_village_board_rows_are_not_due_on_the_web() -> None:
    off_web = {row for row, criterion in CRITERIA.items() if "政府网站" not in criterion.channels}
    assert off_web == {"SA-05", "SA-09"}
    assert all(CRITERIA[row].levels == (Level.TOWNSHIP,) for row in off_web)


@pytest.mark.parametrize(
    ("row", "old", "new"),
    [("SA-03", "民发〔2012〕220号", "民发〔2021〕57号"), ("SA-07", "民发〔2016〕178号", "民发〔2021〕43号")],
)
def test_superseded_document_carries_both_numbers(row: str, old: str, new: str) -> None:
    assert any(element.numbers == (old, new) for element in CRITERIA[row].content)


@pytest.mark.parametrize("row", CRITERIA)
def test_no_placeholder_is_left_in_a_remedy(row: str) -> None:
    assert all("{" not in text for text in CRITERIA[row].remedy.values())


@pytest.mark.parametrize("row", CRITERIA)
def test_every_element_can_be_looked_for(row: str) -> None:
    assert all(_searchable(element) for element in CRITERIA[row].content)


def _searchable(element: ContentElement) -> bool:
    if element.kind is ContentKind.LOCAL_DOCUMENTS:
        return True
    return element.field is not None if element.kind is ContentKind.FIELD else bool(element.terms)


def test_pack_by_path() -> None:
    assert find_pack(str(FOLDER / "elderly-care.toml")).id == "elderly-care"


@pytest.mark.parametrize(
    ("asked", "words"), [("elderly-car", "是否想写“elderly-care”"), ("养老", "自带的有"), ("none.toml", "文件打不开")]
)
def test_unknown_pack(asked: str, words: str) -> None:
    with pytest.raises(CriteriaError, match=words):
        find_pack(asked)


def test_bundled_packs_lint_clean_but_for_one_ambiguous_name() -> None:
    # Offices call both EC-05 and EC-06 养老服务补贴; which is meant only the page tells, so both take it.
    warnings = [warning for pack_id in builtin_packs() for warning in lint(find_pack(pack_id))]
    assert {(warning.place, "养老服务补贴" in warning.message) for warning in warnings} == {("EC-06", True)}


ROW = GOOD[GOOD.index("[[criterion]]") :]
OTHER = ROW.replace("L-1", "L-2").replace('"办事指南"', '"流程"')


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        (GOOD + OTHER, "L-2", "与 L-1 完全相同"),
        (
            GOOD + ROW.replace("L-1", "L-2").replace('["指南"]', '["须知"]'),
            "L-2",
            "事项名称“最低生活保障·办事指南”与 L-1 相同",
        ),
        (GOOD.replace('matter = ["指南"]', 'names = ["低保指南"]'), "L-1", "写了 subject 没写 matter"),
        (GOOD.replace('subject = ["@低保"]', 'names = ["低保指南"]'), "L-1", "写了 matter 没写 subject"),
        (GOOD.replace('["指南"]', '["指南", "办"]'), "L-1", "“办”只有一个字"),
        (GOOD + 'exclude = ["低保"]\n', "L-1", "“低保”含有 exclude 的“低保”"),
        (GOOD + OTHER + 'names = ["低保指南"]\nexclude = ["须知"]\n', "L-2", "“低保指南”也会被 L-1"),
        (GOOD.replace('terms = ["本县办法"]', 'numbers = ["民发〔2012〕220号"]'), "L-1", "已被 民发〔2021〕57号 取代"),
        (GOOD.replace('["条例"]', '["国务院令第492号"]'), "L-1", "已被 国务院令第711号 取代"),
        (GOOD.replace("每季度", "及时"), "L-1", "公开时限没有数字"),
        (GOOD.replace("每季度", "每年1月31日前"), "L-1", "“1月31日前”看不懂"),
    ],
)
def test_lint_warns(text: str, place: str, words: str, tmp_path: Path) -> None:
    file = tmp_path / "local.toml"
    file.write_text(text, encoding="utf-8")
    assert [warning.place for warning in lint(find_pack(str(file))) if words in warning.message] == [place]


def test_lint_of_a_good_file_says_nothing(tmp_path: Path) -> None:
    file = tmp_path / "local.toml"
    file.write_text(GOOD, encoding="utf-8")
    assert lint(find_pack(str(file))) == ()


@pytest.mark.parametrize("pack_id", ["elderly-care", "social-assistance"])
def test_text_shows_every_row_and_all_nine_elements(pack_id: str) -> None:
    pack = find_pack(pack_id)
    text = as_text(pack)
    assert all(f"{criterion.id}  {criterion.field} · {criterion.full_title}\n" in text for criterion in pack.criteria)
    for label in ("公开内容", "公开依据", "公开时限", "公开主体", "公开渠道", "公开对象", "公开方式", "公开层级"):
        assert text.count(f"\n  {label}  ") == len(pack.criteria)


def test_json_holds_the_whole_pack() -> None:
    pack = find_pack("social-assistance")
    read = json.loads(as_json(pack))
    assert read["sha256"] == pack.sha256
    assert [row["id"] for row in read["criteria"]] == [criterion.id for criterion in pack.criteria]
    first = pack.criteria[0]
    assert Recognition(*(tuple(words) for words in read["criteria"][0]["recognition"].values())) == first.recognition
    assert read["criteria"][0]["points"] == {"item": 4, "content": 3, "time_limit": 2, "publisher": 1}
    assert "社会救助" in as_json(pack)


def test_listing() -> None:
    lines = listing().splitlines()
    assert "elderly-care       2019.1  11    养老服务领域基层政务公开标准目录" in lines
    assert "social-assistance  2019.1  13    社会救助领域基层政务公开标准目录" in lines
    assert any(line.startswith("county-civil-affairs ") for line in lines)
