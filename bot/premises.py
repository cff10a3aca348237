"""Where one Concordia lives: its keyring, its data folder, its port; each fault is one line that ends with the fix."""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import structlog

from bot import control
from bot.erasures import ErasureLog
from bot.errors import WrongSetting
from bot.ports import Random
from bot.sealing import Keyring, KeyringError, KeyringMissing
from bot.settings import PREFIX, Settings

log = structlog.get_logger(__name__)


def open_keyring(settings: Settings, random: Random = os.urandom) -> Keyring:
    """The keyring of the settings; made on the first start, and never when there is data that it could not open."""
    try:
        try:
            return Keyring.open(settings.keyring, random)
        except KeyringMissing:
            if has_data(settings):
                raise WrongSetting(
                    f"{settings.keyring} is missing, but there is data that was sealed with it. "
                    f"Fix: put back your copy of the keyring, or set {PREFIX}KEYRING."
                ) from None
            return _made(settings, random)
    except KeyringError as wrong:
        raise WrongSetting(str(wrong)) from None


def _made(settings: Settings, random: Random) -> Keyring:
    """A new keyring; where another process that starts at the same moment was quicker, its keyring."""
    try:
        made = Keyring.create(settings.keyring, random)
    except KeyringError:
        return Keyring.open(settings.keyring, random)
    log.info("keyring made", advice="keep a copy apart from the data: without it nothing can be read")
    return made


def has_data(settings: Settings) -> bool:
    """Whether the SQLite file of these settings is there already."""
    file = settings.database_file
    return file is not None and file.exists()


@contextlib.contextmanager
def alone(settings: Settings) -> Iterator[None]:
    """Hold the SQLite file's folder: a second process on it would be a second writer. Raises WrongSetting."""
    if settings.database_file is None:
        yield
        return
    folder = _folder(settings)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        held = (folder / "concordia.lock").open("w")
    except OSError as fault:
        raise _unwritable(folder, fault.strerror) from None
    with held as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise WrongSetting(
                f"Concordia runs already on {folder}. Fix: stop it first, or set {PREFIX}DATA_DIR."
            ) from None
        yield


def is_running(settings: Settings) -> bool:
    """Whether a Concordia serves from the SQLite file's folder now; False where the database is a server."""
    try:
        with (_folder(settings) / "concordia.lock").open() as lock:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False


def control_socket(settings: Settings) -> Path | None:
    """Where a running bot takes commands; None where the database is a server, which several may open."""
    return None if settings.database_file is None else _folder(settings) / control.NAME


def erasure_log(settings: Settings) -> ErasureLog:
    """The file of what was erased, beside the database."""
    return ErasureLog(_folder(settings))


def room_for_data(settings: Settings) -> Path:
    """The folder of a SQLite file that is still to be made; nothing is made yet. Raises WrongSetting."""
    folder = _folder(settings)
    there = next(place for place in (folder, *folder.resolve().parents) if place.exists())
    if not there.is_dir():
        raise _unwritable(folder, f"{there} is no folder")
    if not os.access(there, os.W_OK):
        raise _unwritable(folder, f"{there} belongs to somebody else")
    return folder


async def port_free(settings: Settings) -> str:
    """See whether the page could be served. Raises WrongSetting."""
    return await _free(settings.web_host, settings.web_port, port_taken)


async def health_port_free(settings: Settings) -> str:
    """See whether our health could be told. Raises WrongSetting."""
    return await _free(settings.health_host, settings.health_port, health_port_taken)


async def _free(host: str, port: int | None, taken: Callable[[OSError], WrongSetting]) -> str:
    try:
        server = await asyncio.start_server(lambda *_: None, host, port)
    except OSError as fault:
        raise taken(fault) from None
    server.close()
    return f"can be served on {host}:{port}"


def port_taken(fault: OSError) -> WrongSetting:
    """One line for a page that cannot be served."""
    return WrongSetting(
        f"the page cannot be served there ({_why(fault)}). "
        f"Fix: stop the program that has the port, or set {PREFIX}WEB_HOST and {PREFIX}WEB_PORT."
    )


def health_port_taken(fault: OSError) -> WrongSetting:
    """One line for a health port that cannot be had."""
    return WrongSetting(
        f"the health port cannot be had ({_why(fault)}). "
        f"Fix: stop the program that has the port, or set {PREFIX}HEALTH_HOST and {PREFIX}HEALTH_PORT."
    )


def _why(fault: OSError) -> str | None:
    return os.strerror(fault.errno) if fault.errno and fault.errno > 0 else fault.strerror


def _folder(settings: Settings) -> Path:
    return settings.database_file.parent if settings.database_file is not None else settings.data_dir


def _unwritable(folder: Path, why: str | None) -> WrongSetting:
    return WrongSetting(f"{folder} cannot be written ({why}). Fix: let the bot own it, or set {PREFIX}DATA_DIR.")
