"""Acts of people as verbs for another process: JSON names and numbers become people, groups and messages."""

import base64
import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .company import Written
from .groups import Group, Topic
from .rooms import Seen, seen
from .schema import Payload

if TYPE_CHECKING:
    from .server import FakeTelegram

Verb = Callable[["FakeTelegram", Payload], Any]


def deed(act: Callable[..., Any], *, spread: str = "") -> Verb:
    """An act of the person `user`, with the other fields of the body as its arguments.

    `group` and `other` are ids, `message` is an id, or `ephemeral` the id of an ephemeral message; `content` and
    `photo` are base64. The list in the field `spread` becomes the last positional arguments. Raises `LookupError`
    for who or what does not exist.
    """

    def verb(fake: "FakeTelegram", body: Payload) -> Any:
        arguments = dict(body)
        person = fake.people[arguments.pop("user")]
        places = [_group(fake, arguments)] if "group" in arguments else []
        if "ephemeral" in arguments:
            arguments["message"] = seen(places[0].ephemerals[arguments.pop("ephemeral")])
        others = [fake.people[arguments.pop("other")]] if "other" in arguments else []
        for name in ("content", "photo"):
            if name in arguments:
                arguments[name] = base64.b64decode(arguments[name])
        return told(act(person, *places, *others, *arguments.pop(spread, ()), **arguments))

    return verb


def told(result: Any) -> Any:
    """What an act gave back, as JSON: records as objects, a group as its id."""
    if isinstance(result, list):
        return [told(one) for one in result]
    if isinstance(result, Group):
        return result.id
    return dataclasses.asdict(result) if isinstance(result, (Written, Seen, Topic)) else result


def _group(fake: "FakeTelegram", arguments: Payload) -> Group:
    return fake.world.groups[arguments.pop("group")]
