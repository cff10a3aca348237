"""People report on Discord to the real process, which talks real HTTP and WebSocket to a Discord that judges it all."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.adapters.discord.reading import plain
from tests.fakes.discord.people import FILE, Person
from tests.fakes.discord.places import Channel
from tests.fakes.discord.screens import Seen
from tests.fakes.discord.server import FakeDiscord

pytestmark = [pytest.mark.process, pytest.mark.timeout(180)]

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0  # seconds
STOP = 12.0  # seconds; the bot gives itself 8
RECEIPT = re.compile(r"\d{4} \d{4} \d{4} \d{4}")


@dataclass
class Bot:
    """`concordia run` in a folder of its own, killed and started again at will."""

    folder: Path
    discord: FakeDiscord
    forgiven: frozenset[str] = frozenset()
    """Rules that a killed bot cannot keep."""
    process: asyncio.subprocess.Process | None = field(default=None, repr=False)

    async def start(self) -> None:
        """From here on it hears what happens, and its commands are set."""
        settings = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "CONCORDIA_DISCORD_TOKEN": self.discord.token,
            "CONCORDIA_DISCORD_API_URL": self.discord.rest_url,
            "CONCORDIA_DISCORD_GATEWAY_URL": str(self.discord.gateway_url),
        }
        with (self.folder / "log").open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run", cwd=self.folder, env=settings, stderr=log
            )
        await self.discord.until(lambda: self.discord.gateway.connected and bool(self.discord.commands), PATIENCE)

    async def kill(self) -> None:
        """As a power cut does."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        await self.process.wait()
        await self.discord.until(lambda: not self.discord.gateway.connected, PATIENCE)

    async def stop(self) -> int:
        """As an operator does; the exit code."""
        assert self.process is not None
        self.process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(STOP):
            return await self.process.wait()

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text()


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Bot]:
    async with FakeDiscord() as discord:
        bot = Bot(tmp_path, discord)
        await bot.start()
        try:
            yield bot
            assert await bot.stop() == 0, bot.log
            assert [one for one in discord.violations if one.rule not in bot.forgiven] == []
            assert discord.token not in bot.log
            assert "error" not in {line.partition('"level": "')[2].partition('"')[0] for line in bot.log.splitlines()}
        finally:
            if bot.process is not None and bot.process.returncode is None:
                bot.process.kill()
                await bot.process.wait()


async def shows(person: Person, words: str) -> Seen:
    """Wait for a message of the bot with these words, as it stands now."""

    def found() -> Seen | None:
        every = sorted((*person.from_bot, *person.ephemerals), key=lambda one: one.message_id)
        return next((one for one in reversed(every) if words in plain(one.text)), None)

    await person._world.until(lambda: found() is not None, PATIENCE)
    shown = found()
    assert shown is not None
    return shown


async def test_a_person_reports_by_direct_message_up_to_the_receipt(bot: Bot) -> None:
    anna = bot.discord.person("Anna", "en-GB")
    anna.dm("/language en")
    await shows(anna, "English")
    anna.dm("/report")
    await presses(anna, "danger", "No")
    await shows(anna, "What happened?")
    anna.dm("They said <b>awful</b> **things** https://example.org/a_b")
    await shows(anna, "Messages so far: 1")
    anna.dm(files=[FILE, FILE])
    await presses(anna, "files: 2", "That’s all")
    receipt = await skips_to_the_receipt(anna)

    assert anna.ephemerals == [], "what is said in direct messages stays there"
    anna.slash("case", receipt=receipt)
    await shows(anna, "Your report")


async def test_a_member_reports_in_a_server_and_nobody_else_sees_a_word_of_it(bot: Bot) -> None:
    ben, anna, square = server(bot.discord)
    await bot.discord.until(lambda: len(ben.sees(square)) == 1)  # the bot says hello to all

    anna.slash("report", square)
    await presses(anna, "danger", "No")
    await presses(anna, "What happened?", "Write")
    form = await anna.gets_modal()
    anna.submits_modal({"Your words": "They said awful things", "Photos": FILE})
    await presses(anna, "files: 1", "That’s all")
    await skips_to_the_receipt(anna)

    assert form.title == "Write"
    assert len(ben.sees(square)) == 1
    assert anna.from_bot == []


