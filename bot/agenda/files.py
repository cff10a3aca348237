"""Which kind of file of events something is: by what it says, not by what it is called."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE

from bot.agenda import ical, schema_org, table, uit
from bot.agenda.reading import FILE_LIMIT, Imported, Problem, Unreadable, Window
from bot.agenda.structured import parsed
from bot.agenda.themes import Themes

_BEGIN = b"BEGIN:V"


def read(source: str, data: bytes, window: Window, themes: Themes) -> Imported:
    """All events of a file: iCalendar, UiTdatabank or schema.org JSON-LD (alone or in a page), or a table (CSV).

    `source` names where it comes from: the same source again brings its events up to date. Nothing is raised.
    """
    found = _read(source, _in_utf8(data), window)
    if not found.events and not found.problems:
        return Imported(problems=(Problem(source, "no-events"),))
    return Imported(tuple(themes.on(event) for event in found.events), found.problems)


def _read(source: str, data: bytes, window: Window) -> Imported:
    if len(data) > FILE_LIMIT:
        return Imported(problems=(Problem(source, "too-big"),))
    if b"\0" in data:
        return Imported(problems=(Problem(source, "unknown"),))
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1_000]
    if _BEGIN in start.upper():
        return ical.read(source, data, window)
    if start[:1] in (b"{", b"["):
        try:
            found = parsed(data)
        except Unreadable as unreadable:
            return Imported(problems=(Problem(source, unreadable.why),))
        return uit.read(source, data, window) if uit.is_uit(found) else schema_org.read(source, data, window)
    if start[:1] == b"<":
        return schema_org.read(source, data, window)
    return table.read(source, data, window) if start else Imported(problems=(Problem(source, "no-events"),))


def _in_utf8(data: bytes) -> bytes:
    """What some spreadsheets write as UTF-16, in UTF-8."""
    if not data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data
    return data.decode("utf-16", "replace").encode(errors="replace")
