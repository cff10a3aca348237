"""Answers to interactions: within three seconds, once, and everything after that over the interaction's own token."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import Final

import structlog

from adapters.discord.encode import Message, cleared
from adapters.discord.fields import moment
from adapters.discord.hooks import File, Hooks
from adapters.discord.refusals import ALREADY_ACKNOWLEDGED, DEAD, UNKNOWN_MESSAGE, Code
from adapters.discord.via import EPHEMERAL, Kind, Via
from adapters.payloads import Json
from bot.ports import Clock, SendError, Unreachable

log = structlog.get_logger(__name__)

ACKNOWLEDGE_WITHIN: Final = 2.7
"""Seconds after which an interaction cannot be answered any more; Discord says three, the way there takes some."""
PATIENCE: Final = 0.7
"""Seconds after its arrival that an interaction waits for the reply to it, before the person is told that we think: at
busy times too it is to be acknowledged within one second."""
FOLLOWUPS_ELSEWHERE: Final = 5
"""Messages that may follow the first answer where only the person uses the bot (documentation, "Followup Messages")."""
TRY_FOR: Final = 2.0
"""Seconds for one try at the first answer."""
ANSWER_WITHIN: Final = 15.0
"""Seconds for one try at what comes later."""
REMEMBERED: Final = 10_000
"""Interactions whose state is kept; older ones are answered by what their token alone allows."""

MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, MODAL = 4, 5, 6, 7, 9
"""Types of callbacks (documentation, "Interaction Callback Type")."""

_SHOWN = "form"

_CALLBACK = "/interactions/{id}/{token}/callback"
_FOLLOWUP = "/webhooks/{id}/{token}"
_ORIGINAL = "/webhooks/{id}/{token}/messages/@original"


class Stage(Enum):
    """How far an interaction is answered."""

    FRESH = auto()
    THINKING = auto()  # a message of ours stands there without words
    PUT_OFF = auto()  # the press counts; its message stands unchanged
    ANSWERED = auto()
    UNKNOWN = auto()  # the process was another one
    DEAD = auto()


@dataclass(frozen=True, slots=True)
class How:
    """How something is said. `hidden`: only the person sees it. `instead`: it takes the place of the message that was
    pressed. `clears`: that message loses its buttons."""

    hidden: bool
    instead: bool = False
    clears: bool = False

    def seen(self, message: Message) -> Message:
        """As a message of its own, for the eyes that it is for."""
        if not self.hidden or self.instead:
            return message
        return replace(message, payload=message.payload | {"flags": message.payload["flags"] | EPHEMERAL})


@dataclass(slots=True)
class _Open:
    via: Via
    since: float
    stage: Stage = Stage.FRESH
    tried: str | None = None
    followed: int = 0
    said: set[str] = field(default_factory=set)
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    answered: asyncio.Event = field(default_factory=asyncio.Event)

    def at(self, *stages: Stage) -> bool:
        return self.stage in stages


class Interactions:
    """All interactions that can still be answered. `clock` counts monotonic seconds, `now` unix seconds."""

    def __init__(self, hooks: Hooks, *, clock: Clock, now: Clock, patience: float = PATIENCE) -> None:
        self._hooks = hooks
        self._clock = clock
        self._now = now
        self._patience = patience
        self._known: OrderedDict[str, _Open] = OrderedDict()
        self.application = ""
        """The application's id, once it is known."""

    def begin(self, via: Via) -> None:
        """An interaction arrived just now."""
        self._known[via.interaction] = _Open(via, self._clock())
        while len(self._known) > REMEMBERED:
            self._known.popitem(last=False)

    def forget(self, via: Via) -> None:
        """It was not kept, so nothing is said to it."""
        self._known.pop(via.interaction, None)

    async def settle(self, via: Via) -> None:
        """Acknowledge what is on disk: by the reply to it, if that comes soon, else by putting it off."""
        one = self._known.get(via.interaction)
        if one is None:
            return
        rest = one.since + self._patience - self._clock()
        try:
            async with asyncio.timeout(max(0.0, rest)):
                await one.answered.wait()
        except TimeoutError:
            await self._put_off(one)

    async def dismiss(self, via: Via) -> None:
        """Acknowledge something to which nothing is said."""
        one = self._state(via)
        async with one.lock:
            if one.at(Stage.FRESH) and via.message is not None:
                await self._callback(one, {"type": DEFERRED_UPDATE}, Stage.ANSWERED)

    async def show(self, via: Via, modal: Json) -> bool:
        """Open a form; whether it stands on the screen. A form does not answer a form."""
        one = self._state(via)
        async with one.lock:
            if not one.at(Stage.FRESH) or via.kind is Kind.FORM or self._late(one):
                return False
            again, one.tried = one.tried == _SHOWN, _SHOWN
            shown = await self._callback(one, {"type": MODAL, "data": modal}, Stage.ANSWERED)
            return shown or (again and one.at(Stage.ANSWERED))

    async def say(self, via: Via, message: Message, part: str, how: How) -> bool:
        """Say one message; False where the interaction cannot carry it any more. Raises a `SendError`.

        `part` is the same for each try at it.
        """
        if not via.alive(self._now()):
            return False
        one = self._state(via)
        async with one.lock:
            if part in one.said:
                return True
            if one.at(Stage.FRESH) and self._late(one):
                one.stage = Stage.DEAD
            if how.clears and via.kind is Kind.PRESS:
                await self._clear(one)
            told = one.at(Stage.FRESH) and await self._first(one, how.seen(message), part, how)
            told = told or await self._later(one, message, how)
            if told:
                one.said.add(part)
            return told

    # -- within the lock of one interaction

    async def _first(self, one: _Open, message: Message, part: str, how: How) -> bool:
        """The answer itself; whether it arrived. The stage tells why not."""
        instead = one.via.kind is Kind.PRESS and how.instead
        again, one.tried = one.tried == part, part
        body = {"type": UPDATE if instead else MESSAGE, "data": message.payload}
        told = await self._callback(one, body, Stage.ANSWERED, message.files)
        return told or (again and one.at(Stage.ANSWERED))  # an earlier try arrived though we never heard so

    async def _later(self, one: _Open, message: Message, how: How) -> bool:
        """What comes after the acknowledgement."""
        if one.at(Stage.DEAD):
            return False
        if one.at(Stage.THINKING):
            if how.hidden or one.via.direct:
                return await self._edited(one, message)
            await self._used(one, "DELETE", _ORIGINAL)  # it is for all, and only one would see it there
            return False
        takes_place = one.via.kind is Kind.PRESS and how.instead and one.at(Stage.PUT_OFF, Stage.UNKNOWN)
        if takes_place and await self._edited(one, message):
            return True
        if one.at(Stage.DEAD) or (one.via.elsewhere and one.followed == FOLLOWUPS_ELSEWHERE):
            return False
        one.followed += 1
        return await self._used(one, "POST", _FOLLOWUP, how.seen(message))

    async def _clear(self, one: _Open) -> None:
        """Take the buttons of the pressed message away."""
        if one.at(Stage.FRESH):
            await self._callback(one, {"type": UPDATE, "data": cleared()}, Stage.ANSWERED)
        elif one.at(Stage.PUT_OFF):
            await self._edited(one, Message(cleared()))

    async def _callback(self, one: _Open, body: Json, then: Stage, files: Sequence[File] = ()) -> bool:
        """The first answer; whether it arrived. The stage tells why not."""
        try:
            places = {"id": one.via.interaction, "token": one.via.token}
            await self._hooks.ask("POST", _CALLBACK, body, places, files=files, within=TRY_FOR)
        except Code as refused:
            if refused.code == ALREADY_ACKNOWLEDGED:
                one.stage = then
            elif refused.code in DEAD:
                one.stage = Stage.DEAD
            else:
                raise
            one.answered.set()
            return False
        one.stage = then
        one.answered.set()
        return True

    async def _put_off(self, one: _Open) -> bool:
        async with one.lock:
            if not one.at(Stage.FRESH):
                return True
            pressed = one.via.kind is Kind.PRESS
            body: Json = {"type": DEFERRED_UPDATE if pressed else DEFERRED_MESSAGE}
            if not pressed and not one.via.direct:
                body["data"] = {"flags": EPHEMERAL}
            then = Stage.PUT_OFF if pressed else Stage.THINKING
            while not self._late(one):
                try:
                    return await self._callback(one, body, then)
                except Unreachable:
                    continue
                except SendError as trouble:
                    log.warning("interaction not acknowledged", fault=type(trouble).__name__)
                    break
            one.stage = Stage.DEAD
            return False

    async def _edited(self, one: _Open, message: Message) -> bool:
        """Change the message that stands there; False where somebody took it away."""
        try:
            return await self._used(one, "PATCH", _ORIGINAL, message)
        except Code as refused:
            if refused.code != UNKNOWN_MESSAGE:
                raise
            return False

    async def _used(self, one: _Open, method: str, path: str, message: Message | None = None) -> bool:
        """Something over the webhook of the interaction; False where that is closed."""
        body, files = (message.payload, message.files) if message else (None, ())
        places = {"id": self.application, "token": one.via.token}
        try:
            await self._hooks.ask(method, path, body, places, files=files, within=ANSWER_WITHIN)
        except Code as refused:
            if refused.code not in DEAD:
                raise
            one.stage = Stage.DEAD
            return False
        one.stage = Stage.ANSWERED
        return True

    def _state(self, via: Via) -> _Open:
        one = self._known.get(via.interaction)
        if one is None:  # of an earlier process: if it is young, nobody may have answered it yet
            self.begin(via)
            one = self._known[via.interaction]
            one.since -= self._now() - moment(via.interaction)
            if self._late(one):
                one.stage = Stage.UNKNOWN
        return one

    def _late(self, one: _Open) -> bool:
        return self._clock() - one.since > ACKNOWLEDGE_WITHIN
