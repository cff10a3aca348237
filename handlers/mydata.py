"""/mydata: what is held about this account, per purpose and until when; export it, erase it, be forgotten."""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import asdict, replace
from typing import Any

from bot.calendar import DropProposal
from bot.cases import Effect
from bot.chat.events import ChoicePressed
from bot.chat.language import Hints
from bot.chat.people import Person
from bot.chat.replies import Document, WipeChat
from bot.chat.turn import KEEP, Button, Letter, Outcome, Turn
from bot.communities import CanSendFiles, LeaveIncidents, SaveCommunity
from bot.following import Unfollow
from bot.heldwords import as_json, lines
from bot.mydata import Held, HeldAbout
from bot.reporters import LinkReporter
from bot.rules.retention import HOUR, Retention
from handlers.erasing import erased, gone_by, pressed, token_button

CHOICES = ("settings", "unlink", "reports", "all", "forget", "wipe")
"""What can be erased, in the order of the buttons."""


async def mydata(turn: Turn, argument: str, *, retention: Retention) -> Outcome:
    """The overview, or what one of its buttons asks for. Nothing is erased before a second press."""
    what, _, sure = argument.partition(" ")
    arrival = turn.arrival
    held = await HeldAbout(arrival.address, arrival.user, arrival.at)
    if what == "export":
        return await _exported(turn, held, retention)
    if what not in CHOICES:
        return _overview(turn, held, retention)
    if sure != "yes" or not pressed(turn):
        return _sure(turn, held, what)
    outcome = await _ERASED[what](turn, held)
    if what == "wipe":
        return outcome
    done = turn.say(f"mydata-done-{what}", [turn.go("mydata"), turn.go("report")], date=gone_by(turn, retention))
    return replace(outcome, says=(done, *outcome.says))


# -- to see it, and to take it along


def _overview(turn: Turn, held: Held, retention: Retention) -> Outcome:
    proposed = [[Button(turn.label("mydata", "proposed"), "go:proposed")]] if held.proposals else []
    said = turn.say(
        "mydata",
        [_press(turn, "export")],
        *proposed,
        *[[_press(turn, what)] for what in CHOICES if _has(held, what)],
        platform=turn.each(lambda one: one.label("platform", turn.arrival.address.platform)),
        held=turn.each(lambda one: lines(one, held, retention)),
    )
    return Outcome((said,))


def _has(held: Held, what: str) -> bool:
    return bool(held.reports) or what not in ("unlink", "reports")


def _press(turn: Turn, what: str) -> Button:
    return Button(turn.label("mydata", what), f"go:mydata {what}")


async def _exported(turn: Turn, held: Held, retention: Retention) -> Outcome:
    """Two files, made when they are sent; where no files can be sent, the same as a text."""
    address = turn.arrival.address
    if not await CanSendFiles(address.platform):
        stored = json.dumps(as_json(held, retention, turn.arrival.at), ensure_ascii=False, indent=1)
        whole = turn.say("mydata-export-text")
        return Outcome((whole, replace(whole, text=f"<pre>{html.escape(stored, quote=False)}</pre>", private=True)))
    asked = {"address": asdict(address), "user": turn.arrival.user, "at": turn.arrival.at, "in": turn.languages[0]}
    about = json.dumps(asked)
    documents = (
        Document("concordia.html", "text/html", "mydata-html", about),
        Document("concordia.json", "application/json", "mydata-json", about),
    )
    said = turn.say("mydata-export", [turn.go("mydata")], private=True)
    return Outcome((replace(said, documents=documents),))


# -- to erase it


def _sure(turn: Turn, held: Held, what: str) -> Outcome:
    key = f"mydata-sure-{what}"
    yes = Button(turn.label(key, "yes"), f"go:mydata {what} yes")
    no = Button(turn.label("mydata-no", "no"), "go:mydata no")
    each = [[token_button(turn, case)] for case in held.reports] if what == "reports" else []
    return Outcome((turn.say(key, *each, [yes, no], count=len(held.reports)),))


async def _settings(turn: Turn, _held: Held) -> Outcome:
    bare = replace(turn.person, language=None, heard=None, hints=Hints(), locale=None)
    return Outcome(person=bare)


async def _unlinked(turn: Turn, held: Held) -> Outcome:
    """The addresses go, the reports stay: from now on only the receipt opens them."""
    effects = tuple(LinkReporter(case.id, None) for case in held.reports)
    return Outcome(person=replace(turn.person, cases=()), effects=effects)


async def _reports(turn: Turn, held: Held) -> Outcome:
    erasure = await erased(turn, held.reports)
    return Outcome(person=replace(turn.person, cases=()), effects=erasure.effects, letters=erasure.letters)


async def _all(turn: Turn, held: Held) -> Outcome:
    reports = await _reports(turn, held)
    left = _left(turn, held)
    return replace(left, effects=(*reports.effects, *left.effects), letters=reports.letters)


async def _forgotten(turn: Turn, held: Held) -> Outcome:
    unlinked = await _unlinked(turn, held)
    left = _left(turn, held)
    return replace(left, effects=(*unlinked.effects, *left.effects))


def _left(turn: Turn, held: Held) -> Outcome:
    """The account's record and conversation are gone, and its name in groups.

    What was counted in the last hour stays for that hour, or forgetting would be a way around every limit.
    """
    platform, user = turn.arrival.address.platform, turn.arrival.user
    effects: list[Effect] = [LeaveIncidents(platform, user), Unfollow(turn.arrival.address, all=True)]
    effects += [DropProposal(one.id, one.version) for one in held.proposals]
    effects += [SaveCommunity(replace(one, owner=None, owner_at=None)) for one in held.communities]
    counted = Person(tries=turn.person.recent_tries(turn.now), flags=turn.person.recent_flags(turn.now))
    if counted == Person():
        return Outcome(effects=tuple(effects), forget=True)
    until = turn.moment(max((*counted.tries, *counted.flags)) + HOUR)
    return Outcome((turn.say("mydata-counted", until=until),), person=counted, progress=None, effects=tuple(effects))


async def _wiped(turn: Turn, _held: Held) -> Outcome:
    """The chat is emptied as far as the platform lets us; these words come after it."""
    event, address = turn.arrival.event, turn.arrival.address
    latest = event.message if isinstance(event, ChoicePressed) else None
    said = turn.say("mydata-done-wipe", [turn.go("mydata"), turn.go("report")])
    return Outcome(progress=KEEP, letters=(Letter(address, WipeChat(latest)), Letter(address, said)))


_ERASED: Mapping[str, Callable[[Turn, Held], Coroutine[Any, Any, Outcome]]] = {
    "settings": _settings,
    "unlink": _unlinked,
    "reports": _reports,
    "all": _all,
    "forget": _forgotten,
    "wipe": _wiped,
}
