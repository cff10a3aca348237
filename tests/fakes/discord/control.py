"""The way for other processes into the fake: POST /control/<verb> with a JSON object, a JSON value back."""

import base64
import contextlib
import dataclasses
import json
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.fakes.storms import weights

from .faults import SENDS, Fault
from .people import Person
from .places import Channel
from .regulars import Deed, Regulars
from .schema import Payload

if TYPE_CHECKING:
    from .server import FakeDiscord

Verb = Callable[["FakeDiscord", Payload], Any]
Wait = Callable[["FakeDiscord", Payload], Awaitable[Any]]


async def answer_control(fake: "FakeDiscord", verb: str, body: Payload) -> web.Response:
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


def _person(fake: "FakeDiscord", body: Payload) -> int:
    return fake.person(body.get("name", "Somebody"), body.get("locale", "nl")).id


def _crowd(fake: "FakeDiscord", body: Payload) -> list[tuple[int, int]]:
    """So many people (`count`) at once: for each their id and that of their direct messages with the bot."""
    people = [fake.person(f"Somebody {number}", body.get("locale", "nl")) for number in range(body["count"])]
    return [(person.id, fake.world.direct(person.id).id) for person in people]


def _community(fake: "FakeDiscord", body: Payload) -> int:
    owner = fake.people[body["owner"]]
    return fake.community(body.get("name", "Server"), owner, with_bot=body.get("with_bot", True)).id


def _channel(fake: "FakeDiscord", body: Payload) -> int:
    community = fake.communities[body["guild"]]
    make = {"text": community.text, "forum": community.forum, "announcements": community.announcements}
    return make[body.get("kind", "text")](body["name"]).id


def _joins(fake: "FakeDiscord", body: Payload) -> None:
    fake.communities[body["guild"]].joins(fake.people[body["user"]])


def _writes(fake: "FakeDiscord", body: Payload) -> int:
    person = fake.people[body["user"]]
    place = _place(fake, body) or fake.world.direct(person.id)
    return person.writes(place, body.get("text", ""), _files(body)).id


def _slash(fake: "FakeDiscord", body: Payload) -> str:
    person = fake.people[body["user"]]
    return person.slash(body["name"], _place(fake, body), **body.get("options", {})).token


def _context_menu(fake: "FakeDiscord", body: Payload) -> str:
    post = fake.world.channels[body["channel"]].posts[body["message"]]
    return fake.people[body["user"]].context_menu(body["name"], post).token


def _presses(fake: "FakeDiscord", body: Payload) -> str:
    return fake.people[body["user"]].presses(body["label"]).token


def _selects(fake: "FakeDiscord", body: Payload) -> str:
    return fake.people[body["user"]].selects(body["menu"], body["values"]).token


def _submits(fake: "FakeDiscord", body: Payload) -> str:
    return fake.people[body["user"]].submits_modal(body["answers"]).token


def _place(fake: "FakeDiscord", body: Payload) -> Channel | None:
    return fake.world.channels[body["channel"]] if body.get("channel") else None


def _files(body: Payload) -> list[tuple[str, bytes]]:
    return [(name, base64.b64decode(content)) for name, content in body.get("files", [])]


def _screen(fake: "FakeDiscord", body: Payload) -> Payload:
    return _shown(fake.people[body["user"]])


async def _hears(fake: "FakeDiscord", body: Payload) -> Payload:
    person = fake.people[body["user"]]
    with contextlib.suppress(TimeoutError):
        await person.hears(body["count"], body.get("seconds", 10))
    return _shown(person)


def _shown(person: Person) -> Payload:
    modal = person.modal
    return {
        "dms": [dataclasses.asdict(message) for message in person.dms],
        "ephemerals": [dataclasses.asdict(message) for message in person.ephemerals],
        "modal": dataclasses.asdict(modal) if modal else None,
    }


def _faults(fake: "FakeDiscord", body: Payload) -> None:
    rules = [Fault(**{**rule, "methods": tuple(rule.get("methods", ()))}) for rule in body.get("rules", [])]
    fake.faults.set(*rules, latency=body.get("latency_ms", 0) / 1000)


def _storm(fake: "FakeDiscord", body: Payload) -> None:
    """A `share` of the sends goes wrong; `kinds` are a list or weights by kind, `seed` decides which."""
    fake.faults.storm(
        body["share"],
        weights(body["kinds"]),
        seed=body.get("seed", 0),
        methods=body.get("methods", SENDS),
        retry_after=body.get("retry_after", 1.0),
        everywhere=body.get("everywhere", False),
    )


