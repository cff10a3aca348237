"""Nobody announces alone: preview, asking for approval, approving, refusing, withdrawing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from bot.announcements import Announcement, AnnouncementById, SaveAnnouncement, Served, Stage
from bot.cases import Effect
from bot.chat.answers import Words
from bot.chat.dialogue import Ask
from bot.chat.events import TimeCame
from bot.chat.fit import fit
from bot.chat.replies import Capabilities, Choice, Lane, Reply
from bot.chat.texts import Markup
from bot.chat.turn import Button, Letter, Outcome, Say, Turn
from bot.communities import incident_of, token_of
from bot.mailings import Kind, StartMailing, SteerMailing
from bot.mailings import State as MailingState
from bot.rules.announcing import account, may_approve, may_change, takes
from bot.rules.following import quiet_until
from bot.rules.staff import Deed, is_idle, may
from bot.staff import Member
from handlers.announced import Near, written
from handlers.announcements import AnnouncementToken, Books, can_decide, card, changed, found, look, not_there
from handlers.erasing import pressed

REASON_LIMIT = 500
"""Letters of the reason of a refusal."""


# -- how it will look


async def preview(turn: Turn, argument: str, *, near: Near, operator: str | None) -> Outcome:
    """The message itself, as people read it in each of our languages; then what each platform makes of it."""
    one = await found(argument.strip())
    if one is None:
        return Outcome((not_there(turn),))
    corrected = None if one.corrects is None else await AnnouncementById(one.corrects)
    says = {}
    for code in turn.texts.languages:
        says[code] = written(turn.to((code,)), one, corrected, near=near, operator=operator)
    shown = [(code, _harmless(say, one)) for code, say in says.items() if say is not None]
    lines = [
        line for name, can in await Served() for code, say in shown for line in _fitted(turn, name, can, code, say)
    ]
    # Of languages that would read the same message, one says for all.
    different = {say.text: (code, say) for code, say in reversed(shown)}
    first = turn.say("preview", lines=Markup("\n".join(lines)), count=len(lines))
    return Outcome((first, *(say for _, say in reversed(different.values())), _below(turn, one)))


def _harmless(say: Say, one: Announcement) -> Say:
    """With its own buttons as they look; here they lead back to the card, each numbered: Discord takes no two alike."""
    back, numbers = f"go:announcement {token_of(one.id)}", count(1)
    rows = [tuple(Button(button.label, f"{back} {next(numbers)}") for button in row) for row in say.buttons]
    return replace(say, buttons=tuple(rows))


def _fitted(turn: Turn, name: str, can: Capabilities, code: str, say: Say) -> Iterator[str]:
    """What this platform cannot show as it is."""
    labels = [button.label for row in say.buttons for button in row]
    reply = Reply(say.text, code, tuple((Choice(label, ""),) for label in labels), links=say.links)
    parts = fit(reply, can)
    values: Mapping[str, str] = {"platform": turn.label("platform", name), "language": turn.language_name(code)}
    if len(parts) > 1:
        yield turn.text("preview-split", **values, count=len(parts))
    if can.buttons == 0:
        yield turn.text("preview-no-buttons", **values)
    elif [choice.label for row in parts[-1].choices for choice in row] != labels:
        yield turn.text("preview-shortened", **values)
    if any(len(label) > can.label_limit for label, _ in say.links):
        yield turn.text("preview-shortened", **values)


def _below(turn: Turn, one: Announcement) -> Say:
    """What can be done with it now that it was seen."""
    token, key = token_of(one.id), "announcement-decide"
    back = [Button(turn.label(key, "card"), f"go:announcement {token}")]
    if not can_decide(turn, one):
        return turn.say("preview-seen", back)
    yes = Button(turn.label(key, "approve"), f"go:approve {token} {one.version}")
    no = Button(turn.label(key, "disapprove"), f"go:disapprove {token}")
    return turn.say("announcement-decide", [yes, no], back)


# -- asking


async def ask_approval(turn: Turn, argument: str, *, near: Near, known: frozenset[str]) -> Outcome:
    """A second person is to look at it: all who may, but for its author, get a letter."""
    one, said = await _seen(turn, argument)
    if one is None:
        return said
    if one.stage not in (Stage.DRAFT, Stage.REFUSED):
        return _again(turn, one, await look(one), near, known)
    asked = replace(one, stage=Stage.ASKED, reason=None, approver=None)
    books = await look(asked)
    others = deciders(turn, asked, books.team)
    done = turn.say("announcement-asked", count=len(others)) if others else turn.say("announcement-no-second")
    return Outcome(
        (done, card(turn, changed(asked), books, near=near, known=known)),
        effects=(SaveAnnouncement(asked),),
        letters=tuple(_request(turn, asked, books, member) for member in others),
    )


async def asked(turn: Turn) -> Outcome:
    """Who runs the service brought one in: those who may approve it get a letter."""
    event = turn.arrival.event
    one = await AnnouncementById(incident_of(event.about if isinstance(event, TimeCame) else ""))
    if one is None or one.stage is not Stage.ASKED:
        return Outcome()
    books = await look(one)
    return Outcome(letters=tuple(_request(turn, one, books, member) for member in deciders(turn, one, books.team)))


def deciders(turn: Turn, one: Announcement, team: Sequence[Member]) -> tuple[Member, ...]:
    """Those who may approve it, and whose access has not ended."""
    return tuple(
        member
        for member in team
        if may(member.role, Deed.APPROVE)
        and not is_idle(member.seen, turn.now)
        and may_approve(one, member.id, account(member.platform, member.user))
    )


def _request(turn: Turn, one: Announcement, books: Books, member: Member) -> Letter:
    to = turn.to((member.language,))
    look_at = Button(to.label("announcement-request", "preview"), f"go:preview {token_of(one.id)}")
    count = books.count(one).total
    say = to.say("announcement-request", [look_at], name=books.named(to, one.author), count=count)
    return Letter(member.at, say, Lane.CASE)


# -- deciding


async def approve(turn: Turn, argument: str, *, near: Near, known: frozenset[str]) -> Outcome:
    """A second person lets it go out: kept, started and written down in one turn."""
    one, said = await _seen(turn, argument)
    if one is None:
        return said
    me, books = _me(turn), await look(one)
    if one.stage is not Stage.ASKED:
        return _again(turn, one, books, near, known)
    if not may_approve(one, me.id, account(me.platform, me.user)):
        return Outcome((turn.say("announcement-own", _back(turn, one)),))
    if not books.count(one).total:
        return Outcome((turn.say("announcement-nobody-now", _back(turn, one)),))
    approved = replace(one, stage=Stage.APPROVED, approver=me.id, approvals=one.approvals + 1)
    start = max(one.at or 0, turn.now)
    corrected = None if one.corrects is None else await AnnouncementById(one.corrects)
    taken = [
        (tag, quiet_until(segment, start))
        for tag, segment, _ in books.segments
        if corrected is None and takes(one.audience, segment)
    ]
    mailing = StartMailing(
        approved.mailing,
        Kind.ANNOUNCEMENT,
        {"announcement": one.id.hex()},
        start,
        tuple(taken),
        after=None if corrected is None else corrected.mailing,
    )
    shown = card(turn, changed(approved), books, near=near, known=known)
    return Outcome(
        (turn.say("announcement-approved"), shown),
        effects=(SaveAnnouncement(approved), mailing),
        letters=_to_author(turn, one, books, "announcement-approved-letter"),
    )


@dataclass(frozen=True, slots=True)
class Refusing:
    """A refusal with its reason."""

    one: Announcement
    books: Books
    reason: str


@dataclass(frozen=True, slots=True)
class Undecided:
    """It cannot be refused, for the reason of this text."""

    key: str
    one: Announcement | None = None


async def disapprove(turn: Turn) -> Refusing | Undecided:
    """The conversation of who refuses."""
    one = await found(await Ask("disapprove-announcement", AnnouncementToken()))
    if one is None:
        return Undecided("announcement-not-here")
    if one.stage is not Stage.ASKED:
        return Undecided("announcement-not-asked", one)
    if not can_decide(turn, one):
        return Undecided("announcement-own", one)
    return Refusing(one, await look(one), await Ask("disapprove-reason", Words(REASON_LIMIT)))


def disapproved(turn: Turn, result: Refusing | Undecided) -> Outcome:
    """It goes back to its author, who reads why."""
    match result:
        case Undecided(key, None):
            return Outcome((not_there(turn, key),))
        case Undecided(key, one) if one is not None:
            return Outcome((turn.say(key, _back(turn, one)),))
        case Refusing(one, books, reason):
            refused = replace(one, stage=Stage.REFUSED, approver=_me(turn).id, reason=reason)
            return Outcome(
                (turn.say("announcement-refused", _back(turn, one)),),
                effects=(SaveAnnouncement(refused),),
                letters=_to_author(turn, one, books, "announcement-refused-letter", reason=reason),
            )
    raise TypeError(type(result).__name__)


async def withdraw(turn: Turn, argument: str, *, near: Near, known: frozenset[str]) -> Outcome:
    """It is not to go out at all: asked once more, since that is for good."""
    one, said = await _seen(turn, argument)
    if one is None:
        return said
    books = await look(one)
    if not may_change(one, turn.now):
        return _again(turn, one, books, near, known)
    if not argument.endswith(" yes"):
        yes = Button(turn.label("withdraw-sure", "yes"), f"go:withdraw {token_of(one.id)} {one.version} yes")
        return Outcome((turn.say("withdraw-sure", [yes], _back(turn, one)),))
    effects: list[Effect] = [SaveAnnouncement(replace(one, stage=Stage.WITHDRAWN))]
    if one.stage is Stage.APPROVED:
        effects.append(SteerMailing(one.mailing, MailingState.STOPPED, turn.now))
    done = turn.say("announcement-withdrawn", [turn.go("announcements", "announcement-menu")])
    letters = _to_author(turn, one, books, "announcement-withdrawn-letter")
    return Outcome((done,), effects=tuple(effects), letters=letters)


# -- what they share


async def _seen(turn: Turn, argument: str) -> tuple[Announcement | None, Outcome]:
    """The announcement of a pressed button, if it still is as it was when the button was made; else what to say."""
    token, _, rest = argument.partition(" ")
    version = rest.partition(" ")[0]
    one = await found(token)
    if one is None:
        return None, Outcome((not_there(turn),))
    if not pressed(turn) or not version.isdecimal():
        return None, Outcome((turn.say("announcement-press", _back(turn, one)),))
    if one.version != int(version):
        return None, _changed(turn, one, await look(one))
    return one, Outcome()


def _changed(turn: Turn, one: Announcement, books: Books) -> Outcome:
    if one.stage is Stage.APPROVED:
        return Outcome((turn.say("announcement-already", _back(turn, one), name=books.named(turn, one.approver)),))
    return Outcome((turn.say("announcement-changed", _back(turn, one)),))


def _again(turn: Turn, one: Announcement, books: Books, near: Near, known: frozenset[str]) -> Outcome:
    """Nothing was done: how it stands."""
    return Outcome((turn.say("announcement-stands"), card(turn, one, books, near=near, known=known)))


def _back(turn: Turn, one: Announcement) -> list[Button]:
    return [Button(turn.label("announcement-decide", "card"), f"go:announcement {token_of(one.id)}")]


def _to_author(turn: Turn, one: Announcement, books: Books, key: str, **values: str) -> tuple[Letter, ...]:
    """A letter to who wrote it, where that is a member other than who acts."""
    author = next((member for member in books.team if member.id == one.author), None)
    if author is None or author.id == _me(turn).id:
        return ()
    to = turn.to((author.language,))
    words = to.text(key, name=_me(turn).name, **values)
    return (Letter(author.at, Say(words, to.languages, (tuple(_back(to, one)),)), Lane.CASE),)


def _me(turn: Turn) -> Member:
    if turn.member is None:
        raise TypeError("a deed of the team without a member")
    return turn.member
