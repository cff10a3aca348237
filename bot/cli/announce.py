"""`concordia announce FILE`: an announcement from a file, for whoever runs the service; a member approves it."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.cli.asking import Families, asked, chosen, command
from bot.errors import WrongSetting

BELONGS = "texts (by language), and if you like audience, buttons and at"


def add(families: Families) -> None:
    told = command(families, "announce", _announce, "bring in an announcement; it goes out once a member approves it")
    what = told.add_mutually_exclusive_group(required=True)
    what.add_argument("file", nargs="?", type=Path, metavar="FILE", help=f"YAML: {BELONGS}")
    what.add_argument("--status", action="store_true", help="how far the newest announcements are")


def _announce(given: argparse.Namespace) -> int:
    if given.status:
        return asked(chosen(), "announce status")
    return asked(chosen(), "announce", **read(given.file))


def read(path: Path) -> Mapping[str, Any]:
    """What the file holds, as plain JSON. Raises WrongSetting that says what is wrong with it, in one line."""
    import yaml  # noqa: PLC0415 - only what a command needs is imported
    from pydantic import ValidationError  # noqa: PLC0415

    from bot.announcefile import Given  # noqa: PLC0415

    try:
        stored = yaml.safe_load(path.read_text(encoding="utf-8"))
        found = Given.model_validate(stored)
    except OSError as error:
        raise WrongSetting(f"{path}: {error.strerror}. Fix: name a file that is there.") from None
    except (yaml.YAMLError, UnicodeDecodeError):
        raise WrongSetting(f"{path} is no YAML in UTF-8. Fix: it holds {BELONGS}.") from None
    except ValidationError as wrong:
        first = wrong.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the file"
        raise WrongSetting(f"{path}: {where}: {first['msg']}. Fix: correct that; it holds {BELONGS}.") from None
    return found.plain(datetime.now().astimezone())
