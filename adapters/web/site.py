"""The site as a value: all that its routes need."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field
from pathlib import Path

from adapters.web.documents import Documents
from adapters.web.offer import Offer
from adapters.web.pictures import Pictures
from adapters.web.sessions import Sessions
from adapters.web.towns import Towns
from adapters.web.workplace import Workplace
from bot.ports import Clock, Intake, Random

PART = re.compile(r"<!-- (part-[a-z]+)(?: ([a-z]+-))? -->\n")
IDS = re.compile(r'(?<= )(?:id|for|popovertarget)="')

READERS = 4
"""Posts that are read at the same time: with 20 MB files at most some 160 MB."""


@dataclass(frozen=True, slots=True)
class Site:
    """`file_limit` in bytes; `page` is the folder of index.html.

    `towns` None: there are only private chats; `team` None: nobody works on cases here.
    """

    offer: Offer
    sessions: Sessions
    documents: Documents
    pictures: Pictures
    intake: Intake
    clock: Clock
    random: Random
    file_limit: int
    page: Path
    towns: Towns | None = None
    team: Workplace | None = None
    readers: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(READERS))

    def template(self, path: Path) -> str:
        """A page before its words are in, with the parts that our pages share.

        A part that stands on a page several times has a word of its own before each of its ids.
        """

        def part(found: re.Match[str]) -> str:
            text = (self.page / f"{found[1]}.html").read_text("utf-8")
            return IDS.sub(rf"\g<0>{found[2]}", text) if found[2] else text

        return PART.sub(part, path.read_text("utf-8"))
