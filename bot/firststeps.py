"""`concordia init`: asks for what a bot needs, checks each answer as it is given, and writes the .env with advice."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from dotenv import dotenv_values

from bot import platforms, settings
from bot.errors import OutOfReach, WrongSetting
from bot.premises import open_keyring
from bot.settings import PREFIX, Settings

PRIVATE = 0o600
"""Mode of the file: it holds tokens."""

BEFORE = ".before"
"""What the file that was there is called afterwards."""

Say = Callable[[str], None]
Ask = Callable[[str, bool], str]
"""Puts a question and gives back the line that was typed; True: it is not to be seen on the screen."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for one setting; `words` for the person, `note` for the file."""

    name: str
    words: str
    note: str
    secret: bool = False


QUESTIONS = (
    Question(
        "telegram_token",
        "Token of the Telegram bot; @BotFather gives one (/newbot). Empty: no Telegram",
        "The token of the bot on Telegram; @BotFather gives a new one (/revoke).",
        secret=True,
    ),
    Question(
        "discord_token",
        "Token of the Discord bot; discord.com/developers, Bot, Reset Token. Empty: no Discord",
        "The token of the bot on Discord; discord.com/developers, Bot, Reset Token. No privileged intent is needed.",
        secret=True,
    ),
    Question(
        "operator",
        "Who runs this service, as people read it (for example: the town of Example). Empty: it is not said",
        "Who runs the service; stands in the privacy text and before each report is filed.",
    ),
    Question(
        "web_page",
        "Serve the web page too, on this machine's port 8080? (yes or no)",
        "true serves the page on CONCORDIA_WEB_HOST and CONCORDIA_WEB_PORT (127.0.0.1 and 8080).",
    ),
    Question(
        "health_port",
        "Port for /healthz, /readyz and /metrics (for example 9090). Empty: none",
        "Where /healthz, /readyz and /metrics answer, on CONCORDIA_HEALTH_HOST (127.0.0.1).",
    ),
)

HEAD = """\
# Concordia's settings, written by `concordia init`. README.md has all of them.
# This file holds tokens: only the bot's user should be able to read it (chmod 600).
"""


async def begin(file: Path, given: Mapping[str, str], say: Say, ask: Ask | None, *, anew: bool = False) -> None:
    """Write `file` from what is `given` by name and, with `ask`, from what is typed; make the keyring if there is none.

    Raises WrongSetting: for something given that is wrong; without `ask`, where the file is there and may not be
    written `anew`. Nothing is written before all is known.
    """
    if not anew and not _may_write(file, ask):
        say("nothing was changed")
        return
    chosen: dict[str, str] = {}
    links: list[str] = []
    for question in QUESTIONS:
        await _settle(question, given.get(question.name), chosen, links, say, ask)
    if not {"telegram_token", "discord_token"} & chosen.keys() and not _serves_the_page(chosen):
        raise WrongSetting(
            "no platform was chosen. Fix: give a token of Telegram's or Discord's, or say yes to the page"
        )
    text = written(chosen)
    loaded = settings.load(_env_file=None, **chosen)
    new = not loaded.keyring.exists()
    open_keyring(loaded)
    _write(file, text)
    for line in _told(file, loaded, links, new=new):
        say(line)


def _may_write(file: Path, ask: Ask | None) -> bool:
    if not file.exists():
        return True
    if ask is None:
        raise WrongSetting(f"{file} is there already. Fix: --replace, and it is kept as {file.name}{BEFORE}")
    words = f"{file} is there already. Replace it? It is kept as {file.name}{BEFORE} (yes or no)"
    return ask(words, False).strip().lower().startswith(("y", "j", "o"))


async def _settle(
    question: Question, given: str | None, chosen: dict[str, str], links: list[str], say: Say, ask: Ask | None
) -> None:
    """Have one answer that the settings take, and that the platform takes if it can be asked."""
    while given is not None or ask is not None:
        value = given if given is not None else ask(question.words, question.secret).strip() if ask else ""
        if not value:
            return
        try:
            settings.check(question.name, value)
            links += await _introduced(question.name, value)
        except OutOfReach as away:
            say(f"{away}. It is written down unchecked; concordia doctor asks again")
        except WrongSetting as wrong:
            if ask is None or given is not None:
                raise
            say(str(wrong))
            continue
        chosen[question.name] = value
        return


async def _introduced(name: str, value: str) -> list[str]:
    """Ask a platform whose token this is; the link to the bot. Raises WrongSetting, of which OutOfReach is no fault."""
    if name == "telegram_token":
        who = await platforms.telegram_ready(settings.load(_env_file=None, telegram_token=value))
        return [f"Telegram  https://t.me/{who.removeprefix('@')}"]
    if name == "discord_token":
        _, invite = await platforms.discord_introduced(settings.load(_env_file=None, discord_token=value))
        return [f"Discord   {invite}"]
    return []


def written(chosen: Mapping[str, str]) -> str:
    """The text of the file; what was not chosen stands there as a comment. Raises WrongSetting."""
    lines = [HEAD]
    for question in QUESTIONS:
        value = chosen.get(question.name)
        name = PREFIX + question.name.upper()
        lines += [f"# {question.note}", f"# {name}=" if value is None else f"{name}={_quoted(value)}", ""]
    text = "\n".join(lines)
    read = dotenv_values(stream=StringIO(text))
    for name, value in chosen.items():
        if read.get(PREFIX + name.upper()) != value:
            raise WrongSetting(f"{PREFIX}{name.upper()} has signs that a .env cannot hold. Fix: leave out $, \\ and '")
    return text


def _quoted(value: str) -> str:
    if value.isascii() and value.replace("_", "").replace("-", "").replace(":", "").replace(".", "").isalnum():
        return value
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _serves_the_page(chosen: Mapping[str, str]) -> bool:
    return settings.load(_env_file=None, **chosen).web_page


def _write(file: Path, text: str) -> None:
    """In one step, and never readable by others; what was there is kept beside it."""
    fresh = file.with_name(f"{file.name}.new")
    try:
        fresh.unlink(missing_ok=True)
        with os.fdopen(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE), "w", encoding="utf-8") as opened:
            opened.write(text)
        if file.exists():
            file.replace(file.with_name(f"{file.name}{BEFORE}"))
        fresh.replace(file)
    except OSError as fault:
        raise WrongSetting(f"{file} cannot be written ({fault.strerror}). Fix: go to a folder of your own") from None


def _told(file: Path, loaded: Settings, links: list[str], *, new: bool) -> list[str]:
    made = f"{loaded.keyring} is made" if new else f"{loaded.keyring} was there and stays"
    page = [f"Page      http://{loaded.web_host}:{loaded.web_port}/"] if loaded.web_page else []
    return [
        f"{file} is written, for your eyes only; {made}.",
        "",
        "Next:",
        f"  1. Copy {loaded.keyring} to where no backup of {loaded.data_dir} is: without it nothing can be read.",
        "  2. concordia doctor   says what is still wrong",
        "  3. concordia run      serves",
        "  4. concordia staff invite --role owner   makes you the first of the team",
        "",
        *links,
        *page,
    ]
