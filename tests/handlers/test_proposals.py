"""What those who publish make of a proposed event, and what its organiser hears; never who that is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.agenda.event import Event, Venue
from bot.calendar import KeyOf, SaveEvents
from bot.chat.events import ChoicePressed
from bot.communities import token_of
from bot.rules.staff import DAY, Role
from tests.chat import Person, Room
from tests.handlers.proposing import NAME, agenda, heard_by, presses_on, sends, store, waiting
from tests.team import joins, writes


async def opened(room: Room, language: str = "en", role: Role = Role.PUBLISHER, name: str = "pia") -> Person:
    """A publisher who looks at the one proposal, from the list."""
    pia = await joins(room, name, role, language)
    await pia.commands("proposals")
    await pia.presses(pia.labels[0])
    return pia


async def test_the_card_shows_the_event_and_nothing_of_who_proposed_it(concordia: Room) -> None:
    await sends(concordia.person("annzz"))
    pia = await opened(concordia)
    assert NAME in pia.text
    assert "Proposed today" in pia.text
    assert "The organiser reads this language: English" in pia.text
    assert "annzz" not in str(pia.heard)
    assert pia.heard[0].links == (("Open the link", "https://example.be/soup"),)
    assert "https://" not in pia.text


async def test_the_list_shows_the_oldest_first_and_then_more(concordia: Room) -> None:
    for number in range(9):
        await sends(concordia.person(f"ann{number}"), name=f"Soup {number}")
        concordia.now += 60
    pia = await joins(concordia, "pia", Role.PUBLISHER)
    assert await pia.commands("proposals") == "9 proposed events are waiting, the oldest first."
    assert pia.labels == [*(f"Soup {number}" for number in range(8)), "More"]
    await pia.chooses("proposals", "more")
    assert pia.labels == ["Soup 8"]


async def test_an_accepted_event_is_in_the_agenda_and_its_organiser_hears_where(concordia: Room) -> None:
    await sends(concordia.person())
    (proposal,) = await waiting(concordia)
    pia = await opened(concordia)
    assert await pia.chooses("proposal", "accept") == concordia.text("proposal-accepted", name=NAME)
    (listed,) = await agenda(concordia)
    assert (listed.event.source, listed.event.uid, listed.event.names["en"]) == ("proposed", proposal.id.hex(), NAME)
    assert await waiting(concordia) == []
    assert heard_by(concordia, "ann") == concordia.text("propose-accepted", name=NAME)
    assert concordia.services is not None
    assert await concordia.services.engine._lookups[KeyOf](KeyOf("proposed", proposal.id.hex())) == listed.key
    letter = next(reply for at, reply in reversed(concordia.platform.sent) if at.chat == "ann")
    ((look,),) = letter.choices
    signer = concordia.services.engine._core.signer
    assert look.label == "Look at it"
    assert signer.verify(str(concordia.person().address), look.token) == f"go:event {token_of(listed.key)}"


async def test_the_organiser_hears_it_in_their_own_language_and_that_something_was_changed(concordia: Room) -> None:
    await sends(concordia.person("ann", "fr"), "fr", when="5 octobre 2026, 19h")
    pia = await opened(concordia, "nl")
    assert "De organisator leest deze taal: Frans" in pia.text
    await pia.chooses("proposal", "change", "nl")
    await pia.chooses("proposal-names", "price", "nl")
    assert "Prijs: Gratis" in await pia.chooses("propose-price", "free", "nl")
    await pia.chooses("proposal", "accept", "nl")
    assert heard_by(concordia, "ann") == concordia.text("propose-accepted-changed", "fr", name=NAME)
    assert [one.event.price for one in await agenda(concordia)] == [0]


@pytest.mark.parametrize("reason", ["theme", "commercial", "incomplete", "double", "hateful"])
async def test_a_ready_reason_is_read_in_the_organiser_s_language(concordia: Room, reason: str) -> None:
    ann = concordia.person("ann", "fr")
    await sends(ann, "fr", when="5 octobre 2026, 19h")
    pia = await opened(concordia, "nl")
    await pia.chooses("proposal", "refuse", "nl")
    said = await pia.chooses("proposal-why", reason, "nl")
    assert said == concordia.text("proposal-refused", "nl", name=NAME)
    assert concordia.text(f"propose-why-{reason}", "fr") in heard_by(concordia, "ann")
    assert (await waiting(concordia), await agenda(concordia)) == ([], [])


async def test_a_typed_reason_is_read_as_it_is_and_its_language_is_said(concordia: Room) -> None:
    await sends(concordia.person("ann", "fr"), "fr", when="5 octobre 2026, 19h")
    await sends(concordia.person("bob", "nl"), "nl", name="Brood", when="6 oktober 2026, 19u")
    pia = await joins(concordia, "pia", Role.PUBLISHER, "nl")
    for _ in range(2):
        await pia.commands("proposals")
        await pia.presses(pia.labels[0])
        await pia.chooses("proposal", "refuse", "nl")
        await pia.says("Dit is <b>te</b> laat, zie https://example.be")
    assert "dans cette langue" in heard_by(concordia, "ann")
    assert "&lt;b&gt;te&lt;/b&gt;" in heard_by(concordia, "ann")
    assert "hxxps://example[.]be" in heard_by(concordia, "bob")
    assert "Het team schreef: “Dit is" in heard_by(concordia, "bob")


async def test_a_reason_that_is_far_too_long_is_asked_for_again(concordia: Room) -> None:
    await sends(concordia.person())
    pia = await opened(concordia)
    await pia.chooses("proposal", "refuse")
    assert "too long" in await pia.says("x" * 1_001)
    assert len(await waiting(concordia)) == 1


async def test_one_field_is_changed_at_a_time_and_the_rest_stays(concordia: Room) -> None:
    await sends(concordia.person())
    (before,) = await waiting(concordia)
    pia = await opened(concordia)
    for field, typed in (
        ("name", "Bread"),
        ("when", "7 October 2026, 8 pm"),
        ("where", "2000 Antwerpen"),
        ("text", "We bake."),
        ("organiser", "Bakers"),
        ("link", "https://example.be/bread"),
        ("step-free", "no"),
    ):
        await pia.chooses("proposal", "change")
        await pia.chooses("proposal-names", field)
        assert concordia.text("proposal-kept") in await pia.says(typed)
    await pia.chooses("proposal", "change")
    await pia.chooses("proposal-names", "spoken")
    await pia.presses("Arabic")
    await pia.chooses("propose-spoken", "done")
    (after,) = await waiting(concordia)
    assert (after.event.names, after.event.texts) == ({"en": "Bread"}, {"en": "We bake."})
    assert (after.event.venue, after.event.spoken) == (Venue({}, None, "2000", "Antwerpen"), ("ar",))
    assert (after.event.themes, after.event.price) == (before.event.themes, before.event.price)
    assert (after.sender, after.version) == (before.sender, before.version + 8)


async def test_what_a_colleague_changed_meanwhile_is_shown_before_it_is_accepted(concordia: Room) -> None:
    await sends(concordia.person())
    pia, oda = await opened(concordia), await opened(concordia, role=Role.OWNER, name="oda")
    await oda.chooses("proposal", "change")
    await oda.chooses("proposal-names", "name")
    await oda.says("Bread")
    assert (await pia.chooses("proposal", "accept")).startswith(concordia.text("proposal-changed"))
    assert "Bread" in pia.text
    assert await agenda(concordia) == []
    await pia.chooses("proposal", "accept")
    assert [one.event.names["en"] for one in await agenda(concordia)] == ["Bread"]


async def test_who_comes_second_reads_that_it_is_decided(concordia: Room) -> None:
    await sends(concordia.person())
    pia, oda = await opened(concordia), await opened(concordia, role=Role.OWNER, name="oda")
    card = oda.heard
    await oda.chooses("proposal", "refuse")
    await pia.chooses("proposal", "accept")
    decided = concordia.text("proposal-decided")
    assert await oda.chooses("proposal-why", "theme") == decided
    for press in ("accept", "change", "refuse"):
        oda.heard = card
        assert await oda.chooses("proposal", press) == decided
    told = [reply.text for address, reply in concordia.platform.sent if address.chat == "ann"]
    assert told.count(concordia.text("propose-accepted", name=NAME)) == 1
    assert not any("did not take" in text for text in told)


@pytest.mark.parametrize("same", [True, False])
async def test_two_presses_at_the_same_moment_decide_once(concordia: Room, same: bool) -> None:
    await sends(concordia.person())
    pia = await opened(concordia)
    oda = pia if same else await opened(concordia, role=Role.OWNER, name="oda")
    presses = []
    for person in (pia, oda):
        accept = next(choice for choice in person.choices if choice.label == concordia.label("proposal", "accept"))
        presses.append(person.arrival(ChoicePressed(accept.token, "m1")))
    sent = await concordia.arrive(*presses)
    texts = [reply.text for _, reply in sent]
    assert texts.count(concordia.text("proposal-accepted", name=NAME)) == 1
    assert texts.count(concordia.text("proposal-decided")) == 1
    assert texts.count(concordia.text("propose-accepted", name=NAME)) == 1
    assert len(await agenda(concordia)) == 1


async def test_an_accept_and_a_refusal_at_the_same_moment_are_one_answer(concordia: Room) -> None:
    await sends(concordia.person())
    pia, oda = await opened(concordia), await opened(concordia, role=Role.OWNER, name="oda")
    await oda.chooses("proposal", "refuse")
    accept = next(choice for choice in pia.choices if choice.label == concordia.label("proposal", "accept"))
    theme = next(choice for choice in oda.choices if choice.label == concordia.label("proposal-why", "theme"))
    sent = await concordia.arrive(
        pia.arrival(ChoicePressed(accept.token, "m1")), oda.arrival(ChoicePressed(theme.token, "m1"))
    )
    told = [reply.text for address, reply in sent if address.chat == "ann"]
    assert len(told) == 1
    assert ("accepted" in told[0]) is bool(await agenda(concordia))


async def test_one_that_is_over_is_not_accepted(concordia: Room) -> None:
    await sends(concordia.person())
    concordia.now += 30 * DAY
    pia = await opened(concordia)
    assert (await pia.chooses("proposal", "accept")).startswith(concordia.text("proposal-over"))
    assert len(await waiting(concordia)) == 1


async def test_one_that_another_source_brought_already_is_not_accepted(concordia: Room) -> None:
    await sends(concordia.person())
    (proposal,) = await waiting(concordia)
    twin: Event = replace(proposal.event, source="town", uid="1")
    await writes(concordia, SaveEvents((twin,), int(concordia.now)))
    pia = await opened(concordia)
    assert (await pia.chooses("proposal", "accept")).startswith(concordia.text("proposal-double"))
    assert [one.event.source for one in await agenda(concordia)] == ["town"]
    assert len(await waiting(concordia)) == 1


async def test_each_deed_leaves_a_line_in_the_trail(concordia: Room) -> None:
    await sends(concordia.person())
    await sends(concordia.person("bob"), name="Bread")
    pia = await opened(concordia)
    await pia.chooses("proposal", "accept")
    await pia.commands("proposals")
    await pia.presses("Bread")
    await pia.chooses("proposal", "refuse")
    await pia.chooses("proposal-why", "theme")
    trail = await store(concordia).trail(None, 30)
    assert {"proposals", "proposal", "accept_event", "refuse_event"} <= {trace.what for trace in trail}
    oda = await joins(concordia, "oda", Role.OWNER)
    assert "accepted an event" in await oda.commands("audit")


async def test_an_organiser_who_blocked_the_bot_stops_nobody(concordia: Room) -> None:
    await sends(concordia.person())
    concordia.platform.blocked.add("ann")
    pia = await opened(concordia)
    await pia.chooses("proposal", "accept")
    assert len(await agenda(concordia)) == 1


async def test_typed_words_open_no_proposal(concordia: Room) -> None:
    pia = await joins(concordia, "pia", Role.PUBLISHER)
    decided = concordia.text("proposal-decided")
    assert await pia.commands("proposal", "x") == await pia.commands("accept_event", "x y") == decided
    assert concordia.text("proposal-which") in await pia.commands("edit_event", "x")
    await pia.commands("cancel")
    assert concordia.text("proposal-which") in await pia.commands("refuse_event", "x")


async def test_a_button_of_the_letter_opens_the_card(concordia: Room) -> None:
    pia = await joins(concordia, "pia", Role.PUBLISHER)
    await sends(concordia.person())
    (proposal,) = await waiting(concordia)
    assert heard_by(concordia, "pia") == concordia.text("proposal-new", name=NAME)
    assert NAME in await presses_on(concordia, pia, "proposal", proposal)
