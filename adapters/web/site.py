"""The site as a value: all that its routes need."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from adapters.web.documents import Documents
from adapters.web.offer import Offer
from adapters.web.pictures import Pictures
from adapters.web.sessions import Sessions
from adapters.web.towns import Towns
from adapters.web.workplace import Workplace
from bot.demo import Stage
from bot.ports import Clock, Intake, Random

EACH = re.compile(r"<!-- each place -->\n(.*?)<!-- end -->\n", re.DOTALL)
PART = re.compile(r"<!-- (part-[a-z]+)(?: ([a-z]+-))? -->\n")
IDS = re.compile(r'(?<= )(?:id|for|popovertarget)="')

READERS = 4
"""Posts that are read at the same time: with 20 MB files at most some 160 MB."""


@dataclass(frozen=True, slots=True)
class Site:
    """`file_limit` in bytes; `page` is the folder of index.html.

    `stage` None: this is no demo. `towns` None: there are only private chats; `desks` are the pages on which several of
    them stand side by side.
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
    stage: Stage | None = None
    towns: Towns | None = None
    desks: Mapping[str, Workplace] = field(default_factory=dict)
    readers: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(READERS))

    def template(self, path: Path, places: Sequence[str] = ()) -> str:
        """A page before its words are in, with the parts that our pages share, and what it has for each of its places.

        A part that stands on a page several times has a word of its own before each of its ids.
        """

        def each(found: re.Match[str]) -> str:
            return "".join(found[1].replace("{{place}}", place) for place in places)

        def part(found: re.Match[str]) -> str:
            text = (self.page / f"{found[1]}.html").read_text("utf-8")
            return IDS.sub(rf"\g<0>{found[2]}", text) if found[2] else text

        return PART.sub(part, EACH.sub(each, path.read_text("utf-8")))
