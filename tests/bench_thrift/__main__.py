"""`python -m tests.bench_thrift [county|site|saved|second|fairness]`: requests, bytes and waiting, each against its like.

county    the sample county: requests until each unit's verdicts are final, and of a full crawl
site      a made-up site of thousands of pages, most of them news of many years: with thrift and without
saved     the saved sites beside the project, if they are there, served on loopback as they were saved
second    a second audit of the county against the first: requests, bodies, bytes
fairness  many sites of which some never answer: how long the good ones take, with the dead ones and without
"""

import argparse
import sys

from tests.bench_thrift import fairness, requests_needed, revalidation

BENCHES = {
    "county": requests_needed.county,
    "site": requests_needed.made_up_site,
    "saved": requests_needed.saved_sites,
    "second": revalidation.second_audit,
    "fairness": fairness.dead_hosts,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench_thrift", description=__doc__)
    parser.add_argument("what", nargs="*", choices=[[], *BENCHES])
    names = parser.parse_args().what or list(BENCHES)
    good = [BENCHES[name]() for name in names]  # every one, not only up to the first that fails
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
