"""`make bench`: what a turn costs, beside echo bots of others on the same fake Telegram and the same fake Discord.

All of one run is measured on one machine, in interleaved rounds; medians count. One JSON line a bench, then a table.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from tests.bench import announcing, meanwhile, million
from tests.bench.interactions import Acknowledged, Spent, check_the_press, ours, theirs, while_reports_are_filed
from tests.bench.peers.load import AIOGRAM, PTB, Figures, Scenario, measure
from tests.bench.peers.process import BotCommand
from tests.bench.turn import DISCORD, TELEGRAM, TEXTS, WARM_UP, check_the_turn, concordia
from tests.fakes.discord.process import discord_process

ROUNDS = 5
FEW = 3
"""Rounds at most where one takes a minute or more."""
USERS = 200
FLOOD = 4_000

PEER = Scenario("flood", messages=FLOOD, users=USERS)
OURS = Scenario("flood", messages=FLOOD, users=USERS, texts=TEXTS, warm_up=WARM_UP)
STEADY = Scenario("open-100", messages=1_000, users=USERS, rate=100, texts=TEXTS, warm_up=WARM_UP)
IDLE = Scenario("idle", messages=1, users=1)
HEARD = Scenario(
    "heard", messages=1, users=1, warm_up=("/start", "ik weet niet goed wat ik hier allemaal kan doen met deze bot")
)

GOALS = {
    "turn-vs-ptb": 3.0,
    "turn-vs-aiogram": 1.5,
    "discord-interaction": 1_000.0,
    "latency-100": 50.0,
    "memory-idle": 120.0,
    "memory-heard": 200.0,
    "pace-30": 0.98,
    "send-free": 3.0,
    "million-count": 2.0,
    "million-rows": 20_000.0,
    "million-grown": 50.0,
    "million-restart": 2.0,
    "answer-while-announcing": 1.5,
}
"""Updates or messages per CPU second as a ratio; milliseconds at p99; MiB; share of what is allowed; seconds; rows a
second; p99 as a ratio. The first goals of the project."""


def turn_vs(name: str, peer: BotCommand, rounds: int) -> dict[str, Any]:
    """Updates per CPU second, ours over the peer's, pair by pair."""
    check_the_turn()
    pairs = []
    for _ in range(rounds):
        with concordia() as bot:
            pairs.append((measure(bot, OURS), measure(peer, PEER)))
    ratios = [ours.updates_per_cpu_second / theirs.updates_per_cpu_second for ours, theirs in pairs]
    ratio = statistics.median(ratios)
    return {
        "bench": name,
        "ok": ratio >= GOALS[name] and all(_whole(one) for pair in pairs for one in pair),
        "ratio": round(ratio, 2),
        "goal": GOALS[name],
        "ratios": [round(one, 2) for one in ratios],
        "rounds": rounds,
        "concordia": _medians([ours for ours, _ in pairs]),
        peer.name: _medians([theirs for _, theirs in pairs]),
    }


def discord_interaction(rounds: int) -> dict[str, Any]:
    """CPU an interaction beside discord.py's, which has no goal; and how soon one is acknowledged at a busy time."""
    check_the_press()
    pairs, busy = [], []
    for _ in range(rounds):
        pairs.append((ours(), theirs()))
        busy.append(while_reports_are_filed())
    ratios = [mine.cpu_ms_per_interaction / other.cpu_ms_per_interaction for mine, other in pairs]
    p99 = round(statistics.median(run.ack_p99_ms for run in busy), 1)
    runs: list[Acknowledged | Spent] = [*busy, *(one for pair in pairs for one in pair)]
    return {
        "bench": "discord-interaction",
        "ok": p99 < GOALS["discord-interaction"] and not any(one.unfinished or one.violations for one in runs),
        "ack_p99_ms": p99,
        "goal": GOALS["discord-interaction"],
        "ack_p99s": [run.ack_p99_ms for run in busy],
        "cpu_ratio": round(statistics.median(ratios), 2),
        "cpu_ratios": [round(one, 2) for one in ratios],
        "rounds": rounds,
        "concordia": _middle([mine for mine, _ in pairs]),
        "discord.py": _middle([other for _, other in pairs]),
        "while_reports_are_filed": _middle(busy),
    }


