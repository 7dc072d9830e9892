"""Further sites of the sample county, one for each publishing system (网站内容管理系统) that county offices use.

What each site says is written by hand in `sites/*.toml`; a module for each system turns it into the pages, scripts and
interfaces such a site really serves. What a careful reader of those pages would write down is in
`../truth/platforms/*.csv`. Nothing here reads, or is read by, the code that extracts.
"""
