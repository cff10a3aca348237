"""Requests to the Bot API: their errors come back as values, and a wait that Telegram asks for is kept by all."""

from __future__ import annotations

import json
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import quote

from telegram.error import RetryAfter, TelegramError

from adapters.payloads import Json
from adapters.telegram import encode, refusals
from adapters.telegram.request import AiohttpRequest, Answered, Upload, form
from bot.ports import Clock, SlowDown

HOT: Final = frozenset({encode.SEND, encode.EDIT, encode.CLEAR, "answerCallbackQuery"})
"""Methods whose answer mostly says nothing that we need: that they were done is enough."""

DOWNLOAD: Final = 60.0
"""Seconds without a byte after which a download is given up."""


class Api:
    """The Bot API of one bot at `api_url`. `clock` counts monotonic seconds.

    An answer is what Telegram gave or a TelegramError, which the caller turns into one of ours and raises outside of
    the handler, so that no words of theirs are chained.
    """

    def __init__(self, api_url: str, token: str, client: AiohttpRequest, clock: Clock) -> None:
        self._client = client
        self._methods = f"{api_url}/bot{token}/"
        self._files = f"{api_url}/file/bot{token}/"
        self._clock = clock
        self._quiet_until = 0.0

    @property
    def wait(self) -> float:
        """Seconds for which Telegram wants nothing of this bot; not more than 0 where it takes requests."""
        return self._quiet_until - self._clock()

    def mind_the_pause(self) -> None:
        """Raises SlowDown while Telegram wants nothing."""
        if (wait := self.wait) > 0:
            raise SlowDown(wait)

    async def ask(self, method: str, params: Json) -> Any:
        """The answer; True for what is done and whose answer is not needed."""
        try:
            body = json.dumps(params, separators=(",", ":")).encode()
            status, answer = await self._client.do_request(f"{self._methods}{method}", "POST", body)
            if status == HTTPStatus.OK and method in HOT:
                return True
            return await Answered(status, answer).post(self._methods)
        except TelegramError as error:
            return self._noted(error)

    async def told(self, method: str, params: Json, uploads: Sequence[Upload] = ()) -> Any:
        """The whole answer. Parameters point to an upload as "attach://<name>"."""
        try:
            body = form(params, uploads) if uploads else json.dumps(params, separators=(",", ":")).encode()
            status, answer = await self._client.do_request(f"{self._methods}{method}", "POST", body)
            return await Answered(status, answer).post(self._methods)
        except TelegramError as error:
            return self._noted(error)

    async def download(self, path: str) -> bytes | TelegramError:
        """The bytes of a file at the path that getFile gave."""
        try:
            return await self._client.retrieve(f"{self._files}{quote(path)}", read_timeout=DOWNLOAD)
        except TelegramError as error:
            return error

    def _noted(self, error: TelegramError) -> TelegramError:
        """Remember when Telegram asks the whole bot to wait."""
        if isinstance(error, RetryAfter):
            self._quiet_until = max(self._quiet_until, self._clock() + refusals.seconds(error))
        return error
