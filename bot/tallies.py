"""Numbers for policy as values: how many reports there were of which kind; they outlive the cases and name nobody."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bot.cases import Case

OPEN = "open"
"""The ending of a case that has none yet."""


class Cell(NamedTuple):
    """What is counted together. Values are words of ours, "" where a report does not say."""

    place: str
    ground: str
    language: str
    region: str
    ending: str


Tallies = Mapping[str, Mapping[Cell, int]]
"""Reports by the month in which they were filed (UTC, YYYY-MM). Small counts are in it too: whoever shows them to
others suppresses those."""


def cell_of(case: Case) -> Cell:
    """Where a case is counted now."""
    place, ground, region = (str(case.situation.get(name) or "") for name in ("place", "ground", "region"))
    return Cell(place, ground, case.language, region, case.ending or OPEN)
