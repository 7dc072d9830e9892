"""The criteria files that come with the tool, and any other by its path."""

from collections.abc import Sequence
from pathlib import Path

from criteria.loader import load_pack
from criteria.model import CriteriaError, Pack, Problem
from criteria.reading import did_you_mean

FOLDER = Path(__file__).with_name("packs")


def builtin_packs() -> tuple[str, ...]:
    """The ids of the packs that come with the tool; each is also its file's name."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


def find_pack(id_or_path: str) -> Pack:
    """A built-in pack by its id, or a criteria file by its path. Raises `CriteriaError`."""
    if id_or_path in builtin_packs():
        return load_pack(FOLDER / f"{id_or_path}.toml")
    path = Path(id_or_path)
    if path.suffix.lower() == ".toml" or path.exists():
        return load_pack(path)
    raise CriteriaError((unknown_source(id_or_path, builtin_packs()),))


def unknown_source(named: str, known: Sequence[str]) -> Problem:
    """What was named is neither a file nor any of those that come with the tool."""
    hint = did_you_mean(named, list(known)) or "，"
    return Problem(named, "", None, f"没有这个标准{hint}自带的有：{'、'.join(known)}；自编的请写 .toml 文件的路径")
