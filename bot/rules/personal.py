"""What looks like somebody's number, address or account in a text that goes to many: a warning, never a ban."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Personal(StrEnum):
    IBAN = "iban"
    EMAIL = "email"
    CARD = "card"
    REGISTER = "register"  # the national register number, or the BIS number of who is not in it
    PHONE = "phone"
    HANDLE = "handle"


@dataclass(frozen=True, slots=True)
class Found:
    """`words` as they stand in the text."""

    kind: Personal
    words: str


def personal(text: str, known: Collection[str] = ()) -> tuple[Found, ...]:
    """What looks personal, in the order of the text; what is `known` (as `plain_number` and lower case give it) is not.

    Nothing is found twice: what is an IBAN is no phone number besides.
    """
    found: list[tuple[int, Found]] = []
    for kind, pattern, holds in _KINDS:
        for match in tuple(pattern.finditer(text)):
            words = holds(match[0])
            if words is None:
                continue
            start = match.start() + match[0].index(words)
            text = text[:start] + "\0" * len(words) + text[start + len(words) :]
            if plain_number(words) not in known and words.lower() not in known:
                found.append((start, Found(kind, words)))
    return tuple(one for _, one in sorted(found, key=lambda place: place[0]))


def plain_number(words: str) -> str:
    """A phone number as it is dialled within Belgium: digits only."""
    digits = "".join(re.findall(r"[0-9]", words.replace("(0)", "")))
    if words.lstrip().startswith("+"):
        digits = f"00{digits}"
    return f"0{digits.removeprefix('0032')}" if digits.startswith("0032") else digits


# -- what holds: the part of a match that is meant, or None

_IBAN_LENGTHS = {
    "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20, "ES": 24, "FI": 18,
    "FR": 27, "GB": 22, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IT": 27, "LT": 20, "LU": 20, "LV": 21, "MA": 28,
    "MT": 31, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19, "SK": 24, "TN": 24, "TR": 26,
}  # fmt: skip
"""Letters of an account number by country (ISO 13616): the Union's, and those that people here send money to."""


def _iban(words: str) -> str | None:
    length = _IBAN_LENGTHS.get(words[:2].upper())
    if length is None:
        return None
    places = [place for place, letter in enumerate(words, 1) if not letter.isspace()]
    if len(places) < length:
        return None
    end = places[length - 1]
    number = "".join(words[:end].split()).upper()
    digits = "".join(str(int(letter, 36)) for letter in number[4:] + number[:4])
    return words[:end] if int(digits) % 97 == 1 else None


def _card(words: str) -> str | None:
    digits = [int(letter) for letter in words if letter.isdigit()]
    if not 13 <= len(digits) <= 19 or len(set(digits)) == 1:
        return None
    doubled = (sum(divmod(2 * digit, 10)) if place % 2 else digit for place, digit in enumerate(reversed(digits)))
    return words if sum(doubled) % 10 == 0 else None


def _register(words: str) -> str | None:
    digits = "".join(letter for letter in words if letter.isdigit())
    if len(digits) != 11:
        return None
    first, check = digits[:9], int(digits[9:])
    # Who was born from 2000 on has a 2 before the number that is checked (Royal Decree of 25 November 1997).
    return words if check in (97 - int(first) % 97, 97 - int(f"2{first}") % 97) else None


def _phone(words: str) -> str | None:
    number = words.rstrip(" ./-()")
    digits = plain_number(number)
    if digits.startswith("00"):
        return number if 10 <= len(digits) <= 17 else None
    return number if digits.startswith("0") and len(digits) in (9, 10) and not _DATE.match(number) else None


def _as_it_is(words: str) -> str | None:
    return words


_DATE = re.compile(r"[0-3]?\d[./-][01]?\d[./-](?:19|20)?\d\d(?!\d)")

_KINDS = (
    (Personal.EMAIL, re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), _as_it_is),
    (Personal.IBAN, re.compile(r"(?<!\w)[A-Za-z]{2}\d{2}(?: ?[A-Za-z0-9]){11,40}"), _iban),
    (Personal.CARD, re.compile(r"(?<![\w.])\d(?:[ -]?\d){12,18}(?!\w)"), _card),
    (Personal.REGISTER, re.compile(r"(?<![\w+])\d{2}[. ]?\d{2}[. ]?\d{2}[- ]?\d{3}[. ]?\d{2}(?!\w)"), _register),
    (Personal.PHONE, re.compile(r"(?<![\w+/.,])(?:\+|0)\(?\d[\d ./()-]{6,22}"), _phone),
    (Personal.HANDLE, re.compile(r"(?<![\w@./])@[A-Za-z_]\w{2,31}"), _as_it_is),
)


def known_numbers(phones: Collection[str], emails: Collection[str]) -> frozenset[str]:
    """What `personal` lets pass: the numbers and addresses of bodies that we name ourselves."""
    return frozenset({plain_number(one) for one in phones} | {one.lower() for one in emails})


def each(texts: Collection[str], known: Collection[str] = ()) -> Iterator[Found]:
    """What looks personal in any of several texts, each thing once."""
    seen = set()
    for text in texts:
        for one in personal(text, known):
            if one not in seen:
                seen.add(one)
                yield one
