"""北京时间, by which sites date what they publish and we what we fetched."""

from zoneinfo import ZoneInfo

BEIJING = ZoneInfo("Asia/Shanghai")  # knows the summer time of 1986–1991, by which old papers' instants are reckoned
