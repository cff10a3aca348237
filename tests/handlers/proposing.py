"""Events that are proposed, in transcripts: the way through the questions, and what stands in the store."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.agenda.days import DAYS
from bot.calendar import Listed, Proposal
from bot.communities import token_of
from tests.chat import Person, Room

NAME = "Soup for everybody zznamezz"
WHEN = "5 October 2026, 7:30 pm to 10 pm"
"""Some days after the clock of a room begins."""


SPOKEN = {"en": "Dutch", "nl": "Nederlands", "fr": "néerlandais", "de": "Niederländisch"}


async def begins(person: Person, name: str = NAME, when: str = WHEN) -> str:
    """Up to the question where it is."""
    await person.commands("propose_event")
    for language in SPOKEN:
        if (another := person.room.label("propose-again", "new", language)) in person.labels:
            await person.presses(another)
    await person.says(name)
    return await person.says(when)


async def tells(person: Person, language: str = "en", name: str = NAME, when: str = WHEN) -> str:
    """Up to the overview, with all that can be told."""
    await begins(person, name, when)
    await person.says("De Brug, Kerkstraat 5, 9000 Gent")
    await person.says("We cook together.")
    for theme in ("dialogue", "festive"):
        await person.chooses("theme", theme, language)
    await person.chooses("propose-themes", "done", language)
    await person.presses(SPOKEN[language])
    await person.chooses("propose-spoken", "done", language)
    await person.says("5,50")
    await person.chooses("propose-step-free", "yes", language)
    await person.says("Neighbours of the bridge")
    return await person.says("https://example.be/soup")


async def sends(person: Person, language: str = "en", name: str = NAME, when: str = WHEN) -> str:
    """All of it, and to the team."""
    await tells(person, language, name, when)
    return await person.chooses("propose-send", "send", language)


def store(room: Room) -> Any:
    assert room.services is not None
    return room.services.store


async def waiting(room: Room) -> Sequence[Proposal]:
    found: Sequence[Proposal] = await store(room).agenda.proposals()
    return found


async def agenda(room: Room) -> list[Listed]:
    """The events that people brought in, without the days that every agenda has."""
    now = int(room.now)
    listed: Sequence[Listed] = await store(room).agenda.between(now, now + 500 * 24 * 3600)
    return [one for one in listed if one.event.source != DAYS]


def heard_by(room: Room, name: str) -> str:
    """All that was written to somebody, the last of it."""
    return [reply.text for address, reply in room.platform.sent if address.chat == name][-1]


async def presses_on(room: Room, person: Person, command: str, proposal: Proposal, more: str = "") -> str:
    """Press a button that carries a command about this proposal."""
    assert room.services is not None
    payload = f"go:{command} {token_of(proposal.id)} {more}".rstrip()
    return await person.presses_token(room.services.engine._core.signer.sign(str(person.address), payload))
