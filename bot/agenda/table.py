"""A table of events as CSV, with a header in any of our languages: what a town exports from its spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import partial

from bot.agenda.event import HOME, UNDETERMINED, Event, State, Time, Venue
from bot.agenda.reading import (
    FILE_LIMIT,
    Imported,
    Problem,
    Unreadable,
    Window,
    address_of,
    gathered,
    kept_times,
    names_of,
    trimmed,
)
from bot.agenda.structured import EARLIEST, LATEST, number

HEADER: Mapping[str, tuple[str, ...]] = {
    "uid": ("id", "uid", "nummer", "numéro", "nummer"),
    "name": ("name", "title", "naam", "titel", "nom", "titre"),
    "text": ("description", "beschrijving", "omschrijving", "beschreibung"),
    "start": ("start", "begin", "van", "début", "debut", "beginn", "date", "datum"),
    "end": ("end", "einde", "tot", "fin", "ende"),
    "place": ("place", "location", "venue", "plaats", "locatie", "zaal", "lieu", "salle", "ort"),
    "street": ("street", "address", "straat", "adres", "rue", "adresse", "strasse", "straße"),
    "postcode": ("postcode", "postal code", "zip", "code postal", "plz", "postleitzahl"),
    "town": ("town", "city", "gemeente", "stad", "commune", "ville", "gemeinde", "stadt"),
    "organiser": ("organiser", "organizer", "organisator", "organisateur", "veranstalter"),
    "link": ("link", "url", "website", "site", "webseite"),
    "price": ("price", "prijs", "prix", "preis"),
    "spoken": ("languages", "talen", "langues", "sprachen"),
    "themes": ("themes", "theme", "thema", "thema's", "thèmes", "thème", "themen"),
    "state": ("status", "état", "statut"),
}
"""The columns that are known, by what they may be called. `name.nl` or `name_nl` is the name in one language."""

NEEDED = ("name", "start")

_CANCELLED = ("cancelled", "canceled", "geannuleerd", "annulé", "abgesagt")
_FORMATS = ("%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%d/%m/%Y %H:%M", "%d-%m-%Y %H:%M", "%d.%m.%Y %H:%M")
_DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y")
_TRUE = ("free", "gratis", "gratuit", "kostenlos")


def read(source: str, data: bytes, window: Window) -> Imported:
    """All events of a table. What cannot be read is told, line by line."""
    if len(data) > FILE_LIMIT:
        return Imported(problems=(Problem(source, "too-big"),))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")  # what spreadsheets in Belgium write where they do not write UTF-8
    try:
        dialect = csv.Sniffer().sniff(text[:4_000], ",;\t")
    except csv.Error:
        dialect = csv.excel
    rows = _rows(text, dialect)
    _, header = next(rows, (1, []))
    if header is None:
        return Imported(problems=(Problem(source, "broken"),))
    columns = [_column(title) for title in header]
    if any(name not in {known for known, _ in columns} for name in NEEDED):
        return Imported(problems=(Problem(source, "no-header"),))
    return gathered(source, ((f"{at}", partial(_event, source, columns, row, window)) for at, row in rows))


def _rows(text: str, dialect: type[csv.Dialect]) -> Iterator[tuple[int, list[str] | None]]:
    """The rows that say something, by their number; None, as the last one, for what is no table."""
    rows = csv.reader(io.StringIO(text, newline=""), dialect)
    number = 0
    try:
        for number, row in enumerate(rows, 1):
            if any(cell.strip() for cell in row):
                yield number, row
    except csv.Error:
        yield number + 1, None


def _column(title: str) -> tuple[str, str]:
    """Which column it is, "" for none that is known, and the language that it is in."""
    plain = title.strip().casefold()
    name, _, language = plain.replace("_", ".").partition(".")
    found = next((known for known, words in HEADER.items() if name in words or plain in words), "")
    return found, language if len(language) in (2, 3) else UNDETERMINED


def _event(source: str, columns: list[tuple[str, str]], row: list[str] | None, window: Window) -> Event:
    if row is None:
        raise Unreadable("broken")
    cells: dict[str, dict[str, str]] = {}
    for (name, language), cell in zip(columns, row, strict=False):
        if name and cell.strip():
            cells.setdefault(name, {})[language] = cell.strip()
    one = {name: next(iter(texts.values())) for name, texts in cells.items()}
    names = names_of(cells.get("name", {}))
    start = _moment(one.get("start"))
    if start is None:
        raise Unreadable("no-time")
    end = _moment(one.get("end"))
    uid = one.get("uid") or f"{next(iter(names.values()))} {start[0].isoformat()} {one.get('town', '')}"
    price = one.get("price")
    return Event(
        source=source,
        uid=uid[:255],
        names=names,
        times=kept_times([Time(start[0], end[0] if end else None, days=start[1])], window),
        texts=trimmed(cells.get("text", {})),
        state=State.CANCELLED if one.get("state", "").casefold() in _CANCELLED else State.SCHEDULED,
        venue=Venue(trimmed(cells.get("place", {}), 200), one.get("street"), one.get("postcode"), one.get("town")),
        organiser=one.get("organiser"),
        link=address_of(one.get("link")),
        price=0.0 if price is not None and price.casefold() in _TRUE else number(price),
        spoken=_words(one.get("spoken")),
        themes=_words(one.get("themes")),
    )


def _moment(cell: str | None) -> tuple[datetime, bool] | None:
    if cell is None:
        return None
    for formats, whole in ((_FORMATS, False), (_DAYS, True)):
        for one in formats:
            try:
                found = datetime.strptime(cell, one).replace(tzinfo=HOME)
            except ValueError:
                continue
            if not EARLIEST <= found.year <= LATEST:
                break
            return found.astimezone(UTC), whole
    raise Unreadable("odd-time")


def _words(cell: str | None) -> tuple[str, ...]:
    return tuple(word.strip()[:60] for word in (cell or "").replace(";", ",").split(",") if word.strip())
