"""The way for other processes into the fake: POST /control/<verb> with a JSON object, a JSON value back."""

import contextlib
import dataclasses
import json
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.fakes.storms import weights

from .deeds import Verb, deed
from .faults import SENDS, Fault
from .group_control import GROUP_VERBS, GROUP_WAITS
from .people import JPEG, Person
from .schema import Payload
from .updates import Chaos

if TYPE_CHECKING:
    from .server import FakeTelegram

Wait = Callable[["FakeTelegram", Payload], Awaitable[Any]]


async def answer_control(fake: "FakeTelegram", verb: str, body: Payload) -> web.Response:
    """Do what the verb says. An unknown verb, a wrong field or an absent person is a 400 with the reason."""
    try:
        if verb in WAITS:
            result = await WAITS[verb](fake, body)
        elif verb in VERBS:
            result = VERBS[verb](fake, body)
        else:
            raise LookupError(f"no control verb {verb!r}")  # noqa: TRY301 - one place answers all mistakes
    except (LookupError, TypeError, ValueError, TimeoutError) as error:
        return web.json_response({"error": f"{type(error).__name__}: {error}"}, status=400)
    return web.Response(body=json.dumps(result).encode(), content_type="application/json")


def _person(fake: "FakeTelegram", body: Payload) -> int:
    return fake.person(
        body.get("first_name", "Somebody"),
        body.get("language", "nl"),
        body.get("user", 0),
        body.get("username"),
    ).id


def _crowd(fake: "FakeTelegram", body: Payload) -> list[int]:
    """So many people (`count`) at once, who have started the bot; nothing arrives at it. Their ids."""
    people = [fake.person(f"Somebody {number}", body.get("language", "nl")) for number in range(body["count"])]
    for person in people:
        person.chat.started = True
    return [person.id for person in people]


def _album(person: Person, count: int = 3, caption: str = "") -> Any:
    return person.sends_album([JPEG] * count, caption)


def _screen(fake: "FakeTelegram", body: Payload) -> Payload:
    person = fake.people[body["user"]]
    return {
        "messages": [dataclasses.asdict(message) for message in person.sees()],
        "keys": [[button.label for button in row] for row in person.keys],
        "toasts": person.toasts,
        "activity": person.chat.activity,
    }


async def _hears(fake: "FakeTelegram", body: Payload) -> Payload:
    chat = fake.people[body["user"]].chat
    with contextlib.suppress(TimeoutError):
        await fake.world.until(lambda: chat.activity >= body["acts"], body.get("seconds", 10))
    return _screen(fake, body)


def _faults(fake: "FakeTelegram", body: Payload) -> None:
    rules = [Fault(**{**rule, "methods": tuple(rule.get("methods", ()))}) for rule in body.get("rules", [])]
    fake.faults.set(*rules, latency=body.get("latency_ms", 0) / 1000)


def _storm(fake: "FakeTelegram", body: Payload) -> None:
    """A `share` of the sends goes wrong; `kinds` are a list or weights by kind, `seed` decides which."""
    fake.faults.storm(
        body["share"],
        weights(body["kinds"]),
        seed=body.get("seed", 0),
        methods=body.get("methods", SENDS),
        retry_after=body.get("retry_after", 1),
    )


async def _accepted(fake: "FakeTelegram", body: Payload) -> int:
    """How many messages have stood in a chat since the fake began; waits until there are `count`, or `seconds` pass."""
    with contextlib.suppress(TimeoutError):
        await fake.world.until(lambda: fake.sends >= body.get("count", 0), body.get("seconds", 10))
    return fake.sends


def _chaos(fake: "FakeTelegram", body: Payload) -> None:
    fake.world.updates.chaos = Chaos(**body) if body else None


def _status(fake: "FakeTelegram", _: Payload) -> Payload:
    updates = fake.world.updates
    return {
        "requests": fake.requests,
        "polls": updates.polls,
        "pending": updates.pending,
        "last_offset": updates.last_offset,
        "filtered": updates.filtered,
        "faults": fake.faults.hits,
        "sends": fake.sends,
        "struck": fake.struck,
        "too_fast": fake.too_fast,
        "busiest_second": fake.busiest_second,
        "too_early": sum(one.rule == "retry-after" for one in fake.violations),
        "violations": len(fake.violations),
        "settings": fake.world.settings,
    }


def _raw(fake: "FakeTelegram", body: Payload) -> int:
    update = body["update"]
    if isinstance(update, dict):
        update = {"update_id": fake.world.updates.next_id} | update
    return fake.world.updates.add_raw(update)


def _flood(fake: "FakeTelegram", body: Payload) -> None:
    fake.traffic.flood(body["users"], body["messages"], body["texts"], body.get("replies", 1))


async def _open_loop(fake: "FakeTelegram", body: Payload) -> None:
    await fake.traffic.open_loop(body["users"], body["rate"], body["seconds"], body["texts"], body.get("replies", 1))


async def _finished(fake: "FakeTelegram", body: Payload) -> dict[str, float]:
    return await fake.traffic.finished(body["seconds"])


async def _polled(fake: "FakeTelegram", body: Payload) -> int:
    """Wait until the bot has asked for updates so often."""
    await fake.world.until(lambda: fake.world.updates.polls >= body["polls"], body.get("seconds", 30))
    return fake.world.updates.polls


VERBS: dict[str, Verb] = {
    "person": _person,
    "crowd": _crowd,
    "says": deed(Person.says),
    "sends": deed(Person.sends),
    "presses": deed(Person.presses),
    "sends_photo": deed(Person.sends_photo),
    "sends_album": deed(_album),
    "sends_document": deed(Person.sends_document),
    "sends_voice": deed(Person.sends_voice),
    "sends_sticker": deed(Person.sends_sticker),
    "forwards": deed(Person.forwards),
    "edits": deed(Person.edits),
    "blocks": deed(Person.blocks),
    "unblocks": deed(Person.unblocks),
    "raw": _raw,
    "screen": _screen,
    "violations": lambda fake, _: [dataclasses.asdict(one) for one in fake.violations],
    "faults": _faults,
    "storm": _storm,
    "chaos": _chaos,
    "status": _status,
    "flood": _flood,
    "figures": lambda fake, _: fake.traffic.figures(),
    "waits": lambda fake, _: fake.traffic.waits(),
    "reset": lambda fake, _: fake.reset(),
    **GROUP_VERBS,
}
WAITS: dict[str, Wait] = {
    "hears": _hears,
    "open_loop": _open_loop,
    "finished": _finished,
    "polled": _polled,
    "accepted": _accepted,
    **GROUP_WAITS,
}
