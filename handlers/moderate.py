"""Moderators: what they are told, the queue in their room, the decision at one tap, and the author's one answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from bot.cases import FileCase, FreshReceipt
from bot.chat.answers import Item
from bot.chat.events import Standing, Undelivered
from bot.chat.gathering import items_of
from bot.chat.replies import BanMember, DeleteMessage, Lane, LiftMeasures, RestrictMember
from bot.chat.turn import Letter, Outcome, Say, Turn
from bot.communities import (
    AloneWith,
    CommunitiesOf,
    Community,
    CommunityAt,
    Incident,
    Judge,
    MarkTold,
    OpenIncident,
    QueueOf,
    incident_of,
    token_of,
)
from bot.rules.facts import Body, Facts
from bot.rules.moderation import MUTES, TOLD_TO_AUTHOR, Queued, Verdict, may_decide, notice
from bot.rules.referral import refer
from bot.rules.situation import Ground, Matter, Place, Situation
from handlers.community import standing, title, told_of, whisper
from handlers.flag import verdict_words
from handlers.incident import card, decided, go, may_be_taken_back, pictures, press
from handlers.office import announced
from handlers.report import new_case

PROPOSALS = 3
"""Bodies that are proposed when an incident is handed up."""
PRESSED_UP = ("up0", "up1", "up2", "up3")
"""The presses that hand it up: the team chooses, or one of the proposed bodies."""
VERDICTS = frozenset(verdict.value for verdict in Verdict if verdict is not Verdict.BACK)


# -- what moderators are told


async def told(turn: Turn) -> Outcome:
    """The moment of a notice: new incidents as cards, more people for known ones in a line, the rest as a number."""
    community = await told_of(turn)
    if community is None or community.room is None:
        return Outcome()
    queue = await QueueOf(community.platform, community.chat)
    what = notice(queue)
    there = turn.to(community.languages)
    people = {one.id: one.people for one in queue}
    says = [card(there, found) for id_ in what.whole if (found := await OpenIncident(id_)) is not None]
    says += [_again(there, id_, people[id_]) for id_ in what.again]
    if what.waiting or (what.slow and what.whole):
        says.append(_waiting(there, what.waiting, what.slow))
    about = ("room-unreachable", f"{community.platform} {community.chat}")
    letters = tuple(Letter(community.room, say, Lane.CASE, else_tell=about) for say in says)
    counted = tuple((one.id, one.people) for one in queue if one.id in what.counted)
    return Outcome(letters=letters, effects=(MarkTold(counted),))


def _again(turn: Turn, id_: bytes, people: int) -> Say:
    return turn.say("incident-again", [go(turn, "show", id_)], count=people)


def _waiting(turn: Turn, waiting: int, slow: int) -> Say:
    say = turn.say("queue-waiting", [turn.go("queue", "queue-menu")], count=waiting)
    return replace(say, text=f"{say.text} {turn.text('queue-slow', count=slow)}") if slow else say


# -- the queue


async def queue(turn: Turn, argument: str) -> Outcome:
    """/queue: the next open incident, or the one after `argument`."""
    community = await _moderated(turn)
    if isinstance(community, Outcome):
        return community
    there = turn.to(community.languages)
    open_ = await QueueOf(community.platform, community.chat)
    next_ = _after(open_, incident_of(argument) if argument else None)
    found = None if next_ is None else await OpenIncident(next_.id)
    if found is None:
        return Outcome((there.say("queue-empty"),))
    left: str = there.text("queue-left", count=len(open_))
    if slow := sum(1 for one in open_ if one.slow):
        left = f"{left} {there.text('queue-slow', count=slow)}"
    shown_card = card(there, found, later=True)
    return Outcome((replace(shown_card, text=f"{left}\n\n{shown_card.text}"),), effects=(_told_of(found),))


def _told_of(incident: Incident) -> MarkTold:
    return MarkTold(((incident.id, incident.people),))


def _after(open_: Sequence[Queued], id_: bytes | None) -> Queued | None:
    ids = [one.id for one in open_]
    at = ids.index(id_) + 1 if id_ in ids else 0
    return open_[at % len(open_)] if open_ else None


async def _moderated(turn: Turn) -> Community | Outcome:
    """The community whose moderators meet here, for one of them; else what there is to say, which is little."""
    here = await CommunitiesOf(turn.arrival.address)
    if not here:
        return Outcome()
    return await _for_moderator(turn, here[0])


async def _for_moderator(turn: Turn, community: Community) -> Community | Outcome:
    group = turn.arrival.group
    if community.room != turn.arrival.address or group is None:
        return Outcome()
    apart = group.chat != community.chat
    in_room = await standing(turn, group.chat)
    inside = in_room if not apart else Standing.NONE
    if in_room is None or inside is None:
        return Outcome((whisper(turn, turn.say("moderator-unsure")),))
    if not may_decide(in_room, inside, apart=apart):
        return Outcome((whisper(turn, turn.say("moderators-only")),))
    return community


# -- one incident


async def judge(turn: Turn, argument: str, *, facts: Facts) -> Outcome:
    """A press on a card: decide, look closer, ask a colleague. A press from elsewhere has no effect and no answer.

    Who may not decide here is told so before anything is looked at: whether there is such an incident stays unsaid.
    """
    token, _, deed = argument.partition(" ")
    here = await CommunitiesOf(turn.arrival.address)
    incident = await OpenIncident(incident_of(token)) if here else None
    community = None if incident is None else next((one for one in here if _holds(one, incident)), None)
    mine = await _for_moderator(turn, community or here[0]) if here else Outcome()
    if isinstance(mine, Outcome):
        return mine
    if incident is None or community is None:
        return Outcome()
    there = turn.to(community.languages)
    if incident.verdict is not None:
        if deed == Verdict.BACK.value and may_be_taken_back(incident):
            return await _taken_back(there, community, incident)
        return Outcome((decided(there, incident, incident.verdict),))
    if deed in ("show", "ask", "pictures", "up"):
        return Outcome((_closer(there, incident, deed, facts),))
    if deed in PRESSED_UP:
        return await _handed_up(there, incident, PRESSED_UP.index(deed), facts)
    if deed in VERDICTS:
        return await _judged(there, community, incident, Verdict(deed))
    return Outcome()


def _holds(community: Community, incident: Incident) -> bool:
    return (community.platform, community.chat) == (incident.platform, incident.chat)


def _closer(turn: Turn, incident: Incident, deed: str, facts: Facts) -> Say:
    """What a moderator wants to see before deciding, or wants a colleague to see."""
    match deed:
        case "ask":
            asked = card(turn, incident)
            return replace(asked, text=f"{asked.text}\n\n{turn.text('incident-asked')}")
        case "pictures":
            return pictures(turn, incident)
        case "up":
            return _proposals(turn, incident, facts)
    return card(turn, incident)


async def _judged(turn: Turn, community: Community, incident: Incident, verdict: Verdict) -> Outcome:
    """The decision with all that follows from it, in one commit."""
    until = turn.now + MUTES[verdict] if verdict in MUTES else None
    letters = [*_acts(community, incident, verdict, until), *_outcomes(turn, incident, verdict)]
    if verdict in TOLD_TO_AUTHOR:
        letters += [await _warning(turn, community, incident, author, verdict) for author in incident.authors]
    return Outcome(
        (decided(turn, replace(incident, until=until), verdict),),
        effects=(Judge(incident.id, incident.version, verdict, turn.now, until),),
        letters=tuple(letters),
    )


def _acts(community: Community, incident: Incident, verdict: Verdict, until: int | None) -> Iterator[Letter]:
    """What is done in the group: messages go once their files are kept."""
    undone = ("undone", token_of(incident.id))
    if verdict not in (Verdict.KEEP, Verdict.HAND_UP):
        for message in incident.messages:
            quoted = message.quoted
            files = tuple(file.id for file in message.files)
            yield Letter(quoted.address, DeleteMessage(quoted.message), after=files, else_tell=undone)
    for author in incident.authors:
        if until is not None:
            yield Letter(community.whole, RestrictMember(author, until), else_tell=undone)
        if verdict is Verdict.BAN:
            yield Letter(community.whole, BanMember(author), else_tell=undone)


def _outcomes(turn: Turn, incident: Incident, verdict: Verdict) -> Iterator[Letter]:
    """To each reporter who asked: what was decided, in their language; never what it was about, should others look."""
    for member in incident.wishes:
        to = turn.to((member.language,))
        say = to.say("flag-outcome", [to.go("who_helps")], verdict=verdict_words(to, verdict))
        yield Letter(member.at, say, Lane.CASE)


async def _warning(turn: Turn, community: Community, incident: Incident, author: str, verdict: Verdict) -> Letter:
    """To an author, in their language as far as it is known."""
    to = _in_language_of(turn, incident, author)
    menu = [to.go("appeal", "warning-menu", token_of(incident.id))]
    what = to.each(lambda one: one.label("warning-means", verdict.value))
    say = to.say("warning", menu, title=title(to, community), what=what)
    if community.rules is not None:
        say = replace(say, text=f"{say.text}\n\n{to.text('charter-rules', link=community.rules)}")
    at = await AloneWith(incident.platform, author)
    return Letter(at, say, Lane.CASE, else_tell=("unwarned", token_of(incident.id)))


def _in_language_of(turn: Turn, incident: Incident, author: str) -> Turn:
    """The turn in the language that an author's app told, if we speak it; else in the community's."""
    own = (message.quoted for message in incident.messages if message.quoted.author == author)
    locale = next((quoted.locale for quoted in own if quoted.locale), None)
    language = (locale or "").partition("-")[0]
    return turn.to((language,)) if language in turn.texts.languages else turn


async def _taken_back(turn: Turn, community: Community, incident: Incident) -> Outcome:
    """Who was muted or banned takes part again, and is told; removed messages do not come back."""
    letters = []
    for author in incident.authors:
        letters.append(Letter(community.whole, LiftMeasures(author), else_tell=("undone", token_of(incident.id))))
        to = _in_language_of(turn, incident, author)
        at = await AloneWith(incident.platform, author)
        letters.append(Letter(at, to.say("appeal-granted", title=title(to, community)), Lane.CASE))
    return Outcome(
        (decided(turn, incident, Verdict.BACK),),
        effects=(Judge(incident.id, incident.version, Verdict.BACK, turn.now),),
        letters=tuple(letters),
    )


async def undone(turn: Turn) -> Outcome:
    """A decision could not be carried out: the moderators are told, and why."""
    event = turn.arrival.event
    reason = event.reason if isinstance(event, Undelivered) else "refused"
    return await _to_room(
        turn, lambda there: there.say("incident-undone", why=there.each(lambda one: one.label("undone-why", reason)))
    )


async def unwarned(turn: Turn) -> Outcome:
    """The author cannot be reached alone: the moderators are told, and nothing is said in public."""
    return await _to_room(turn, lambda there: there.say("incident-unwarned"))


async def _to_room(turn: Turn, say: Callable[[Turn], Say]) -> Outcome:
    event = turn.arrival.event
    incident = await OpenIncident(incident_of(event.about if isinstance(event, Undelivered) else ""))
    community = None if incident is None else await CommunityAt(incident.platform, incident.chat)
    if community is None or community.room is None:
        return Outcome()
    return Outcome(letters=(Letter(community.room, say(turn.to(community.languages))),))


# -- handing up


def _situation(turn: Turn, incident: Incident) -> Situation:
    grounds = sorted(incident.grounds.items(), key=lambda pair: (-pair[1], pair[0]))
    ground = Ground(grounds[0][0]) if grounds else None
    return Situation(Place.ONLINE, Matter.WORDS, ground, platform=incident.platform, language=turn.languages[0])


def _bodies(turn: Turn, incident: Incident, facts: Facts) -> Sequence[Body]:
    referral = refer(_situation(turn, incident), facts)
    return [step.body for step in referral.steps if isinstance(step.body, Body)][:PROPOSALS]


def _proposals(turn: Turn, incident: Incident, facts: Facts) -> Say:
    bodies = _bodies(turn, incident, facts)
    laid = [[press(body.name(turn.languages[0]), incident, f"up{n}")] for n, body in enumerate(bodies, 1)]
    laid.append([press(turn.label("handing-up", "team"), incident, "up0"), go(turn, "show", incident.id)])
    return turn.say("handing-up", *laid)


async def _handed_up(turn: Turn, incident: Incident, choice: int, facts: Facts) -> Outcome:
    """A case for the team: with all evidence, the proposed body, and no trace of who reported."""
    receipt = await FreshReceipt()
    bodies = _bodies(turn, incident, facts)
    told_ = _situation(turn, incident)
    situation: dict[str, str | bool] = {
        "place": told_.place.value,
        "platform": incident.platform,
        "matter": Matter.WORDS.value,
        "from": "community",
        "people": str(incident.people),
    }
    if told_.ground is not None:
        situation["ground"] = told_.ground.value
    if 0 < choice <= len(bodies):
        situation["body"] = bodies[choice - 1].id
    evidence: tuple[Item, ...] = tuple(
        item for message in incident.messages for item in items_of(message.quoted, message.files)
    )
    case = new_case(turn, evidence, situation, facts, receipt)
    return Outcome(
        (decided(turn, incident, Verdict.HAND_UP),),
        effects=(
            FileCase(receipt.lookup, case),
            *announced(case.id, turn.now),
            Judge(incident.id, incident.version, Verdict.HAND_UP, turn.now),
        ),
        letters=tuple(_outcomes(turn, incident, Verdict.HAND_UP)),
    )
