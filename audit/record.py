"""run.json: what was asked of an audit, so that it can be resumed, rescored and believed (design §3)."""

from dataclasses import dataclass
from datetime import date, datetime
from importlib.metadata import version
from pathlib import Path

import msgspec

from criteria.standards import Chosen
from scoring.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class PackUsed:
    """A criteria file as it was when the audit used it.

    `source` is what the user named: the pack's id or file, or the standard that holds it with this `weight`.
    """

    id: str
    version: str
    sha256: str
    source: str
    weight: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardUsed:
    """A composition of packs as it was when the audit used it."""

    id: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRecord:
    title: str
    tool_version: str
    units: tuple[Unit, ...]
    criteria: tuple[PackUsed, ...]
    standards: tuple[StandardUsed, ...] = ()
    since: date
    as_of: date
    pages_per_unit: int
    delay: float
    started: datetime
    ended: datetime | None = None

    def write(self, out: Path) -> None:
        temporary = out / "run.json.new"
        temporary.write_bytes(msgspec.json.format(msgspec.json.encode(self), indent=2) + b"\n")
        temporary.replace(out / "run.json")


class NoAuditError(Exception):
    """The folder holds no audit, or one that cannot be read; the message is for the user."""


def read_record(out: Path) -> RunRecord:
    path = out / "run.json"
    try:
        return msgspec.json.decode(path.read_bytes(), type=RunRecord)
    except FileNotFoundError:
        raise NoAuditError(f"{out} 里没有检查结果（缺少 run.json）。请先运行 gongkai audit。") from None
    except msgspec.DecodeError as error:
        raise NoAuditError(f"{path} 无法读取（{error}）。请从备份恢复，或换一个输出文件夹重新检查。") from error


def packs_used(chosen: Chosen) -> tuple[PackUsed, ...]:
    return tuple(
        PackUsed(id=pack.id, version=pack.version, sha256=pack.sha256, source=source, weight=pack.weight)
        for pack, source in zip(chosen.packs, chosen.sources, strict=True)
    )


def standards_used(chosen: Chosen) -> tuple[StandardUsed, ...]:
    return tuple(StandardUsed(id=one.id, version=one.version, sha256=one.sha256) for one in chosen.standards)


def tool_version() -> str:
    return version("gongkai-audit")
