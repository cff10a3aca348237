"""Where events come from on a platform: a citizen proposes one, a publisher decides; a publisher sends a file."""

from __future__ import annotations

from datetime import timedelta

import icalendar

from bot.rules.staff import Role
from tests.handlers.proposing import NAME, SPOKEN, WHEN
from tests.towns.fair import MONDAY, Fair, comes
from tests.towns.office import invite
from tests.towns.town import Hall

DAY = 24 * 3600


async def joins(fair: Fair, hall: Hall, who: str = "pia", role: Role = Role.PUBLISHER) -> None:
    shown = await fair.says(who, "/language en", f"/join {invite(hall, role)}", who.title())
    assert "You are on the team now." in shown[-1].text


async def proposes(fair: Fair, hall: Hall, who: str = "ann") -> str:
    """All that can be told, and to the team; what is said then."""
    await fair.meets(who)
    await fair.says(who, "/propose_event", NAME, WHEN, "De Brug, Kerkstraat 5, 9000 Gent", "We cook together.")
    for theme in ("dialogue", "festive"):
        await fair.touches(who, hall.label("theme", theme))
    await fair.touches(who, hall.label("propose-themes", "done"))
    await fair.touches(who, SPOKEN["en"])
    await fair.touches(who, hall.label("propose-spoken", "done"))
    await fair.says(who, "5,50")
    await fair.touches(who, hall.label("propose-step-free", "yes"))
    overview = (await fair.says(who, "Neighbours of the bridge", "https://example.be/soup"))[-1]
    assert NAME in overview.text
    return (await fair.touches(who, hall.label("propose-send", "send")))[-1].text


def calendar(*, place: str = "De Brug") -> bytes:
    """A calendar with a walk each week, and an entry that nobody can read."""
    walk = icalendar.Event()
    starts = MONDAY + timedelta(days=6, hours=3)
    for name, value in (("uid", "walk@gent"), ("summary", "Walk through the town"), ("location", place)):
        walk.add(name, value)
    walk.add("dtstart", starts)
    walk.add("dtend", starts + timedelta(hours=2))
    walk.add("rrule", {"freq": "weekly", "count": 4})
    broken = icalendar.Event()
    broken.add("uid", "broken@gent")
    broken.add("summary", "Without a time")
    made = icalendar.Calendar()
    made.add("prodid", "-//gent//walks//")
    made.add("version", "2.0")
    made.add_component(walk)
    made.add_component(broken)
    return bytes(made.to_ical())


async def sends(fair: Fair, hall: Hall, data: bytes) -> str:
    """The file, under its own name; what would come of it."""
    await fair.says("pia", "/import_events")
    await fair.sends("pia", "walks.ics", data)
    if hall.label("answer", "done") in fair.alone("pia")[-1].labels:
        await fair.touches("pia", hall.label("answer", "done"))
    shown = (await fair.touches("pia", "walks.ics"))[-1]
    while hall.label("import-moment", "again") in shown.labels:
        shown = (await fair.touches("pia", hall.label("import-moment", "again")))[-1]
    return shown.text


async def test_a_citizen_proposes_the_team_accepts_and_the_answer_comes(fair: Fair, hall: Hall) -> None:
    await joins(fair, hall)
    await proposes(fair, hall)
    listed = (await fair.says("pia", "/proposals"))[-1]
    label = next(one for one in listed.labels if one.startswith(NAME[:10]) or NAME[:10] in one)
    card = (await fair.touches("pia", label))[-1]
    for fact in (NAME, "Kerkstraat 5", "We cook together.", "Neighbours of the bridge"):
        assert fact in card.text
    await fair.touches("pia", hall.label("proposal", "accept"))
    answer = await comes(fair, "ann", "Good news: the team accepted your event")
    assert NAME in answer.text
    found = (await fair.says("ann", "/events soup"))[-1]
    assert NAME in found.text


async def test_a_refusal_comes_with_its_reason(fair: Fair, hall: Hall) -> None:
    await joins(fair, hall)
    await proposes(fair, hall)
    listed = (await fair.says("pia", "/proposals"))[-1]
    await fair.touches("pia", next(one for one in listed.labels if NAME[:10] in one))
    await fair.touches("pia", hall.label("proposal", "refuse"))
    await fair.says("pia", "It is not about the Year.")
    answer = await comes(fair, "ann", "It is not about the Year.")
    assert NAME in answer.text
    assert await hall.rows("proposals") == 0


async def test_a_file_that_a_publisher_sends_is_read_shown_and_brought_in(fair: Fair, hall: Hall) -> None:
    await joins(fair, hall)
    said = await sends(fair, hall, calendar())
    assert "New: 1" in said
    assert "One entry could not be read:" in said
    done = (await fair.touches("pia", hall.label("import-confirm", "bring")))[-1]
    assert done.text.startswith("Done.")
    assert await hall.rows("files") == 0
    await fair.meets("ann")
    found = (await fair.says("ann", "/events walk"))[-1]
    assert "Walk through the town" in found.text


async def test_the_same_file_again_changes_what_changed_and_nothing_twice(fair: Fair, hall: Hall) -> None:
    await joins(fair, hall)
    await sends(fair, hall, calendar())
    await fair.touches("pia", hall.label("import-confirm", "bring"))
    said = await sends(fair, hall, calendar(place="Het Paleis"))
    assert "New: 0" in said
    assert "Changed: 1" in said
