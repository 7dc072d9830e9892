"""The audit of the sample county that several tests look at: it is made once."""

import pytest

from audit.demo import demo_request
from audit.run import audit
from audit.sample.build import Site, build_county
from tests.audit.finished_county import FinishedCounty


@pytest.fixture(scope="session")
def finished_county(tmp_path_factory: pytest.TempPathFactory) -> FinishedCounty:
    out = tmp_path_factory.mktemp("county")
    with demo_request(out) as (request, county):
        audit(request, lambda _: None)
        return FinishedCounty(out, county.base_urls)


@pytest.fixture(scope="session")
def built() -> dict[str, Site]:
    """The sample county's sites, by name."""
    return {site.name: site for site in build_county()}
