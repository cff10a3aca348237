"""who-reported: the same case by reporter X and by reporter Y; nobody but the reporter can tell the two runs apart.

X and Y write the same words in the group at the same times; in each run one of them also reports. They differ in all
that a platform tells of a person, in the moment, and in that the bot knows X, who once sent it a file, and not Y.
Moderators decide everything that can be decided, an author answers, the reporter hears the outcome. Laid side by side
is all that a member sees, all that a moderator sees, every row of copies of the database, and every line of the log.

One difference is known, counted and allowed: how often somebody reported in the last hour is kept with what the bot
keeps of a person, so when a stranger reports there is one person more, as whenever a stranger writes to it.
"""

from __future__ import annotations

import asyncio
import copy
import random
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.chat.people import Person as Known
from bot.rules.moderation import NOTICE_FIRST
from bot.sealing import Keyring
from tests.drills import draws, quick
from tests.drills.one_case import FAST, SHOWN, WISHES, Found, Run

DRAWS = 1_000
STRANGER = "reported: one row more in people"
"""The known difference: at the moment of the first report."""


async def who_reported(folder: Path, command: Sequence[str] = quick.RUN) -> dict[str, Any]:
    """The figures; `differences` say where the two runs can be told apart."""
    by_x, by_y = await asyncio.gather(*(Run(folder / name, command, name).found() for name in ("x", "y")))
    found = differences(by_x, by_y)
    figures: dict[str, Any] = {
        "moments_in_public": len(by_x.group),
        "moments_in_the_room": len(by_x.room),
        "rows": sum(len(rows) for moment in by_x.disk.values() for rows in moment.values()),
        "log_lines": by_x.log.total(),
        "differences": [one for one in found if not one.endswith(STRANGER)][:20],
        "known_differences": sum(one.endswith(STRANGER) for one in found),
        "waits": [round(wait) for run in (by_x, by_y) for wait in run.waits],
        "too_soon": sum(too_soon(run) for run in (by_x, by_y)),
        "outcomes": {"by_x": by_x.outcomes, "by_y": by_y.outcomes},
        "hits": sorted({*by_x.hits, *by_y.hits}),
        "stuck": any((by_x.stuck, by_y.stuck)),
        "stopped": any((by_x.stopped, by_y.stopped)),
        **_drawn(folder),
        "plants_missed": [] if by_x.stuck or by_y.stuck else plants_missed(by_x, by_y),
    }
    return {"ok": _ok(figures), **figures}


NONE = ("differences", "too_soon", "hits", "stuck", "stopped", "waits_differ", "plants_missed")
"""Figures of which there must be none."""


def _ok(figures: dict[str, Any]) -> bool:
    heard = figures["outcomes"] == {"by_x": {"x": WISHES, "y": 0}, "by_y": {"x": 0, "y": WISHES}}
    whole = len(figures["waits"]) == 2 * FAST and figures["known_differences"] == 1
    return heard and whole and figures["planted_wait_noticed"] and not any(figures[name] for name in NONE)


def differences(one: Found, other: Found) -> list[str]:
    """Where two runs differ, the reporter's own chat and what is drawn at random left aside."""
    found: list[str] = []
    for who, first, second in (("group", one.group, other.group), ("room", one.room, other.room)):
        found += [f"{who}, {moment}" for moment in {**first, **second} if first.get(moment) != second.get(moment)]
    for moment in {**one.disk, **other.disk}:
        found += [f"disk, {moment}: {what}" for what in _rows(one.disk.get(moment, {}), other.disk.get(moment, {}))]
    found += [f"log: {line}" for line in (one.log - other.log) + (other.log - one.log)]
    return found


def _rows(one: Mapping[str, Sequence[str]], other: Mapping[str, Sequence[str]]) -> list[str]:
    found = []
    for table in {**one, **other}:
        first, second = list(one.get(table, ())), list(other.get(table, ()))
        if first == second:
            continue
        left = [row for row in second if row not in first or first.count(row) < second.count(row)]
        if len(second) == len(first) + 1 and sorted(second) == sorted([*first, left[-1]]):
            found.append(f"one row more in {table}")
        else:
            found.append(f"{table} has {len(first)} and {len(second)} rows, or others")
    return found


def too_soon(run: Found) -> int:
    """How many cards came sooner after a report than the rule allows at its shortest."""
    return sum(wait < NOTICE_FIRST for wait in run.waits)


def _drawn(folder: Path) -> dict[str, Any]:
    """Whether waits drawn for X and for Y look like one rule; and whether a rule that favours one would be noticed."""
    rng = random.Random(17)
    core = draws.core(Keyring.create(folder / "draws.json"))
    busy = Known(language="fr", met=True, flags=(SHOWN - 60, SHOWN - 10))
    by_x = draws.waits(core, "1107281949763", busy, "fr", SHOWN, rng.randbytes, DRAWS)
    by_y = draws.waits(core, "1099602862343", Known(), "de", SHOWN + 1_200, rng.randbytes, DRAWS)
    return {
        "draws": len(by_x) + len(by_y),
        "waits_differ": len(by_x) != DRAWS or len(by_y) != DRAWS or draws.differ(by_x, by_y),
        "planted_wait_noticed": draws.differ(by_x, [wait + 20 for wait in by_y]),
    }


# -- what the comparison would have to notice


def _names_reporter(run: Found) -> None:
    card = dict(run.room["0 shown"][-1])
    run.room["0 shown"] = [*run.room["0 shown"][:-1], card | {"text": f"{card['text']}\nReported in French"}]


def _shows_whisper(run: Found) -> None:
    run.group["0 reported"] = [*run.group["0 reported"], {"id": 99, "author": 1, "text": "Thank you."}]


def _other_order(run: Found) -> None:
    run.room["end"] = list(reversed(run.room["end"]))


def _leaves_length(run: Found) -> None:
    disk = run.disk["wished"]
    first = disk["incident_reporters"][0]
    longer = first[: first.rindex("=") + 1] + "999 bytes"
    run.disk["wished"] = {**disk, "incident_reporters": [longer, *disk["incident_reporters"][1:]]}


def _leaves_row(run: Found) -> None:
    disk = run.disk["end"]
    run.disk["end"] = {**disk, "timers": [*disk["timers"], "key=16 bytes, due=a moment, sealed=293 bytes"]}


def _logs(run: Found) -> None:
    run.log['{"event": "reported", "language": "de"}'] += 1


PLANTS: tuple[Callable[[Found], None], ...] = (
    _names_reporter,
    _shows_whisper,
    _other_order,
    _leaves_length,
    _leaves_row,
    _logs,
)


def plants_missed(one: Found, other: Found) -> list[str]:
    """Of differences that are planted in a copy of the second run, those that the comparison does not notice."""
    missed = []
    for plant in PLANTS:
        planted = copy.deepcopy(other)
        plant(planted)
        if len(differences(one, planted)) <= len(differences(one, other)):
            missed.append(plant.__name__)
    hasty = copy.deepcopy(other)
    hasty.waits[0] = 2.0
    return missed if too_soon(hasty) else [*missed, "at once"]
