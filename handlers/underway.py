"""While an announcement is sent: a bar that moves, pause, go on and stop; and the report at the end."""

from __future__ import annotations

from collections.abc import Sequence

from bot.announcements import MAILING, Announcement, AnnouncementById, Stage
from bot.chat.events import TimeCame
from bot.chat.replies import Lane
from bot.chat.turn import Button, Letter, Outcome, Say, Turn
from bot.communities import token_of
from bot.mailings import Fate, Mailing, MailingNamed, SteerMailing
from bot.mailings import State as MailingState
from bot.staff import Member, Team
from handlers.announcements import STEERABLE, found, not_there, steering
from handlers.erasing import pressed

MINUTE = 60  # seconds

BAR = 12
"""Letters of the bar."""


def progress(turn: Turn, one: Announcement, mailing: Mailing, left: int | None) -> Say:
    """How far it is. `left` are the seconds until the end, as measured; None where nobody can know."""
    share = mailing.done / mailing.total if mailing.total else 0.0
    full = int(share * BAR)
    over = mailing.state not in STEERABLE
    return Say(
        turn.text(
            "underway",
            state=turn.each(lambda there: there.label("mailing-state", mailing.state)),
            bar="▓" * full + "░" * (BAR - full),
            percent=int(share * 100),
            done=mailing.done,
            total=mailing.total,
            left=_left(turn, mailing, left),
        ),
        turn.languages,
        () if over else (tuple(steering(turn, one, mailing)),),
        slot=slot(one),
    )


def slot(one: Announcement) -> str:
    """The place in a chat where its bar stands."""
    return f"underway {token_of(one.id)}"


def _left(turn: Turn, mailing: Mailing, left: int | None) -> str:
    match mailing.state:
        case MailingState.PAUSED:
            return turn.text("underway-paused")
        case MailingState.DONE | MailingState.STOPPED:
            return turn.text("underway-over")
    if left is not None and left < MINUTE:
        return turn.text("underway-soon")
    return turn.text("underway-unknown") if left is None else turn.text("underway-left", span=turn.span(left))


async def steer(turn: Turn, argument: str) -> Outcome:
    """Pause at once; stop asks once more, with the mailing paused meanwhile: what went out does not come back."""
    token, _, step = argument.partition(" ")
    one = await found(token)
    if one is None or one.stage is not Stage.APPROVED:
        return Outcome((not_there(turn),))
    mailing = await MailingNamed(one.mailing)
    if mailing is None or mailing.state not in STEERABLE:
        return Outcome((turn.say("underway-ended", _card(turn, one)),))
    match step:
        case "paused" | "sending":
            state = MailingState(step)
            return Outcome((progress(turn, one, _as(mailing, state), None),), effects=(_steered(one, state, turn.now),))
        case "stop":
            sure = Button(turn.label("announcement-steer", "sure"), f"go:steer {token} stopped")
            on = Button(turn.label("announcement-steer", "sending"), f"go:steer {token} sending")
            paused = _steered(one, MailingState.PAUSED, turn.now)
            return Outcome((turn.say("underway-sure", [sure, on], count=mailing.done),), effects=(paused,))
        case "stopped" if pressed(turn):
            stopped = _steered(one, MailingState.STOPPED, turn.now)
            return Outcome((turn.say("underway-stopped", _card(turn, one)),), effects=(stopped,))
    return Outcome((turn.say("announcement-press", _card(turn, one)),))


def _steered(one: Announcement, state: MailingState, now: int) -> SteerMailing:
    return SteerMailing(one.mailing, state, now)


def _as(mailing: Mailing, state: MailingState) -> Mailing:
    return Mailing(
        mailing.id, mailing.name, mailing.kind, mailing.about, mailing.at, state, mailing.fates, mailing.began
    )


def _card(turn: Turn, one: Announcement) -> list[Button]:
    return [Button(turn.label("announcement-decide", "card"), f"go:announcement {token_of(one.id)}")]


# -- the end


async def ended(turn: Turn) -> Outcome:
    """A mailing is over: where it was an announcement, its author and its approver read what became of it."""
    event = turn.arrival.event
    name = event.about if isinstance(event, TimeCame) else ""
    if not name.startswith(MAILING):
        return Outcome()
    one = await AnnouncementById(bytes.fromhex(name.removeprefix(MAILING).partition(".")[0]))
    mailing = await MailingNamed(name)
    if one is None or mailing is None or one.mailing != name or one.stage is not Stage.APPROVED:
        return Outcome()
    people = concerned(one, await Team())
    return Outcome(
        letters=tuple(Letter(who.at, report(turn.to((who.language,)), one, mailing), Lane.CASE) for who in people)
    )


def concerned(one: Announcement, team: Sequence[Member]) -> tuple[Member, ...]:
    """Its author and its approver, as far as they are on the team."""
    return tuple(member for member in team if member.id in (one.author, one.approver))


def report(turn: Turn, one: Announcement, mailing: Mailing) -> Say:
    """How many got it, how many did not and why, and how long it took."""
    fates = mailing.fates
    lines = [
        turn.text(key, count=fates.get(fate, 0))
        for fate, key in (
            (Fate.GONE, "ended-gone"),
            (Fate.FAILED, "ended-failed"),
            (Fate.LEFT, "ended-left"),
            (Fate.STOPPED, "ended-stopped"),
        )
        if fates.get(fate)
    ]
    span = turn.span(max(0, (mailing.ended or 0) - (mailing.began or mailing.ended or 0)))
    head = turn.text(
        "ended",
        state=turn.each(lambda there: there.label("mailing-state", mailing.state)),
        sent=fates.get(Fate.SENT, 0),
        total=mailing.total,
        span=span,
    )
    return Say("\n".join([f"{head}\n", *lines]).rstrip(), turn.languages, (tuple(_card(turn, one)),))
