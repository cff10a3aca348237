"""`python -m tests.drills [names]`: each drill prints one line of JSON; the exit status tells whether all are ok."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from bot import logs
from tests.drills.announce_kill import announce_kill
from tests.drills.approval import approval
from tests.drills.audit_tamper import audit_tamper
from tests.drills.case_life import case_life
from tests.drills.faults import faults
from tests.drills.file_kill import file_kill
from tests.drills.forged_press import forged_press
from tests.drills.jumping_clock import jumping_clock
from tests.drills.key_rotation import key_rotation
from tests.drills.mutated_updates import mutated_updates
from tests.drills.raid import raid
from tests.drills.replay import replay
from tests.drills.restoring import restoring
from tests.drills.roles import roles
from tests.drills.stolen_db import stolen_db
from tests.drills.who_reported import who_reported

DRILLS: dict[str, Callable[[Path], Coroutine[Any, Any, dict[str, Any]]]] = {
    "announce-kill": announce_kill,
    "file-kill": file_kill,
    "faults": faults,
    "key-rotation": key_rotation,
    "approval": approval,
    "raid": raid,
    "mutated-updates": mutated_updates,
    "stolen-db": stolen_db,
    "replay": replay,
    "restore": restoring,
    "case-life": case_life,
    "who-reported": who_reported,
    "forged-press": forged_press,
    "roles": roles,
    "audit-tamper": audit_tamper,
    "clock": jumping_clock,
}
"""All drills, the longest first."""

AT_ONCE = 2
"""Drills that run side by side: each mostly waits for a bot that starts, or for a clock."""


def main(names: Sequence[str]) -> int:
    """Run the drills of these names, all without any; the exit code."""
    unknown = [name for name in names if name not in DRILLS]
    if unknown:
        print(f"no drill {', '.join(unknown)}; there are {', '.join(DRILLS)}", file=sys.stderr)
        return 2
    if len(names) == 1:
        return _run(names[0])
    with ThreadPoolExecutor(AT_ONCE) as hands:
        codes = list(hands.map(_run_apart, names or DRILLS))
    return max(codes)


def _run(name: str) -> int:
    """One drill in this process."""
    logs.configure("ERROR")  # to stderr: stdout is for the figures
    began = time.monotonic()
    figures: dict[str, Any]
    with tempfile.TemporaryDirectory(prefix=f"drill-{name}-") as folder:
        try:
            figures = asyncio.run(DRILLS[name](Path(folder)))
        except Exception as fault:  # noqa: BLE001 - a drill that breaks is a drill that fails
            figures = {"ok": False, "broke": f"{type(fault).__name__}: {fault}"}
    print(json.dumps({"drill": name, **figures, "seconds": round(time.monotonic() - began, 1)}), flush=True)
    return 0 if figures["ok"] else 1


def _run_apart(name: str) -> int:
    """One drill in a process of its own; its line is printed whole, when it has ended."""
    ended = subprocess.run([sys.executable, "-m", "tests.drills", name], stdout=subprocess.PIPE, text=True, check=False)
    print(ended.stdout, end="", flush=True)
    return abs(ended.returncode)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
