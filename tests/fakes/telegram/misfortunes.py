"""What happens to a chat just before the bot writes there, because a fault says so."""

from typing import TYPE_CHECKING

from .groups import Group
from .oracle import Call
from .people import Person

if TYPE_CHECKING:
    from .server import FakeTelegram


def befall(fake: "FakeTelegram", kind: str, call: Call) -> None:
    """A person blocks the bot, or a group's owner throws it out (forbidden) or makes it a supergroup (migrate).

    Nothing for other kinds, and where it has happened already or cannot.
    """
    chat = str(call.params.get("chat_id", ""))
    number = int(chat) if chat.removeprefix("-").isdecimal() else 0
    group = fake.world.groups.get(number)
    if kind == "migrate" and group is not None and group.kind == "group" and group.migrated_to is None:
        _owner(fake, group).upgrades(group)
    elif kind == "forbidden" and group is not None:
        if group.migrated_to is not None or not group.members[fake.world.bot["id"]].present:
            return
        _owner(fake, group).kicks_bot(group)
    elif kind == "forbidden" and number in fake.people and not fake.people[number].chat.blocked:
        fake.people[number].blocks()
    else:
        return
    fake.struck.setdefault(kind, []).append(number)


def _owner(fake: "FakeTelegram", group: Group) -> Person:
    return next(fake.people[one] for one, member in group.members.items() if member.status == "creator")