async def _accepted(fake: "FakeDiscord", body: Payload) -> int:
    """How many messages have stood somewhere since the fake began; waits until there are `count`, or `seconds` pass."""
    with contextlib.suppress(TimeoutError):
        await fake.until(lambda: fake.sends >= body.get("count", 0), body.get("seconds", 10))
    return fake.sends


def _gateway(fake: "FakeDiscord", body: Payload) -> None:
    """One act of the gateway: drop, reconnect, invalidate, or close with a code."""
    acts: dict[str, Callable[[], None]] = {
        "drop": fake.gateway.drop,
        "reconnect": fake.gateway.reconnect,
        "invalidate": lambda: fake.gateway.invalidate(resumable=body.get("resumable", False)),
        "close": lambda: fake.gateway.close(body["code"]),
    }
    acts[body["act"]]()


def _status(fake: "FakeDiscord", _: Payload) -> Payload:
    waiting = [one for one in fake.interactions.all.values() if not one.acknowledged]
    return {
        "requests": fake.requests,
        "connected": fake.gateway.connected,
        "identifies": len(fake.gateway.identifies),
        "resumes": fake.gateway.resumes,
        "lost": fake.gateway.lost,
        "filtered": fake.gateway.filtered,
        "interactions": len(fake.interactions.all),
        "unacknowledged": len(waiting),
        "faults": fake.faults.hits,
        "sends": fake.sends,
        "struck": fake.struck,
        "invalid": fake.invalid,
        "too_early": sum(one.rule == "retry-after" for one in fake.violations),
        "violations": len(fake.violations),
        "commands": [command["name"] for command in fake.commands],
    }


def _flood(fake: "FakeDiscord", body: Payload) -> None:
    fake.traffic.judges_answers = body.get("judges_answers", True)
    fake.traffic.flood(body["users"], body["count"], body["command"])


async def _open_loop(fake: "FakeDiscord", body: Payload) -> None:
    fake.traffic.judges_answers = body.get("judges_answers", True)
    await fake.traffic.open_loop(body["users"], body["rate"], body["seconds"], body["command"])


def _regulars(fake: "FakeDiscord", body: Payload) -> None:
    """People under a name; see `regulars.Regulars`."""
    fake.traffic.judges_answers = body.get("judges_answers", True)
    fake.regulars[body["name"]] = Regulars(fake.scene, body["size"], _place(fake, body), _files(body))


def _set_going(fake: "FakeDiscord", body: Payload) -> None:
    fake.regulars[body["name"]].set_going(_script(body))


async def _go_round(fake: "FakeDiscord", body: Payload) -> Payload:
    return await fake.regulars[body["name"]].go_round(_script(body), body["rounds"], body["seconds"])


async def _go_steadily(fake: "FakeDiscord", body: Payload) -> Payload:
    return await fake.regulars[body["name"]].go_steadily(_script(body), body["rate"], body["seconds"])


async def _come_to_rest(fake: "FakeDiscord", body: Payload) -> Payload:
    return await fake.regulars[body["name"]].come_to_rest(body["seconds"])


def _script(body: Payload) -> list[Deed]:
    return [(deed, words) for deed, words in body["script"]]


async def _finished(fake: "FakeDiscord", body: Payload) -> Payload:
    return await fake.traffic.finished(body["seconds"])


async def _connected(fake: "FakeDiscord", body: Payload) -> bool:
    """Wait until a bot has identified itself and registered these commands."""
    names = set(body.get("commands", ()))
    await fake.until(
        lambda: fake.gateway.connected and names <= {command["name"] for command in fake.commands},
        body.get("seconds", 30),
    )
    return True


VERBS: dict[str, Verb] = {
    "person": _person,
    "crowd": _crowd,
    "community": _community,
    "channel": _channel,
    "joins": _joins,
    "writes": _writes,
    "slash": _slash,
    "context_menu": _context_menu,
    "presses": _presses,
    "selects": _selects,
    "submits": _submits,
    "screen": _screen,
    "gateway": _gateway,
    "faults": _faults,
    "storm": _storm,
    "status": _status,
    "violations": lambda fake, _: [dataclasses.asdict(one) for one in fake.violations],
    "flood": _flood,
    "regulars": _regulars,
    "set_going": _set_going,
    "figures": lambda fake, _: fake.traffic.figures(),
    "reset": lambda fake, _: fake.reset(),
}
WAITS: dict[str, Wait] = {
    "hears": _hears,
    "open_loop": _open_loop,
    "go_round": _go_round,
    "go_steadily": _go_steadily,
    "come_to_rest": _come_to_rest,
    "finished": _finished,
    "connected": _connected,
    "accepted": _accepted,
}