def latency(rounds: int) -> dict[str, Any]:
    """How long an answer takes while 100 updates a second arrive."""
    check_the_turn()
    runs = []
    for _ in range(rounds):
        with concordia() as bot:
            runs.append(measure(bot, STEADY))
    p99 = statistics.median(run.p99_ms for run in runs)
    return {
        "bench": "latency-100",
        "ok": p99 < GOALS["latency-100"] and all(map(_whole, runs)),
        "p50_ms": statistics.median(run.p50_ms for run in runs),
        "p99_ms": p99,
        "goal": GOALS["latency-100"],
        "p99s": [run.p99_ms for run in runs],
        "cpu_ms_per_update": statistics.median(run.cpu_ms_per_update for run in runs),
    }


def memory(rounds: int) -> dict[str, Any]:
    """Resident memory before the language detector was needed, on Telegram and on both platforms; and with it."""
    idle, both, heard = [], [], {}
    for guesser in ("py3langid", "langdetect"):
        runs = []
        for _ in range(rounds):
            with concordia(guesser) as bot:
                idle.append(measure(bot, IDLE).idle_mib)
            both.append(_with_both(guesser))
            with concordia(guesser) as bot:  # another folder: the next fake counts its updates from the start again
                runs.append(measure(bot, HEARD).rss_mib)
        heard[guesser] = statistics.median(runs)
    first, second = statistics.median(idle), statistics.median(both)
    return {
        "bench": "memory",
        "ok": max(first, second) < GOALS["memory-idle"] and max(heard.values()) < GOALS["memory-heard"],
        "idle_mib": first,
        "both_mib": second,
        "idle_goal": GOALS["memory-idle"],
        "heard_mib": heard,
        "heard_goal": GOALS["memory-heard"],
    }


def _with_both(guesser: str) -> float:
    """Idle MiB of one process that serves Telegram and Discord."""
    with discord_process() as discord:
        settings = {name: value.format(**discord.places) for name, value in DISCORD.items()}
        with concordia(guesser, TELEGRAM | settings) as bot:
            mib = measure(bot, IDLE).idle_mib
        if not discord.do("status")["identifies"]:
            raise RuntimeError("Concordia never came to Discord")
    return mib


def pace_30(_rounds: int) -> dict[str, Any]:
    """A minute at 30 a second, once: how much of the allowance is used, and whether ever more than it."""
    ours, theirs = announcing.pace()
    return {
        "bench": "pace-30",
        "ok": ours["share"] >= GOALS["pace-30"] and ours["busiest_second"] <= announcing.A_SECOND,
        "goal": GOALS["pace-30"],
        "busiest_goal": announcing.A_SECOND,
        "concordia": ours,
        "AIORateLimiter": theirs or f"not measured: {announcing.LIMITER} is not installed",
    }


def send_free(rounds: int) -> dict[str, Any]:
    """Messages per CPU second, ours over the peer's in its best way, pair by pair."""
    pairs = []
    for _ in range(min(rounds, FEW)):
        ways = {f"{at_once} at a time": announcing.theirs_free(at_once) for at_once in announcing.WAYS}
        pairs.append((announcing.ours_free(), ways))
    unit = "messages_per_cpu_second"
    ratios = [ours[unit] / max(one[unit] for one in theirs.values()) for ours, theirs in pairs]
    runs = [run for ours, theirs in pairs for run in (ours, *theirs.values())]
    return {
        "bench": "send-free",
        "ok": statistics.median(ratios) >= GOALS["send-free"] and not any(run["unsent"] for run in runs),
        "ratio": round(statistics.median(ratios), 2),
        "goal": GOALS["send-free"],
        "ratios": [round(one, 2) for one in ratios],
        "rounds": len(pairs),
        "concordia": _each([ours for ours, _ in pairs]),
        "python-telegram-bot": {way: _each([theirs[way] for _, theirs in pairs]) for way in pairs[0][1]},
    }


def a_million(rounds: int) -> dict[str, Any]:
    """A million followers: counted, filled, and started again while it sends."""
    seen = million.measure(min(rounds, FEW))
    count, restart = seen.counts, statistics.median(one.from_start for one in seen.restarts)
    slowest = max(statistics.median(one.cold for one in count), statistics.median(one.warm for one in count))
    rows = statistics.median(one.rows_a_second for one in seen.fills)
    grown = max(one.grown_mib for one in seen.fills)
    return {
        "bench": "million",
        "ok": slowest <= GOALS["million-count"]
        and rows >= GOALS["million-rows"]
        and grown <= GOALS["million-grown"]
        and restart <= GOALS["million-restart"],
        "goals": [GOALS[f"million-{name}"] for name in ("count", "rows", "grown", "restart")],
        "count_seconds": slowest,
        "rows_a_second": rows,
        "grown_mib": grown,
        "restart_seconds": restart,
        "counts": [asdict(one) for one in count],
        "fills": [asdict(one) for one in seen.fills],
        "restarts": [asdict(one) for one in seen.restarts],
        "seeded_seconds": seen.seeded,
        "file_mib": seen.file_mib,
    }


