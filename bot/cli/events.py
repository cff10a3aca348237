"""`concordia events`: files of events into the agenda, for whoever runs the service."""

from __future__ import annotations

import argparse
import json
from functools import partial
from pathlib import Path

from bot.chat.texts import Texts
from bot.cli.asking import Families, asked, chosen, command, family, say


def add(families: Families) -> None:
    events = family(families, "events", "the agenda: import")
    bring = command(
        events, "import", _import, "bring files of events into the agenda: iCalendar, UiTdatabank, schema.org, CSV"
    )
    bring.add_argument("files", nargs="+", type=Path, metavar="FILE")
    bring.add_argument(
        "--source", help="what the events are known by when their file comes again; its name if nothing is said"
    )


def _import(given: argparse.Namespace) -> int:
    from bot.content import ROOT, load_texts  # noqa: PLC0415 - only what a command needs is imported

    _, texts = load_texts(ROOT, files="agenda.ftl")
    several = len(given.files) > 1
    # Absolute: the bot that runs may have another working folder.
    files = [str(path.absolute()) for path in given.files]
    return asked(chosen(), "events import", partial(_tell, texts, several), files=files, source=given.source)


def _tell(texts: Texts, several: bool, line: str) -> None:
    told = json.loads(line)
    if "sum" in told:
        say(", ".join(f"{number} {what}" for what, number in told["sum"].items()))
        return
    entry = told["entry"]
    where = f"{told['file']}: {entry}" if several and entry != told["file"] else entry
    say(f"{where}: {texts.text(['en'], 'import-why', why=told['why'])}")
