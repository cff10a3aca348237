"""Guards of reports in groups and of announcements, each switched off: what gives reporters away, or lets others
decide."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import handlers.announce
import handlers.announcements
import handlers.approval
import handlers.flag
import handlers.incident
import handlers.moderate
import storage.incidents
from bot.announcements import Announcement
from bot.chat.turn import Outcome, Say, Turn
from bot.communities import Incident
from bot.mailings import SteerMailing
from bot.sealing import Presses, envelope


def notice_at_once() -> None:
    """Moderators hear of a report in the moment in which it is made."""
    handlers.flag.notice_delay = lambda _: 0  # type: ignore[attr-defined, assignment]


def unpadded_reporter() -> None:
    """What is kept of who reported is as long as it happens to be."""
    made, padded = storage.incidents._reporter, envelope._padded

    def bare(*args: Any) -> bytes:
        envelope._padded = lambda plain: envelope._length.pack(len(plain)) + plain
        try:
            return made(*args)
        finally:
            envelope._padded = padded

    storage.incidents._reporter = bare  # type: ignore[assignment]


def whisper_in_public() -> None:
    """What is for the reporter's eyes only is said to the whole group."""
    handlers.flag.whisper = lambda _, say: say  # type: ignore[attr-defined, assignment]


def named_reporter() -> None:
    """A card says in which language to write to who reported."""
    shown = handlers.incident.card

    def card(turn: Turn, incident: Incident, *, later: bool = False) -> Say:
        say = shown(turn, incident, later=later)
        languages = " ".join(member.language for member in incident.wishes)
        return replace(say, text=f"{say.text}\n{languages}") if languages else say

    handlers.moderate.card = card  # type: ignore[attr-defined]


def unsigned_presses() -> None:
    """What a button carries is taken for ours."""

    def verify(self: Presses, address_text: str, token: str) -> str | None:
        return token.rpartition(".")[0]

    Presses.verify = verify  # type: ignore[method-assign]


def everybody_decides() -> None:
    """Who presses is not asked whether they moderate."""
    handlers.moderate.may_decide = lambda *_, **__: True  # type: ignore[attr-defined]


def approval_not_asked() -> None:
    """Who wrote an announcement may approve it, too."""
    handlers.approval.may_approve = lambda *_: True  # type: ignore[attr-defined]
    handlers.announcements.may_approve = lambda *_: True  # type: ignore[attr-defined]


def edit_keeps_approval() -> None:
    """What was approved stays so when it is edited, and goes out at its time."""
    kept = handlers.announce.drafted

    def changed(one: Announcement, author: bytes, with_account: str, **fields: Any) -> Announcement:
        return replace(one, author=author, account=with_account, **fields)

    def drafted(turn: Turn, result: Any, **known: Any) -> Outcome:
        outcome = kept(turn, result, **known)
        return replace(outcome, effects=tuple(one for one in outcome.effects if not isinstance(one, SteerMailing)))

    handlers.announce.voids = changed  # type: ignore[attr-defined, assignment]
    handlers.announce.drafted = drafted
