"""Telegram as a platform: what arrives comes by polling, replies go out as messages or edits, files are fetched."""

from __future__ import annotations

import asyncio
import logging
import math
import random
import re
import time
import warnings
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

import structlog
from telegram import Bot
from telegram.error import InvalidToken, TelegramError
from telegram.request import BaseRequest
from telegram.warnings import PTBUserWarning

from adapters.payloads import Json
from adapters.telegram import chats, decode, refusals, sending, setup
from adapters.telegram.acts import TelegramGroups
from adapters.telegram.api import Api
from adapters.telegram.polling import Polling
from adapters.telegram.request import AiohttpRequest
from adapters.telegram.whispers import Whispers
from bot.chat.events import Address, Arrival
from bot.chat.replies import Capabilities, Limits, Reply, Unit
from bot.errors import OutOfReach, WrongSetting
from bot.ports import Clock, Gone, Groups, Intake, Refused, SendError, SlowDown, Unreachable

log = structlog.get_logger(__name__)

API_URL: Final = "https://api.telegram.org"
LIMITS: Final = Limits(a_second=30, chat_gap=1, group_a_minute=20)
"""Bots FAQ, "My bot is hitting limits" (core.telegram.org/bots/faq): about 30 messages a second to all, one a second to
a chat, 20 a minute to a group. How many may be refused it does not say, and blocks nobody for that."""
CAPABILITIES: Final = Capabilities(
    text_limit=4096,
    unit=Unit.UTF16,
    buttons=100,
    label_limit=64,
    edits=True,
    file_limit=20 * 1024 * 1024,
    documents=True,
    topics=True,
    venues=True,
    limits=LIMITS,
)
"""Bot API: sendMessage, getFile. 100 buttons is what its server takes; longer labels do not fit on a phone."""

ANSWERS: Final = 256
"""Presses that are being answered at once; one more only keeps its button turning for a few seconds."""
ANSWER_WITHIN: Final = 10.0
"""Seconds after which Telegram takes no answer to a press any more, less a margin."""

_TOKEN = re.compile(r"[0-9]{5,}:[\w-]{20,}", re.ASCII)


