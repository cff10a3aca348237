"""Numbers for policy: no count of fewer than five reports is shown, nor can it be worked out from what is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from csv import reader as read
from io import StringIO
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.numbers import BY, FEWEST, Table, csv, rows, tables

Tally = tuple[str | None, ...]
NOW = "2026-11"
values = st.sampled_from(["a", "b", "c", None])
tallies = st.dictionaries(st.tuples(values, values, values, values, values), st.integers(1, 7), max_size=8)
months = st.dictionaries(st.sampled_from(["2026-08", "2026-09", "2026-10", "2026-11"]), tallies, max_size=4)


def month(**by_place: int) -> Mapping[str, Mapping[Tally, int]]:
    """One month whose reports differ in their place only."""
    return {"2026-10": {(place, "origin", "nl", "brussels", "open"): n for place, n in by_place.items()}}


def place(made: tuple[Table, ...]) -> Table:
    return next(table for table in made if table.by == "place")


def truth(tally: Mapping[Tally, int], by: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for values_, reports in tally.items():
        counts[values_[BY.index(by)] or "not_said"] += reports
    return counts


def test_large_cells_are_shown_with_their_total() -> None:
    table = place(tables(month(street=7, work=5), NOW))
    assert (table.cells, table.total, table.left_out) == ((("street", 7), ("work", 5)), 12, 0)


def test_a_lone_small_cell_takes_the_smallest_other_one_with_it() -> None:
    table = place(tables(month(street=20, work=9, school=4), NOW))
    assert (table.cells, table.left_out) == ((("street", 20),), 13)


def test_two_small_cells_that_are_too_few_together_take_another_one_with_them() -> None:
    table = place(tables(month(street=20, work=9, school=1, shop=1), NOW))
    assert (table.cells, table.left_out) == ((("street", 20),), 11)


def test_two_small_cells_that_are_enough_together_stand_as_one_number() -> None:
    table = place(tables(month(street=20, work=9, school=4, shop=1), NOW))
    assert (table.cells, table.left_out) == ((("street", 20), ("work", 9)), 5)


def test_a_month_with_few_reports_has_no_number_at_all() -> None:
    assert tables(month(street=3, work=1), NOW) == ()


def test_the_running_month_has_no_number_yet() -> None:
    assert tables(month(street=30), "2026-10") == ()


def test_a_skipped_question_is_a_cell_of_its_own() -> None:
    made = tables({"2026-10": {("street", None, "nl", None, "open"): 6}}, NOW)
    assert [table.cells for table in made][1] == (("not_said", 6),)


@given(months)
def test_no_cell_below_five_is_shown(tallied: Mapping[str, Mapping[Tally, int]]) -> None:
    for table in tables(tallied, NOW):
        counts = truth(tallied[table.month], table.by)
        assert table.month < NOW
        assert all(n >= FEWEST and counts[value] == n for value, n in table.cells)
        assert table.total == sum(counts.values()) == table.left_out + sum(n for _, n in table.cells)


@given(months)
def test_no_left_out_cell_can_be_worked_out(tallied: Mapping[str, Mapping[Tally, int]]) -> None:
    for table in tables(tallied, NOW):
        hidden = set(truth(tallied[table.month], table.by)) - {value for value, _ in table.cells}
        assert not hidden or (len(hidden) >= 2 and table.left_out >= FEWEST)
        # whoever knows the sheet, and even which values occur, finds more than one world for each left out cell
        worlds = [
            world for world in product(range(table.left_out + 1), repeat=len(hidden)) if sum(world) == table.left_out
        ]
        assert all(len({world[at] for world in worlds}) >= FEWEST for at in range(len(hidden)))


@given(months)
def test_two_tables_of_one_month_share_no_more_than_its_total(tallied: Mapping[str, Mapping[Tally, int]]) -> None:
    made = tables(tallied, NOW)
    for name in {table.month for table in made}:
        assert [table.by for table in made if table.month == name] == list(BY)
        assert len({table.total for table in made if table.month == name}) == 1


def test_the_sheet_has_a_line_for_each_cell_and_one_for_what_is_left_out() -> None:
    sheet = rows(tables(month(street=20, work=9, school=4), NOW))
    assert sheet[0] == ("month", "by", "value", "reports")
    assert sheet[1:4] == (
        ("2026-10", "all", "all", "33"),
        ("2026-10", "place", "street", "20"),
        ("2026-10", "place", "left_out", "13"),
    )


@given(st.text(max_size=8))
def test_no_cell_of_the_sheet_can_start_a_formula(value: str) -> None:
    opened = next(iter(read(StringIO(csv([(value, "end")]), newline=""))))
    assert opened[1:] == ["end"]
    assert not opened[0].startswith(("=", "+", "-", "@", "\t", "\r"))
    assert opened[0] in (value, f"'{value}")
