"""The sample county checks itself: its written truth is whole, legal, and borne out by the bytes it serves.

Nothing here reads the code that extracts or scores; the rules of docs/verdicts.md that need arithmetic are done again
by hand on the county's data, and compared with the verdicts that were written row by row.
"""

import csv
import gzip
import http.client
import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from html import unescape
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import chinese_calendar
import openpyxl
import pypdfium2
import pytest

from audit.sample import AS_OF, SINCE
from audit.sample.addresses import article_path, attachment_path, column_path
from audit.sample.attachments import attachment_bytes
from audit.sample.build import Site, build_county, list_pages, rows_of
from audit.sample.content import Article, Expected, FileSpec, NodeKind, SampleSite, SampleUnit
from audit.sample.reading import read_sites
from audit.sample.serve import serve_county
from audit.sample.truth import ELEMENTS, shown_publisher, truth_files

ROWS = tuple([f"SA-{n:02}" for n in range(1, 14)] + [f"EC-{n:02}" for n in range(1, 12)])
NOT_ON_THE_WEB = {"SA-05", "SA-09"}
COUNTY_ONLY = {f"EC-{n:02}" for n in (1, 2, 3, 4, 5, 7, 8, 10, 11)}
PERIODIC = {f"EC-{n:02}" for n in range(7, 12)}  # 每20个工作日更新; all others 10个工作日内
OUTCOMES = {"met", "partly_met", "not_met", "not_applicable", "unverified", "manual"}
NAMED_BY_TITLE = {
    "政策法规文件": {"SA-01", "SA-03", "SA-07", "SA-11"},
    "监督检查": {"SA-02"},
    "办事指南": {"SA-04", "SA-08", "SA-12"},
    "临时救助·审核审批信息": {"SA-13"},
}
NOT_SEEN = {"SF07": ROWS, "SF08": ROWS, "SF09": ("SA-12",)}  # rows a blocked, forbidden or dead page could have held

SITES = {site.id: site for site in read_sites()}
UNITS = {unit.id: (site, unit) for site in SITES.values() for unit in site.units}
CASES = [(unit_id, row) for unit_id in UNITS for row in ROWS]


def _exempt(unit: SampleUnit, row: str) -> bool:
    not_done = set(unit.not_carried_out.split("；"))
    by_name = {each for name in not_done for each in NAMED_BY_TITLE.get(name, {name})}
    return row in by_name or row in NOT_ON_THE_WEB or (unit.level == "乡级" and row in COUNTY_ONLY)


APPLICABLE = [(unit_id, row) for unit_id, row in CASES if not _exempt(UNITS[unit_id][1], row)]


@pytest.fixture(scope="module")
def built() -> dict[str, Site]:
    return {site.name: site for site in build_county()}


# ---- the truth is whole and legal --------------------------------------------------------------------------------


def test_committed_truth_is_what_the_data_say() -> None:
    folder = files("audit.sample").joinpath("truth")
    for file in truth_files():
        assert folder.joinpath(f"{file.name}.csv").read_text("utf-8") == file.as_csv(), "python -m audit.sample.truth"


def test_findings_hold_every_unit_row_and_element_once() -> None:
    (findings,) = (file for file in truth_files() if file.name == "findings")
    keys = [line[:3] for line in findings.lines]
    assert sorted(keys) == sorted((unit, row, element) for unit in UNITS for row in ROWS for element in ELEMENTS)
    assert {line[3] for line in findings.lines} == OUTCOMES, "every outcome occurs, and no other word"
    assert all(line[4] for line in findings.lines)


def test_county_is_as_large_as_the_resume_test_needs(built: dict[str, Site]) -> None:
    assert len(UNITS) >= 8
    assert len({site.platform for site in SITES.values()}) >= 5
    pages = sum(1 for site in built.values() for response in site.pages.values() if _is_page(response.headers))
    assert 300 <= pages <= 700
    assert max(len(rows_of(site, slug)) for site in SITES.values() for slug in site.nodes) >= 45


@pytest.mark.parametrize(("unit_id", "row"), CASES)
def test_not_applicable_where_level_channel_or_roster_say_so(unit_id: str, row: str) -> None:
    _, unit = UNITS[unit_id]
    outcomes = unit.truth[row].outcomes
    if _exempt(unit, row):
        assert set(outcomes) == {"not_applicable"}
    else:
        assert "not_applicable" not in outcomes[:2]


# ---- the verdicts follow from the county's data -------------------------------------------------------------------