class TelegramPlatform:
    """One bot on Telegram. `open` before the first `send`, `close` at the end.

    `polling` and `sending` are the two HTTP clients: a poll never waits for sends. `clock` counts monotonic seconds,
    `now` unix seconds, `pause` sleeps for seconds, `jitter` gives numbers from 0 to 1. `a_second` is how many messages
    Telegram takes of this bot in a second where one goes to many.

    No words of Telegram or of its library are logged or raised further: they may hold the token, an id, or what a
    person wrote. Raises WrongSetting for what cannot be a token or an address.
    """

    def __init__(
        self,
        token: str,
        polling: BaseRequest,
        sending: AiohttpRequest,
        *,
        api_url: str = API_URL,
        clock: Clock = time.monotonic,
        now: Clock = time.time,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
        jitter: Callable[[], float] = random.random,
        a_second: float = LIMITS.a_second,
    ) -> None:
        if not _TOKEN.fullmatch(token):
            raise WrongSetting("CONCORDIA_TELEGRAM_TOKEN is no bot token: copy the whole line that @BotFather gave you")
        if not api_url.startswith(("https://", "http://")):
            raise WrongSetting(f"CONCORDIA_TELEGRAM_API_URL is no web address: write {API_URL}, or leave it out")
        _hush()
        api = api_url.rstrip("/")
        self._bot = Bot(
            token,
            base_url=f"{api}/bot",
            base_file_url=f"{api}/file/bot",
            request=sending,
            get_updates_request=polling,
        )
        self._clients = (polling, sending)
        self._api = Api(api, token, sending, clock)
        self._whispers = Whispers(self._api)
        self._groups = TelegramGroups(self._api, self._whispers, now, self._name)
        self._plain = replace(CAPABILITIES, limits=replace(LIMITS, a_second=a_second))
        self._whispering_too = replace(self._plain, whispers=True)
        self._id = token.partition(":")[0]
        self._username: str | None = None
        self._pause = pause
        self._jitter = jitter
        self._clock = clock
        self._heard_at = -math.inf
        self._answers: set[asyncio.Task[None]] = set()

    @property
    def name(self) -> str:
        return chats.NAME

    @property
    def bot(self) -> str:
        """The bot's user id, which is the first part of its token."""
        return self._id

    @property
    def capabilities(self) -> Capabilities:
        """Whispers only once the server is known to have them."""
        return self._whispering_too if self._whispers.known else self._plain

    @property
    def groups(self) -> Groups:
        return self._groups

    @property
    def silence(self) -> float:
        """Seconds since Telegram last answered a poll."""
        return self._clock() - self._heard_at

    def decode(self, payload: bytes) -> Arrival | None:
        return decode.decode(payload, self._username)

    async def open(self) -> None:
        """Make the HTTP clients ready; asks nothing of Telegram yet."""
        for client in self._clients:
            await client.initialize()

    async def close(self) -> None:
        """Leave presses unanswered that still are, and close every connection."""
        for answer in self._answers:
            answer.cancel()
        await asyncio.gather(*self._answers, return_exceptions=True)
        for client in self._clients:
            await client.shutdown()

    async def prepare(self, profiles: Mapping[str, setup.Profile]) -> int:
        """Set commands and descriptions by language ("" for all others) where they differ; how many were set."""
        return await setup.prepare(self._bot, profiles, ephemeral=await self._whispering())

    async def introduced(self) -> str:
        """The bot's name, asked of Telegram once. Raises WrongSetting where the token or the address is wrong."""
        me = await self._api.ask("getMe", {})
        if isinstance(me, InvalidToken):
            raise WrongSetting("Telegram refuses CONCORDIA_TELEGRAM_TOKEN: ask @BotFather for the current one (/token)")
        if isinstance(me, TelegramError):
            raise OutOfReach(
                f"Telegram does not answer ({type(me).__name__}). Fix: see that CONCORDIA_TELEGRAM_API_URL is right "
                "and that this machine reaches it"
            )
        return f"@{me['username']}"

    async def hindrances(self) -> list[str]:
        """What of the set-up at Telegram hinders us, a line each with its fix. Raises a `SendError`."""
        told = [await self._api.ask(method, {}) for method in ("getMe", "getWebhookInfo")]
        for answer in told:
            if isinstance(answer, TelegramError):
                raise refusals.send_error(answer)
        return setup.hindrances(*told)

    async def run(self, intake: Intake) -> None:
        """Bring in what arrives until cancelled. Raises WrongSetting when Telegram refuses the token."""
        polling = Polling(self._bot, pause=self._pause, jitter=self._jitter, heard=self._heard)
        self._username = await polling.introduce()
        await self._whispering()
        await polling.run(intake, self._answer_presses)

    async def send(
        self,
        address: Address,
        reply: Reply,
        nonce: str,  # noqa: ARG002 - Telegram has no nonces
    ) -> str | None:
        """Send or edit one message; in a group perhaps for one person's eyes only. Raises a `SendError`.

        The message's id where it stands in a slot and everybody sees it.
        """
        if address.chat == chats.NOBODY:
            raise Gone("nobody can be written to alone there")
        self._api.mind_the_pause()
        if reply.only_for is None:
            return await sending.send(self._api, address, reply)
        await self._whispers.send(address, reply)
        return None

    async def fetch(self, handle: str) -> bytes:
        """The bytes of a file. Raises Refused if Telegram does not hand it over, Unreachable or SlowDown."""
        self._api.mind_the_pause()
        found = await self._api.ask("getFile", {"file_id": handle})
        if isinstance(found, TelegramError):
            raise _fetch_error(found)
        path = found.get("file_path")
        if not isinstance(path, str) or path.startswith("/"):
            raise Refused("the Bot API server names no path to fetch; one that runs with --local cannot be used")
        data = await self._api.download(path)
        if isinstance(data, TelegramError):
            raise _fetch_error(data)
        if len(data) > CAPABILITIES.file_limit:
            raise Refused("file is too big")
        return data

    def _heard(self) -> None:
        self._heard_at = self._clock()

    async def _whispering(self) -> bool:
        """Whether the server has ephemeral messages; not, as long as it does not say so."""
        try:
            return await self._whispers.ask()
        except SendError as trouble:
            log.warning("not known yet whether Telegram has ephemeral messages", reason=str(trouble))
            return False

    async def _name(self) -> str | None:
        """The bot's user name, asked of Telegram where it is not known yet. Raises a `SendError`."""
        if self._username is None:
            me = await self._api.ask("getMe", {})
            if isinstance(me, TelegramError):
                raise refusals.send_error(me)
            self._username = me.get("username")
        return self._username

    # -- presses

    def _answer_presses(self, updates: Sequence[Json]) -> None:
        """Let the pressed buttons stop turning; beside the polls, since nothing depends on it."""
        for update in updates:
            query = update.get("callback_query")
            if isinstance(query, dict) and isinstance(query.get("id"), str) and len(self._answers) < ANSWERS:
                answer = asyncio.create_task(self._answer_press(query["id"]))
                self._answers.add(answer)
                answer.add_done_callback(self._answers.discard)

    async def _answer_press(self, query: str) -> None:
        wait = self._api.wait
        if wait > ANSWER_WITHIN:
            return
        if wait > 0:
            await self._pause(wait)
        answer = await self._api.ask("answerCallbackQuery", {"callback_query_id": query})
        if isinstance(answer, TelegramError):
            log.info("press not answered", fault=type(answer).__name__)


def _fetch_error(error: TelegramError) -> SendError:
    """A file that is not there (the library takes any 404 for a wrong token) is a refusal, not the end of a chat."""
    if isinstance(error, InvalidToken):
        return Refused("file not found")
    trouble = refusals.send_error(error)
    return trouble if isinstance(trouble, SlowDown | Unreachable) else Refused(str(trouble))


def _hush() -> None:
    """The library logs addresses with the token and whole messages, and warns of every call that we make on purpose."""
    logging.getLogger("telegram").setLevel(logging.CRITICAL)
    warnings.filterwarnings("ignore", r"Please use 'Bot\.", PTBUserWarning)
    warnings.filterwarnings("ignore", r".*attribute `retry_after`", PTBUserWarning)
