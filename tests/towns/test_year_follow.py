"""A person follows the Year on a platform: what comes by itself, and how it stops."""

from __future__ import annotations

from dataclasses import replace

from bot.agenda.event import State
from tests.towns.fair import MONDAY, Fair, brings, comes, mailed
from tests.towns.town import Hall
from tests.year import event, moved

HOUR, DAY = 3600, 24 * 3600
SOUP = event("soup", "2026-10-10", name={"en": "Soup for all", "nl": "Soep voor iedereen"}, price=0)
DANCE = event("dance", "2026-10-13", "19:30", name={"en": "Dance of nations", "nl": "Dans"})


async def follows(fair: Fair, hall: Hall, who: str = "ann") -> str:
    await fair.meets(who)
    await fair.says(who, "/follow")
    return (await fair.touches(who, hall.label("ask-follow", "everywhere")))[-1].text


async def test_who_follows_reads_at_once_what_comes_next(fair: Fair, hall: Hall) -> None:
    await brings(hall, moved(SOUP, "2026-10-07"))
    await fair.passes(DAY)  # a day of the year itself comes before it
    await fair.meets("ann")
    asked = (await fair.says("ann", "/follow"))[-1]
    assert {"All of Belgium", "Flanders", "Brussels", "Wallonia", "German-speaking Community"} < set(asked.labels)
    said = (await fair.touches("ann", "Flanders"))[-1]
    assert said.id == asked.id  # the question itself became the answer
    assert "for the first time on 8 October 2026, 17:00" in said.text
    assert "This comes next:\n\nSoup for all\nWed, 7 Oct, 14:00 · Antwerpen · free" in said.text
    assert said.rows == (("Soup for all",), ("Change my choice", "Stop following"))


async def test_every_button_of_the_card_can_be_read_and_pressed(fair: Fair, hall: Hall) -> None:
    await follows(fair, hall)
    for side in ("where", "themes", "spoken", "how", "quiet", "announcements"):
        card = (await fair.says("ann", "/following"))[-1]
        shown = (await fair.touches("ann", hall.label("following", side)))[-1]
        assert shown.id == card.id
        assert shown.text != card.text
        assert all(len(label) <= 40 for label in shown.labels)
    await fair.says("ann", "/following")
    await fair.touches("ann", hall.label("following", "how"))
    said = (await fair.touches("ann", "At once"))[-1]
    assert "When: at once" in said.text


async def test_the_overview_comes_on_thursday_and_a_reminder_the_day_before(fair: Fair, hall: Hall) -> None:
    await brings(hall, SOUP, DANCE)
    await follows(fair, hall)
    await fair.passes(3 * DAY + 7 * HOUR)  # Thursday, 18:00
    digest = await comes(fair, "ann", "in the coming days")
    assert digest.text.startswith("4 events in the coming days\nUntil Sunday, 18 October 2026.")
    assert "Soup for all\nSat, 10 Oct, 14:00 · Antwerpen · free" in digest.text
    assert digest.text.endswith("You get this because you follow: all of Belgium.")
    assert list(digest.labels)[-3:] == ["See everything", "Change my choice", "Stop following"]
    await fair.passes(DAY)
    reminder = await comes(fair, "ann", "Tomorrow, Saturday, 10 October 2026")
    assert "Soup for all" in reminder.text
    assert "Dance" not in reminder.text
    opened = (await fair.touches("ann", "Soup for all"))[-1]
    assert "Saturday, 10 October 2026, 14:00 to 16:00" in opened.text
    assert reminder in fair.alone("ann")  # what came by itself is kept


async def test_what_moves_or_is_cancelled_is_said_at_once_and_one_tap_ends_it_all(fair: Fair, hall: Hall) -> None:
    await brings(hall, SOUP, DANCE)
    await follows(fair, hall)
    await fair.passes(3 * DAY + 7 * HOUR)
    await comes(fair, "ann", "in the coming days")
    await brings(hall, moved(SOUP, "2026-10-11", "15:00"))
    await fair.passes(120)
    changed = await comes(fair, "ann", "something changes")
    assert "Before: Saturday, 10 October 2026, 14:00 to 16:00" in changed.text
    assert "Now: Sunday, 11 October 2026, 15:00 to 17:00" in changed.text
    await brings(hall, replace(DANCE, state=State.CANCELLED))
    await fair.passes(120)
    off = await comes(fair, "ann", "Does not take place")
    assert "Dance of nations\nDoes not take place: Tuesday, 13 October 2026" in off.text
    said = (await fair.touches("ann", hall.label("alert-menu", "unfollow")))[-1]
    assert said.text == "Done. I no longer write to you about what there is to do."
    assert await hall.rows("subscriptions") == 0
    again = (await fair.touches("ann", hall.label("follow-menu", "again")))[-1]
    assert again.text.startswith("Done. You now follow what there is to do. Where: all of Belgium.")


async def test_what_is_new_in_the_quiet_hours_comes_when_they_are_over(fair: Fair, hall: Hall) -> None:
    await follows(fair, hall)
    await fair.says("ann", "/following")
    await fair.touches("ann", hall.label("following", "how"))
    await fair.touches("ann", "At once")
    await fair.passes(12 * HOUR)  # 23:00
    before = len(fair.alone("ann"))
    await brings(hall, SOUP)
    await fair.passes(120)
    await mailed(hall)
    assert len(fair.alone("ann")) == before
    await fair.passes(9 * HOUR)
    new = await comes(fair, "ann", "New: something for you")
    assert "Soup for all" in new.text
    assert hall.clock() - MONDAY.timestamp() > 21 * HOUR


async def test_who_blocks_the_bot_follows_nothing_any_more(fair: Fair, hall: Hall) -> None:
    await brings(hall, SOUP)
    await follows(fair, hall)
    await follows(fair, hall, "cem")
    fair.blocks("ann")
    await fair.passes(3 * DAY + 7 * HOUR)
    await comes(fair, "cem", "in the coming days")
    await mailed(hall)
    assert await hall.rows("subscriptions") == 1
