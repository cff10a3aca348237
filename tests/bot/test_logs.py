"""Logs are JSON lines that hold no token, no text of an error, and of libraries only their warnings."""

from __future__ import annotations

import asyncio
import json
import logging
import warnings
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

from bot import logs

TOKEN = "4242424242:AAFakeTokenOfThePretendTelegram0001"
DISCORD = "MTE3NzQ1MTIzNDU2Nzg5MDEyMw.GabcdE.AnotherTokenThatNobodyConfigured_12345"
INTERACTION = "aW50ZXJhY3Rpb246MTU3NDgzMzY1ODc4OTg4ODAwODpzZWNyZXRvZmRpc2NvcmQ"
OTHER = "7777777:BBanotherTokenThatNobodyConfigured1"
WORDS = "zzhatezz"


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """What is configured for all is as it was, afterwards."""
    root, names = logging.getLogger(), [*logs.OURS, "aiohttp", "asyncio"]
    handlers, level = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in names}
    yield
    root.handlers = handlers
    root.setLevel(level)
    for name in names:
        logging.getLogger(name).setLevel(levels[name])
    logging.captureWarnings(False)
    structlog.reset_defaults()


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """What was written; nothing of it holds a secret or anybody's words."""
    written = capsys.readouterr()
    assert written.out == ""
    for secret in (TOKEN, TOKEN.partition(":")[2], OTHER, OTHER.partition(":")[2], WORDS, DISCORD, INTERACTION):
        assert secret not in written.err
    return [json.loads(line) for line in written.err.splitlines()]


def ours() -> Any:
    return structlog.get_logger("bot.somewhere")


def test_a_line_is_one_json_object_whatever_stands_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("INFO")
    ours().info("two\nlines", odd='\u2028 \x1b[2J "quoted"', thing=object())
    (line,) = lines(capsys)
    assert (line["event"], line["level"], line["odd"]) == ("two\nlines", "info", '\u2028 \x1b[2J "quoted"')
    assert line["thing"] == "object"
    assert line["timestamp"].endswith("Z")


@pytest.mark.parametrize(
    "place",
    [
        f"https://api.telegram.org/bot{TOKEN}/getMe",
        f"https://api.telegram.org/file/bot{TOKEN}/photos/1.jpg",
        "https://proxy/?to=bot" + TOKEN.replace(":", "%3A"),
        TOKEN,
        TOKEN.partition(":")[2],
        f"bot{OTHER}",
        f"Bot {DISCORD}",
        f"x{DISCORD}x",
        f"https://discord.com/api/v10/webhooks/1400000000000000001/{INTERACTION}/messages/@original",
        OTHER.replace(":", "%3a"),
        f"x{OTHER}x",
    ],
)
def test_a_token_is_taken_out_wherever_it_stands(capsys: pytest.CaptureFixture[str], place: str) -> None:
    logs.configure("DEBUG", [TOKEN])
    ours().warning(f"event {place}", value=place, nested={"deep": [place]}, **{place: 1})
    logging.getLogger("aiohttp.client").error("asked %s", place)
    logging.getLogger("aiohttp.client").error({"params": (place,)})
    assert len(lines(capsys)) == 3


@pytest.mark.parametrize("secret", ['pass"word\\with', "pässwörter", "a b/c+d=e&f", "12345678"])
def test_a_secret_is_taken_out_however_it_is_written(capsys: pytest.CaptureFixture[str], secret: str) -> None:
    logs.configure("INFO", [secret])
    ours().info("in words", value=f"<{secret}>")
    (line,) = lines(capsys)
    assert line["value"] == "<[secret]>"


def test_a_short_secret_does_not_eat_the_log(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("INFO", ["event", ""])
    ours().info("as ever")
    assert lines(capsys)[0]["event"] == "as ever"


def test_of_an_error_its_type_and_its_frames_are_kept_and_never_its_text(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("DEBUG", [TOKEN])

    def fails() -> None:
        raise RuntimeError(f"{WORDS} again") from ValueError(f"{TOKEN} {WORDS}")

    for logger in (ours(), logging.getLogger("aiohttp.server")):
        try:
            fails()
        except RuntimeError:
            logger.exception("it failed")
    for line in lines(capsys):
        assert (line["event"], line["error"]) == ("it failed", "RuntimeError")
        assert line["stack"][-1].startswith("fails:")
        assert line["stack"][-1].endswith("test_logs.py")


def test_a_stack_that_is_asked_for_without_an_error_shows_no_values(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("DEBUG")
    logging.getLogger("aiohttp").warning("where", stack_info=True)
    ours().warning("where", exc_info=True)
    assert [set(line) & {"stack", "stack_info", "exc_info"} for line in lines(capsys)] == [set(), set()]


def test_of_a_library_only_warnings_are_written_even_at_debug(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("DEBUG")
    for name in ("aiohttp", "sqlalchemy.engine", "python_multipart.multipart", "alembic.runtime", "some.new.library"):
        logging.getLogger(name).debug(WORDS)
        logging.getLogger(name).info(WORDS)
        logging.getLogger(name).warning("careful")
    structlog.get_logger("storage.inbox").debug("ours")
    structlog.get_logger("adapters.web.app").info("ours")
    assert [line["event"] for line in lines(capsys)] == ["careful"] * 5 + ["ours"] * 2


def test_the_level_holds_for_us(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("ERROR")
    ours().warning("no")
    logging.getLogger("aiohttp").warning("no")
    ours().error("yes")
    assert [line["event"] for line in lines(capsys)] == ["yes"]


async def test_a_task_that_failed_unheard_is_named_without_the_error_s_text(
    capsys: pytest.CaptureFixture[str],
) -> None:
    logs.configure("INFO")

    async def fails() -> None:
        raise ValueError(WORDS)

    task = asyncio.create_task(fails())
    await asyncio.wait([task])
    del task  # now asyncio finds that nobody has looked at the error
    (line,) = lines(capsys)
    assert (line["event"], line["error"]) == ("Task exception was never retrieved", "ValueError")


def test_a_warning_of_python_is_a_line_too(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("INFO", [TOKEN])
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(True)
        warnings.warn(f"old call with {TOKEN}", DeprecationWarning, stacklevel=1)
    assert lines(capsys)[0]["logger"] == "py.warnings"
