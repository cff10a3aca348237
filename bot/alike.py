"""Nearly the same again: which incident a message belongs to, and which earlier reports are of the same thing."""

from __future__ import annotations

import asyncio
from collections import Counter, OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import structlog

from bot.cases import Alikeness, AlikeTo
from bot.chat.answers import Item
from bot.chat.dialogue import Lookup
from bot.chat.events import FileKind, FileRef
from bot.communities import SpotOf
from bot.pictures import dhash
from bot.ports import Platform, Random, SendError
from bot.rules.earlier import SIZE, Prints
from bot.rules.likeness import pages
from bot.rules.links import LINK
from bot.rules.prints import Print, text_print
from bot.rules.priority import targets

log = structlog.get_logger(__name__)

PICTURES = 2
"""Pictures of one message that are looked at."""

PICTURE_LIMIT = 5_000_000
"""Bytes of a picture that is fetched only to be compared."""

GROUP_BYTES = 16

Community = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Before:
    """The incident that a message joins, or else the one that it is like; both None for something new.

    `seen` is what was compared: looking at it anew would fetch its pictures once more.
    """

    seen: Print = Print()
    joins: bytes | None = None
    like: bytes | None = None


class Earlier(Protocol):
    """The part of the store that tells what came before."""

    async def open_messages(self) -> Sequence[tuple[Community, bytes, str]]: ...

    async def case_groups(self) -> Sequence[tuple[str, Sequence[str]]]: ...

    async def is_open(self, incident: bytes) -> bool: ...

    async def file(self, file: str) -> bytes | None: ...


class Alike:
    """In memory, read from the store when it is first needed; two processes may each know less than both."""

    def __init__(self, earlier: Earlier, platforms: Mapping[str, Platform], random: Random) -> None:
        self._earlier = earlier
        self._platforms = platforms
        self._random = random
        self._incidents: dict[Community, Prints] | None = None
        self._cases: Prints | None = None
        self._pages: OrderedDict[str, bytes] = OrderedDict()
        self._reports: Counter[str] = Counter()
        self._targets: dict[str, Counter[str]] = {}  # who or what is reported -> the groups of these reports

    @property
    def answers(self) -> dict[type[Lookup[Any]], Any]:
        return {AlikeTo: self.group}

    async def incident(self, asked: SpotOf) -> Before:
        """What the same community reported before that is nearly the same.

        Words alone join an open incident. Pictures never do, and what is decided is not opened again: that is said.
        """
        seen = await self._print(asked)
        if not seen.text and not seen.pictures:
            return Before()
        found = (await self._of(asked.platform, asked.chat)).find(seen)
        if not seen.pictures:
            for id_ in found:
                if await self._earlier.is_open(id_):
                    return Before(seen, joins=id_)
        return Before(seen, like=found[0] if found else None)

    async def begins(self, asked: SpotOf, incident: bytes, seen: Print) -> None:
        """A new incident begins with this message."""
        if seen.text or seen.pictures:
            (await self._of(asked.platform, asked.chat)).add(incident, seen)

    async def group(self, asked: AlikeTo) -> Alikeness:
        """The group of reports of the same thing, and how many there were before; a new group where there is none.

        Reports of one page are of the same thing whatever is said of it: it is the team that joins them.
        """
        if self._cases is None:
            self._cases = Prints()
            for group, texts in await self._earlier.case_groups():
                self._reports[group] += 1
                self._remember(bytes.fromhex(group), pages(texts))
                self._counts(group, texts)
                for text in texts:
                    self._cases.add(bytes.fromhex(group), Print(text_print(text)))
        before = self._cases
        prints = [seen for item in asked.evidence if (seen := await self._print_of(item)) is not None]
        known = next((found for seen in prints for found in before.find(seen)), None)
        posts = [item.origin.link for item in asked.evidence if item.origin is not None and item.origin.link]
        about = pages([item.text for item in asked.evidence], posts)
        known = known or next((self._pages[page] for page in about if page in self._pages), None)
        group = (known or self._random(GROUP_BYTES)).hex()
        self._remember(bytes.fromhex(group), about)
        for seen in prints:
            before.add(bytes.fromhex(group), seen)
        earlier = self._reports[group]
        self._reports[group] += 1
        links = [item.origin.link for item in asked.evidence if item.origin is not None and item.origin.link]
        others = self._counts(group, [*(item.text for item in asked.evidence), *links])
        return Alikeness(group, earlier, others)

    def forget_cases(self) -> None:
        """Cases are gone: what there was before is read from the store again when it is next asked for."""
        self._cases = None
        for known in (self._pages, self._reports, self._targets):
            known.clear()

    def _counts(self, group: str, texts: Sequence[str]) -> int:
        """Count one more report of whom its addresses are about; how many there were of other things by the same."""
        found = targets(link for text in texts for link in LINK.findall(text))
        counted = [self._targets.setdefault(one, Counter()) for one in found]
        others = max((known.total() - known[group] for known in counted), default=0)
        for known in counted:
            known[group] += 1
        return others

    def _remember(self, group: bytes, about: Iterable[str]) -> None:
        for page in about:
            self._pages.setdefault(page, group)
        while len(self._pages) > SIZE:
            self._pages.popitem(last=False)

    async def _of(self, platform: str, chat: str) -> Prints:
        if self._incidents is None:
            self._incidents = {}
            for community, id_, text in await self._earlier.open_messages():
                prints = self._incidents.setdefault(community, Prints())
                prints.add(id_, Print(text_print(text)))
        return self._incidents.setdefault((platform, chat), Prints())

    async def _print(self, asked: SpotOf) -> Print:
        """Nothing where there is a file that cannot be compared: the same words with another film are new."""
        files = asked.quoted.files
        if any(file.kind is not FileKind.PHOTO for file in files):
            return Print()
        hashes = [found for photo in files[:PICTURES] if (found := await self._hash(asked.platform, photo)) is not None]
        if len(hashes) < min(len(files), PICTURES):
            return Print()
        return Print(text_print(asked.quoted.text), tuple(hashes))

    async def _print_of(self, item: Item) -> Print | None:
        """Of one message of a report; what comes with a picture that is not there yet is not compared."""
        if item.file is None:
            seen = Print(text_print(item.text))
        else:
            data = await self._earlier.file(item.file.id)
            found = None if data is None else await asyncio.to_thread(dhash, data)
            if found is None:
                return None
            seen = Print(text_print(item.text), (found,))
        return seen if seen.text or seen.pictures else None

    async def _hash(self, platform: str, photo: FileRef) -> int | None:
        if photo.size is not None and photo.size > PICTURE_LIMIT:
            return None
        try:
            data = await self._platforms[platform].fetch(photo.handle)
        except SendError as fault:  # it is kept all the same; only not recognised
            log.info("picture not compared", platform=platform, fault=type(fault).__name__)
            return None
        return await asyncio.to_thread(dhash, data)
