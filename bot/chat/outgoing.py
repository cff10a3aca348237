"""What a turn decided to say, as it goes out: signed for its address, the first in place of what was pressed."""

from __future__ import annotations

from collections.abc import Sequence

from bot.chat.events import Address, Arrival, ChoicePressed
from bot.chat.replies import Choice, Reply
from bot.chat.turn import GO, STAY, Letter, Say, Signer
from bot.ports import Outgoing


def outgoing(
    signer: Signer, arrival: Arrival, says: Sequence[Say], letters: Sequence[Letter], now: int
) -> tuple[Outgoing, ...]:
    """The answers to an arrival, in order, and the letters to others."""
    address = arrival.address
    message = _replaced(signer, arrival)
    answers = [
        Outgoing(
            address,
            signed(signer, address, say, message if first == 0 and say.only_for is None else None, arrival.via),
            merge=say.merge,
            not_before=now + say.delay if say.delay else 0,
            else_tell=say.else_tell,
        )
        for first, say in enumerate(says)
    ]
    return (*answers, *(_lettered(signer, letter) for letter in letters))


def _replaced(signer: Signer, arrival: Arrival) -> str | None:
    """The message that was pressed, unless it is to stay as it is."""
    event = arrival.event
    if not isinstance(event, ChoicePressed):
        return None
    value = signer.verify(str(arrival.address), event.token)
    return None if value is not None and value.startswith(STAY) else event.message


def _lettered(signer: Signer, letter: Letter) -> Outgoing:
    what = signed(signer, letter.to, letter.what) if isinstance(letter.what, Say) else letter.what
    return Outgoing(
        letter.to, what, letter.lane, after=letter.after, else_tell=letter.else_tell, then_tell=letter.then_tell
    )


def signed(
    signer: Signer,
    address: Address,
    say: Say,
    replaces: str | None = None,
    via: str | None = None,
    *,
    stays: bool = False,
) -> Reply:
    """What is said at this address, with buttons that work there only; it `stays` where it is to be kept."""
    to = str(address)

    def token(value: str) -> str:
        return signer.sign(to, STAY + value[len(GO) :] if stays and value.startswith(GO) else value)

    rows = tuple(tuple(Choice(button.label, token(button.value)) for button in row) for row in say.buttons if row)
    return Reply(
        text=say.text,
        language=say.languages[0],
        choices=rows,
        replaces=replaces,
        private=say.private,
        only_for=say.only_for,
        via=via,
        input=say.input,
        form=say.form,
        links=say.links,
        pinned=say.pinned,
        pictures=say.pictures,
        documents=say.documents,
        slot=say.slot,
        venue=say.venue,
    )
