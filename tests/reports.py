"""Reports for transcripts: filed as people file them, and opened as the store keeps them."""

from __future__ import annotations

import re

from bot.cases import Case
from bot.communities import token_of
from bot.sealing import Keyring, Receipts
from tests.chat import CHEAP, Person, Room


async def files_a_report(person: Person, evidence: str = "zzhatezz", language: str = "en") -> str:
    """A report from the first question to the receipt, by typing; the receipt."""
    await person.commands("report")
    await person.chooses("ask-danger", "no", language)
    await person.says(evidence)
    await person.chooses("answer", "done", language)
    await person.chooses("ask-place", "street", language)
    while person.room.label("answer", "skip", language) in person.labels:
        await person.chooses("answer", "skip", language)
    await person.chooses("ask-confirm", "file", language)
    found = re.search(r"<code>(\d{4} \d{4} \d{4} \d{4})</code>", person.heard[0].text)
    assert found, person.text
    return found[1]


async def case_of(room: Room, receipt: str) -> Case:
    """The case that this receipt opens."""
    assert room.services is not None
    lookup = Receipts(Keyring.open(room.settings().keyring), CHEAP).lookup(receipt.replace(" ", ""))
    case = await room.services.store.case(lookup)
    assert case is not None
    return case


async def token(room: Room, receipt: str) -> str:
    """What a button carries for this case."""
    return token_of((await case_of(room, receipt)).id)
