"""Standards (评价标准): packs composed with weights into what an office runs. `standards/*.toml`, docs/criteria-files.md.

A standard's packs are ordinary criteria files; inside the standard the points of each are scaled to its weight.
"""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from criteria.model import CriteriaError, Pack, Problem
from criteria.packs import builtin_packs, find_pack, unknown_source
from criteria.reading import Table, read_toml

FOLDER = Path(__file__).with_name("standards")
DEFAULT = "county-civil-affairs"
_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Standard:
    """A composition as its file describes it. Each of `packs` carries its weight; weights add up to 100."""

    id: str
    title: str
    version: str
    packs: tuple[Pack, ...]
    sha256: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """What an audit judges by. `sources`: for each pack what the user named, the pack or the standard that holds it."""

    packs: tuple[Pack, ...]
    sources: tuple[str, ...]
    standards: tuple[Standard, ...]


def builtin_standards() -> tuple[str, ...]:
    """The ids of the standards that come with the tool; each is also its file's name."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


def find_standard(id_or_path: str) -> Standard | None:
    """A built-in standard by its id, or a standard's file by its path; None for what is no standard.

    Raises `CriteriaError` for a standard with mistakes.
    """
    if id_or_path in builtin_standards():
        return load_standard(FOLDER / f"{id_or_path}.toml")
    path = Path(id_or_path)
    if id_or_path in builtin_packs() or not path.exists() or "pack" not in read_toml(path):
        return None
    return load_standard(path)


def load_standard(path: Path) -> Standard:
    """Read a standard's file and all its packs. Raises `CriteriaError` with every mistake in any of them."""
    root = read_toml(path)
    standard_id = root.text("id")
    title, version = root.text("title"), root.text("version")
    tables = root.tables("pack")
    packs = [_pack(table, path.parent) for table in tables]
    _refuse_repeated_packs(tables, packs)
    weights = [pack.weight for pack in packs if pack and pack.weight and pack.weight > 0]
    if len(weights) == len(tables) > 0 and sum(weights) != _WHOLE:
        summed = " + ".join(map(str, weights))
        root.problem("pack", f"各标准的权重（weight）合计为 {summed} = {sum(weights)}，应为 {_WHOLE}，请调整")
    for key in ("criterion", "rule"):
        root.allow(key)
        if key in root:
            root.problem(key, f"评价标准只由 [[pack]] 组成，[[{key}]] 请移到另一份标准文件，再写进 [[pack]]")
    root.finish()
    if root.problems:
        raise CriteriaError(tuple(sorted(root.problems, key=lambda problem: (problem.file, problem.line or 0))))
    whole = tuple(pack for pack in packs if pack is not None)
    _refuse_repeated(whole, str(path))
    return Standard(standard_id, title, version, whole, hashlib.sha256(path.read_bytes()).hexdigest())


def _is_standard(path: Path) -> bool:
    try:
        return "pack" in read_toml(path)
    except CriteriaError:
        return False


def _refuse_repeated_packs(tables: Sequence[Table], packs: Sequence[Pack | None]) -> None:
    seen: set[str] = set()
    for table, pack in zip(tables, packs, strict=True):
        if pack and pack.id in seen:
            table.problem("id", f"标准 {pack.id} 用了不止一次，请只写一次")
        seen |= {pack.id} if pack else set()


def choose(sources: Sequence[str]) -> Chosen:
    """The packs that standards and packs, by id or path, stand for. Raises `CriteriaError` with every mistake."""
    packs: list[Pack] = []
    named: list[str] = []
    standards: list[Standard] = []
    problems: list[Problem] = []
    for source in sources:
        try:
            standard = find_standard(source)
            found = standard.packs if standard else (_find_pack(source),)
        except CriteriaError as error:
            problems.extend(error.problems)
            continue
        packs.extend(found)
        named.extend([source] * len(found))
        standards.extend([standard] if standard else [])
    if problems:
        raise CriteriaError(tuple(problems))
    _refuse_repeated(packs, "、".join(sources))
    return Chosen(tuple(packs), tuple(named), tuple(standards))


def _find_pack(source: str) -> Pack:
    known = (*builtin_standards(), *builtin_packs())
    if source not in known and Path(source).suffix.lower() != ".toml" and not Path(source).exists():
        raise CriteriaError((unknown_source(source, known),))
    return find_pack(source)


def _pack(table: Table, folder: Path) -> Pack | None:
    """One pack of a composition: a built-in one by its id, a file by its path from the standard's own folder."""
    pack_id = table.place = table.text("id")
    weight = table.positive("weight")
    table.finish()
    if not pack_id:
        return None
    is_file = pack_id.lower().endswith(".toml")
    if is_file and not (folder / pack_id).is_file():
        table.problem("id", "没有这个文件，请检查路径（从本文件所在的文件夹算起）")
        return None
    if _is_standard(folder / pack_id) if is_file else pack_id in builtin_standards() and pack_id not in builtin_packs():
        table.problem("id", f"{pack_id} 是评价标准，不能放进另一份评价标准，请改写其中的各个标准")
        return None
    try:
        pack = find_pack(str(folder / pack_id) if is_file else pack_id)
    except CriteriaError as error:
        if is_file:
            table.problems.extend(error.problems)
        for problem in () if is_file else error.problems:
            table.problem("id", problem.message)
        return None
    if not pack.nominal:
        table.problem("id", f"{pack_id} 中没有计分的要求，不能按权重折算，请从 [[pack]] 中去掉")
    return replace(pack, weight=weight)


def _refuse_repeated(packs: Sequence[Pack], file: str) -> None:
    """Findings name a requirement by its id alone, so no two packs of an audit may share one."""
    holder: dict[str, str] = {}
    used = Counter(pack.id for pack in packs)
    problems = [
        Problem(file, pack_id, None, f"标准 {pack_id} 用了 {times} 次，请只写一次")
        for pack_id, times in used.items()
        if times > 1
    ]
    for pack in packs:
        for requirement in pack.requirements:
            other = holder.setdefault(requirement.id, pack.id)
            if other != pack.id:
                message = f"编号在 {other} 和 {pack.id} 两个标准中重复，请改其中一个的编号，或只用一个标准"
                problems.append(Problem(file, requirement.id, None, message))
    if problems:
        raise CriteriaError(tuple(problems))
