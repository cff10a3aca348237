"""What is remembered of earlier reports when their cases are gone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.alike import Alike
from bot.cases import AlikeTo
from bot.chat.answers import Item, Kept
from bot.chat.events import FileKind

WORDS = "everybody out of our street, and today"


class Earlier:
    """Knows no case; while it looks for a file, all cases are forgotten."""

    def __init__(self) -> None:
        self.alike = Alike(self, {}, bytes)

    async def open_messages(self) -> Sequence[Any]:
        return ()

    async def case_groups(self) -> Sequence[Any]:
        return ()

    async def is_open(self, incident: bytes) -> bool:
        raise AssertionError(incident)

    async def file(self, file: str) -> bytes | None:
        self.alike.forget_cases()
        return None


async def test_a_report_of_what_was_forgotten_is_the_first_again() -> None:
    earlier = Earlier()
    asked = AlikeTo((Item(1, WORDS),))
    assert [(await earlier.alike.group(asked)).earlier for _ in range(2)] == [0, 1]
    earlier.alike.forget_cases()
    assert (await earlier.alike.group(asked)).earlier == 0


async def test_a_report_that_is_compared_when_cases_are_forgotten_gets_its_group_all_the_same() -> None:
    photo = Item(1, file=Kept("f1", FileKind.PHOTO))
    found = await Earlier().alike.group(AlikeTo((Item(1, WORDS), photo)))
    assert (len(found.group), found.earlier) == (32, 0)
