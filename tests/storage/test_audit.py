"""Whoever can write to the database but has not the keyring changes nothing of the audit trail unseen."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Connection, delete, insert, select, text, update

import storage.audit as module
from bot.audit import Audited, AuditReport, Trace
from storage.audit import _body, append
from storage.seals import Seals
from storage.store import SqlStore
from storage.tables import audit, audit_chain
from tests.storage.turns import DAY, NOW, act

LINES = 6


@pytest.fixture
async def trail(store: SqlStore) -> SqlStore:
    """A store with a trail of six lines, of which the fourth is about a case."""
    for number in range(1, LINES + 1):
        case = b"id of one case.." if number == 4 else None
        await act(store, Audited(Trace(NOW + number * DAY, "house", f"deed {number}", case)))
    return store


async def told(store: SqlStore) -> list[tuple[int, str]]:
    """What is wrong with the trail."""
    return [(fault.line, fault.what.value) for fault in (await store.audit_report()).faults]


async def tamper(store: SqlStore, *statements: Any) -> None:
    def run(connection: Connection) -> None:
        for statement in statements:
            connection.execute(statement)

    await store._database.write(run)


def line(number: int) -> Any:
    return update(audit).where(audit.c.id == number)


async def rows(store: SqlStore) -> dict[int, dict[str, Any]]:
    found = await store._database.read(lambda connection: connection.execute(select(audit)).mappings().all())
    return {row["id"]: dict(row) for row in found}


async def test_a_trail_that_nobody_touched_is_whole(trail: SqlStore) -> None:
    assert await trail.audit_report() == AuditReport(LINES, 1, LINES)


async def test_a_trail_without_a_line_is_whole(store: SqlStore) -> None:
    assert await store.audit_report() == AuditReport(0, 1, 0)


async def test_the_report_says_from_which_day_to_which_and_its_head_is_the_last_line(trail: SqlStore) -> None:
    report = await trail.audit_report()
    assert (report.since, report.until) == ("2026-11-19", "2026-11-24")
    assert bytes.fromhex(report.head) == (await rows(trail))[LINES]["mac"]


async def test_a_line_that_was_changed_is_found(trail: SqlStore) -> None:
    sealed = (await rows(trail))[3]["sealed"]
    await tamper(trail, line(3).values(sealed=sealed[:-1] + bytes([sealed[-1] ^ 1])))
    assert await told(trail) == [(3, "changed")]


@pytest.mark.parametrize("number", [1, 4, LINES])
async def test_what_stands_beside_a_line_in_clear_is_not_changed_unseen(trail: SqlStore, number: int) -> None:
    was = (await rows(trail))[number]
    other = (await rows(trail))[2]
    for name, value in (("day", other["day"]), ("about", b"another tag.....")):
        await tamper(trail, line(number).values({name: value}))
        assert await told(trail) == [(number, "changed")]
        await tamper(trail, line(number).values({name: was[name]}))
    assert await told(trail) == []


async def test_a_mac_that_was_changed_is_found(trail: SqlStore) -> None:
    await tamper(trail, line(3).values(mac=bytes(32)))
    assert await told(trail) == [(3, "changed")]


async def test_two_lines_that_changed_places_are_found(trail: SqlStore) -> None:
    before = await rows(trail)
    swapped = [{**before[3], "id": 2}, {**before[2], "id": 3}]
    await tamper(trail, delete(audit).where(audit.c.id.in_([2, 3])), insert(audit).values(swapped))
    assert await told(trail) == [(2, "moved"), (3, "moved")]


@pytest.mark.parametrize(("numbers", "fault"), [
    ([1], (1, "cut")), ([1, 2], (1, "cut")), ([3], (3, "missing")), ([3, 4], (3, "missing")),
    ([LINES], (LINES, "cut")), ([5, LINES], (5, "cut")), (list(range(1, LINES + 1)), (1, "cut")),
])  # fmt: skip
async def test_a_line_that_was_taken_out_is_missed(trail: SqlStore, numbers: list[int], fault: tuple[int, str]) -> None:
    await tamper(trail, delete(audit).where(audit.c.id.in_(numbers)))
    assert await told(trail) == [fault]


async def test_a_line_that_was_copied_is_found_wherever_it_is_put(trail: SqlStore) -> None:
    copy = (await rows(trail))[2]
    await tamper(trail, insert(audit).values({**copy, "id": LINES + 1}))
    assert await told(trail) == [(LINES + 1, "moved")]
    await tamper(trail, delete(audit).where(audit.c.id == LINES + 1), insert(audit).values({**copy, "id": 0}))
    assert await told(trail) == [(0, "moved")]


async def test_a_copy_that_takes_the_place_of_a_line_is_found(trail: SqlStore) -> None:
    copy = (await rows(trail))[2]
    await tamper(trail, delete(audit).where(audit.c.id == 5), insert(audit).values({**copy, "id": 5}))
    assert await told(trail) == [(5, "moved")]


async def test_a_forger_with_the_sealing_key_of_a_month_alone_makes_no_line(trail: SqlStore) -> None:
    """What is sealed right still needs the mac, whose key comes from the root."""
    seals, key = trail._seals, b"k" * 16
    wrapped, sealed = seals.seal_own(_body(3, Trace(NOW + 3 * DAY, "house", "nothing")), audit.name, key)
    await tamper(trail, line(3).values(key=key, wrapped=wrapped, sealed=sealed))
    assert (3, "changed") in await told(trail)


async def test_where_the_trail_begins_and_ends_cannot_be_rewritten(trail: SqlStore) -> None:
    """Lines are cut off, and the chain's own row says that there never were any."""
    last = (await rows(trail))[5]
    await tamper(trail, delete(audit).where(audit.c.id == LINES), update(audit_chain).values(last=5, mac=last["mac"]))
    assert (0, "changed") in await told(trail)


