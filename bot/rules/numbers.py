"""The numbers for policy: how many reports a month by one thing at a time, and none from which somebody shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

FEWEST = 5
"""Reports below which a number is not shown: four people in one place know each other (the project's own rule)."""

BY = ("place", "ground", "language", "region", "outcome")
"""What the numbers are by, one table each, in the order of a tally."""

UNKNOWN = "not_said"
"""Stands where a question was skipped."""

Tally = TypeVar("Tally", bound=Sequence[str | None])
"""Of one report: its value for each of `BY`; empty or None where a question was skipped."""


@dataclass(frozen=True, slots=True)
class Table:
    """The reports of one month by one thing. `total` are all, `left_out` those in cells that are not shown."""

    month: str
    by: str
    cells: tuple[tuple[str, int], ...]
    total: int
    left_out: int


def tables(tallies: Mapping[str, Mapping[Tally, int]], month: str) -> tuple[Table, ...]:
    """The tables of each month before `month` ("2026-11"), the oldest first.

    The running month is left out, since its numbers of today and of tomorrow differ by one report. A month with fewer
    than `FEWEST` reports has no table. Each table is by one thing only, so that the total is all that two of them
    share.
    """
    made = []
    for name in sorted(tallies):
        total = sum(tallies[name].values())
        if name < month and total >= FEWEST:
            made += [_table(name, number, tallies[name], total) for number in range(len(BY))]
    return tuple(made)


def _table(month: str, number: int, tally: Mapping[Tally, int], total: int) -> Table:
    counts: Counter[str] = Counter()
    for values, reports in tally.items():
        counts[values[number] or UNKNOWN] += reports
    shown = _shown({value: count for value, count in counts.items() if count})
    cells = tuple(sorted(shown.items(), key=lambda cell: (-cell[1], cell[0])))
    return Table(month, BY[number], cells, total, total - sum(shown.values()))


def _shown(counts: Mapping[str, int]) -> Mapping[str, int]:
    """The cells that may be shown.

    What is left out is the total less what is shown, so everybody knows its sum. A sum of one cell is that cell, and a
    sum below `FEWEST` says nearly as much: then the smallest of the others is left out too.
    """
    shown = {value: count for value, count in counts.items() if count >= FEWEST}
    hidden = [count for count in counts.values() if count < FEWEST]
    while hidden and (len(hidden) < 2 or sum(hidden) < FEWEST) and shown:
        smallest = min(shown, key=lambda value: (shown[value], value))
        hidden.append(shown.pop(smallest))
    return shown


def rows(made: Sequence[Table]) -> tuple[tuple[str, ...], ...]:
    """The tables as the rows of one sheet, with their heads: words of ours and numbers only."""
    sheet: list[tuple[str, ...]] = [("month", "by", "value", "reports")]
    previous = None
    for table in made:
        if table.month != previous:
            sheet.append((table.month, "all", "all", str(table.total)))
            previous = table.month
        sheet += [(table.month, table.by, value, str(count)) for value, count in table.cells]
        if table.left_out:
            sheet.append((table.month, table.by, "left_out", str(table.left_out)))
    return tuple(sheet)


def csv(sheet: Sequence[Sequence[str]]) -> str:
    """The rows as CSV; no cell can start a formula where it is opened."""
    return "".join(",".join(_cell(value) for value in row) + "\r\n" for row in sheet)


def _cell(value: str) -> str:
    safe = f"'{value}" if value[:1] in _FORMULA else value
    return '"' + safe.replace('"', '""') + '"' if set(safe) & set(',"\r\n;\t') else safe


_FORMULA = frozenset("=+-@\t\r\n＝＋－＠|%")
