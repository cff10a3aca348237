"""A community follows the Year for its channel, by its moderators; everybody reads it."""

from __future__ import annotations

from tests.towns.fair import Fair, Leaf, TelegramFair, brings
from tests.towns.town import Hall
from tests.year import event

HOUR, DAY = 3600, 24 * 3600
COMMANDS = {"telegram": "follow", "discord": "follow_here"}
"""What a moderator gives; on Discord /follow is everybody's own, and only they see its answer."""

SOUP = event("soup", "2026-10-10", name={"en": "Soup for all"}, price=0)


async def begins(fair: Fair, hall: Hall, who: str = "mo") -> Leaf:
    """A moderator lets the channel follow all of Belgium; what everybody reads of it."""
    await fair.set_up()
    await fair.gives(who, COMMANDS[fair.name])
    await fair.taps_in_group(who, hall.label("ask-follow", "everywhere"))
    return fair.group_sees()[-1]


def moderates(fair: Fair) -> None:
    """On Telegram Mo becomes an administrator; on Discord a role says so already."""
    if isinstance(fair, TelegramFair):
        fair.person("mayor").promotes(fair.town, fair.person("mo"), "can_delete_messages", "can_restrict_members")


async def test_a_moderator_lets_the_channel_follow_and_everybody_reads_the_overview(fair: Fair, hall: Hall) -> None:
    await brings(hall, SOUP)
    moderates(fair)
    said = await begins(fair, hall)
    assert said.text.startswith("Done. This group now follows what there is to do. Where: all of Belgium.")
    assert said.labels == ["Change my choice", "Stop (moderators)"]
    before = len(fair.group_sees())
    await fair.passes(3 * DAY + 7 * HOUR)
    await fair.until(lambda: len(fair.group_sees()) > before)
    await hall.settled()
    digest = fair.group_sees()[-1]
    assert "Soup for all\nSat, 10 Oct, 14:00 · Antwerpen · free" in digest.text
    assert digest.text.endswith("This group follows: all of Belgium.")
    assert {"See everything", "Stop (moderators)"} <= set(digest.labels)


async def test_only_moderators_change_and_stop_it_and_one_tap_does(fair: Fair, hall: Hall) -> None:
    moderates(fair)
    await begins(fair, hall)
    stop = hall.label("follow-menu", "unfollow-here")
    await fair.taps_in_group("eve", stop)
    assert fair.whispered("eve")[-1].text == "Only moderators of the group can do that."
    await fair.taps_in_group("eve", hall.label("follow-menu", "following"))
    assert fair.whispered("eve")[-1].text == "Only moderators of the group can do that."
    assert await hall.rows("subscriptions") == 1
    await fair.taps_in_group("mo", stop)
    assert fair.group_sees()[-1].text == "Done. I no longer say here what there is to do."
    assert await hall.rows("subscriptions") == 0
    await fair.taps_in_group("mo", hall.label("follow-menu", "again"))
    assert await hall.rows("subscriptions") == 1


async def test_whoever_does_not_moderate_follows_for_themselves(fair: Fair, hall: Hall) -> None:
    await fair.set_up()
    before = len(fair.group_sees())
    await fair.gives("eve", "follow")
    said = fair.whispered("eve")[-1]
    if isinstance(fair, TelegramFair):
        assert said.text == "Only moderators of the group can do that."
        fair.person("eve").opens_link(said.links[hall.label("follow-menu", "alone")])
        await fair.done()
        said = fair.alone("eve")[-1]
    assert said.text.startswith("What would you like to follow?")
    assert len(fair.group_sees()) == before
    assert await hall.rows("subscriptions") == 0


async def test_a_group_reads_what_is_next_and_looks_further_in_private(fair: Fair, hall: Hall) -> None:
    await brings(hall, SOUP)
    await fair.set_up()
    await fair.gives("eve", "events")
    said = [*fair.group_sees(), *fair.whispered("eve")]
    assert any("Soup for all" in one.text for one in said)
