"""The checks of rules, one module for each kind. A new one is a module and a line here."""

from collections.abc import Callable, Mapping
from typing import Any

from criteria.catalogue_checks import OwnCatalogue
from criteria.checks import (
    AnnualReport,
    BlankColumns,
    Budget,
    Consultation,
    Decisions,
    DisclosureMark,
    FreshColumns,
    Interpretation,
    PersonalData,
    WithdrawnDecisions,
)
from criteria.page_checks import (
    DeadLinks,
    FooterMarks,
    Formats,
    PageTags,
    Reachable,
    Readable,
    SiteCode,
)
from criteria.roster_checks import RosterField
from criteria.rules import Check, Manual, Published, Rule
from criteria.site_checks import Answers, Available, Domain, FreshHome, Ipv6
from scoring.checks.rules import (
    annual_report,
    answers,
    available,
    blank_columns,
    budget,
    catalogue,
    consultation,
    dead_links,
    decisions,
    disclosure_mark,
    domain,
    footer_marks,
    formats,
    fresh_columns,
    fresh_home,
    interpretation,
    ipv6,
    manual,
    page_tags,
    personal_data,
    published,
    reachable,
    readable,
    roster_field,
    site_code,
    withdrawn_decisions,
)
from scoring.evidence import UnitEvidence
from scoring.results import Verdict
from scoring.unit_index import UnitIndex

# Each takes the parameters of its own class: (asked, rule, evidence, index).
RULE_CHECKS: Mapping[type[Check], Callable[[Any, Rule, UnitEvidence, UnitIndex], Verdict]] = {
    Published: published.check,
    Manual: manual.check,
    FreshColumns: fresh_columns.check,
    BlankColumns: blank_columns.check,
    AnnualReport: annual_report.check,
    Budget: budget.check,
    Interpretation: interpretation.check,
    Consultation: consultation.check,
    Decisions: decisions.check,
    WithdrawnDecisions: withdrawn_decisions.check,
    DisclosureMark: disclosure_mark.check,
    PersonalData: personal_data.check,
    PageTags: page_tags.check,
    FooterMarks: footer_marks.check,
    SiteCode: site_code.check,
    DeadLinks: dead_links.check,
    Reachable: reachable.check,
    Readable: readable.check,
    Formats: formats.check,
    RosterField: roster_field.check,
    OwnCatalogue: catalogue.check,
    FreshHome: fresh_home.check,
    Available: available.check,
    Answers: answers.check,
    Ipv6: ipv6.check,
    Domain: domain.check,
}


def check_rule(rule: Rule, evidence: UnitEvidence, index: UnitIndex) -> Verdict:
    """`index` is `evidence`, arranged."""
    return RULE_CHECKS[type(rule.check)](rule.check, rule, evidence, index)
