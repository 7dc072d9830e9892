"""The checks of rules, one module for each kind. A new one is a module and a line here."""

from collections.abc import Callable, Mapping
from typing import Any

from criteria.checks import AnnualReport, BlankColumns, Budget, Consultation, Decisions, FreshColumns, Interpretation
from criteria.page_checks import (
    DeadLinks,
    FooterMarks,
    Formats,
    OwnCatalogue,
    PageTags,
    Reachable,
    Readable,
    SiteCode,
)
from criteria.roster_checks import RosterField
from criteria.rules import Check, Manual, Published, Rule
from scoring.checks.rules import (
    annual_report,
    blank_columns,
    budget,
    consultation,
    dead_links,
    decisions,
    footer_marks,
    formats,
    fresh_columns,
    interpretation,
    manual,
    own_catalogue,
    page_tags,
    published,
    reachable,
    readable,
    roster_field,
    site_code,
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
    PageTags: page_tags.check,
    FooterMarks: footer_marks.check,
    SiteCode: site_code.check,
    DeadLinks: dead_links.check,
    Reachable: reachable.check,
    Readable: readable.check,
    Formats: formats.check,
    RosterField: roster_field.check,
    OwnCatalogue: own_catalogue.check,
}


def check_rule(rule: Rule, evidence: UnitEvidence, index: UnitIndex) -> Verdict:
    """`index` is `evidence`, arranged."""
    return RULE_CHECKS[type(rule.check)](rule.check, rule, evidence, index)
