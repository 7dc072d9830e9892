"""docs/criteria.md says what the packs say, all of it."""

import re
from pathlib import Path

import pytest

from criteria.packs import builtin_packs, find_pack
from criteria.reference import main, reference
from criteria.standards import builtin_standards

COMMITTED = Path(__file__).parents[2] / "docs" / "criteria.md"
TEXT = reference()


def test_the_committed_file_is_what_the_packs_say() -> None:
    assert COMMITTED.read_text(encoding="utf-8") == TEXT, "docs/criteria.md is not up to date: make docs"


def test_it_is_written_by_one_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["reference", str(tmp_path / "out.md")])
    main()
    assert (tmp_path / "out.md").read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize("standard_id", builtin_standards())
def test_every_standard_stands_in_it(standard_id: str) -> None:
    assert f"`{standard_id}`" in TEXT


@pytest.mark.parametrize("pack_id", builtin_packs())
def test_every_requirement_stands_in_it_with_its_basis_and_what_is_asked(pack_id: str) -> None:
    for requirement in find_pack(pack_id).requirements:
        (block,) = re.findall(
            rf"^\*\*{re.escape(requirement.id)} .*?(?=\n\n\*\*|\n\n#|\Z)", TEXT, re.DOTALL | re.MULTILINE
        )
        labels = set(re.findall(r"^- ([^：（]+)", block, re.MULTILINE))
        assert {"依据", "分值", "为什么", "适用层级", "整改"} <= labels, requirement.id
        assert {"要求", "公开内容"} & labels, requirement.id


def test_every_link_inside_it_leads_somewhere() -> None:
    targets = set(re.findall(r'<a id="([^"]+)">', TEXT))
    assert set(re.findall(r"\(#([^)]+)\)", TEXT)) == targets
