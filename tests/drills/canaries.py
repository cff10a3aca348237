"""Words that nobody can guess, planted in what people send; and the search for them in every shape bytes can take."""

from __future__ import annotations

import base64
import random
import re
import string
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

LETTERS = 18
"""Length of a canary: 26^18 words, so that none stands anywhere by chance."""
ACCENTED = "éëïçüشж"
"""Every third canary has one of these, since encodings differ in what is not ASCII."""
HEAD = 4
"""Bytes by which a place in a file is compared with all shapes at once."""
NEAR = 64
"""Bytes of the host on either side of a planted canary."""
INFLATED = 1 << 20
"""Bytes of a compressed stream that are looked into."""
_STREAM = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08")

Shape = Callable[[str], Iterable[bytes]]


@dataclass
class Canaries:
    """All that were planted, by kind."""

    rng: random.Random
    planted: dict[str, list[str]] = field(default_factory=dict)

    def word(self, kind: str, *, plain: bool = False) -> str:
        """A new one; `plain` where only ASCII letters are taken."""
        letters = [self.rng.choice(string.ascii_lowercase) for _ in range(LETTERS)]
        planted = self.planted.setdefault(kind, [])
        if not plain and len(planted) % 3 == 0:
            letters[LETTERS // 2] = self.rng.choice(ACCENTED)
        return self.keep(kind, "".join(letters))

    def keep(self, kind: str, word: str) -> str:
        """Count something that came about elsewhere (an id, a receipt) as a canary."""
        self.planted.setdefault(kind, []).append(word)
        return word

    @property
    def words(self) -> list[str]:
        return [word for planted in self.planted.values() for word in planted]


def _base64(word: str) -> Iterator[bytes]:
    """What is sure to stand in a base64 text, at each of the three places where a word can begin in it."""
    raw = word.encode()
    for before in range(3):
        length = before + len(raw)
        first, last = -(-before * 8 // 6), length * 8 // 6
        for encode in (base64.standard_b64encode, base64.urlsafe_b64encode):
            yield encode(bytes(before) + raw)[first:last]


def _percent(word: str) -> Iterator[bytes]:
    yield quote(word, safe="").encode()
    yield quote(word, safe="").lower().encode()
    for form in ("%{:02X}", "%{:02x}"):
        yield "".join(form.format(byte) for byte in word.encode()).encode()


def _json(word: str) -> Iterator[bytes]:
    """Escaped as Python's json does by default, once and twice (JSON within JSON), and in capitals."""
    for form in ("\\u{:04x}", "\\u{:04X}", "\\\\u{:04x}"):
        yield "".join(char if char.isascii() else form.format(ord(char)) for char in word).encode()


def _number(word: str) -> Iterator[bytes]:
    """A whole number as databases write it: 8 or 6 bytes, either end first."""
    if word.isascii() and word.isdecimal():
        for size in (6, 8):
            if int(word) < 1 << (8 * size - 1):
                yield int(word).to_bytes(size, "big")
                yield int(word).to_bytes(size, "little")


SHAPES: Mapping[str, Shape] = {
    "utf-8": lambda word: [word.encode()],
    "utf-16-le": lambda word: [word.encode("utf-16-le")],
    "utf-16-be": lambda word: [word.encode("utf-16-be")],
    "latin-1": lambda word: [word.encode("latin-1", "replace")],
    "base64": _base64,
    "base32": lambda word: [base64.b32encode(word.encode())[: len(word.encode()) * 8 // 5]],
    "hex": lambda word: [word.encode().hex().encode(), word.encode().hex().upper().encode()],
    "percent": _percent,
    "json": _json,
    "python": lambda word: [repr(word.encode())[2:-1].encode()],
    "reversed": lambda word: [word[::-1].encode()],
    "capitals": lambda word: [word.upper().encode(), word.capitalize().encode()],
    "number": _number,
}


class Search:
    """Looks for all canaries in all shapes at once."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_head: defaultdict[bytes, list[tuple[bytes, str, str]]] = defaultdict(list)
        for word in words:
            shapes = {form: shape for shape in reversed(list(SHAPES)) for form in SHAPES[shape](word)}
            for form, shape in shapes.items():
                self._by_head[form[:HEAD]].append((form, word, shape))

    def found_in(self, data: bytes) -> set[tuple[str, str]]:
        """(word, shape) of every canary that is found, compressed streams included."""
        found = self._plain(data)
        for stream in _STREAM.finditer(data):
            inflated = _inflated(data, stream.start())
            found |= {(word, f"{shape}, compressed") for word, shape in self._plain(inflated)}
        return found

    def _plain(self, data: bytes) -> set[tuple[str, str]]:
        by_head, found = self._by_head, set()
        for at in range(len(data) - HEAD + 1):
            for form, word, shape in by_head.get(data[at : at + HEAD], ()):
                if data.startswith(form, at):
                    found.add((word, shape))
        return found


def _inflated(data: bytes, at: int) -> bytes:
    stream = zlib.decompressobj(47)  # zlib or gzip, by its header
    try:
        return stream.decompress(data[at : at + INFLATED], INFLATED)
    except zlib.error:
        return b""


def control(words: list[str], host: bytes, rng: random.Random) -> list[str]:
    """The shapes in which the search misses a word that was planted in a copy of `host`: none, if it is any good."""
    missed = set()
    for word in words:
        search = Search([word])
        for shape, forms in SHAPES.items():
            for form in forms(word):
                for planted, name in ((form, shape), (zlib.compress(b"<" + form + b">"), f"{shape}, compressed")):
                    at = rng.randint(0, len(host))
                    if not search.found_in(host[max(0, at - NEAR) : at] + planted + host[at : at + NEAR]):
                        missed.add(name)
    return sorted(missed)
