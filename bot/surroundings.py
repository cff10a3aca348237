"""What a machine can have wrong with it: disk, folders, clock, time zones. Each fault is one line with its fix.

Only the standard library is needed to import it: where the machine lacks something, other parts cannot be.
"""

from __future__ import annotations

import shutil
import stat
import time
import zoneinfo
from collections.abc import Iterator, Sequence
from email.utils import parsedate_to_datetime
from pathlib import Path

HOME = "Europe/Brussels"

MOUNTS = Path("/proc/self/mountinfo")
"""Where Linux says what is mounted, and of which kind (proc_pid_mountinfo(5)); elsewhere nothing is known."""

FAR = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "lustre", "beegfs", "fuse.sshfs"}
    | {"fuse.glusterfs", "fuse.s3fs", "fuse.rclone", "davfs", "fuse.davfs2"}
)
"""File systems on which SQLite's locks and its shared memory do not work as it needs (sqlite.org/wal.html, 8)."""

ROOM = 512 * 1024 * 1024
"""Bytes below which a disk is nearly full: some days of a busy bot with pictures, and a copy for a backup."""

APART = 60.0
"""Seconds by which clocks may differ: timers, quiet hours and months of keys go by ours."""

OTHERS = stat.S_IRWXO
GROUP_OR_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def time_zones() -> str | None:
    """Whether this machine knows what time it is in Belgium."""
    try:
        zoneinfo.ZoneInfo(HOME)
    except (zoneinfo.ZoneInfoNotFoundError, OSError):
        return f"the time zone {HOME} is not known here. Fix: install tzdata (apt-get install tzdata, or pip's tzdata)"
    return None


def locales(languages: Sequence[str]) -> str | None:
    """Whether dates and numbers can be written in these languages."""
    from babel.localedata import exists  # noqa: PLC0415 - see above

    lacking = [language for language in languages if not exists(language)]
    return f"no dates and numbers for {', '.join(lacking)}. Fix: install Babel anew" if lacking else None


def disk(folder: Path) -> str | None:
    """Whether there is room where the data is, or will be."""
    free = shutil.disk_usage(_there(folder)).free
    if free >= ROOM:
        return None
    return f"only {free // 2**20} MiB are left for {folder}. Fix: make room, {ROOM // 2**20} MiB at least"


def far_away(folder: Path) -> str | None:
    """Whether a SQLite file in this folder would be on a file system of another machine."""
    kind = _kind(_there(folder).resolve())
    if kind not in FAR:
        return None
    return f"{folder} is on {kind}, where SQLite can lose data. Fix: a folder on a disk of this machine, or PostgreSQL"


def readable(data: Path, database: Path | None, keyring: Path) -> Iterator[str]:
    """Whether others on this machine can look into the data, or put another keyring in the place of ours."""
    if data.is_dir() and data.stat().st_mode & OTHERS:
        yield f"others can look into {data}. Fix: chmod 700 {data}"
    if database is not None and database.is_file() and database.stat().st_mode & GROUP_OR_OTHERS:
        yield f"others can read {database}. Fix: chmod 600 {database}"
    folder = keyring.parent
    if folder.is_dir() and folder.stat().st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        yield f"others can replace what is in {folder}. Fix: chmod 700 {folder}"


def beside_backups(keyring: Path) -> str | None:
    """Whether the keys lie with the backups: who has both can read everything."""
    for folder in keyring.resolve().parents:
        if folder.name == "backups" or any(folder.glob("concordia-*.db")):
            return f"{keyring} lies in {folder}, with the backups. Fix: move one of them; no backup may hold the keys"
    return None


async def clock(address: str, now: float | None = None) -> str | None:
    """Whether our clock goes by what a server at this address says; None where it says nothing.

    The address is asked without any token.
    """
    import aiohttp  # noqa: PLC0415 - see above

    try:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10)) as session,
            session.head(address, allow_redirects=False) as answer,
        ):
            ours = time.time() if now is None else now
            apart = ours - parsedate_to_datetime(answer.headers["Date"]).timestamp()
    except (aiohttp.ClientError, TimeoutError, OSError, KeyError, ValueError, TypeError):
        return None
    if abs(apart) <= APART:
        return None
    much = f"{abs(apart) / 60:.0f} minutes" if abs(apart) < 7200 else f"{abs(apart) / 3600:.0f} hours"
    return f"it is {much} {'ahead' if apart > 0 else 'behind'}. Fix: timedatectl set-ntp true, or set it by hand"


def _there(folder: Path) -> Path:
    """The folder, or the nearest one above it that exists."""
    return next(place for place in (folder, *folder.resolve().parents) if place.is_dir())


def _kind(place: Path) -> str:
    """The file system of a place; "" where the machine does not say."""
    try:
        lines = MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    found = [(Path("/"), "")]
    for line in lines:
        before, dash, after = line.partition(" - ")
        fields = before.split()
        if dash and len(fields) > 4 and after.split():
            point = Path(fields[4].replace("\\040", " "))
            if place.is_relative_to(point):
                found.append((point, after.split()[0]))
    return max(found, key=lambda one: len(one[0].parts))[1]
