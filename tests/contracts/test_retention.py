"""What every store must forget: what has expired, with a brake where too much is due at once, and who asks for it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.audit import Audited, Trace
from bot.cases import Ending, EraseCase, FetchFile, PermitPurge, SaveCase, Status
from bot.chat.people import Conversation, Person
from bot.ports import LostRace, Store, Written
from bot.reporters import Level, Restrain, Restraint
from bot.rules.retention import PERMIT_LASTS, Retention
from bot.sealing import Keyring
from bot.staff import UseInvite
from storage.store import open_store
from tests.contracts.test_case_store import ANNA as FILER
from tests.contracts.test_case_store import CASE, OTHER, filed, the_case
from tests.storage.turns import ANNA, BART, DAY, HOUR, NOW, act, arrive, holding, outgoing, photo, saying, turn

LATER = NOW + 91 * DAY


async def close(store: Store, count: int, at: int = NOW) -> None:
    """So many cases that are closed at a moment."""
    closed: dict[str, Any] = {"status": Status.CLOSED, "ending": Ending.ANSWERED, "closed_at": at}
    await act(store, *(filed(number.to_bytes(16), **closed) for number in range(1, count + 1)))


# -- cases


async def test_a_case_is_kept_for_ninety_days_after_it_was_closed_and_goes_with_all_it_has(store: Store) -> None:
    await act(store, FetchFile("f1", "telegram", "handle", NOW + DAY), filed(evidence=(photo("f1"),)), filed(OTHER))
    await store.keep_file("f1", b"bytes")
    await store.purge(NOW + 400 * DAY)
    await act(store, SaveCase((await the_case(store)).closed(Ending.ANSWERED, NOW + 400 * DAY)))

    assert (await store.purge(NOW + 490 * DAY))["cases"] == 0
    assert await store.file("f1") == b"bytes"
    assert (await store.purge(NOW + 491 * DAY))["cases"] == 1
    assert await store.case_by_id(CASE) is None
    assert await store.file("f1") is None
    assert await store.case_by_id(OTHER) is not None


async def test_a_case_that_was_opened_again_stays(store: Store) -> None:
    await act(store, filed())
    await act(store, SaveCase((await the_case(store)).closed(Ending.ANSWERED, NOW)))
    await act(store, SaveCase(replace(await the_case(store), status=Status.OPEN, ending=None)))
    assert (await store.purge(LATER))["cases"] == 0
    assert await store.case_by_id(CASE) is not None


async def test_a_purge_of_too_many_cases_erases_none_and_says_how_many_wait(store: Store) -> None:
    await close(store, 11)
    await act(store, UseInvite(b"a nonce.", NOW + DAY))
    lost = await store.purge(LATER)
    assert (lost["cases"], lost["halted"], lost["invites"]) == (0, 11, 1)
    assert (await store.case_queue(None, 0, 8, closed=True)).total == 11


async def test_a_purge_that_somebody_permits_goes_on_for_a_day(store: Store) -> None:
    await close(store, 11)
    await act(store, PermitPurge(LATER + PERMIT_LASTS), now=LATER)
    assert (await store.purge(LATER + PERMIT_LASTS))["halted"] == 11
    lost = await store.purge(LATER + PERMIT_LASTS - 1)
    assert (lost["cases"], lost["halted"]) == (11, 0)


async def test_a_purge_of_ten_cases_or_of_a_fifth_of_all_asks_nobody(store: Store) -> None:
    await close(store, 10)
    assert (await store.purge(LATER))["cases"] == 10
    await close(store, 11)
    await act(store, *(filed(number.to_bytes(16)) for number in range(100, 144)))
    assert (await store.purge(LATER))["cases"] == 11


async def test_how_long_cases_and_lines_of_the_trail_are_kept_is_what_the_installation_says(
    database_url: str, keyring: Keyring
) -> None:
    store = await open_store(database_url, keyring, Retention(case_days=1, audit_days=2, dead_letter_days=3))
    await close(store, 1)
    odd = await arrive(store, 1)
    await store.bury(odd.id, "undecodable", NOW)
    await act(store, Audited(Trace(NOW, "house", "purge")))
    gone = [
        {name for name, rows in (await store.purge(NOW + days * DAY)).items() if rows and name != "inbox"}
        for days in (1, 2, 3)
    ]
    assert gone == [set(), {"cases"}, {"audit", "dead_letters"}]
    await store.close()


# -- the rest


async def test_used_invites_and_restraints_go_when_they_have_run_out(store: Store) -> None:
    await act(store, filed(), Restrain(CASE, Restraint(Level.SLOW, NOW + DAY)), UseInvite(b"a nonce.", NOW + DAY))
    lost = await store.purge(NOW + DAY - 1)
    assert (lost["invites"], lost["restraints"]) == (0, 0)
    lost = await store.purge(NOW + DAY)
    assert (lost["invites"], lost["restraints"]) == (1, 1)
    assert not await store.invite_used(b"a nonce.")


async def test_a_trail_that_expires_line_by_line_stays_whole(store: Store) -> None:
    for day in range(5):
        await act(store, Audited(Trace(NOW + day * DAY, "house", str(day))), Audited(Trace(NOW + day * DAY, "x", "y")))
    assert (await store.purge(NOW + 365 * DAY))["audit"] == 0
    assert (await store.purge(NOW + 367 * DAY))["audit"] == 4
    report = await store.audit_report()
    assert (report.lines, report.first, report.last, report.faults) == (6, 5, 10, ())
    assert (await store.purge(NOW + 999 * DAY))["audit"] == 6
    await act(store, Audited(Trace(NOW + 999 * DAY, "house", "on")))
    report = await store.audit_report()
    assert (report.lines, report.first, report.last, report.faults) == (1, 11, 11, ())


# -- who asks to be forgotten


async def met(store: Store, key: bytes = ANNA, *files: str) -> None:
    """Somebody with a record, and with a draft that holds these files."""
    async with store.tick() as tick:
        update = await arrive(store, f"met {key!r}")
        progress = holding(*files) if files else saying("words")
        await tick.write([turn(update, key, progress=progress, person=Person(language="nl"))], [], NOW)


async def forgets(store: Store, key: bytes = ANNA, seen: int = 1, **fields: Any) -> Written:
    update = await arrive(store, f"forgets {key!r}")
    return replace(turn(update, key, seen=seen, keep=True), forget=True, **fields)


async def test_of_who_is_forgotten_neither_record_nor_draft_nor_its_files_stay(store: Store) -> None:
    await act(store, *(FetchFile(name, "telegram", "handle", NOW + DAY) for name in ("f1", "f2", "f3")))
    await act(store, filed(evidence=(photo("f2"),)))
    await met(store, ANNA, "f1", "f2")
    await met(store, BART, "f3")
    async with store.tick() as tick:
        [queued] = await tick.write([await forgets(store, outgoing=(outgoing("Bye"),))], [], NOW)
        assert await tick.people([ANNA, BART]) == {BART: Person(language="nl")}
        found = await tick.conversations([ANNA, BART], NOW)
    assert found[ANNA].progress is None
    assert found[BART].progress is not None
    assert queued.outgoing == outgoing("Bye")
    assert [file for file, _ in await store.wanted_files("telegram", NOW)] == ["f2", "f3"]


async def test_who_is_forgotten_is_so_whatever_else_their_turns_say_of_them(store: Store) -> None:
    await met(store)
    written = await forgets(store, person=Person(language="de"), conversation=Conversation(saying("still there"), 2))
    async with store.tick() as tick:
        other = turn(await arrive(store, 5), BART, person=Person(language="fr"))
        await tick.write([written, replace(other, person_key=ANNA)], [], NOW)
        assert await tick.people([ANNA]) == {}
        assert (await tick.conversations([ANNA], NOW))[ANNA].progress is None


async def test_who_decided_on_what_is_forgotten_meanwhile_does_not_bring_it_back(store: Store) -> None:
    await met(store)
    async with store.tick() as tick:
        await tick.write([await forgets(store)], [], NOW)
        late = turn(await arrive(store, 5), seen=1, progress=saying("words"), person=Person(language="nl"))
        with pytest.raises(LostRace):
            await tick.write([late], [], NOW)
        assert await tick.people([ANNA]) == {}
    assert (await store.purge(NOW + 2 * DAY + HOUR))["conversations"] == 1
    async with store.tick() as tick:
        assert await tick.conversations([ANNA], NOW) == {}


async def test_a_case_that_somebody_filed_is_not_forgotten_with_them(store: Store) -> None:
    await act(store, filed(), Restrain(CASE, Restraint(Level.BLOCKED, NOW + DAY)))
    await met(store)
    async with store.tick() as tick:
        await tick.write([await forgets(store)], [], NOW)
    assert await store.case_by_id(CASE) is not None
    assert await store.restraint_on(*FILER, NOW) is not None
    await act(store, EraseCase(CASE))
