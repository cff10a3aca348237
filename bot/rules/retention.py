"""How long things are kept, in one value that the purge and the privacy text share; and the brake on a purge."""

from __future__ import annotations

from dataclasses import dataclass

HOUR = 3600
DAY = 24 * HOUR

BRAKE_SHARE = 0.2
BRAKE_CASES = 10
"""A purge of more than this share of all cases, and more than so many, stops and asks (reliability): a clock that
jumped must not erase what people reported."""

DEDUPE_HOURS = 48
"""Hours for which the number of an update is remembered, so that none counts twice."""

PROPOSAL_DAYS, PROPOSAL_DAYS_AFTER = 90, 7
"""Days after which a proposed event is forgotten that nobody decided on: after it came, or after its last time, if that
is sooner."""

PERMIT_LASTS = DAY
"""Seconds for which a yes to such a purge counts."""


@dataclass(frozen=True, slots=True)
class Retention:
    """Days after which each is erased: cases after they were closed, entries of the audit trail, letters that could
    not be read; and by when what is erased is gone from backups too."""

    case_days: int = 90
    audit_days: int = 365
    dead_letter_days: int = 7
    backup_days: int = 35


STANDARD = Retention()


def stops(doomed: int, cases: int) -> bool:
    """Whether a purge of `doomed` of so many cases has to ask first."""
    return doomed > BRAKE_CASES and doomed > BRAKE_SHARE * cases