async def test_the_buttons_of_a_killed_bot_work_when_it_is_back(bot: Bot) -> None:
    _, anna, square = server(bot.discord)
    anna.slash("report", square)
    await presses(anna, "danger", "No")
    await shows(anna, "What happened?")

    # What it had answered but not yet noted is answered again: whether it had, the next process asks of Discord.
    bot.forgiven = frozenset({"acknowledged-twice"})
    await bot.kill()
    requests = bot.discord.requests
    await bot.start()

    await presses(anna, "What happened?", "Write")
    await anna.gets_modal()
    anna.submits_modal({"Your words": "They said awful things"})
    await presses(anna, "Messages so far: 1", "That’s all")
    await skips_to_the_receipt(anna)
    assert bot.log.count("commands set") == 1, "they were there already"
    assert bot.discord.requests > requests


def server(discord: FakeDiscord) -> tuple[Person, Person, Channel]:
    """Ben's, with Anna in it and one channel; the bot is added last."""
    ben, anna = discord.person("Ben"), discord.person("Anna", "en-GB")
    community = discord.community("Gent", owner=ben, with_bot=False)
    square = community.text("plein")
    community.joins(anna)
    community.adds_bot()
    return ben, anna, square


async def presses(person: Person, words: str, label: str) -> None:
    """Wait for a message with these words and press one of its buttons."""
    shown = await shows(person, words)
    person.presses(label, shown)


async def skips_to_the_receipt(person: Person) -> str:
    """Answer what must be answered, check, file; the receipt."""
    await presses(person, "Where did it happen?", "Online")
    for words, label in QUESTIONS:
        await presses(person, words, label)
    shown = await shows(person, "receipt")
    found = RECEIPT.search(plain(shown.text))
    assert found is not None
    person.presses("I have saved it", shown)
    await shows(person, "Who can help you")
    return found[0]


QUESTIONS = (
    ("On which platform?", "Skip"),
    ("What was it?", "Skip"),
    ("What was it about?", "Skip"),
    ("In which part of Belgium?", "Skip"),
    ("under 18?", "No"),
    ("did you see it?", "Skip"),
    ("Please check this", "Yes, file it"),
)


async def test_a_report_from_a_message_s_menu_reaches_the_staff_channel_and_the_outcome_the_reporter(bot: Bot) -> None:
    """Login, command sync, menu, modal, ephemeral receipt, a moderator's press, a direct message."""
    mayor, mo, anna, eve = (bot.discord.person(name, "en-GB") for name in ("Mayor", "Mo", "Anna", "Eve"))
    server = bot.discord.community("Gent", owner=mayor, with_bot=False)
    staff = server.role("staff")
    square, back = server.text("plein"), server.text("staff", only=staff)
    for person, roles in ((mo, [staff]), (anna, []), (eve, [])):
        server.joins(person, roles)
    server.adds_bot()
    await bot.discord.until(lambda: len(mayor.sees(square)) == 1)
    mayor.slash("setup", square)
    await presses(mayor, "which language", "English")
    await presses(mayor, "house rules", "Skip")
    await presses(mayor, "adopt", "No")
    await shows(mayor, "One more step")
    mayor.slash("room", back)
    await shows(mayor, "arrives here from now on")

    hateful = eve.writes(square, "go away, all of you with freckles", files=[FILE])
    before = len(eve.sees(square))
    anna.context_menu("Report this message", hateful)
    form = await anna.gets_modal()
    note, outcome = form.fields[1].label, form.fields[2].label
    anna.submits_modal({note: "please be quick", outcome: ["yes"]})
    await shows(anna, "The moderators will look at this message")
    assert len(eve.sees(square)) == before
    assert anna.from_bot == []

    mo.slash("queue", back)
    await bot.discord.until(lambda: any("please be quick" in seen.text for seen in mo.sees(back)))
    card = next(seen for seen in mo.sees(back) if "please be quick" in seen.text)
    assert "||go away, all of you with freckles||" in card.text
    mo.presses("Mute 1 hour", card)
    await bot.discord.until(lambda: hateful.deleted)
    await bot.discord.until(lambda: server.silenced(eve) is not None)
    await bot.discord.until(lambda: any("They decided" in plain(seen.text) for seen in anna.from_bot))
    await bot.discord.until(lambda: any("Answer once" in seen.labels for seen in eve.from_bot))
    assert all("freckles" not in seen.text for seen in mo.sees(back))
    bot.forgiven = frozenset({"acknowledged-twice"})  # what a killed bot had sent and not marked, it sends again
    await bot.kill()
    await bot.start()
    eve.presses("Answer once")
    await bot.discord.until(lambda: any("What would you like" in plain(seen.text) for seen in eve.from_bot))
    eve.dm("it was a quotation")
    await bot.discord.until(lambda: any("it was a quotation" in seen.text for seen in mo.sees(back)))
