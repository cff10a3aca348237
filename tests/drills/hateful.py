"""A group that is raided: who wrote what, who reports it, and in which order."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field

from tests.drills.town import RIGHTS, Town
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.server import FakeTelegram

HATEFUL = re.compile(r"zzhate\d+")
"""What stands in each hateful message, and in no other."""
SYLLABLES = [first + second for first in "bdfgklmnprstv" for second in "aeiou"]
SHARED = 5
"""Each so-manieth hateful message is by somebody of whom raiders report harmless ones too."""


@dataclass(frozen=True, slots=True)
class Report:
    """One that is to come; `word` is set for a hateful message."""

    by: Person
    message: int
    author: int
    town: Town
    word: str | None = None

    def make(self) -> None:
        """Reply to the message."""
        self.by.replies(self.town.group, self.message, "/report")


@dataclass
class Mob:
    """The group, its raiders and its honest members."""

    telegram: FakeTelegram
    rng: random.Random
    raiders: int
    authors: int
    reports: list[Report] = field(default_factory=list)
    hateful: dict[str, Person] = field(default_factory=dict)

    def __post_init__(self) -> None:
        person = self.telegram.person
        mayor, mo = person("Mayor", "en"), person("Mo", "en")
        self._raiders = [person(f"Raider {number}", "en") for number in range(self.raiders)]
        self._authors = [person(f"Member {number}", "en") for number in range(self.authors)]
        group = self.telegram.group("Town talk", mayor, mo, *self._raiders, *self._authors, bot=None)
        self.town = Town(self.telegram, group, self.telegram.group("Backroom", mayor, mo), mayor, (mo,))

    def write(self, reports: int, honest: int) -> None:
        """What everybody has written before the bot comes, and the order in which it will be reported."""
        group = self.town.group
        harmless = [self._written(self._authors[number % self.authors], "") for number in range(reports)]
        self.reports = [
            Report(self._raiders[number % self.raiders], message, author, self.town)
            for number, (message, author) in enumerate(self.rng.sample(harmless, reports))
        ]
        for number in range(honest):
            word, who = f"zzhate{number}", self.telegram.person(f"Honest {number}", "en")
            author = self._authors[number] if number % SHARED == 0 else self.telegram.person(f"Hater {number}", "en")
            for new in {who, author} - set(self._authors):
                new.joins(group)
            message, wrote = self._written(author, word)
            at = self.rng.randrange(len(self.reports) + 1)
            self.reports.insert(at, Report(who, message, wrote, self.town, word))
            self.hateful[word] = who
        self.town.mayor.adds_bot(group, *RIGHTS)

    def thanked(self) -> set[str]:
        """The hateful messages whose report has been confirmed."""
        told = {post.receiver for post in self.town.group.ephemerals.values() if post.from_bot}
        return {word for word, who in self.hateful.items() if who.id in told}

    def all_heard(self) -> bool:
        """Whether the bot has taken all that was reported."""
        return self.telegram.world.updates.pending == 0 and len(self.thanked()) == len(self.hateful)

    def _written(self, author: Person, word: str) -> tuple[int, int]:
        """Words that are like no other message's: the id of the message, and of its author."""
        words = " ".join("".join(self.rng.choices(SYLLABLES, k=3)) for _ in range(7))
        return author.writes(self.town.group, f"{words} {word}".strip()).message_id, author.id
