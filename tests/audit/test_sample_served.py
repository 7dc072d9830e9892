"""The sample county as it is served bears its written truth out: pages, links, files, encodings.

Nothing here reads the code that extracts or scores.
"""

import csv
import gzip
import http.client
import io
import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from audit.sample import SINCE
from audit.sample.addresses import article_path
from audit.sample.build import Site, build_county, list_pages, rows_of
from audit.sample.content import FileSpec, NodeKind
from audit.sample.serve import serve_county
from tests.audit.county_contents import SITES, UNITS, file_text, is_page, links, numbers


def test_pages_are_the_same_on_every_build(built: dict[str, Site]) -> None:
    assert {site.name: site for site in build_county()} == built


@pytest.mark.parametrize("site_id", SITES)
def test_every_page_is_reached_by_links_and_no_link_is_dead_but_the_planted(
    site_id: str, built: dict[str, Site]
) -> None:
    site = built[site_id]
    seen = {"/"}
    queue = [*seen, *(unit.start.format(**numbers(SITES[site_id])) for unit in SITES[site_id].units)]
    while queue:
        path = queue.pop()
        seen.add(path)
        response = site.pages[path]
        targets = links(response.body.decode(SITES[site_id].encoding)) if is_page(response.headers) else []
        targets += [value for name, value in response.headers if name == "Location"]
        found = {urljoin(path, target) for target in targets}
        queue.extend(each for each in found if not urlsplit(each).netloc and each not in seen)
        seen |= {each for each in found if not urlsplit(each).netloc}
    assert set(site.pages) - seen <= {
        "/index.html",
        "/robots.txt",
        "/css/style.css",
        "/images/scan.png",
        "/images/createpage.js",
    }


@pytest.mark.parametrize("site_id", SITES)
def test_truth_paths_are_served(site_id: str, built: dict[str, Site]) -> None:
    site = SITES[site_id]
    paths = [article_path(site, article) for article in site.articles]
    paths += [
        page for node in site.nodes.values() if node.kind is NodeKind.COLUMN for page in list_pages(site, node.slug)
    ]
    assert len(paths) == len(set(paths))
    assert [path for path in paths if built[site_id].pages[path].status != 200] == []


@pytest.mark.parametrize("site_id", SITES)
def test_every_list_page_is_needed_to_reach_the_start_of_the_period(site_id: str) -> None:
    site = SITES[site_id]
    for slug in site.nodes:
        rows = rows_of(site, slug)
        before_last_page = rows[: (len(list_pages(site, slug)) - 1) * site.per_page]
        assert all(row.on and row.on > SINCE for row in before_last_page)


@pytest.mark.parametrize("site_id", SITES)
def test_titles_and_breadcrumbs_are_on_the_page(site_id: str, built: dict[str, Site]) -> None:
    site = SITES[site_id]
    for article in site.articles:
        text = built[site_id].pages[article_path(site, article)].body.decode(site.encoding)
        assert article.title in text
        assert all(f">{name}</a>" in text for name in site.path_names(article.column))


def test_gb2312_pages_are_gb18030(built: dict[str, Site]) -> None:
    site = SITES["gxq"]
    (article,) = (each for each in site.articles if "䶮" in each.title)
    body = built["gxq"].pages[article_path(site, article)].body
    assert b"charset=gb2312" in body
    for claimed in ("gb2312", "gbk", "utf-8"):
        with pytest.raises(UnicodeDecodeError):
            body.decode(claimed)
    assert "李镕" in body.decode("gb18030")


def test_challenge_and_robots_pages_say_nothing_of_the_rows(built: dict[str, Site]) -> None:
    blocked = [answer for answer in SITES["nc"].answers if answer.state == "blocked"]
    assert len(blocked) <= 4
    for answer in blocked:
        response = built["nc"].pages[answer.path]
        assert response.status == 521
        assert b"<a" not in response.body
    rules = built["jq"].pages["/robots.txt"].body.decode()
    denied = [answer.path for answer in SITES["jq"].answers]
    assert denied
    assert all(
        any(path.startswith(line.split(": ")[1]) for line in rules.split("\n") if "Disallow" in line) for path in denied
    )


@pytest.mark.parametrize("spec", [spec for site in SITES.values() for each in site.articles for spec in each.files])
def test_attachments_hold_their_text(spec: FileSpec) -> None:
    text = re.sub(r"\s", "", file_text(spec))
    if spec.scan:
        assert text == ""
    else:
        assert re.sub(r"[\s|]", "", spec.text) in text


def test_server_logs_compresses_and_keeps_the_connection() -> None:
    with serve_county() as county:
        connection = http.client.HTTPConnection(urlsplit(county.base_urls["gxq"]).netloc)
        connection.request("GET", "/", headers={"Accept-Encoding": "gzip"})
        first = connection.getresponse()
        assert first.getheader("Content-Encoding") == "gzip"
        assert "高新" in gzip.decompress(first.read()).decode("gb18030")
        port = connection.sock.getsockname() if connection.sock else None
        connection.request("GET", "/nowhere.html")
        second = connection.getresponse()
        assert "404" in second.read().decode("gb18030")
        assert connection.sock
        assert connection.sock.getsockname() == port, "the same connection answered twice"
        connection.close()
    assert [(request.site, request.method, request.path, request.status) for request in county.requests] == [
        ("gxq", "GET", "/", 200),
        ("gxq", "GET", "/nowhere.html", 404),
    ]


def test_roster_names_each_unit_with_an_address_that_answers(tmp_path: Path, built: dict[str, Site]) -> None:
    with serve_county() as county:
        lines = list(csv.DictReader(io.StringIO(county.roster(tmp_path / "roster.csv").read_text("utf-8-sig"))))
        names = {base: name for name, base in county.base_urls.items()}
    assert [line["单位编号"] for line in lines] == list(UNITS)
    assert len({line["网址"] for line in lines}) == len(lines)
    for line in lines:
        url = urlsplit(line["网址"])
        assert built[names[f"http://{url.netloc}"]].pages[url.path].status == 200
    scopes = [line["公开范围"] for line in lines if line["公开范围"]]
    assert [scope.split("/mzsyfz/")[0] in names or scope for scope in scopes] == [
        True,
        "县民生服务中心 > 政务公开",
        "城关街道办事处",
    ]
