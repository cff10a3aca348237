"""The team's room: /staffroom, the card or topic of each new case there, and what its topic hears of later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.cases import Case, CaseById, SaveCase, Status
from bot.chat.events import Address, Delivered, TimeCame, Undelivered
from bot.chat.replies import CloseTopic, Lane, OpenTopic
from bot.chat.turn import Button, Letter, Outcome, Say, Turn
from bot.communities import SetTimer, incident_of, token_of
from bot.rules.facts import Facts
from bot.rules.staff import ACKNOWLEDGE, FEED_BACK, Deed, is_idle, may
from bot.staff import ForgetOffice, Member, Office, Offices, SaveOffice, Team
from handlers.casecard import card, title, view
from handlers.caselookup import office_of
from handlers.community import whisper

# -- where the team meets


async def staffroom(turn: Turn, argument: str) -> Outcome:
    """/staffroom where the team meets: new cases arrive here from now on; `off`: no more."""
    address, group = turn.arrival.address, turn.arrival.group
    if group is None:
        return Outcome()
    offices = await Offices()
    known = next((one for one in offices if one.room.platform == address.platform), None)
    if argument == "off":
        if known is None or office_of(turn, offices) is None:
            return Outcome((whisper(turn, turn.say("staffroom-none")),))
        return Outcome((turn.say("staffroom-off"),), effects=(ForgetOffice(address.platform),))
    if group.public and argument != "yes":
        return Outcome(
            (turn.say("staffroom-public", [Button(turn.label("staffroom-public", "yes"), "go:staffroom yes")]),)
        )
    room = address if group.forum is None else Address(address.platform, group.forum)
    office = Office(room, group.forum is not None, turn.languages, 0 if known is None else known.version)
    done = turn.say("staffroom-topics" if office.topics else "staffroom-set")
    return Outcome((done,), effects=(SaveOffice(office),))


# -- a new case


def announced(case: bytes, now: int) -> tuple[SetTimer, ...]:
    """What a turn that files a case sets: the team's room hears of it now, and reminders come in time."""
    token = token_of(case)
    return (
        SetTimer("case-new", token, now, now),
        SetTimer("case-unanswered", token, now + ACKNOWLEDGE, now),
        SetTimer("case-unclosed", token, now + FEED_BACK, now),
    )


async def case_new(turn: Turn, *, facts: Facts) -> Outcome:
    """A case was filed: where the team's room has topics it gets its own, elsewhere a card."""
    case = await _told_of(turn)
    if case is None:
        return Outcome()
    letters = []
    for office in await Offices():
        there = turn.to(office.languages)
        if office.topics:
            about = f"{token_of(case.id)} {office.room.platform}"
            act = OpenTopic(title(there.alone(office.languages[0]), case))
            letters.append(
                Letter(office.room, act, Lane.CASE, then_tell=("topic-made", about), else_tell=("topic-lost", about))
            )
        else:
            letters.append(await _card(there, office.room, case, facts))
    return Outcome(letters=tuple(letters))


async def topic_made(turn: Turn, *, facts: Facts) -> Outcome:
    """The case has a topic of its own: it is kept where, and the card comes first in it."""
    event, case = turn.arrival.event, await _told_of(turn)
    at = event.at if isinstance(event, Delivered) else None
    if at is None:
        return Outcome()
    if case is None:  # erased meanwhile
        return Outcome(letters=(Letter(at, CloseTopic(), Lane.CASE),))
    office = next((one for one in await Offices() if one.room.platform == at.platform), None)
    kept = replace(case, topics={**(case.topics or {}), at.platform: at})
    there = turn if office is None else turn.to(office.languages)
    return Outcome(letters=(await _card(there, at, kept, facts),), effects=(SaveCase(kept),))


async def topic_lost(turn: Turn, *, facts: Facts) -> Outcome:
    """No topic could be made: the card goes to the room itself."""
    event, case = turn.arrival.event, await _told_of(turn)
    platform = event.about.partition(" ")[2] if isinstance(event, Undelivered) else ""
    office = next((one for one in await Offices() if one.room.platform == platform), None)
    if case is None or office is None:
        return Outcome()
    return Outcome(letters=(await _card(turn.to(office.languages), office.room, case, facts),))


