"""What is remembered of a person between turns, and of a conversation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.chat.dialogue import Progress
from bot.chat.language import Hints

TRIES_WINDOW = 3600
"""Seconds for which a failed try at a receipt counts (reliability: 5 an hour a person)."""

CASES_KEPT = 50
"""Linked cases that a person's record remembers, the newest; older ones are opened with their receipts."""

FLAGS_WINDOW = 3600
FLAGS_KEPT = 10
"""Seconds for which a reported message counts against the next one, and how many are remembered at most."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person as one bot knows them. `language` is their explicit choice, `locale` what their app told last, where the
    platform does not tell it with each message.

    `tries` are unix seconds of failed receipts, `flags` of messages that they reported to moderators; of the last hour.
    `cases` are the tokens of cases about which they want to be written to here, the newest last. They only help to find
    these: whether a case is theirs, its own address says.
    """

    language: str | None = None
    heard: str | None = None
    hints: Hints = Hints()
    met: bool = False
    tries: tuple[int, ...] = ()
    flags: tuple[int, ...] = ()
    locale: str | None = None
    cases: tuple[str, ...] = ()

    def linked(self, token: str) -> Person:
        """This person once they are written to about one more case."""
        return replace(self, cases=(*(one for one in self.cases if one != token), token)[-CASES_KEPT:])

    def unlinked(self, token: str) -> Person:
        """This person once they are not written to about this case any more."""
        return replace(self, cases=tuple(one for one in self.cases if one != token))

    def flagged(self, now: int) -> Person:
        """This person after one more reported message."""
        return replace(self, flags=(*self.recent_flags(now), now)[-FLAGS_KEPT:])

    def recent_flags(self, now: int) -> tuple[int, ...]:
        return tuple(at for at in self.flags if now - at < FLAGS_WINDOW)

    def failed(self, now: int) -> Person:
        """This person after one more failed receipt."""
        return replace(self, tries=(*self.recent_tries(now), now))

    def recent_tries(self, now: int) -> tuple[int, ...]:
        return tuple(at for at in self.tries if now - at < TRIES_WINDOW)

    def to_json(self) -> dict[str, Any]:
        return {
            "language": self.language,
            "heard": self.heard,
            "hints": self.hints.to_json(),
            "met": self.met,
            "tries": list(self.tries),
            "flags": list(self.flags),
            "locale": self.locale,
            "cases": list(self.cases),
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Person:
        return cls(
            language=stored["language"],
            heard=stored["heard"],
            hints=Hints.from_json(stored["hints"]),
            met=stored["met"],
            tries=tuple(stored["tries"]),
            flags=tuple(stored.get("flags", ())),
            locale=stored.get("locale"),
            cases=tuple(stored.get("cases", ())),
        )


@dataclass(frozen=True, slots=True)
class Conversation:
    """One person in one chat. `version` counts the turns that were saved, 0 for one never seen."""

    progress: Progress | None = None
    version: int = 0
