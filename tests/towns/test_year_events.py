"""Somebody looks through the agenda on a platform: the list, the card, the file for a calendar, the place."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from icalendar import Calendar

from bot.agenda.event import Venue
from tests.towns.discord import DiscordTown
from tests.towns.fair import Fair, Leaf, brings, comes
from tests.towns.telegram import TelegramTown
from tests.towns.town import Hall
from tests.year import event

DAY = 24 * 3600
LONG = "A gathering of everything that we share and of all that makes us who we are"
BRIDGE = Venue({"nl": "De Brug"}, "Kerkstraat 5", "2000", "Antwerpen", 51.21989, 4.40346)
SOUP = replace(
    event("soup", "2026-10-10", name={"en": "Soup for all", "nl": "Soep voor iedereen"}, price=0, spoken=("nl", "ar")),
    venue=BRIDGE,
    organiser="Neighbours of the bridge",
    accessible=True,
)
MANY = [
    event(str(n), f"2026-10-{n + 10}", name={"en": f"{LONG} {n}"}, link="https://example.be/x") for n in range(1, 9)
]


async def opens(fair: Fair, label: str) -> Leaf:
    """Ann opens an event from a list that begins after the days of the year."""
    await fair.says("ann", "/events soup")
    return (await fair.touches("ann", label))[-1]


async def test_a_list_of_many_is_read_a_page_at_a_time_with_a_button_for_each(fair: Fair, hall: Hall) -> None:
    await brings(hall, *MANY)
    await fair.meets("ann")
    first = (await fair.says("ann", "/events gathering"))[-1]
    assert first.text.startswith("8 events")
    numbered = [label for label in first.labels if label[:1].isdigit()]
    assert [label[:2] for label in numbered] == ["1.", "2.", "3.", "4.", "5."]
    assert all(len(label) <= 40 and label.endswith("…") for label in numbered)
    assert f"5. {LONG} 5" in first.text  # the whole name stands in the message
    second = (await fair.touches("ann", hall.label("events-menu", "more")))[-1]
    assert second.id == first.id
    assert [label[:2] for label in second.labels if label[:1].isdigit()] == ["6.", "7.", "8."]
    free = (await fair.touches("ann", hall.label("events-menu", "free")))[-1]
    assert "I have found nothing that fits yet" in free.text
    wider = (await fair.touches("ann", hall.label("events-wider", "free")))[-1]
    assert wider.text.startswith("8 events")


async def test_a_card_has_all_that_is_known_and_reminds_of_the_event_until_told_not_to(fair: Fair, hall: Hall) -> None:
    await brings(hall, SOUP)
    await fair.meets("ann")
    card = await opens(fair, "1. Soup for all")
    for fact in (
        "Saturday, 10 October 2026, 14:00 to 16:00",
        "Where: De Brug, Kerkstraat 5, 2000 Antwerpen, Antwerp (province)",
        "Free of charge",
        "Spoken there: Dutch and Arabic",
        "Accessible for people with a disability, says the organiser",
        "Organised by Neighbours of the bridge",
        "Source: stad, 5 October 2026",
    ):
        assert fact in card.text
    said = (await fair.touches("ann", hall.label("event-menu", "remind")))[-1]
    assert said.text.startswith("Good, I will remind you a day before: Soup for all.")
    await fair.passes(4 * DAY + 7 * 3600)
    reminder = await comes(fair, "ann", "Tomorrow, Saturday, 10 October 2026")
    assert reminder.text.endswith("You get this because you asked me to remind you of this event.")
    stopped = (await fair.touches("ann", hall.label("alert-menu", "unremind")))[-1]
    assert stopped.text == "Good, I will not write to you about this event: Soup for all."
    assert await hall.rows("subscriptions") == 0


async def test_the_file_for_a_calendar_arrives_and_a_calendar_reads_it(fair: Fair, hall: Hall) -> None:
    await brings(hall, SOUP)
    await fair.meets("ann")
    await opens(fair, "1. Soup for all")
    said, sent = (await fair.touches("ann", hall.label("event-menu", "ics")))[-2:]
    assert said.text.startswith("Here is the file for your calendar: Soup for all.")
    ((name, data),) = sent.files
    assert name == "soup-for-all.ics"
    (read,) = Calendar.from_ical(data).walk("VEVENT")
    assert (str(read["SUMMARY"]), read.decoded("DTSTART")) == ("Soup for all", SOUP.times[0].start)
    await fair.says("ann", "/follow")
    await fair.touches("ann", hall.label("ask-follow", "everywhere"))
    await fair.says("ann", "/events soup")
    await fair.touches("ann", "1. Soup for all")
    await fair.touches("ann", hall.label("event-menu", "ics"))
    *_, sent = await fair.touches("ann", hall.label("event-menu", "all-ics"))
    ((_, data),) = sent.files
    assert "Soup for all" in [str(one["SUMMARY"]) for one in Calendar.from_ical(data).walk("VEVENT")]


async def test_the_place_is_a_pin_where_there_is_such_a_thing_and_a_link_elsewhere(fair: Fair, hall: Hall) -> None:
    await brings(hall, SOUP)
    await fair.meets("ann")
    card = await opens(fair, "1. Soup for all")
    if isinstance(fair, DiscordTown):
        assert card.links["On the map"].endswith("#map=17/51.21989/4.40346")
        return
    pin = (await fair.touches("ann", hall.label("event-menu", "map")))[-1].pin
    where = "De Brug, Kerkstraat 5, 2000 Antwerpen, Antwerp (province)"
    assert pin == (51.21989, 4.40346, "Soup for all", where)
    opened = await fair.touches("ann", hall.label("event-menu", "open"))
    assert any(one.text == card.text for one in opened)


async def test_a_card_is_shared_and_opens_with_whoever_gets_the_link(fair: Fair, hall: Hall) -> None:
    await brings(hall, SOUP)
    await fair.meets("ann")
    card = await opens(fair, "1. Soup for all")
    if not isinstance(fair, TelegramTown):
        assert "Share" not in card.links  # nothing leads from outside to an event there
        return
    shared = parse_qs(urlsplit(card.links["Share"]).query)
    assert shared["text"] == ["Soup for all – Saturday, 10 October 2026, 14:00 to 16:00"]
    fair.person("cem").opens_link(shared["url"][0])
    await fair.done()
    assert "Soup for all" in fair.alone("cem")[-1].text


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
async def test_every_label_of_the_agenda_fits_its_button_in_every_language(
    fair: Fair, hall: Hall, language: str
) -> None:
    await brings(hall, SOUP, *MANY)
    await fair.meets("ann", language)
    shown = [(await fair.says("ann", "/events"))[-1]]
    for side in ("when", "theme", "area", "spoken"):
        await fair.says("ann", "/events")
        label = hall.words.texts.label((language,), "events-menu", side)
        shown.append((await fair.touches("ann", label))[-1])
    cut = [label for leaf in shown for label in leaf.labels if label.endswith("…") and not label[:1].isdigit()]
    assert cut == []
