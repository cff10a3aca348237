"""What the page offers: its words, languages, commands and, in the demo, the persons to be."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from adapters.web.encode import direction
from bot.rules.staff import Role

Strings = Callable[[str], Mapping[str, str]]
"""The page's own sentences in a language, by key (`web-send`): all of web.ftl, without variables."""

Commands = Callable[[str], Sequence[tuple[str, str]]]
"""The commands of a language, each a name without slash and a description, in the order shown."""


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """Someone to be in the demo. `id` is a small word: `web-person-<id>` and `web-person-<id>-about` are texts."""

    id: str
    language: str


@dataclass(frozen=True, slots=True)
class DemoTown:
    """The group of the demo. Its names are the texts `web-town` and `web-room`.

    `members` are who one can be in it; `moderator` is the one of them who set Concordia up and reads the moderators'
    room. `said` is what stands in it from the beginning: (member, key of the words).
    """

    members: Sequence[str]
    moderator: str
    said: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class DemoPlace:
    """A private chat that stands beside others on a page of the demo. `web-<name>` and `web-tab-<name>` are texts.

    `people` are who can have it, "" as language meaning that of the page. `role`: who has it is a member of the team.
    `commands` (`web-command-<command>` are texts) are listed there besides /language, and the first begins the chat;
    empty: those that everybody has, and a chat that begins with hello.
    """

    name: str
    people: Sequence[DemoPerson]
    role: Role | None = None
    commands: Sequence[str] = ()

    def person(self, language: str) -> DemoPerson:
        """Who has it on a page in that language: whose own is another one, so that one sees what is translated."""
        return next((one for one in self.people if one.language != language), self.people[0])

    def told(self, language: str) -> dict[str, Any]:
        person = self.person(language)
        return {"name": self.name, "person": person.id, "language": person.language, "commands": list(self.commands)}


@dataclass(frozen=True, slots=True)
class Offer:
    """`languages` are (code, own name), the first one being what nobody asked for gets; no `persons`: no demo.

    `desks` are the pages on which private chats stand side by side, by the last word of their address.
    """

    languages: Sequence[tuple[str, str]]
    strings: Strings
    commands: Commands
    persons: Sequence[DemoPerson] = ()
    town: DemoTown | None = None
    desks: Mapping[str, Sequence[DemoPlace]] = field(default_factory=dict)

    def people(self) -> Sequence[str]:
        """The ids of all who one can be, on one page or the other."""
        members = self.town.members if self.town else ()
        places = [place for desk in self.desks.values() for place in desk]
        seated = [person.id for place in places for person in place.people]
        return list(dict.fromkeys([*(person.id for person in self.persons), *members, *seated]))

    def negotiated(self, accept_language: str) -> str:
        """The offered language that a browser's Accept-Language header wants most."""
        wanted = []
        for place, part in enumerate(accept_language.split(",")[:20]):
            tag, _, weight = part.partition(";")
            quality = re.fullmatch(r"\s*q=([01](?:\.\d{0,3})?)\s*", weight)
            wanted.append((-float(quality[1]) if quality else -1.0, place, tag.strip().lower()))
        offered = [code for code, _ in self.languages]
        for _, _, tag in sorted(wanted):
            if tag.partition("-")[0] in offered:
                return tag.partition("-")[0]
        return offered[0]

    def known(self, language: str) -> bool:
        return any(code == language for code, _ in self.languages)

    def is_person(self, name: str) -> bool:
        """Whether a request may speak as this person; "" is whoever holds the cookie."""
        return name == "" or name in self.people()

    def told(self, language: str, file_limit: int) -> dict[str, Any]:
        """All of it in one language, as the page reads it. `file_limit` in bytes."""
        return {
            "language": language,
            "dir": direction(language),
            "strings": dict(self.strings(language)),
            "languages": [{"code": code, "name": name, "dir": direction(code)} for code, name in self.languages],
            "commands": [{"name": name, "description": words} for name, words in self.commands(language)],
            "persons": [{"id": person.id, "language": person.language} for person in self.persons],
            "town": None if self.town is None else {"members": self.town.members, "moderator": self.town.moderator},
            "desks": {name: [place.told(language) for place in desk] for name, desk in self.desks.items()},
            "fileLimit": file_limit,
        }

    def page(self, template: str, language: str) -> str:
        """The page in a language; without scripts it says so in every language that we offer."""
        words = self.strings(language)
        scripts_needed = " · ".join(self.strings(code)["web-noscript"] for code, _ in self.languages)
        for mark, value in {
            "language": language,
            "dir": direction(language),
            "title": words["web-title"],
            "loading": words["web-connecting"],
            "noscript": scripts_needed,
        }.items():
            template = template.replace("{{" + mark + "}}", html.escape(value))
        return template