def answer_while_announcing(rounds: int) -> dict[str, Any]:
    """p99 of an answer while an announcement runs, over that in the pauses between announcements."""
    seen = meanwhile.ratio(meanwhile.phases(min(rounds, FEW)))
    goes = all(one >= meanwhile.BESIDE for one in seen["mail_a_second"][0]) and not any(seen["mail_a_second"][1])
    return {
        "bench": "answer-while-announcing",
        "ok": seen["ratio"] <= GOALS["answer-while-announcing"] and goes and not seen["unfinished"],
        "goal": GOALS["answer-while-announcing"],
        **seen,
    }


def _whole(run: Figures) -> bool:
    return run.unfinished == 0 and run.violations == 0


def _medians(runs: list[Figures]) -> dict[str, float]:
    names = ("updates_per_second", "cpu_ms_per_update", "updates_per_cpu_second", "p50_ms", "p99_ms", "rss_mib")
    return {name: round(statistics.median(getattr(run, name) for run in runs), 3) for name in names}


def _middle(runs: Sequence[Acknowledged] | Sequence[Spent]) -> dict[str, float]:
    """The median of each field of the dataclass."""
    every = [asdict(run) for run in runs]
    return {name: round(statistics.median(one[name] for one in every), 3) for name in every[0]}


def _each(runs: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """The median of each figure."""
    return {name: round(statistics.median(run[name] for run in runs), 3) for name in runs[0]}


BENCHES: Mapping[str, Callable[[int], dict[str, Any]]] = {
    "turn-vs-ptb": lambda rounds: turn_vs("turn-vs-ptb", PTB, rounds),
    "turn-vs-aiogram": lambda rounds: turn_vs("turn-vs-aiogram", AIOGRAM, rounds),
    "discord-interaction": discord_interaction,
    "latency-100": latency,
    "memory": memory,
    "pace-30": pace_30,
    "send-free": send_free,
    "million": a_million,
    "answer-while-announcing": answer_while_announcing,
}


def main() -> int:
    """Run the benches named, or all; 1 if a goal was missed."""
    parser = argparse.ArgumentParser(prog="tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    given = parser.parse_args()
    print(json.dumps({"machine": platform.machine(), "cores": os.cpu_count(), "python": platform.python_version()}))
    results = []
    for name in given.names or BENCHES:
        load = os.getloadavg()[0]
        results.append({**BENCHES[name](given.rounds), "load_before": round(load, 1)})
        print(json.dumps(results[-1]), flush=True)
    print(_table(results))
    return 0 if all(result["ok"] for result in results) else 1


def _table(results: list[dict[str, Any]]) -> str:
    rows = [f"{'bench':24}{'measured':>44}{'goal':>28}  "]
    for result in results:
        match result["bench"]:
            case "latency-100":
                seen, goal = f"p99 {result['p99_ms']} ms", f"< {result['goal']:g} ms"
            case "discord-interaction":
                seen = f"ack p99 {result['ack_p99_ms']} ms, {result['cpu_ratio']} x CPU"
                goal = f"< {result['goal']:g} ms"
            case "memory":
                mib = result["idle_mib"], result["both_mib"], max(result["heard_mib"].values())
                seen, goal = f"{', '.join(map(str, mib))} MiB", "< 120, 120, 200"
            case "pace-30":
                mine = result["concordia"]
                seen = f"{mine['share']:.1%} of 30 a second, at most {mine['busiest_second']}"
                goal = f">= {result['goal']:.0%}, <= {result['busiest_goal']}"
            case "send-free":
                seen, goal = f"{result['ratio']} x messages per CPU second", f">= {result['goal']:g} x"
            case "million":
                seen = (
                    f"{result['count_seconds']} s, {result['rows_a_second']:g}/s, "
                    f"+{result['grown_mib']} MiB, {result['restart_seconds']} s"
                )
                goal = "<= {:g}, >= {:g}, <= {:g}, <= {:g}".format(*result["goals"])
            case "answer-while-announcing":
                seen, goal = f"p99 {result['ratio']} x that of idle", f"<= {result['goal']:g} x"
            case _:
                seen, goal = f"{result['ratio']} x updates per CPU second", f">= {result['goal']:g} x"
        rows.append(f"{result['bench']:24}{seen:>44}{goal:>28}  {'ok' if result['ok'] else 'MISSED'}")
    return "\n".join(rows)


if __name__ == "__main__":
    sys.exit(main())
