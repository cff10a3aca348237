"""`python -m tests.drills.sabotage [names]`: switch off one guard of the bot after the other; a drill must notice each.

Prints one line of JSON a guard, with what the drill saw; the exit status tells whether each was caught. The drills run
on a smaller scale than on their own; "none" is the bot as it is, on that scale, and must pass every one of them.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any

from bot import logs
from tests.drills import quick
from tests.drills.approval import RUN as APPROVAL
from tests.drills.approval import approval
from tests.drills.audit_tamper import audit_tamper
from tests.drills.file_kill import Scale, file_kill
from tests.drills.forged_press import forged_press
from tests.drills.jumping_clock import jumping_clock
from tests.drills.key_rotation import key_rotation
from tests.drills.mutated_updates import mutated_updates
from tests.drills.replay import replay
from tests.drills.restoring import restoring
from tests.drills.roles import RUN as ROLES
from tests.drills.roles import roles
from tests.drills.saboteur import GUARDS
from tests.drills.service import RUN
from tests.drills.stolen_db import stolen_db
from tests.drills.who_reported import who_reported

SMALL = Scale(kills=10, at_once=30, opened=5)
NONE = "none"

Run = Callable[[Path, Sequence[str]], Coroutine[Any, Any, dict[str, Any]]]

DRILLS: dict[str, Run] = {
    "file-kill": lambda folder, command: file_kill(folder, command, SMALL, None),
    "replay": lambda folder, command: replay(folder, command, people=40),
    "stolen-db": lambda folder, command: stolen_db(folder, command, postgres=None),
    "mutated-updates": lambda folder, command: mutated_updates(folder, command, updates=1000),
    "who-reported": who_reported,
    "forged-press": lambda folder, command: forged_press(folder, command, forged=1500),
    "audit-tamper": audit_tamper,
    "key-rotation": lambda folder, command: key_rotation(folder, command, kills=2, postgres=False),
    "restore": lambda folder, command: restoring(folder, command, kills=2, filed=8),
    "clock": lambda folder, command: jumping_clock(folder, quick.RUN if command is RUN else command),
    "approval": lambda folder, command: approval(
        folder, (*(APPROVAL if command is RUN else (*command[:-1], "approval")), "20")
    ),
    "roles": lambda folder, command: roles(folder, ROLES if command is RUN else (*command[:-1], "roles")),
}


def main(names: Sequence[str]) -> int:
    """Switch off the guards of these names, all without any; the exit code."""
    logs.configure("CRITICAL")  # stdout is for the figures
    good = True
    for name in names or [NONE, *GUARDS]:
        if name == NONE:
            for drill in DRILLS:
                figures = _drilled(drill, RUN)
                good &= figures["ok"]
                _say(off=NONE, drill=drill, passed=figures["ok"], saw=figures)
        else:
            guard = GUARDS[name]
            figures = _drilled(guard.drill, (sys.executable, "-m", "tests.drills.saboteur", name, "run"))
            noticed = figures.get("sqlite", figures).get(guard.by)
            good &= bool(noticed) and not figures["ok"]
            _say(off=name, drill=guard.drill, caught=bool(noticed), by=guard.by, noticed=noticed, saw=figures)
    return 0 if good else 1


def _drilled(drill: str, command: Sequence[str]) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="sabotage-") as folder:
        try:
            return asyncio.run(DRILLS[drill](Path(folder), command))
        except Exception as fault:  # noqa: BLE001 - it may break whatever it likes; the line says how
            return {"ok": False, "broke": f"{type(fault).__name__}: {fault}"}


def _say(**line: Any) -> None:
    print(json.dumps(line), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
