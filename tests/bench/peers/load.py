"""Starts a bot beside a pretend Telegram, puts load on it, and measures what only the bot spent.

`python -m tests.bench.peers.load` runs both peers through every scenario and prints one JSON line each.
"""

import argparse
import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil  # type: ignore[import-untyped]  # its stubs are not a dependency

from tests.bench.peers.process import BotCommand, cpu, memory, started
from tests.fakes.telegram.process import RemoteTelegram, telegram_process

HERE = Path(__file__).parent
START_LIMIT = 60
RUN_LIMIT = 120
"""Seconds a bot may take until it polls, and to answer everything."""
QUIET = 0.3
"""Seconds without a request after which a warm-up is over."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """`messages` texts over `users`, all at once, or at `rate` a second whether or not the bot keeps up.

    Each user sends `warm_up` first, unmeasured, then goes through `texts` again and again. The bot owes
    `replies` sends for each text. `latency_ms` is what Telegram takes to answer any request.
    """

    name: str
    messages: int
    users: int
    rate: float = 0.0
    latency_ms: float = 0.0
    texts: tuple[str, ...] = ("hello",)
    warm_up: tuple[str, ...] = ("/start",)
    replies: int = 1


@dataclass(frozen=True, slots=True)
class Figures:
    """What was seen. CPU is user and system time of the bot's processes during the run only.

    Waits run from when a text was due to its first answer; `handed_` from when the bot was given it.
    """

    bot: str
    scenario: str
    updates: int
    answered: int
    unfinished: int
    seconds: float
    updates_per_second: float
    cpu_seconds: float
    cpu_ms_per_update: float
    updates_per_cpu_second: float
    p50_ms: float
    p99_ms: float
    handed_p50_ms: float
    handed_p99_ms: float
    idle_mib: float
    rss_mib: float
    start_seconds: float
    fake_cpu_seconds: float
    violations: int


PTB = BotCommand("python-telegram-bot", (sys.executable, str(HERE / "ptb_echo.py"), "{url}", "{token}"))
AIOGRAM = BotCommand("aiogram", (sys.executable, str(HERE / "aiogram_echo.py"), "{url}", "{token}"))
SCENARIOS = (
    Scenario("flood", messages=5_000, users=500),
    Scenario("flood-50ms", messages=500, users=500, latency_ms=50),
    Scenario("open-100", messages=1_000, users=500, rate=100),
)


def measure(bot: BotCommand, scenario: Scenario) -> Figures:
    """One run in fresh processes. Raises `RuntimeError` with the bot's errors when it does not come up."""
    with telegram_process(fast=True) as telegram, running(bot, telegram) as (process, start_seconds):
        telegram.do("faults", latency_ms=scenario.latency_ms)
        for text in scenario.warm_up:
            telegram.do("flood", users=scenario.users, messages=scenario.users, texts=[text])
            if _finished(telegram)["unfinished"]:
                raise RuntimeError(f"{bot.name} did not answer {text!r} in the warm-up")
            _settle(telegram)
        idle = memory(process)
        spent, fake_spent = cpu(process), cpu(psutil.Process(telegram.pid))
        load = {"users": scenario.users, "texts": list(scenario.texts), "replies": scenario.replies}
        if scenario.rate:
            seconds = scenario.messages / scenario.rate
            telegram.do("open_loop", rate=scenario.rate, seconds=seconds, **load)
        else:
            telegram.do("flood", messages=scenario.messages, **load)
        seen = _finished(telegram)
        spent, fake_spent = cpu(process) - spent, cpu(psutil.Process(telegram.pid)) - fake_spent
        answered = int(seen["answered"])
        return Figures(
            bot=bot.name,
            scenario=scenario.name,
            updates=int(seen["updates"]),
            answered=answered,
            unfinished=int(seen["unfinished"]),
            seconds=round(seen["seconds"], 3),
            updates_per_second=round(answered / seen["seconds"], 1),
            cpu_seconds=round(spent, 2),
            cpu_ms_per_update=round(spent * 1000 / max(answered, 1), 3),
            updates_per_cpu_second=round(answered / spent, 1) if spent else 0.0,
            p50_ms=round(seen["p50_ms"], 2),
            p99_ms=round(seen["p99_ms"], 2),
            handed_p50_ms=round(seen["handed_p50_ms"], 2),
            handed_p99_ms=round(seen["handed_p99_ms"], 2),
            idle_mib=round(idle, 1),
            rss_mib=round(memory(process), 1),
            start_seconds=round(start_seconds, 2),
            fake_cpu_seconds=round(fake_spent, 2),
            violations=int(telegram.do("status")["violations"]),
        )


@contextmanager
def running(
    bot: BotCommand, telegram: RemoteTelegram, log: Path | None = None
) -> Iterator[tuple[psutil.Process, float]]:
    """The bot's process once it has asked for updates, and the seconds until then. What it says goes to `log`."""
    places = {"url": telegram.url, "token": telegram.token}
    polls = telegram.do("status")["polls"] + 1
    with started(bot, places, lambda: telegram.do("polled", polls=polls, seconds=START_LIMIT), log) as found:
        yield found


def _finished(telegram: RemoteTelegram) -> dict[str, float]:
    figures: dict[str, float] = telegram.do("finished", seconds=RUN_LIMIT)
    return figures


def _settle(telegram: RemoteTelegram) -> None:
    requests = -1
    while requests != (requests := telegram.do("status")["requests"]):
        time.sleep(QUIET)


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--only", default="", help="names of bots or scenarios, separated by spaces")
    arguments = parser.parse_args()
    wanted = set(arguments.only.split())
    for _ in range(arguments.rounds):
        for scenario in SCENARIOS:
            for bot in (PTB, AIOGRAM):
                if not wanted or wanted & {bot.name, scenario.name}:
                    print(json.dumps(asdict(measure(bot, scenario))), flush=True)


if __name__ == "__main__":
    _main()