async def _card(there: Turn, to: Address, case: Case, facts: Facts) -> Letter:
    told = card(there, await view(case), facts, room=True)
    return Letter(to, told, Lane.CASE, else_tell=("staffroom-lost", to.platform))


async def staffroom_lost(turn: Turn) -> Outcome:
    """The team's room cannot be written to for good: those who may name another hear of it."""
    event = turn.arrival.event
    if not isinstance(event, Undelivered):
        return Outcome()
    # A card whose topic was deleted says nothing about the room; only the room itself gone ends it.
    offices = [one for one in await Offices() if one.room.platform == event.about]
    if event.reason != "gone" or not offices:
        return Outcome()
    leads = [member for member in await Team() if may(member.role, Deed.ROOM) and not is_idle(member.seen, turn.now)]
    letters = [Letter(one.at, turn.to((one.language,)).say("staffroom-lost"), Lane.CASE) for one in leads]
    return Outcome(letters=tuple(letters), effects=(ForgetOffice(event.about),))


async def _told_of(turn: Turn) -> Case | None:
    """The case that a timer, or a delivery, is about."""
    event = turn.arrival.event
    about = event.about if isinstance(event, TimeCame | Undelivered | Delivered) else ""
    return await CaseById(incident_of(about.partition(" ")[0]))


# -- what the topics hear


async def in_topics(turn: Turn, case: Case, say: Callable[[Turn], Say]) -> tuple[Letter, ...]:
    """Something for all topics of a case but the one in which it happened, each in its room's language."""
    languages = {office.room.platform: office.languages for office in await Offices()}
    letters = []
    for platform, at in (case.topics or {}).items():
        if at != turn.arrival.address:
            there = turn.to(languages.get(platform, turn.languages))
            letters.append(Letter(at, say(there), Lane.CASE))
    return tuple(letters)


def closing(case: Case) -> tuple[Letter, ...]:
    """A closed case has closed topics."""
    return tuple(Letter(at, CloseTopic(), Lane.CASE) for at in (case.topics or {}).values())


# -- reminders to the team


async def unanswered(turn: Turn) -> Outcome:
    """A week after it was filed nobody has answered."""
    case = await _told_of(turn)
    if case is None or case.status is Status.CLOSED or case.answered_at is not None:
        return Outcome()
    return Outcome(letters=await to_team(turn, case, "case-unanswered"))


async def unclosed(turn: Turn) -> Outcome:
    """Three months after it was filed it is still open."""
    case = await _told_of(turn)
    if case is None or case.status is Status.CLOSED:
        return Outcome()
    return Outcome(letters=await to_team(turn, case, "case-unclosed"))


async def to_team(turn: Turn, case: Case, key: str) -> tuple[Letter, ...]:
    """A text about a case: to who has it; else to its topics and rooms; else to those who may hand it to somebody."""
    members = [one for one in await Team() if not is_idle(one.seen, turn.now)]

    def reminder(there: Turn) -> Say:
        open_ = Button(there.label("case-menu", "open"), f"go:open {token_of(case.id)}")
        return there.say(key, [open_], reference=case.reference)

    worker = next((one for one in members if one.id == case.worker), None)
    if worker is not None:
        return (_alone(turn, worker, reminder),)
    offices = await Offices()
    topics = case.topics or {}
    places = [(topics.get(one.room.platform, one.room), one.languages) for one in offices]
    if places:
        return tuple(Letter(at, _for_room(turn.to(to), case, key), Lane.CASE) for at, to in places)
    return tuple(_alone(turn, one, reminder) for one in members if may(one.role, Deed.ASSIGN))


def _for_room(there: Turn, case: Case, key: str) -> Say:
    desk = Button(there.label("case-menu", "desk"), f"go:desk {token_of(case.id)}")
    return there.say(key, [desk], reference=case.reference)


def _alone(turn: Turn, member: Member, say: Callable[[Turn], Say]) -> Letter:
    return Letter(member.at, say(turn.to((member.language,))), Lane.CASE)
