"""The verbs of the control interface that make groups, live in them and look at them."""

import contextlib
import dataclasses
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from .content import JPEG
from .deeds import Verb, deed, told
from .groups import Group
from .people import Person
from .schema import Payload

if TYPE_CHECKING:
    from .server import FakeTelegram


def _make_group(fake: "FakeTelegram", body: Payload) -> int:
    """`title`, `owner`, `others`, `kind`, `forum`, and `bot`: its rights, or null to leave it out."""
    others = [fake.people[one] for one in body.get("others", ())]
    return fake.group(
        body["title"],
        fake.people[body["owner"]],
        *others,
        kind=body.get("kind", "supergroup"),
        forum=body.get("forum", False),
        bot=body.get("bot", ()),
    ).id


def _make_channel(fake: "FakeTelegram", body: Payload) -> int:
    discussion = fake.world.groups[body["discussion"]] if "discussion" in body else None
    return fake.channel(body["title"], fake.people[body["owner"]], discussion, body.get("bot", ())).id


def _writes_album(person: Person, group: Group, count: int = 3, **arguments: Any) -> Any:
    return person.writes_album(group, [JPEG] * count, **arguments)


def _group_screen(fake: "FakeTelegram", body: Payload) -> Payload:
    """What `user` sees in `group`, what is pinned, and how often the bot has acted there."""
    group = fake.world.groups[body["group"]]
    return {
        "messages": told(fake.people[body["user"]].sees(group)),
        "pinned": told(group.pinned),
        "activity": group.activity,
    }


async def _hears_in(fake: "FakeTelegram", body: Payload) -> Payload:
    """Wait for so many `acts` of the bot in `group`, at most `seconds`, then look."""
    group = fake.world.groups[body["group"]]
    with contextlib.suppress(TimeoutError):
        await fake.world.until(lambda: group.activity >= body["acts"], body.get("seconds", 10))
    return _group_screen(fake, body)


def _members(fake: "FakeTelegram", body: Payload) -> dict[str, str]:
    """The status of everybody whom the group knows, by id; a restriction that has ended is over."""
    group = fake.world.groups[body["group"]]
    now = fake.world.clock()
    return {str(one): group.member(member.user, now).status for one, member in list(group.members.items())}


def _switch(fake: "FakeTelegram", body: Payload) -> Payload:
    """Turn switches by name; answers how all stand now. Raises `TypeError` for one that is none."""
    fake.world.switches = dataclasses.replace(fake.world.switches, **body)
    return dataclasses.asdict(fake.world.switches)


GROUP_VERBS: dict[str, Verb] = {
    "group": _make_group,
    "channel": _make_channel,
    "switch": _switch,
    "members": _members,
    "group_screen": _group_screen,
    "writes": deed(Person.writes),
    "replies": deed(Person.replies),
    "writes_album": deed(_writes_album),
    "corrects": deed(Person.corrects),
    "deletes": deed(Person.deletes),
    "presses_data": deed(Person.presses_data),
    "opens_link": deed(Person.opens_link),
    "follows": deed(Person.follows),
    "joins": deed(Person.joins),
    "leaves": deed(Person.leaves),
    "adds_bot": deed(Person.adds_bot, spread="rights"),
    "promotes_bot": deed(Person.promotes_bot, spread="rights"),
    "demotes_bot": deed(Person.demotes_bot),
    "silences_bot": deed(Person.silences_bot),
    "kicks_bot": deed(Person.kicks_bot),
    "promotes": deed(Person.promotes, spread="rights"),
    "demotes": deed(Person.demotes),
    "restricts": deed(Person.restricts, spread="allowed"),
    "bans": deed(Person.bans),
    "hides": deed(Person.hides),
    "pins": deed(Person.pins),
    "opens_topic": deed(Person.opens_topic),
    "closes_topic": deed(Person.closes_topic),
    "upgrades": deed(Person.upgrades),
}
GROUP_WAITS: dict[str, Callable[["FakeTelegram", Payload], Awaitable[Any]]] = {"hears_in": _hears_in}
