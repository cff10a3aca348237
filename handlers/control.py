"""What a team is watched by, and watches: the purge that stopped to ask, the audit trail, the numbers for policy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from bot.audit import HOUSE, OPERATOR, REPORTER, Trace, Trail
from bot.cases import CaseNamed, PermitPurge, reference
from bot.chat.events import TimeCame
from bot.chat.replies import Document, Lane
from bot.chat.texts import Markup
from bot.chat.turn import Button, Letter, Outcome, Say, Turn
from bot.communities import CanSendFiles
from bot.papers import Sheet
from bot.rules.retention import PERMIT_LASTS
from bot.rules.staff import Deed, is_idle, may
from bot.staff import Member, Team
from handlers.erasing import pressed

# -- the purge that stopped


async def halted(turn: Turn) -> Outcome:
    """A purge would erase too much at once: everybody who may answer is asked."""
    event = turn.arrival.event
    count = event.about if isinstance(event, TimeCame) else "0"
    team = [one for one in await Team() if may(one.role, Deed.PURGE) and not is_idle(one.seen, turn.now)]
    return Outcome(letters=tuple(_asked(turn.to((one.language,)), one, int(count)) for one in team))


def _asked(turn: Turn, member: Member, count: int) -> Letter:
    yes = Button(turn.label("purge-halted", "yes"), "go:purge yes")
    no = Button(turn.label("purge-halted", "no"), "go:purge no")
    return Letter(member.at, turn.say("purge-halted", [yes, no], count=count, today=_today(turn)), Lane.CASE)


def _today(turn: Turn) -> str:
    return turn.date(datetime.fromtimestamp(turn.now, UTC).date())


def purge(turn: Turn, argument: str) -> Outcome:
    """/purge: yes is asked twice, since what is erased does not come back; typed words permit nothing."""
    if argument == "no":
        return Outcome((turn.say("purge-kept"),))
    if argument == "sure" and pressed(turn):
        until = turn.now + PERMIT_LASTS
        return Outcome((turn.say("purge-permitted", until=turn.moment(until)),), effects=(PermitPurge(until),))
    sure = Button(turn.label("purge-sure", "sure"), "go:purge sure")
    no = Button(turn.label("purge-sure", "no"), "go:purge no")
    return Outcome((turn.say("purge-sure", [sure, no], today=_today(turn)),))


# -- the audit trail


async def audit(turn: Turn, argument: str) -> Outcome:
    """/audit, or /audit 7K3Q-9F2B: the last lines. A case that never was has none, as one that nobody touched."""
    wanted = argument.strip()
    case = await CaseNamed(wanted) if wanted else None
    if wanted and case is None:
        return Outcome((turn.say("audit-none"),))
    trail = await Trail(case)
    if not trail:
        return Outcome((turn.say("audit-none"),))
    names = {member.id.hex(): member.name for member in await Team()}
    lines = Markup("\n".join(_line(turn, trace, names) for trace in trail))
    return Outcome((turn.say("audit", lines=lines),))


def _line(turn: Turn, trace: Trace, names: Mapping[str, str]) -> str:
    case = "" if trace.case is None else reference(trace.case)
    about = "" if trace.about is None else _who(turn, trace.about, names)
    values = {"when": turn.moment(trace.at), "who": _who(turn, trace.who, names), "what": _what(turn, trace.what)}
    return turn.text("audit-line", **values, about=" · ".join(filter(None, (case, about))) or "–")


def _who(turn: Turn, who: str, names: Mapping[str, str]) -> str:
    if who in (HOUSE, OPERATOR, REPORTER):
        return turn.label("audit-who", who)
    return names.get(who) or turn.label("audit-who", "gone")


def _what(turn: Turn, what: str) -> str:
    """A deed in words; a command that has none yet is named as one types it."""
    return turn.texts.labels(turn.languages[0], "audit-what").get(what, f"/{what}")


# -- the numbers


async def numbers(turn: Turn, _argument: str) -> Outcome:
    """/numbers: a sheet by month; where no files can be sent, its lines in the chat."""
    if await CanSendFiles(turn.arrival.address.platform):
        sheet = Document("concordia.csv", "text/csv", "numbers-csv", "")
        return Outcome((replace(turn.say("numbers"), documents=(sheet,)),))
    return Outcome((turn.say("numbers"), _written(turn, await Sheet(turn.arrival.at))))


def _written(turn: Turn, sheet: Sequence[Sequence[str]]) -> Say:
    return Say(f"<pre>{chr(10).join(' '.join(row) for row in sheet)}</pre>", turn.languages)
