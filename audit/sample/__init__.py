"""The sample county (示范县): a fictional county whose every fault is known, served on loopback as an acceptance test.

What its sites say and what a correct audit of them finds are written by hand in `sites/*.toml`; nothing here reads,
or is read by, the code that extracts and scores. `truth/*.csv` is that truth in the shape of the audit's own files.
`platforms` holds further sites of the county, one for each publishing system; they are crawled by the tests only.
"""

from datetime import date

AS_OF = date(2026, 6, 30)
SINCE = date(2025, 6, 30)
