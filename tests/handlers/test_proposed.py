"""What an organiser proposed and nobody decided on: they see it, take it along, take it back, and it does not stay."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from bot.calendar import SaveProposal
from bot.communities import token_of
from bot.rules.staff import DAY, Role
from tests.chat import Room
from tests.handlers.proposing import NAME, heard_by, presses_on, sends, waiting
from tests.handlers.reports import documents
from tests.team import joins, writes

LANGUAGES = ["nl", "fr", "de", "en"]


async def test_who_proposed_one_is_asked_whether_they_want_to_see_it_or_propose_another(concordia: Room) -> None:
    ann = concordia.person()
    await sends(ann)
    assert await ann.commands("propose_event") == concordia.text("propose-again", count=1)
    assert await ann.chooses("propose-again", "look") == concordia.text("proposed", count=1)
    said = await ann.presses(NAME)
    assert "When: Monday, 5 October 2026, 19:30 to 22:00" in said
    assert "until 12 October 2026 at the latest" in said
    assert await sends(ann, name="Bread") == concordia.text("propose-sent")


async def test_one_is_taken_back_at_the_second_press_and_the_team_finds_it_no_more(concordia: Room) -> None:
    pia = await joins(concordia, "pia", Role.PUBLISHER)
    ann = concordia.person()
    await sends(ann)
    (proposal,) = await waiting(concordia)
    await ann.chooses("propose-menu", "proposed")
    await ann.presses(NAME)
    assert await ann.chooses("proposed-one", "back") == concordia.text("proposed-sure", name=NAME)
    assert NAME in await ann.chooses("proposed-sure", "no")
    assert len(await waiting(concordia)) == 1
    await ann.chooses("proposed-one", "back")
    assert await ann.chooses("proposed-sure", "yes") == concordia.text("proposed-back", name=NAME)
    assert await waiting(concordia) == []
    assert await presses_on(concordia, pia, "accept_event", proposal, "1") == concordia.text("proposal-decided")
    assert await ann.commands("proposed") == concordia.text("proposed", count=0)


async def test_a_third_that_is_taken_back_makes_room_for_another(concordia: Room) -> None:
    ann = concordia.person()
    for number in range(3):
        await sends(ann, name=f"Soup {number}")
    assert await ann.commands("propose_event") == concordia.text("propose-waiting", count=3)
    await ann.chooses("propose-menu", "proposed")
    await ann.presses("Soup 1")
    await ann.chooses("proposed-one", "back")
    await ann.chooses("proposed-sure", "yes")
    assert await sends(ann, name="Soup 3") == concordia.text("propose-sent")


async def test_nobody_takes_back_what_somebody_else_proposed(concordia: Room) -> None:
    await sends(concordia.person())
    (proposal,) = await waiting(concordia)
    bob, token = concordia.person("bob"), token_of(proposal.id)
    foreign = await presses_on(concordia, bob, "unpropose", proposal, "yes")
    absent = await presses_on(concordia, bob, "unpropose", replace(proposal, id=b"no such proposal"), "yes")
    assert foreign == absent == concordia.text("proposed-gone")
    assert await bob.commands("proposed", token) == concordia.text("proposed", count=0)
    ann = concordia.person()
    assert await ann.commands("unpropose", f"{token} yes") == concordia.text("proposed-gone")
    assert len(await waiting(concordia)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_waits_is_shown_and_exported_in_every_language(concordia: Room, language: str) -> None:
    ann = concordia.person()
    await sends(ann)
    await ann.commands("language", language)
    said = await ann.commands("mydata")
    assert concordia.text("mydata-proposals", language) in said
    assert NAME in said
    assert concordia.label("mydata", "proposed", language) in ann.labels
    await ann.chooses("mydata", "export", language)
    page, data = ((document.data or b"").decode() for document in documents(ann))
    for words in (NAME, "We cook together.", "De Brug, Kerkstraat 5, 9000, Gent", "Neighbours of the bridge"):
        assert words in page
    (kept,) = json.loads(data)["proposed_events"]
    assert kept["event"]["names"] == {"en": NAME}
    assert kept["kept_until"] > kept["at"]


@pytest.mark.parametrize("what", ["all", "forget"])
async def test_who_erases_all_or_is_forgotten_leaves_no_proposal(concordia: Room, what: str) -> None:
    ann, bob = concordia.person(), concordia.person("bob")
    await sends(ann)
    await sends(bob, name="Bread")
    await ann.commands("mydata")
    assert "what you proposed" in await ann.chooses("mydata", what)
    await ann.chooses(f"mydata-sure-{what}", "yes")
    assert [list(one.event.names.values()) for one in await waiting(concordia)] == [["Bread"]]
    assert concordia.services is not None
    erased = await concordia.services.store.erased_since(0)
    assert [one.what for one in erased].count("proposals") == 1


async def test_a_week_after_the_event_the_organiser_hears_that_nobody_decided(concordia: Room) -> None:
    ann = concordia.person("ann", "nl")
    await sends(ann, "nl", when="5 oktober 2026, 19u30")
    concordia.now += 22 * DAY
    await concordia.passes(5)
    assert heard_by(concordia, "ann") == concordia.text("propose-lapsed", "nl", name=NAME)
    assert await waiting(concordia) == []
    assert concordia.label("propose-menu", "propose_event", "nl") in ann.labels


async def test_one_that_the_team_moved_waits_for_its_new_day(concordia: Room) -> None:
    ann = concordia.person()
    await sends(ann)
    (proposal,) = await waiting(concordia)
    await sends(concordia.person("bob"), name="Later", when="20 November 2026, whole day")
    later = next(one for one in await waiting(concordia) if one.id != proposal.id)
    await writes(concordia, SaveProposal(replace(proposal, event=replace(proposal.event, times=later.event.times))))
    concordia.now += 30 * DAY
    await concordia.passes(5)
    assert len(await waiting(concordia)) == 2
    concordia.now += 60 * DAY
    await concordia.passes(5)
    assert await waiting(concordia) == []


async def test_what_was_decided_does_not_lapse(concordia: Room) -> None:
    pia = await joins(concordia, "pia", Role.PUBLISHER)
    ann = concordia.person()
    await sends(ann)
    (proposal,) = await waiting(concordia)
    await presses_on(concordia, pia, "accept_event", proposal, "1")
    before = len(ann.heard)
    concordia.now += 22 * DAY
    await concordia.passes(5)
    assert len(ann.heard) == before


@pytest.mark.parametrize("language", LANGUAGES)
async def test_privacy_says_how_long_a_proposal_is_kept(concordia: Room, language: str) -> None:
    ann = concordia.person("ann", language)
    await ann.commands("privacy")
    said = " ".join(reply.text for reply in ann.heard[-3:])
    assert concordia.text("days", language, count=90) in said
    assert concordia.text("days", language, count=7) in said
