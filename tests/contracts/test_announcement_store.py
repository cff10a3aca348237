"""What every store must do for announcements: one version after the other, and their pictures as long as they are."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.announcements import LASTS, Announcement, Audience, LinkButton, SaveAnnouncement, Stage, To
from bot.cases import DropFiles, FetchFile
from bot.ports import Stale
from storage.store import SqlStore
from tests.conftest import OpenStore
from tests.storage.turns import DAY, HOUR, NOW, act

PARK = Announcement(
    b"an announcement.",
    b"id of an author.",
    {"nl": "Feest in het park", "fr": "Fête au parc"},
    NOW,
    audience=Audience(("nl",), ("antwerp",), ("arts",), ("telegram",), To.PEOPLE),
    buttons=(LinkButton({"nl": "Lees meer"}, "https://example.be/"),),
    at=NOW + DAY,
    account="telegram 1",
)


async def test_an_announcement_comes_back_as_it_was_kept(store: SqlStore) -> None:
    await act(store, SaveAnnouncement(PARK))
    assert await store.announcements.by_id(PARK.id) == replace(PARK, version=1)
    assert await store.announcements.by_id(b"no announcement.") is None
    approved = replace(
        PARK, stage=Stage.APPROVED, approver=b"id, an approver.", corrects=b"the first of two", approvals=1, version=1
    )
    await act(store, SaveAnnouncement(approved))
    assert await store.announcements.by_id(PARK.id) == replace(approved, version=2)


async def test_of_two_who_change_it_the_second_is_told(store: SqlStore) -> None:
    await act(store, SaveAnnouncement(PARK))
    await act(store, SaveAnnouncement(replace(PARK, stage=Stage.ASKED, version=1)))
    for late in (
        PARK,
        replace(PARK, stage=Stage.APPROVED, version=1),
        replace(PARK, id=b"one never seen..", version=3),
    ):
        with pytest.raises(Stale):
            await act(store, SaveAnnouncement(late))
    assert await store.announcements.newest(9) == [replace(PARK, stage=Stage.ASKED, version=2)]


async def test_of_two_who_approve_at_the_same_time_one_does(new_store: OpenStore) -> None:
    one, two = await new_store(), await new_store()
    await act(one, SaveAnnouncement(PARK))
    approved = replace(PARK, stage=Stage.APPROVED, version=1)
    ended = await asyncio.gather(
        *(act(store, SaveAnnouncement(approved)) for store in (one, two)), return_exceptions=True
    )
    assert [type(end) for end in ended if end is not None] == [Stale]


async def test_the_newest_come_first_and_no_more_than_asked_for(store: SqlStore) -> None:
    every = [replace(PARK, id=bytes([number]) * 16, created=NOW + number) for number in range(5)]
    await act(store, *(SaveAnnouncement(one) for one in every))
    assert [one.created - NOW for one in await store.announcements.newest(3)] == [4, 3, 2]


async def test_a_picture_lives_as_long_as_its_announcement_and_no_longer(store: SqlStore) -> None:
    await act(store, FetchFile("f1", "telegram", "handle", NOW + DAY), FetchFile("f2", "telegram", "other", NOW + DAY))
    for file in ("f1", "f2"):
        await store.keep_file(file, b"bytes")
    await act(store, SaveAnnouncement(replace(PARK, picture="f1")))
    await store.purge(NOW + 2 * DAY)
    assert await store.file("f1") == b"bytes"
    assert await store.file("f2") is None
    lost = await store.purge(NOW + LASTS + HOUR)
    assert (lost["announcements"], lost["files"]) == (1, 1)
    assert await store.announcements.newest(9) == []


async def test_a_picture_that_is_taken_out_can_be_dropped(store: SqlStore) -> None:
    await act(store, FetchFile("f1", "telegram", "handle", NOW + DAY), SaveAnnouncement(replace(PARK, picture="f1")))
    await store.keep_file("f1", b"bytes")
    await act(store, SaveAnnouncement(replace(PARK, version=1)), DropFiles(("f1",)))
    assert await store.file("f1") is None
