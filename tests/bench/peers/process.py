"""A bot's process: started until it is ready, and what it spends of the machine."""

import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil  # type: ignore[import-untyped]  # its stubs are not a dependency

ROOT = Path(__file__).parents[3]
MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class BotCommand:
    """How to start a bot; names in braces are filled in, in arguments and environment alike."""

    name: str
    arguments: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)


@contextmanager
def started(
    bot: BotCommand, places: Mapping[str, str], ready: Callable[[], object], log: Path | None = None
) -> Iterator[tuple[psutil.Process, float]]:
    """The bot's process once `ready` returns, and the seconds until then. What it says goes to `log`.

    Raises `RuntimeError` with what the bot said when `ready` raises `ValueError`.
    """
    command = [argument.format(**places) for argument in bot.arguments]
    extra = {name: value.format(**places) for name, value in bot.environment.items()}
    with tempfile.TemporaryFile("w+") if log is None else log.open("a+") as output:
        began = time.monotonic()
        child = subprocess.Popen(command, cwd=ROOT, env=os.environ | extra, stdout=output, stderr=subprocess.STDOUT)
        try:
            try:
                ready()
            except ValueError:
                output.seek(0)
                raise RuntimeError(f"{bot.name} did not come up; it said: {output.read()}") from None
            yield psutil.Process(child.pid), time.monotonic() - began
        finally:
            child.kill()
            child.wait()


def cpu(process: psutil.Process) -> float:
    """Seconds of user and system time so far, of the process and its children."""
    return sum(sum(one.cpu_times()[:2]) for one in _family(process))


def memory(process: psutil.Process) -> float:
    """Resident MiB of the process and its children."""
    return sum(float(one.memory_info().rss) for one in _family(process)) / MIB


def _family(process: psutil.Process) -> Sequence[psutil.Process]:
    return [process, *process.children(recursive=True)]
