"""Updates from Telegram by long polling, confirmed only when they are on disk."""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final

import structlog
from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from adapters.payloads import Json
from adapters.telegram.chats import NAME
from adapters.telegram.decode import ALLOWED_UPDATES
from adapters.telegram.groups import is_talk
from adapters.telegram.refusals import seconds
from bot.errors import WrongSetting
from bot.ports import Intake, Raw

log = structlog.get_logger(__name__)

POLL: Final = 30
"""Seconds that Telegram may hold a poll: below the 60 s after which common routers forget a silent connection."""
GRACE: Final = 10.0
"""Seconds that an answer may take, beyond POLL for a poll."""
BATCH: Final = 100
"""Updates in one answer, the most that Telegram gives."""
SHORTEST_WAIT, LONGEST_WAIT = 0.5, 60.0
"""Seconds between two tries while Telegram or our storage cannot be reached; doubled each time."""
CONFLICT_WAIT: Final = 15.0
"""Seconds to leave to the other program that polls with our token."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class Polling:
    """Polls for one bot. `pause` sleeps for seconds, `jitter` gives numbers from 0 to 1, `heard` is called after each
    answer.

    Everything that goes wrong is tried again, for ever; only a refused token raises WrongSetting.
    """

    def __init__(
        self,
        bot: Bot,
        *,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
        jitter: Callable[[], float] = random.random,
        heard: Callable[[], None] = lambda: None,
    ) -> None:
        self._bot = bot
        self._pause = pause
        self._jitter = jitter
        self._heard = heard

    async def introduce(self) -> str | None:
        """The bot's user name. Takes a webhook away: while one is set, Telegram refuses polls."""
        me = await self._insist("getMe")
        if (await self._insist("getWebhookInfo")).get("url"):
            log.warning("a webhook was set for this bot; it is removed, since this program polls")
            await self._insist("deleteWebhook", {"drop_pending_updates": False})
        username = me.get("username")
        return username if isinstance(username, str) else None

    async def run(self, intake: Intake, stored: Callable[[Sequence[Json]], None]) -> None:
        """Poll until cancelled: fetch, intake, and only then the next poll, whose offset confirms what was taken in.

        What people say to each other in groups is confirmed and forgotten. `stored` is told of updates that are on
        disk. An update whose intake failed comes again.
        """
        offset: int | None = None
        failures = 0
        while True:
            answer = await self._insist("getUpdates", _poll(offset), POLL + GRACE)
            if answer == []:
                # All is confirmed. From here no offset is needed, and none is right: after a week of silence Telegram
                # goes on with any number, and an offset above it would discard what people wrote.
                offset = None
                continue
            updates = _with_ids(answer)
            if await self._taken_in(intake, updates):
                failures = 0
                offset = max(number for number, _ in updates) + 1
                stored([update for _, update in updates])
            else:
                await self._back_off(failures)
                failures += 1

    async def _taken_in(self, intake: Intake, updates: Sequence[tuple[int, Json]]) -> bool:
        if not updates:
            return False
        try:
            ours = [Raw(str(number), _payload(update)) for number, update in updates if not is_talk(update)]
            if ours:
                await intake(NAME, ours)
        except Exception as fault:  # noqa: BLE001 - nothing is confirmed, so nothing is lost whatever it was
            log.error("updates not stored", fault=type(fault).__name__, count=len(updates))  # noqa: TRY400 - no stack
            return False
        return True

    async def _insist(self, method: str, params: Json | None = None, read_timeout: float = GRACE) -> Any:
        """The answer, however long it takes."""
        failures = 0
        while True:
            try:
                answer = await self._bot.do_api_request(method, params, read_timeout=read_timeout)
            except InvalidToken:
                break
            except RetryAfter as asked:
                log.warning("Telegram asks to slow down", method=method, seconds=seconds(asked))
                await self._pause(seconds(asked))
            except Conflict:
                log.warning("another program polls with this bot's token: stop one of the two")
                await self._pause(CONFLICT_WAIT * (0.5 + self._jitter()))
            except (
                TelegramError,
                RecursionError,
            ) as error:  # the latter from an answer nested thousands of levels deep
                log.warning("Telegram cannot be reached", method=method, fault=type(error).__name__, failures=failures)
                await self._back_off(failures)
                failures += 1
            else:
                self._heard()
                return answer
        raise WrongSetting("Telegram refuses CONCORDIA_TELEGRAM_TOKEN: ask @BotFather for the current one (/token)")

    async def _back_off(self, failures: int) -> None:
        await self._pause(min(SHORTEST_WAIT * 2.0 ** min(failures, 16), LONGEST_WAIT) * (0.5 + self._jitter()))


def _poll(offset: int | None) -> Json:
    return {"offset": offset, "limit": BATCH, "timeout": POLL, "allowed_updates": ALLOWED_UPDATES}


def _with_ids(answer: object) -> list[tuple[int, Json]]:
    """The updates with their ids. One without could neither be kept nor confirmed; Telegram never sends such."""
    updates = answer if isinstance(answer, list) else [answer]
    known = [
        (update["update_id"], update)
        for update in updates
        if isinstance(update, dict) and type(update.get("update_id")) is int
    ]
    if len(known) < len(updates):
        log.error("updates without an id", count=len(updates) - len(known))
    return known


def _payload(update: Json) -> bytes:
    return _ENCODER.encode(update).encode("utf-8", "surrogatepass")
