"""/identity: nobody alone sees who filed a case. Two custodians, a written reason, a day, and the reporter hears it.

The request is a note in the case, for all of the team to read, and a timer that ends it. Nothing else is kept.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

from bot.audit import Audited, Trace
from bot.cases import AddEntry, Case, Effect, Entry, EntryKind, SaveCase
from bot.chat.answers import Words
from bot.chat.dialogue import Ask
from bot.chat.events import TimeCame
from bot.chat.replies import Lane
from bot.chat.texts import Markup
from bot.chat.turn import Button, Letter, Outcome, Say, Turn
from bot.communities import SetTimer, TimerSet, token_of
from bot.reporters import Reporter, ReporterOf
from bot.rules.staff import DAY, Deed, is_idle, may
from bot.staff import Member, Team
from handlers.caselookup import CaseToken, NotHere, case_for, no_case, not_here
from handlers.erasing import pressed

REASON_LIMIT = 500
"""Letters of the written reason, which the reporter reads too."""

LASTS = DAY
"""Seconds within which a second custodian must agree."""

USABLE = 3600
"""Seconds for which what was seen may be used; then it has to be asked for anew."""

ASKED, OVER = "identity", "identity-over"
"""Timers: a request that waits, and one that was answered."""


@dataclass(frozen=True, slots=True)
class Nobody:
    """The case has a receipt only: no address is kept, so there is nothing to see."""


@dataclass(frozen=True, slots=True)
class Alone:
    """Nobody else on the team could agree."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A request, with the custodians who can agree to it."""

    case: Case
    reason: str
    others: tuple[Member, ...]


async def identity(turn: Turn) -> NotHere | Nobody | Alone | Asking:
    """The conversation of the first custodian."""
    case = await case_for(turn, await Ask("identity-case", CaseToken()))
    if case is None:
        return NotHere()
    if await ReporterOf(case.id) is None:
        return Nobody()
    others = tuple(one for one in custodians(turn, await Team()) if one.id != _me(turn).id)
    if not others:
        return Alone()
    return Asking(case, await Ask("identity-reason", Words(REASON_LIMIT)), others)


def asked(turn: Turn, result: NotHere | Nobody | Alone | Asking) -> Outcome:
    """Note the reason in the case, and ask all other custodians."""
    match result:
        case NotHere():
            return Outcome((no_case(turn),))
        case Nobody():
            return Outcome((turn.say("identity-nobody"),))
        case Alone():
            return Outcome((turn.say("identity-alone"),))
        case Asking(case, reason, others):
            me = _me(turn)
            note = Entry(EntryKind.NOTE, turn.now, _note(turn, reason), me.id, turn.languages[0])
            timer = SetTimer(ASKED, _about(case, note), turn.now + LASTS, turn.now)
            done = turn.say("identity-waits", count=len(others))
            letters = tuple(_request(turn, case, reason, member) for member in others)
            return Outcome((done,), effects=(AddEntry(case.id, note), timer), letters=letters)


def _request(turn: Turn, case: Case, reason: str, member: Member) -> Letter:
    to = turn.to((member.language,))
    about = f"{token_of(case.id)} {turn.now}"
    yes = Button(to.label("identity-request", "agree"), f"go:agree {about}")
    no = Button(to.label("identity-request", "refuse"), f"go:refuse {about}")
    until = to.moment(turn.now + LASTS)
    say = to.say(
        "identity-request", [yes, no], reference=case.reference, name=_me(turn).name, reason=reason, until=until
    )
    return Letter(member.at, say, Lane.CASE)


# -- the second custodian


@dataclass(frozen=True, slots=True)
class _Open:
    """A request that waits for its second custodian."""

    case: Case
    note: Entry
    asker: Member | None

    @property
    def reason(self) -> str:
        return self.note.text.partition("\n")[2]


