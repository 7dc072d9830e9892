"""The sample county as an audit: what `gongkai demo` runs and the acceptance test compares with its written truth."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from audit.roster import read_roster
from audit.run import RefusedError, Request
from audit.sample import AS_OF, SINCE
from audit.sample.serve import ServedCounty, serve_county
from criteria.standards import DEFAULT

TITLE = "示范县政务公开检查"
_MARK = "sample-county-roster.csv"


@contextmanager
def demo_request(out: Path) -> Iterator[tuple[Request, ServedCounty]]:
    """Serves the county while the block runs. An earlier demo in `out` is replaced: its ports are gone.

    Raises RefusedError when `out` holds anything but an earlier demo.
    """
    if out.exists() and any(out.iterdir()):
        if not (out / _MARK).exists():
            raise RefusedError(f"{out} 里已有别的文件，请用 --out 换一个文件夹。")
        shutil.rmtree(out)
    out.mkdir(parents=True, exist_ok=True)
    with serve_county() as county:
        units = read_roster(county.roster(out / _MARK))
        request = Request(
            title=TITLE,
            units=units,
            out=out,
            criteria=(DEFAULT,),
            as_of=AS_OF,
            since=SINCE,
            pages_per_unit=3000,
            delay=0.0,
            jobs=1,
        )
        yield request, county
