"""What an interaction costs on Discord, and how soon one is acknowledged while the process has much else to do.

The interaction of Concordia is a whole durable turn: somebody sits at "under 18?" of an ephemeral /who_helps, presses
"Yes", then "Back", again and again. Each press is sealed into the inbox and committed, the dialogue is replayed, its
state and the reply are committed, and the reply with its buttons is the answer to the press. The peer stores nothing:
one slash command, one ephemeral word. Both have as many people, each of whom waits for one answer at a time.

The second figure is about an acknowledgement within a second while a large import runs. Nothing is imported yet, so
what stands in for the import is the heaviest that the bot does today, without a pause: `REPORTERS` people at a time
report a friend's message with a photograph, which is fetched, sealed and stored, looked at in a thread (to know it
again), and filed under a receipt that is hashed in a thread (argon2); then they begin anew.
"""

from __future__ import annotations

import base64
import io
import random
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import psutil  # type: ignore[import-untyped]  # its stubs are not a dependency
from PIL import Image

from tests.bench.peers.load import HERE, RUN_LIMIT, START_LIMIT
from tests.bench.peers.process import BotCommand, cpu, memory, started
from tests.bench.turn import DISCORD, concordia
from tests.fakes.discord.process import RemoteDiscord, discord_process

Script = Sequence[tuple[str, str]]

DISCORDPY = BotCommand(
    "discord.py", (sys.executable, str(HERE / "discordpy_echo.py"), "{rest_url}", "{gateway_url}", "{token}")
)
ECHO: Script = (("slash", "echo"),)

WARM_UP: Script = (
    ("slash", "who_helps"),
    *(("presses", label) for label in ("No", "Skip", "Somewhere else", "Skip", "Skip")),
)
TURN: Script = (("presses", "Yes"), ("presses", "Back"))
FORTH, BACK = "Did it happen to you", "under 18?"

REPORT: Script = (
    ("menu", "Report this message"),
    *(("presses", label) for label in ("No", "That’s all", "Somewhere else", "Skip", "Skip", "Skip", "No", "Skip")),
    ("presses", "Yes, file it"),
    ("presses", "I have saved it"),
)

PEOPLE, REPORTERS = 50, 32
INTERACTIONS = 2_000
RATE, SECONDS = 20.0, 30.0
"""Of the second figure: presses a second, and for how long."""
PHOTOGRAPH = (1600, 1200)
"""Pixels; some 800 kB."""
PATIENCE = 20.0
"""Seconds for one answer where the turn is checked."""


@dataclass(frozen=True, slots=True)
class Spent:
    """What one bot spent on `interactions`; waits run from dispatch to callback. All fields but counts are per run."""

    interactions: int
    unfinished: int
    violations: int
    cpu_ms_per_interaction: float
    interactions_per_second: float
    ack_p50_ms: float
    ack_p99_ms: float
    rss_mib: float


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """How soon presses were acknowledged while reports were filed. `missed`: nobody was free to press."""

    presses: int
    missed: int
    unfinished: int
    violations: int
    ack_p50_ms: float
    ack_p99_ms: float
    answer_p99_ms: float
    reports_filed: int
    cpu_share: float


def ours() -> Spent:
    """Presses of `PEOPLE` people, as fast as they are answered."""
    with concordia(platforms=DISCORD) as bot, serving(bot, "who_helps") as (discord, process):
        gather(discord, WARM_UP)
        return _spent(discord, process, TURN)


def theirs() -> Spent:
    """Commands of `PEOPLE` people to discord.py's bot, as fast as they are answered."""
    with serving(DISCORDPY, "echo") as (discord, process):
        gather(discord, ECHO)
        return _spent(discord, process, ECHO)


def while_reports_are_filed() -> Acknowledged:
    """`RATE` presses a second beside `REPORTERS` reports under way at any time."""
    with concordia(platforms=DISCORD) as bot, serving(bot, "who_helps") as (discord, process):
        gather(discord, WARM_UP)
        picture = [["photo.jpg", base64.b64encode(photograph()).decode()]]
        discord.do("regulars", name="reporters", size=REPORTERS, files=picture, judges_answers=False)
        discord.do("set_going", name="reporters", script=REPORT)
        before, began = cpu(process), time.monotonic()
        seen = discord.do("go_steadily", name="people", script=TURN, rate=RATE, seconds=SECONDS)
        share = (cpu(process) - before) / (time.monotonic() - began)
        filed = discord.do("come_to_rest", name="reporters", seconds=RUN_LIMIT)
        return Acknowledged(
            presses=seen["interactions"],
            missed=seen["missed"],
            unfinished=sum(one["interactions"] - one["answered"] for one in (seen, filed)),
            violations=discord.do("status")["violations"],
            ack_p50_ms=round(seen["ack_p50_ms"], 1),
            ack_p99_ms=round(seen["ack_p99_ms"], 1),
            answer_p99_ms=round(seen["final_p99_ms"], 1),
            reports_filed=filed["rounds"],
            cpu_share=round(share, 2),
        )


