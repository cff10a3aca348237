"""Reports in transcripts: filed, linked to who filed them, and what stands in the store of them."""

from __future__ import annotations

from typing import Any

from bot.cases import Case
from bot.chat.replies import Document
from bot.communities import token_of
from tests.chat import Person, Room
from tests.reports import files_a_report

CANARY = "zzhatezz"


async def files(room: Room, name: str, *, linked: bool = True, wish: str = "yes") -> tuple[Person, Case]:
    """Somebody's report, and whether they are written to about it."""
    person = room.person(name)
    before = {case.id for case in await cases(room)}
    await files_a_report(person, CANARY)
    if linked:
        await person.chooses("news-offer", wish)
    (new,) = [case for case in await cases(room) if case.id not in before]
    return person, new


async def cases(room: Room) -> tuple[Case, ...]:
    found: tuple[Case, ...] = (await store(room).case_queue(None, 0, 100)).cases
    return found


async def case_of(room: Room, case: Case) -> Case | None:
    """The case with its entries, as it is now."""
    found: Case | None = await store(room).case_by_id(case.id)
    return found


def store(room: Room) -> Any:
    assert room.services is not None
    return room.services.store


def documents(person: Person) -> list[Document]:
    """The files that came with the last answer."""
    return [document for reply in person.heard for document in reply.documents]


async def presses_go(room: Room, person: Person, command: str, case: Case) -> str:
    """Press a button that carries a command about this case, as it stands below its card."""
    assert room.services is not None
    token = room.services.engine._core.signer.sign(str(person.address), f"go:{command} {token_of(case.id)}")
    return await person.presses_token(token)
