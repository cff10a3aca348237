"""Whether each language has its charter, and whether the charters read well and say the same number of things."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from bot.charter import Charter, parse_charter
from bot.proofreading.prose import reading_faults, typography_faults, visible

CHARTERS = "content/charter"

CHARTER_LIMIT = 1_400
"""Characters of a charter as it is posted. Discord takes 2,000: some are left for a heading of the moderators' own."""


def charter_problems(root: Path, spoken: Collection[str]) -> Iterator[str]:
    """All problems of the charters below `root`; each is one line. Raises OSError or UnicodeDecodeError."""
    paths = {path.stem: path for path in sorted((root / CHARTERS).glob("*.md"))}
    for code in sorted(set(spoken) - set(paths)):
        yield f"{CHARTERS}/{code}.md: is missing"
    for code in sorted(set(paths) - set(spoken)):
        yield f"{CHARTERS}/{code}.md: {code} is not under speak"
    charters = {code: parse_charter(path.read_text(encoding="utf-8")) for code, path in paths.items()}
    for code, charter in charters.items():
        yield from (f"{CHARTERS}/{code}.md:{line}: {fault}" for line, fault in charter.faults)
        yield from (f"{CHARTERS}/{code}.md: {fault}" for fault in dict.fromkeys(_badly_said(charter, code)))
    yield from _unequal(charters)


def _badly_said(charter: Charter, language: str) -> Iterator[str]:
    posted = len(visible(charter.text))
    if posted > CHARTER_LIMIT:
        yield f"has {posted} characters, more than {CHARTER_LIMIT}"
    # without the numbers: each would count as a sentence of one word
    plain = visible("\n\n".join((charter.title, *charter.points)))
    yield from typography_faults(plain, language)
    yield from reading_faults(plain)


def _unequal(charters: dict[str, Charter]) -> Iterator[str]:
    """A group that posts two languages must not promise more in one of them."""
    most = max((len(charter.points) for charter in charters.values()), default=0)
    for code, charter in charters.items():
        if len(charter.points) < most:
            yield f"{CHARTERS}/{code}.md: has {len(charter.points)} points, another language has {most}"
