"""The bot under test: the real `concordia run`, with its own folders, killed and started again at will."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from bot.failpoints import VARIABLE
from bot.settings import PREFIX
from tests.fakes.telegram.server import FakeTelegram

ROOT = Path(__file__).parents[2]
START = 30.0
"""Seconds within which a started bot must ask for updates; measured 2 on an idle machine, 6 on a busy one."""
STOP = 12.0
"""Seconds that a graceful stop may take; the bot gives itself 8."""
COMMAND = 60.0
"""Seconds that a command may take beside a busy bot; measured 1 on an idle machine."""
RUN = (sys.executable, "-m", "bot", "run")


class DeadError(Exception):
    """The bot ended although nobody killed it."""


@dataclass
class Service:
    """One installation. `command` is what starts it: the real one, or one with a guard switched off.

    `token` is set where it is not the one that Telegram knows. `extra` are further variables, for the drills' own entry
    modules.
    """

    folder: Path
    telegram: FakeTelegram
    database_url: str | None = None
    log_level: str = "INFO"
    command: Sequence[str] = RUN
    token: str | None = None
    extra: Mapping[str, str] = field(default_factory=dict)
    _process: asyncio.subprocess.Process | None = field(default=None, init=False, repr=False)

    @property
    def data(self) -> Path:
        """What a thief takes: the database with its companions, and all else that the bot writes."""
        return self.folder / "stolen" / "data"

    @property
    def loot(self) -> Path:
        """The data folder, the logs, the working folder and the temporary files; not the keyring."""
        return self.folder / "stolen"

    @property
    def keyring(self) -> Path:
        return self.folder / "keys" / "keyring.json"

    @property
    def database(self) -> str:
        """The URL of the database, for looking into it while the bot does not run."""
        return self.database_url or f"sqlite:///{self.data / 'concordia.db'}"

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    @property
    def alive(self) -> bool:
        return self._process is not None and self._process.returncode is None

    async def start(self, failpoint: str | None = None) -> None:
        """Start it and wait until it asks for updates. Raises DeadError with the end of its log if it dies first."""
        assert not self.alive, "it runs already"
        await self.spawn(failpoint)
        polls = self.telegram.world.updates.polls
        polling = asyncio.ensure_future(
            self.telegram.world.until(lambda: self.telegram.world.updates.polls > polls, START)
        )
        dying = asyncio.ensure_future(self.ended())
        await asyncio.wait((polling, dying), return_when=asyncio.FIRST_COMPLETED)
        dying.cancel()
        if not polling.done():
            polling.cancel()
            raise DeadError(self.last_words())
        await polling

    async def spawn(self, failpoint: str | None = None) -> None:
        """Start it and do not wait; `failpoint` is "name:times" (bot/failpoints.py)."""
        for place in (self.data.parent / "work", self.data.parent / "tmp"):
            place.mkdir(parents=True, exist_ok=True)
        with (self.loot / "stdout.log").open("ab") as out, (self.loot / "stderr.log").open("ab") as err:
            self._process = await asyncio.create_subprocess_exec(
                *self.command, stdout=out, stderr=err, cwd=self.loot / "work", env=self._environment(failpoint)
            )

    def _environment(self, failpoint: str | None) -> Mapping[str, str]:
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
        own = {
            "TELEGRAM_TOKEN": self.token or self.telegram.token,
            "TELEGRAM_API_URL": self.telegram.url,
            "DATA_DIR": str(self.data),
            "KEYRING": str(self.keyring),
            "WEB_PORT": "0",
            "LOG_LEVEL": self.log_level,
        }
        if self.database_url:
            own["DATABASE_URL"] = self.database_url
        armed = {VARIABLE: failpoint} if failpoint else {}
        paths = {"PYTHONPATH": str(ROOT), "TMPDIR": str(self.loot / "tmp")}
        return inherited | {PREFIX + name: value for name, value in own.items()} | armed | paths | dict(self.extra)

    async def comes_up(self) -> bool:
        """Start it; False if it dies before it asks for updates."""
        try:
            await self.start()
        except DeadError:
            return False
        return True

    async def dies_at(self, failpoint: str, within: float) -> bool:
        """Start it with an armed failpoint ("name:times"), and wait until it died there; False if it never does."""
        await self.spawn(failpoint)
        try:
            return await asyncio.wait_for(self.ended(), within) == -signal.SIGKILL
        except TimeoutError:
            await self.kill()
            return False

    async def ended(self) -> int:
        """Wait until it ended; the exit code, negative for a signal."""
        assert self._process is not None
        return await self._process.wait()

    async def kill(self) -> None:
        """SIGKILL, as the kernel does when memory runs out."""
        if self._process is not None:
            with suppress(ProcessLookupError):
                self._process.kill()
            await self._process.wait()

    async def stop(self) -> int:
        """SIGTERM, as the service manager does; the exit code."""
        assert self._process is not None
        with suppress(ProcessLookupError):
            self._process.send_signal(signal.SIGTERM)
        try:
            return await asyncio.wait_for(self._process.wait(), STOP)
        except TimeoutError:
            await self.kill()
            return -signal.SIGKILL

    async def begins(self, *arguments: str, failpoint: str | None = None) -> asyncio.subprocess.Process:
        """Another command of the same bot, beside it or without it; its lines come by a pipe."""
        for place in (self.data.parent / "work", self.data.parent / "tmp"):
            place.mkdir(parents=True, exist_ok=True)
        out, err = asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL
        environment = self._environment(failpoint)
        return await asyncio.create_subprocess_exec(
            *self.command[:-1], *arguments, stdout=out, stderr=err, cwd=self.loot / "work", env=environment
        )

    async def runs(self, *arguments: str, failpoint: str | None = None) -> tuple[int, list[str]]:
        """Run another command to its end: its exit code, and the lines that it said."""
        process = await self.begins(*arguments, failpoint=failpoint)
        try:
            out, _ = await asyncio.wait_for(process.communicate(), COMMAND)
        except TimeoutError:
            process.kill()
            await process.wait()
            raise
        return process.returncode or 0, out.decode().splitlines()

    def last_words(self) -> str:
        """The end of its log."""
        return (self.loot / "stderr.log").read_text(errors="replace")[-800:]


async def quiet(telegram: FakeTelegram, still: float) -> None:
    """Wait until no update waits and nothing but polls has come for `still` seconds."""
    requests = -1
    while requests != telegram.requests or telegram.world.updates.pending:
        requests = telegram.requests
        await asyncio.sleep(still)


async def calm(telegram: FakeTelegram, seconds: float) -> None:
    """Wait until nothing but a poll has come for a second, at most so long: what happens by the way is then done."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            requests = -1
            while requests != telegram.requests:
                requests = telegram.requests
                await asyncio.sleep(1.0)