async def agree(turn: Turn, argument: str) -> Outcome:
    """The second custodian: both see who it is, and the reporter hears of it."""
    request = await _open(turn, argument)
    if request is None:
        return not_here(turn)
    me, case, asker = _me(turn), request.case, request.asker
    if asker is None or asker.id == me.id or (asker.platform, asker.user) == (me.platform, me.user):
        return Outcome((turn.say("identity-not-you"),))
    reporter = await ReporterOf(case.id)
    if reporter is None:
        return Outcome((turn.say("identity-nobody"),), effects=(_over(turn, request),))
    seen = [Audited(Trace(turn.now, one.id.hex(), "identity-seen", case.id)) for one in (asker, me)]
    told = turn.to((reporter.language,))
    words = html.unescape(told.text("identity-told", reason=request.reason))
    effects: list[Effect] = [
        SaveCase(case),  # who comes second at the same moment finds the request used up
        _over(turn, request),
        AddEntry(case.id, Entry(EntryKind.ANSWER, turn.now, words, me.id, reporter.language)),
        *seen,
    ]
    shown = _shown(turn.to((asker.language,)), case, reporter)
    return Outcome(
        (_shown(turn, case, reporter),),
        effects=tuple(effects),
        letters=(Letter(asker.at, shown, Lane.CASE), _to_reporter(told, reporter, request.reason)),
    )


async def refuse(turn: Turn, argument: str) -> Outcome:
    """Any custodian ends the request; who asked hears of it."""
    request = await _open(turn, argument)
    if request is None:
        return not_here(turn)
    letters: tuple[Letter, ...] = ()
    if request.asker is not None and request.asker.id != _me(turn).id:
        to = turn.to((request.asker.language,))
        say = to.say("identity-refused", reference=request.case.reference, name=_me(turn).name)
        letters = (Letter(request.asker.at, say, Lane.CASE),)
    done = turn.say("identity-refusal", reference=request.case.reference)
    return Outcome((done,), effects=(_over(turn, request),), letters=letters)


async def lapsed(turn: Turn) -> Outcome:
    """A day went by: who asked hears that nobody agreed, unless somebody answered."""
    event = turn.arrival.event
    about = event.about if isinstance(event, TimeCame) else ""
    if await TimerSet(OVER, about):
        return Outcome()
    asker = next((one for one in await Team() if about.endswith(f" {one.id.hex()}")), None)
    if asker is None:
        return Outcome()
    return Outcome(letters=(Letter(asker.at, turn.to((asker.language,)).say("identity-lapsed"), Lane.CASE),))


async def _open(turn: Turn, argument: str) -> _Open | None:
    """The request that a button names; None for one that is answered, too old or about no case of theirs, all alike."""
    token, _, at = argument.partition(" ")
    case = await case_for(turn, token) if pressed(turn) else None
    if case is None:
        return None
    for note in case.entries:
        if note.kind is EntryKind.NOTE and note.by is not None and str(note.at) == at:
            about = _about(case, note)
            if await TimerSet(ASKED, about) and not await TimerSet(OVER, about):
                asker = next((one for one in custodians(turn, await Team()) if one.id == note.by), None)
                return _Open(case, note, asker)
    return None


def _over(turn: Turn, request: _Open) -> SetTimer:
    """The request is used up; this outlives its own timer."""
    return SetTimer(OVER, _about(request.case, request.note), turn.now + 2 * LASTS, turn.now)


def _shown(turn: Turn, case: Case, reporter: Reporter) -> Say:
    """Covered, and not to be passed on where the platform can prevent that."""
    account = Markup(f"<spoiler>{html.escape(reporter.user, quote=False)}</spoiler>")
    platform = turn.label("platform", reporter.at.platform)
    until = turn.moment(turn.now + USABLE)
    return turn.say(
        "identity-shown", private=True, reference=case.reference, platform=platform, account=account, until=until
    )


def _to_reporter(turn: Turn, reporter: Reporter, reason: str) -> Letter:
    """At once; to who wants discreet notices without a word of why, which their receipt opens."""
    key = "identity-told-discreet" if reporter.discreet else "identity-told"
    say = turn.say("identity-told-discreet", [turn.go("case")])
    if key == "identity-told":
        say = turn.say("identity-told", [turn.go("mydata")], reason=reason)
    return Letter(reporter.at, say, Lane.CASE)


def custodians(turn: Turn, team: Sequence[Member]) -> tuple[Member, ...]:
    """Those whose role may unseal, and whose access has not ended."""
    return tuple(one for one in team if may(one.role, Deed.UNSEAL) and not is_idle(one.seen, turn.now))


def _about(case: Case, note: Entry) -> str:
    return f"{token_of(case.id)} {note.at} {'' if note.by is None else note.by.hex()}"


def _note(turn: Turn, reason: str) -> str:
    return f"{turn.label('identity-note', 'asked')}\n{reason}"


def _me(turn: Turn) -> Member:
    if turn.member is None:
        raise TypeError("a deed of the team without a member")
    return turn.member
