"""Files of events for tests, as their sources write them; they are read on the first of December."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from bot.agenda import files
from bot.agenda.reading import Imported, Window
from bot.agenda.themes import Themes
from bot.content import ROOT
from bot.facts import load_facts

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC).timestamp()
WINDOW = Window.around(NOW)


THEMES = Themes(load_facts(ROOT / "facts").themes)


def read(source: str, data: bytes, window: Window = WINDOW) -> Imported:
    """A file of any kind, as Concordia reads it."""
    return files.read(source, data, window, THEMES)


def whys(imported: Imported) -> list[str]:
    return [problem.why for problem in imported.problems]


def ics(*events: str, head: str = "") -> bytes:
    """A calendar; each event is the lines between BEGIN and END."""
    blocks = "".join(f"BEGIN:VEVENT\n{event.strip()}\nEND:VEVENT\n" for event in events)
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Town of Testgem//EN\n{head}{blocks}END:VCALENDAR\n"
    return text.replace("\n", "\r\n").encode()


def uit(**changes: Any) -> dict[str, Any]:
    """An event as UiTdatabank gives it out."""
    return {
        "@id": "https://io.uitdatabank.be/event/5a7f3c1e-0000-4000-8000-000000000001",
        "@context": "/contexts/event",
        "mainLanguage": "nl",
        "name": {"nl": "Samen aan tafel", "fr": "Tous à table"},
        "description": {"nl": "Een maaltijd met de hele buurt."},
        "calendarType": "single",
        "startDate": "2026-12-12T18:00:00+01:00",
        "endDate": "2026-12-12T21:00:00+01:00",
        "status": {"type": "Available"},
        "location": {
            "@id": "https://io.uitdatabank.be/place/1",
            "name": {"nl": "Buurthuis De Brug"},
            "address": {
                "nl": {
                    "addressCountry": "BE",
                    "addressLocality": "Leuven",
                    "postalCode": "3000",
                    "streetAddress": "Brugstraat 1",
                }
            },
            "geo": {"latitude": 50.88, "longitude": 4.7},
        },
        "organizer": {"name": {"nl": "Buurtwerk Leuven"}},
        "priceInfo": [
            {"category": "base", "name": {"nl": "Basistarief"}, "price": 5, "priceCurrency": "EUR"},
            {"category": "tariff", "name": {"nl": "Kinderen"}, "price": 0, "priceCurrency": "EUR"},
        ],
        "terms": [{"id": "0.50.4.0.0", "label": "Concert", "domain": "eventtype"}],
        "workflowStatus": "APPROVED",
        "languages": ["nl", "fr"],
        **changes,
    }


def encoded(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()
