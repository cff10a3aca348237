"""The author of a removed message answers the moderators, once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.chat.answers import Answer, InvalidAnswer, Said, Words
from bot.chat.dialogue import Ask
from bot.chat.turn import Letter, Outcome, Turn
from bot.communities import Appeal, Community, CommunityAt, Incident, OpenIncident, incident_of
from bot.rules.moderation import TOLD_TO_AUTHOR
from handlers.incident import decided

APPEAL_LIMIT = 1_000
"""Letters of the author's one answer."""


@dataclass(frozen=True, slots=True)
class IncidentToken:
    """The id of an incident, as a button of ours brought it."""

    options: Sequence[str] = ()
    collects: bool = False

    def parse(self, answer: Answer) -> bytes:
        id_ = incident_of(answer.text) if isinstance(answer, Said) else b""
        if not id_:
            raise InvalidAnswer("appeal-unknown")
        return id_


@dataclass(frozen=True, slots=True)
class NoAppeal:
    """There is nothing (more) that this person could answer to."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What the author says, and to what."""

    incident: Incident
    community: Community
    words: str


async def appeal(turn: Turn) -> NoAppeal | Answered:
    """The conversation. Somebody else's incident and one that is not there look the same."""
    incident = await OpenIncident(await Ask("appeal-incident", IncidentToken()))
    if (
        incident is None
        or turn.arrival.user not in incident.authors
        or incident.platform != turn.arrival.address.platform
        or incident.verdict not in TOLD_TO_AUTHOR
        or turn.arrival.user in incident.appeals
    ):
        return NoAppeal()
    community = await CommunityAt(incident.platform, incident.chat)
    if community is None:
        return NoAppeal()
    return Answered(incident, community, await Ask("ask-appeal", Words(APPEAL_LIMIT)))


def appealed(turn: Turn, result: NoAppeal | Answered) -> Outcome:
    """Keep the answer and show it to the moderators, beside what they decided."""
    if isinstance(result, NoAppeal):
        return Outcome((turn.say("appeal-unknown"),))
    incident, community = result.incident, result.community
    letters: tuple[Letter, ...] = ()
    if community.room is not None and incident.verdict is not None:
        there = turn.to(community.languages)
        answered = replace(incident, appeals={**incident.appeals, turn.arrival.user: result.words})
        letters = (Letter(community.room, decided(there, answered, incident.verdict)),)
    return Outcome(
        (turn.say("appeal-sent"),),
        effects=(Appeal(incident.id, incident.version, turn.arrival.user, result.words),),
        letters=letters,
    )
