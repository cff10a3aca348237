"""Logs as JSON lines: what happened, for the operator; never who, never their words, never a token."""

from __future__ import annotations

import json
import logging
import re
import sys
import traceback
from collections.abc import Sequence
from types import TracebackType
from typing import Any
from urllib.parse import quote

import structlog
from structlog.typing import EventDict

TOKEN = re.compile(
    r"(?:bot)?\d{5,}(?::|%3[Aa])[\w-]{20,}|[MNO][\w-]{22,27}\.[\w-]{6}\.[\w-]{25,}|aW50ZXJhY3Rpb24[\w-]{20,}"
)
"""A token wherever it stands: Telegram's, which is part of every address there; a Discord bot's, three parts with dots;
and that of an interaction on Discord, which is part of the address that answers it."""

OURS = ("bot", "adapters", "handlers", "storage")
"""Whose logs follow the level. A library's may hold addresses, parameters or payloads: only its warnings are kept."""

SHORTEST = 8
"""Letters of a secret that is taken out of lines: a shorter one stands in ordinary words too."""

FRAMES = 12
"""Frames of a stack that are worth a log line."""


def configure(level: str, secrets: Sequence[str] = ()) -> None:
    """Send all logs, ours and the libraries', as JSON lines to stderr; `secrets` never appear in one."""
    known = sorted({form for secret in secrets for form in _forms(secret)}, key=len, reverse=True)

    def redact(_logger: object, _name: str, line: Any) -> str:
        line = str(line)
        for secret in known:
            line = line.replace(secret, "[secret]")
        return TOKEN.sub("[secret]", line)

    shared: list[Any] = [structlog.processors.TimeStamper(fmt="iso", utc=True), structlog.stdlib.add_log_level]
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*shared, structlog.stdlib.add_logger_name],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                _frames_only,
                structlog.processors.JSONRenderer(default=lambda value: type(value).__name__),
                redact,
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(max(logging.WARNING, logging.getLevelName(level)))
    for name in OURS:
        logging.getLogger(name).setLevel(level)
    logging.captureWarnings(True)
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )


def _forms(secret: str) -> set[str]:
    """A secret as it may stand in a line: as it is, in an address, in JSON, and without the number before the colon."""
    parts = [part for part in (secret, secret.partition(":")[2]) if len(part) >= SHORTEST]
    return {form for part in parts for form in (part, quote(part, safe=""), json.dumps(part)[1:-1])}


def _frames_only(_logger: object, _name: str, event: EventDict) -> EventDict:
    """A stack as its frames and the error's type: the text of an error may quote what a person wrote."""
    if event.get("logger") == "asyncio":  # below its first line stand the task and the error's text
        event["event"] = str(event["event"]).partition("\n")[0]
    info = event.pop("exc_info", None)
    event.pop("stack_info", None)
    if info is True:
        info = sys.exc_info()
    if isinstance(info, BaseException):
        info = (type(info), info, info.__traceback__)
    if isinstance(info, tuple) and info[0] is not None:
        event["error"] = info[0].__name__
        event["stack"] = _frames(info[2])
    return event


def _frames(stack: TracebackType | None) -> list[str]:
    frames = traceback.extract_tb(stack)[-FRAMES:]
    return [f"{frame.name}:{frame.lineno} in {frame.filename.rpartition('/')[2]}" for frame in frames]
