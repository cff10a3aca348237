"""Where an event is and what it costs, read from what people type: a place in Belgium, a link, an amount in euros."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from bot.agenda.event import Venue, areas_of
from bot.rules.display import clean

PLACE_LIMIT = 200
LINK_LIMIT = 500
"""Letters of a place as it is typed, and of an address to open."""

DEAREST = 1_000
"""Euros above which a price is a slip of the hand."""


def place_of(words: str) -> Venue | None:
    """A place as on an envelope: "De Centrale, Kerkstraat 2, 9000 Gent". None without a postcode of Belgium.

    What has a number is the street; what comes before it, or has none, is the name.
    """
    parts = [part.strip() for part in re.split(r"[,;\n]", clean(words)) if part.strip()]
    for at in reversed(range(len(parts))):
        found = _BEFORE.search(parts[at]) or _AFTER.search(parts[at]) or _ALONE.search(parts[at])
        if found is None or not areas_of(found["code"]):
            continue
        town = found.groupdict().get("town") or ""
        if not town and at + 1 < len(parts):  # "9000, Gent"
            town = parts.pop(at + 1)
        around = [parts[at][: found.start()].strip(" -()"), parts[at][found.end() :].strip(" -()")]
        others = [part for part in (*parts[:at], *around, *parts[at + 1 :]) if part and part.casefold() not in _BELGIUM]
        streets = [part for part in others if re.search(r"\d", part)]
        names = [part for part in others if part not in streets]
        name = ", ".join(names)
        return Venue(
            {"und": name} if name else {}, ", ".join(streets) or None, found["code"], town.strip(" -()") or None
        )
    return None


_BELGIUM = {"belgie", "belgië", "belgique", "belgien", "belgium"}

_BEFORE = re.compile(r"(?:\bB ?- ?)?(?<!\d)(?P<code>[1-9]\d{3})\b\s*(?P<town>[^\W\d][^\d(]*)(?=$|\()")
_AFTER = re.compile(r"(?P<town>[^\W\d][^\d(]*?)\s*\(?(?:\bB ?- ?)?(?P<code>[1-9]\d{3})\)?$")
_ALONE = re.compile(r"(?:\bB ?- ?)?(?<!\d)(?P<code>[1-9]\d{3})$")


def link_of(words: str) -> str | None:
    """An address that begins with https, or with nothing and gets it; None for anything else.

    No account in front of the host, no number in its place, no other port: nothing that hides where it leads.
    """
    text = clean(words).strip()
    if "://" not in text:
        text = f"https://{text}"
    if len(text) > LINK_LIMIT or not text.isprintable() or re.search(r"\s", text):
        return None
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    named = re.fullmatch(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}", host)
    if parts.scheme.lower() != "https" or named is None or port is not None or "@" in parts.netloc:
        return None
    return text


def amount_of(words: str) -> float | None:
    """Euros: "5", "5,50", "€ 12", "12.50 euro"; None for anything else."""
    typed = re.fullmatch(
        r"(?:€|eur|euros?)?\s*(\d{1,4})(?:[.,](\d{1,2}|-))?\s*(?:€|eur|euros?)?", words.strip().casefold()
    )
    if typed is None:
        return None
    cents = (typed[2] or "0").replace("-", "0").ljust(2, "0")
    amount = int(typed[1]) + int(cents) / 100
    return amount if amount <= DEAREST else None