@pytest.mark.parametrize(("unit_id", "row"), APPLICABLE)
def test_verdicts_follow_the_rules(unit_id: str, row: str) -> None:
    site, unit = UNITS[unit_id]
    expected = unit.truth[row]
    item, content, time_limit, publisher = expected.outcomes
    documents = _documents_of(site, unit, row)
    assert item == _item(site, unit, row, documents)
    assert content == _content(expected, unit_id, row, documents)
    assert time_limit == _time_limit(item, row, documents)
    assert publisher == _publisher(item, site, unit, documents)


def _item(site: SampleSite, unit: SampleUnit, row: str, documents: list[Article]) -> str:
    if documents:
        return "met"
    if any(
        node.row == row and not rows_of(site, node.slug)
        for node in site.nodes.values()
        if _in_scope(site, unit, node.slug)
    ):
        return "partly_met"
    return "unverified" if row in NOT_SEEN.get(unit.id, ()) else "not_met"


def _content(expected: Expected, unit_id: str, row: str, documents: list[Article]) -> str:
    if not documents:
        return "unverified" if expected.outcomes[0] == "unverified" else "not_met"
    if not expected.missing and not expected.mentioned:
        assert expected.found
        return "met"
    if any("!scan" in article.body or any(spec.scan for spec in article.files) for article in documents):
        return "manual"
    if row in NOT_SEEN.get(unit_id, ()):
        return "unverified"
    return "partly_met" if expected.found else "not_met"


def _time_limit(item: str, row: str, documents: list[Article]) -> str:
    if item in {"not_met", "partly_met"}:
        return "not_applicable"
    if item == "unverified":
        return "unverified"
    within = [article for article in documents if article.on and SINCE < article.on < AS_OF]
    if any("情况说明" in article.title or "情况的说明" in article.title for article in within):
        return "met"
    return _periodic(documents) if row in PERIODIC else _after_trigger(within)


def _periodic(documents: list[Article]) -> str:
    dates = sorted(article.on for article in documents if article.on)
    if _working_days(dates[-1], AS_OF) > 20:
        return "not_met"
    gaps = [_working_days(*pair) for pair in pairwise(dates) if pair[1] > SINCE]
    return "partly_met" if any(gap > 20 for gap in gaps) else "met"


def _after_trigger(within: list[Article]) -> str:
    if not within:
        return "not_applicable"
    days = [_working_days(article.made, article.on) for article in within if article.made and article.on]
    if not days:
        return "unverified"
    late = sum(1 for each in days if each > 10)
    return "met" if not late else "not_met" if late == len(days) else "partly_met"


def _publisher(item: str, site: SampleSite, unit: SampleUnit, documents: list[Article]) -> str:
    if item in {"not_met", "partly_met"}:
        return "not_applicable"
    if item == "unverified":
        return "unverified"
    named = [shown_publisher(site, article) for article in documents]
    if {unit.name, *unit.aliases.split("；")} & set(named) or unit.scope in filter(None, named):
        return "met"
    return "not_met" if all(named) else "unverified"


@pytest.mark.parametrize(("unit_id", "row"), APPLICABLE)
def test_what_is_said_to_be_found_is_served_and_what_is_said_to_be_missing_is_not(
    unit_id: str, row: str, built: dict[str, Site]
) -> None:
    site, unit = UNITS[unit_id]
    expected = unit.truth[row]
    own = _documents_of(site, unit, row)
    served = "\n".join(_served_text(built[site.id], site, article) for article in own)
    assert [words for words in expected.found if words not in served] == []
    searched = own or [article for article in site.articles if _belongs(site, unit, article)]
    written = "\n".join(_written_text(article) for article in searched)
    if not own and unit.scope != "城关街道办事处":
        written += "\n".join(
            node.name for node in site.nodes.values() if _in_scope(site, unit, node.slug) and node.row != row
        )
    assert [words for words in expected.missing if words in written] == []


@pytest.mark.parametrize(("unit_id", "row"), [case for case in APPLICABLE if case[1] not in PERIODIC])
def test_working_days_told_are_those_counted(unit_id: str, row: str) -> None:
    site, unit = UNITS[unit_id]
    told = re.findall(r"((?:\d+(?:, | and ))*\d+) working days", unit.truth[row].why)
    counted = [
        _working_days(article.made, article.on)
        for article in _documents_of(site, unit, row)
        if article.made and article.on and SINCE < article.on < AS_OF
    ]
    assert sorted(int(number) for each in told for number in re.findall(r"\d+", each)) == sorted(counted)


