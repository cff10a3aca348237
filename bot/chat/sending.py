"""Sending: one reply or act, through everything that can happen on its way to a platform."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import structlog

from bot import failpoints
from bot.chat.events import Address
from bot.chat.fit import fit
from bot.chat.pacing import Pace, Refusals
from bot.chat.replies import Act, Document, Picture, Reply
from bot.ports import Clock, Gone, Moved, Platform, Refused, SendError, SlowDown, Unreachable

log = structlog.get_logger(__name__)

AT_ONCE = 64
"""Requests to one platform at a time: with 50 ms of latency this is 1,280 a second, above any platform's limit."""

LONGEST_WAIT = 60.0
"""Seconds between two tries at a platform that cannot be reached."""

MAIL_TRIES = 6
"""Tries at one message of a mailing, in some 30 s, before others have their turn."""

SLOTS_KNOWN = 1_000
"""Named places of which it is remembered what stands there."""


@dataclass(frozen=True, slots=True)
class Sent:
    """The place that it made, where an act makes one; what made it impossible; and whether it was withdrawn before."""

    place: Address | None = None
    failure: SendError | None = None
    withdrawn: bool = False


class Sender:
    """What asks for quiet is heard by everybody who sends. Answers go at once, mailings (`turn`) when they may."""

    def __init__(
        self,
        platforms: Mapping[str, Platform],
        *,
        clock: Clock,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
        paces: Mapping[str, Pace] | None = None,
        picture: Callable[[str], Awaitable[tuple[bytes, str] | None]] | None = None,
        document: Callable[[Document], Awaitable[bytes | None]] | None = None,
    ) -> None:
        self.platforms = platforms
        self._clock = clock
        self._pause = pause
        self._paces = paces or {}
        self._picture = picture
        self._document = document
        self._requests = {name: asyncio.Semaphore(AT_ONCE) for name in platforms}
        self._refusals = {name: Refusals(one.capabilities.limits.refusals) for name, one in platforms.items()}
        self._resume: dict[str, float] = {}
        self._slots: OrderedDict[tuple[Address, str], str] = OrderedDict()

    async def send(
        self, address: Address, said: Reply | Act, nonce: str, turn: Callable[[], Awaitable[bool]] | None = None
    ) -> Sent:
        """Send it, as often as it takes.

        With `turn`, which is awaited before each request and says whether it is still to be sent, it is one of a
        mailing: then the failure may also be Moved, or Unreachable after some tries.
        """
        name, number, failures, sent = address.platform, 0, 0, Sent()
        platform = self.platforms[name]
        parts = await self._parts(self._in_slot(address, said), platform)
        while number < len(parts):
            await self._slow_down(name)
            try:
                done = await self._request(platform, address, parts[number], f"{nonce}.{number}", turn)
            except SlowDown as slow:
                log.warning("platform asks to slow down", platform=name, seconds=slow.seconds)
                self._slowed(name, slow.seconds)
            except Unreachable as trouble:
                log.warning("platform unreachable", platform=name, reason=str(trouble), failures=failures)
                failures += 1
                if turn is not None and failures >= MAIL_TRIES:
                    return Sent(None, trouble)
                await self._pause(min(0.25 * 2.0 ** min(failures, 16), LONGEST_WAIT))
            except SendError as failure:
                if self._for_good(name, failure, of_mailing=turn is not None):
                    return Sent(None, failure)
                number, sent = number + 1, replace(sent, failure=failure)
            else:
                if done is not None and done.withdrawn:
                    return done
                if done is not None:
                    failpoints.reach(failpoints.REPLY_SENT if turn is None else failpoints.MAIL_SENT)
                    number, sent = number + 1, replace(sent, place=done.place)
        return sent

    async def filled(self, reply: Reply, platform: Platform) -> Reply:
        """The reply with the bytes of its pictures and documents, as far as these can be had."""
        if any(picture.data is None for picture in reply.pictures):
            reply = replace(reply, pictures=await self._loaded(reply.pictures))
        if platform.capabilities.documents and any(one.data is None for one in reply.documents):
            reply = replace(reply, documents=await self._made(reply.documents))
        return reply

    def rest(self, platform: str) -> float:
        """Seconds for which mailings to this platform rest, because it refused so much."""
        return self._refusals[platform].rest(self._clock())

    async def _parts(self, said: Reply | Act, platform: Platform) -> Sequence[Reply | Act]:
        """What is sent one after the other."""
        if not isinstance(said, Reply):
            return [said]
        first, *others = fit(await self.filled(said, platform), platform.capabilities)
        return [first, *(replace(one, slot=None) for one in others)]  # it stands where the first part does

    async def _loaded(self, pictures: Sequence[Picture]) -> tuple[Picture, ...]:
        """Those that can be shown, with their bytes."""
        loaded = []
        for one in pictures:
            found = None if self._picture is None else await self._picture(one.file)
            if found is not None:
                loaded.append(replace(one, data=found[0], media_type=found[1]))
        return tuple(loaded)

    async def _made(self, documents: Sequence[Document]) -> tuple[Document, ...]:
        """Those that could be made, with their bytes."""
        made = []
        for one in documents:
            data = None if self._document is None else await self._document(one)
            if data is not None:
                made.append(replace(one, data=data))
        return tuple(made)

    async def _request(
        self,
        platform: Platform,
        address: Address,
        part: Reply | Act,
        nonce: str,
        turn: Callable[[], Awaitable[bool]] | None,
    ) -> Sent | None:
        """One request; None where none was made, because the platform wants quiet. Raises the SendErrors."""
        name = platform.name
        async with self._requests[name]:  # for this request only: who waits for better times holds none
            if self._quiet_for(name) > 0:
                return None
            if turn is not None:
                if not await turn():
                    return Sent(withdrawn=True)
                if self._quiet_for(name) > 0:
                    return None
            elif name in self._paces:
                self._paces[name].note(address.chat)
            if isinstance(part, Reply):
                message = await platform.send(address, part, nonce)
                if part.slot is not None:
                    self._stands(address, part.slot, message)
                return Sent()
            if platform.groups is None:
                raise Refused("the platform has no groups")
            return Sent(await platform.groups.act(address, part))

    def _slowed(self, platform: str, seconds: float) -> None:
        """All are quiet for so long. What was under way already and comes back with the same says nothing new."""
        if platform in self._paces and self._quiet_for(platform) <= 0:
            self._paces[platform].refused()
        self._resume[platform] = max(self._clock() + seconds, self._resume.get(platform, 0))

    def _for_good(self, platform: str, failure: SendError, *, of_mailing: bool) -> bool:
        """Whether nothing more is to be sent after this."""
        if isinstance(failure, Moved) and of_mailing:
            return True
        if self._refusals[platform].note(self._clock()):
            log.warning("platform refuses too much: mailings rest", platform=platform, seconds=self.rest(platform))
        if isinstance(failure, Gone):
            log.log(logging.DEBUG if of_mailing else logging.INFO, "chat is gone", platform=platform)
            return True
        log.error("reply refused", platform=platform, reason=str(failure))
        return False

    def _in_slot(self, address: Address, said: Reply | Act) -> Reply | Act:
        if isinstance(said, Reply) and said.slot is not None and said.replaces is None:
            return replace(said, replaces=self._slots.get((address, said.slot)))
        return said

    def _stands(self, address: Address, slot: str, message: str | None) -> None:
        self._slots.pop((address, slot), None)
        if message is not None:
            self._slots[address, slot] = message
            if len(self._slots) > SLOTS_KNOWN:
                self._slots.popitem(last=False)

    async def _slow_down(self, platform: str) -> None:
        while (wait := self._quiet_for(platform)) > 0:
            await self._pause(wait)

    def _quiet_for(self, platform: str) -> float:
        """Seconds for which the platform wants nothing."""
        return self._resume.get(platform, 0) - self._clock()
