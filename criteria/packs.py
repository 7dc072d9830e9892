"""The criteria files that come with the tool, and any other by its path."""

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
    known = builtin_packs()
    message = (
        f"没有这个标准{did_you_mean(id_or_path, list(known))}自带的有：{'、'.join(known)}；自编的请写 .toml 文件的路径"
    )
    raise CriteriaError((Problem(id_or_path, "", None, message.replace("标准自带", "标准，自带")),))
