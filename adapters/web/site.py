"""The site as a value: all that its routes need."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from pathlib import Path

from adapters.web.documents import Documents
from adapters.web.offer import Offer
from adapters.web.sessions import Sessions
from adapters.web.towns import Towns
from bot.ports import Clock, Intake, Random

READERS = 4
"""Posts that are read at the same time: with 20 MB files at most some 160 MB."""


@dataclass(frozen=True, slots=True)
class Site:
    """`file_limit` in bytes; `page` is the folder of index.html; `towns` None: there are only private chats."""

    offer: Offer
    sessions: Sessions
    documents: Documents
    intake: Intake
    clock: Clock
    random: Random
    file_limit: int
    page: Path
    towns: Towns | None = None
    readers: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(READERS))

    def template(self, path: Path) -> str:
        """A page before its words are in, with the parts that our pages share."""
        text = path.read_text("utf-8")
        for part in sorted(self.page.glob("part-*.html")):
            text = text.replace(f"<!-- {part.stem} -->\n", part.read_text("utf-8"))
        return text