def test_what_is_only_mentioned_is_in_running_text_and_neither_title_nor_number() -> None:
    cases = [(unit_id, row, word) for unit_id, row in APPLICABLE for word in UNITS[unit_id][1].truth[row].mentioned]
    assert cases
    for unit_id, row, word in cases:
        documents = _documents_of(*UNITS[unit_id], row)
        assert any(word in article.body for article in documents)
        assert not any(word in article.title + article.number for article in documents)


def test_everyday_documents_hold_no_word_of_the_catalogue() -> None:
    words = re.compile(
        "社会救助|低保|生活保障|特困|五保|临时救助|养老|老年|高龄|敬老|福利|补贴|投诉|举报|信访|监督检查|投资"
    )
    everyday = [article.title for site in SITES.values() for article in site.articles if not article.row]
    assert [title for title in everyday if words.search(title)] == []


# ---- what is served bears it out ----------------------------------------------------------------------------------


def test_pages_are_the_same_on_every_build(built: dict[str, Site]) -> None:
    assert {site.name: site for site in build_county()} == built


@pytest.mark.parametrize("site_id", SITES)
def test_every_page_is_reached_by_links_and_no_link_is_dead_but_the_planted(
    site_id: str, built: dict[str, Site]
) -> None:
    site = built[site_id]
    seen = {"/"}
    queue = [*seen, *(unit.start.format(**_numbers(SITES[site_id])) for unit in SITES[site_id].units)]
    while queue:
        path = queue.pop()
        seen.add(path)
        response = site.pages[path]
        targets = _links(response.body.decode(SITES[site_id].encoding)) if _is_page(response.headers) else []
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
    text = re.sub(r"\s", "", _file_text(spec))
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


# ---- reading the county ------------------------------------------------------------------------------------------


def _documents_of(site: SampleSite, unit: SampleUnit, row: str) -> list[Article]:
    return [article for article in site.articles if article.row == row and _belongs(site, unit, article)]


def _belongs(site: SampleSite, unit: SampleUnit, article: Article) -> bool:
    if unit.scope == "城关街道办事处":
        return article.publisher == unit.scope
    return _in_scope(site, unit, article.column)


def _in_scope(site: SampleSite, unit: SampleUnit, slug: str) -> bool:
    if unit.scope.startswith("/"):
        return column_path(site, slug).startswith(unit.scope)
    if " > " in unit.scope:
        return unit.scope in " > ".join(site.path_names(slug))
    return not unit.scope


def _working_days(start: date, end: date) -> int:
    days = (start + timedelta(days=each) for each in range(1, (end - start).days + 1))
    return sum(1 for day in days if chinese_calendar.is_workday(day))


def _served_text(site: Site, data: SampleSite, article: Article) -> str:
    page = unescape(site.pages[article_path(data, article)].body.decode(data.encoding))
    attached = (
        _bytes_text(spec.name, site.pages[attachment_path(data, article, nth)].body)
        for nth, spec in enumerate(article.files, start=1)
    )
    return "\n".join((page, *attached))


def _written_text(article: Article) -> str:
    return "\n".join((article.title, article.number, article.body, *(spec.text for spec in article.files)))


def _file_text(spec: FileSpec) -> str:
    return _bytes_text(spec.name, attachment_bytes(spec))


def _bytes_text(name: str, body: bytes) -> str:
    match name.rsplit(".", 1)[-1]:
        case "docx":
            with zipfile.ZipFile(io.BytesIO(body)) as archive:
                return unescape(re.sub("<[^>]+>", "", archive.read("word/document.xml").decode()))
        case "xlsx":
            sheet = openpyxl.load_workbook(io.BytesIO(body)).worksheets[0]
            return "\n".join(" ".join(str(cell.value) for cell in row if cell.value is not None) for row in sheet)
        case "pdf":
            with pypdfium2.PdfDocument(body) as document:
                return "\n".join(page.get_textpage().get_text_bounded() for page in document)
        case _:
            return body.decode("gb18030")


def _links(text: str) -> list[str]:
    return [*re.findall(r'href="([^"#]+)"', re.sub(r'href="javascript[^"]*"', "", unescape(text))), *_trs_pages(text)]


def _trs_pages(text: str) -> Iterator[str]:
    for count in re.findall(r"createPageHTML\((\d+), \d+, ", text):
        yield from (f"index_{number}.html" for number in range(1, int(count)))


def _numbers(site: SampleSite) -> dict[str, str]:
    return {slug: str(node.number) for slug, node in site.nodes.items()}


def _is_page(headers: tuple[tuple[str, str], ...]) -> bool:
    return any(name == "Content-Type" and "html" in value for name, value in headers)
