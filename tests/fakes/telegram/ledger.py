"""What a fake has accepted, one JSON line each, on disk before the bot hears of it."""

import json
import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

NO_MESSAGES = frozenset({"sendChatAction"})
"""Methods of the Bot API that begin like those that send."""


class Ledger:
    """An append-only file. Lines survive the bot's death because another process writes them."""

    def __init__(self, path: Path, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        self._monotonic = monotonic

    def write(
        self, number: int, at: float, method: str, params: dict[str, Any], result: Any, *, again: bool = False
    ) -> None:
        """Append one accepted request; `at` in seconds since 1970. One write call, so never half a line.

        `again`: the message stood there already, and this request made no second one.
        """
        line: dict[str, Any] = {"n": number, "at": round(at, 6), "mono": round(self._monotonic(), 6)}
        line |= {"method": method, "params": params}
        if isinstance(result, dict) and "message_id" in result:
            line["message_id"] = result["message_id"]
        if again:
            line["again"] = True
        os.write(self._file, json.dumps(line).encode() + b"\n")

    def close(self) -> None:
        """Close the file."""
        os.close(self._file)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that stands in a chat. `at` is unix seconds, `mono` the machine's monotonic ones.

    `chat` is Telegram's chat or Discord's channel. `nonce` is Discord's; there is none on Telegram.
    """

    chat: str
    text: str
    message: str
    at: float
    mono: float
    nonce: str | None = None


def read_ledger(path: Path) -> list[dict[str, Any]]:
    """Every line of a ledger, oldest first; an absent file is an empty ledger."""
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text().splitlines()]


def sent_messages(path: Path) -> list[Sent]:
    """The messages that the bot sent, oldest first, of either platform's ledger.

    What a nonce kept from standing there twice is there once; an album counts as one message.
    """
    return list(_sent(read_ledger(path)))


def busiest_second(moments: Sequence[float]) -> int:
    """The most of these ordered moments (seconds) that lie within one second."""
    most = first = 0
    for last, moment in enumerate(moments):
        while moments[first] <= moment - 1:
            first += 1
        most = max(most, last - first + 1)
    return most


def _sent(lines: Sequence[dict[str, Any]]) -> Iterator[Sent]:
    for line in lines:
        params, method = line["params"], line["method"]
        number = str(line.get("message_id", ""))
        if method.startswith("send") and method not in NO_MESSAGES:
            text = params.get("text") or params.get("caption") or ""
            yield Sent(str(params["chat_id"]), text, number, line["at"], line["mono"])
        elif method == "create_message" and not line.get("again"):
            body = params["body"]
            nonce = str(body["nonce"]) if "nonce" in body else None
            yield Sent(str(params["channel_id"]), body.get("content") or "", number, line["at"], line["mono"], nonce)