async def test_a_chain_that_was_removed_is_missed_now_and_after_the_service_went_on(trail: SqlStore) -> None:
    await tamper(trail, delete(audit_chain))
    assert await told(trail) == [(0, "cut")]
    await act(trail, Audited(Trace(NOW, "house", "on")))
    assert await told(trail) != []


async def test_a_trail_that_was_removed_as_a_whole_is_missed(trail: SqlStore) -> None:
    await tamper(trail, delete(audit_chain), delete(audit))
    assert await told(trail) == [(0, "cut")]
    await act(trail, Audited(Trace(NOW, "house", "on")))
    assert await told(trail) == [(1, "cut")]


async def test_days_that_were_set_back_make_no_purge_forget_what_is_recent(trail: SqlStore) -> None:
    await tamper(trail, text("UPDATE audit SET day = '2001-01-01'"))
    assert (await trail.purge(NOW + 8 * DAY))["audit"] == 0
    assert len(await rows(trail)) == LINES
    assert len(await told(trail)) == LINES


async def test_a_purge_makes_nothing_whole_that_was_tampered_with(trail: SqlStore) -> None:
    await tamper(trail, line(3).values(mac=bytes(32)))
    await trail.purge(NOW + (365 + 4) * DAY)
    assert min(await rows(trail)) == 4
    assert await told(trail) == [(4, "changed")]


async def test_new_month_keys_leave_the_trail_whole(trail: SqlStore) -> None:
    """As a rotation does it: each data key is wrapped anew, the body is sealed anew."""
    seals = trail._seals
    seals.month(NOW + 40 * DAY)
    for number, row in (await rows(trail)).items():
        body = seals.open_own(row["wrapped"], row["sealed"], audit.name, row["key"])
        wrapped, sealed = seals.seal_own(body, audit.name, row["key"])
        await tamper(trail, line(number).values(wrapped=wrapped, sealed=sealed))
    assert await told(trail) == []


async def test_more_lines_than_are_read_at_once_are_walked_to_the_end(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.audit.AT_ONCE", 4)
    await act(store, *(Audited(Trace(NOW, "house", f"{number}")) for number in range(11)))
    assert await store.audit_report() == AuditReport(11, 1, 11)


async def test_lines_that_come_or_expire_while_the_trail_is_walked_do_no_harm(
    trail: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The walk is held after it read the chain, and meanwhile the trail grows at one end and shrinks at the other."""
    walk = module._walk
    meanwhile: list[bool] = []

    def slowly(connection: Connection, seals: Seals, chain: module.Chain) -> Any:
        if not meanwhile:
            meanwhile.append(True)
            changes(connection, seals)
        return walk(connection, seals, chain)

    def changes(connection: Connection, seals: Seals) -> None:
        append(connection, seals, [Trace(NOW, "house", "new")])
        module.expire(connection, seals, module._day(NOW + 3 * DAY))

    monkeypatch.setattr(module, "_walk", slowly)
    report = await trail._database.write(module.verify, trail._seals)
    assert (report.first, report.last, report.faults) == (3, LINES + 1, ())