def check_the_press() -> None:
    """Walk the warm-up and two turns on the judged fake. Raises AssertionError where another turn would be measured."""
    with concordia(platforms=DISCORD) as bot, serving(bot, "who_helps") as (discord, _):
        guild, channel = _server(discord)
        person = discord.do("person", locale="en-GB")
        discord.do("joins", guild=guild, user=person)
        for number, (deed, words) in enumerate((*WARM_UP, *TURN, *TURN), 1 - len(WARM_UP)):
            if deed == "slash":
                discord.do("slash", user=person, name=words, channel=channel)
            else:
                discord.do("presses", user=person, label=words)
            _reads(discord, person, "" if number < 0 else FORTH if number % 2 else BACK)
        assert discord.do("violations") == []


@contextmanager
def serving(bot: BotCommand, command: str) -> Iterator[tuple[RemoteDiscord, psutil.Process]]:
    """The fake, and the bot's process once it has registered the command."""
    with discord_process() as discord:

        def ready() -> None:
            discord.do("connected", commands=[command], seconds=START_LIMIT)

        with started(bot, discord.places, ready) as (process, _):
            yield discord, process


def gather(discord: RemoteDiscord, script: Script) -> None:
    """`PEOPLE` members of a server go through the script once. Raises `RuntimeError` if it has no end."""
    _, channel = _server(discord)
    discord.do("regulars", name="people", size=PEOPLE, channel=channel, judges_answers=False)
    seen = discord.do("go_round", name="people", script=script, rounds=1, seconds=RUN_LIMIT)
    if seen["rounds"] < PEOPLE or seen["answered"] < seen["interactions"]:
        raise RuntimeError(f"the warm-up did not come to its end: {seen}")


def photograph() -> bytes:
    """A JPEG with some detail everywhere, the same each time."""
    grain = random.Random(7).randbytes(400 * 300 * 3)
    image = Image.frombytes("RGB", (400, 300), grain).resize(PHOTOGRAPH, Image.Resampling.BICUBIC)
    out = io.BytesIO()
    image.save(out, "JPEG", quality=85)
    return out.getvalue()


def _server(discord: RemoteDiscord) -> tuple[int, int]:
    guild = discord.do("community", owner=discord.do("person", name="Owner"))
    return guild, discord.do("channel", guild=guild, name="plein")


def _reads(discord: RemoteDiscord, person: int, words: str) -> None:
    """Wait until the one message that only this person sees was answered and holds these words."""
    until, said = time.monotonic() + PATIENCE, ""
    while discord.do("status")["unacknowledged"] or not said or words not in said:
        assert time.monotonic() < until, f"not {words!r} but {said[:80]!r}"
        time.sleep(0.02)
        said = "".join(one["text"] for one in discord.do("screen", user=person)["ephemerals"])


def _spent(discord: RemoteDiscord, process: psutil.Process, script: Script) -> Spent:
    before, rounds = cpu(process), INTERACTIONS // PEOPLE // len(script)
    seen: dict[str, Any] = discord.do("go_round", name="people", script=script, rounds=rounds, seconds=RUN_LIMIT)
    spent = cpu(process) - before
    return Spent(
        interactions=seen["interactions"],
        unfinished=rounds * len(script) * PEOPLE - seen["answered"],
        violations=discord.do("status")["violations"],
        cpu_ms_per_interaction=round(spent * 1000 / max(seen["answered"], 1), 3),
        interactions_per_second=round(seen["answered"] / seen["seconds"], 1) if seen["seconds"] else 0.0,
        ack_p50_ms=round(seen["ack_p50_ms"], 1),
        ack_p99_ms=round(seen["ack_p99_ms"], 1),
        rss_mib=round(memory(process), 1),
    )
