"""The packet for a body: which body, in which language, what stays in it, in which form. Only a person sends it on."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.cases import Case, CaseById
from bot.chat.answers import Item, OneName, yes_no
from bot.chat.dialogue import Ask
from bot.chat.events import CommandGiven, FileKind
from bot.chat.replies import Document
from bot.chat.turn import Outcome, Turn
from bot.communities import CanSendFiles, incident_of, token_of
from bot.rules.facts import Body, Facts
from bot.rules.referral import refer
from bot.rules.situation import told_of
from handlers.casecard import press
from handlers.caselookup import CaseToken, NotHere, case_for, no_case
from handlers.contact import mine

PROPOSALS = 5
"""Bodies that are proposed: those of the referral, in its order."""

NO_BODY = "none"
FORMS = {"pdf": "application/pdf", "html": "text/html", "json": "application/json"}


@dataclass(frozen=True, slots=True)
class NoFiles:
    """This platform sends people no files."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A packet as it is to be made. `disclosed` are words of bot.packet: what the reporter said may be in it."""

    case: Case
    body: str | None
    language: str
    form: str
    disclosed: tuple[str, ...] = ()


async def packet(turn: Turn, *, facts: Facts) -> NotHere | NoFiles | Wanted:
    """For the team: who reported, their voice and the names of their files are never in it."""
    case = await case_for(turn, await Ask("ask-packet-case", CaseToken()))
    return NotHere() if case is None else await _wanted(turn, case, facts, own=False)


async def mypacket(turn: Turn, *, facts: Facts) -> NotHere | NoFiles | Wanted:
    """For who reported: each thing that could tell who they are is asked by itself."""
    token = await Ask("ask-mypacket", CaseToken())
    case = await mine(turn, token)
    if case is None and _brought(turn):
        case = await CaseById(incident_of(token))
    return NotHere() if case is None else await _wanted(turn, case, facts, own=True)


def _brought(turn: Turn) -> bool:
    """Whether what they chose below the report brought them here, so that it is theirs to see.

    Who names a report by a command, or after going back to the first question, did not come from its receipt. Once the
    questions after that are asked, it was seen.
    """
    if (turn.pending or "").startswith("ask-packet-"):
        return True
    return turn.pending != "ask-mypacket" and not isinstance(turn.arrival.event, CommandGiven)


async def _wanted(turn: Turn, case: Case, facts: Facts, *, own: bool) -> NoFiles | Wanted:
    if not await CanSendFiles(turn.arrival.address.platform):
        return NoFiles()
    bodies = _bodies(turn, case, facts)
    names = {body.id: body.name(turn.languages[0]) for body in bodies}
    names[NO_BODY] = turn.label("ask-packet-body", NO_BODY)
    chosen = await Ask("ask-packet-body", OneName(tuple(names)), labels=names)
    body = facts.bodies.get(chosen)
    languages = _languages(turn, body)
    spoken = {code: turn.language_name(code) for code in languages}
    language = languages[0]
    if len(languages) > 1:
        language = await Ask("ask-packet-language", OneName(tuple(spoken)), labels=spoken)
    disclosed = await _disclosed(case.evidence) if own else ()
    form = await Ask("ask-packet-form", OneName(("pdf", "html", "json")))
    return Wanted(case, None if body is None else body.id, language, form, disclosed)


async def _disclosed(evidence: Sequence[Item]) -> tuple[str, ...]:
    """One by one, and each only where there is something to disclose."""
    files = [item.file for item in evidence if item.file is not None]
    disclosed = []
    if await Ask("ask-packet-identity", yes_no):
        disclosed.append("identity")
    recordings = (FileKind.VOICE, FileKind.AUDIO, FileKind.VIDEO)
    if any(file.kind in recordings for file in files) and await Ask("ask-packet-voice", yes_no):
        disclosed.append("voice")
    if any(file.name for file in files) and await Ask("ask-packet-names", yes_no):
        disclosed.append("file_names")
    return tuple(disclosed)


def _bodies(turn: Turn, case: Case, facts: Facts) -> Sequence[Body]:
    """Those that the referral of its situation names; first those that the team has chosen already."""
    told = told_of(case.situation, turn.languages[0])
    steps = [step.body for step in refer(told, facts).steps if isinstance(step.body, Body)]
    first = [facts.bodies[id_] for id_ in case.referred if id_ in facts.bodies]
    return tuple({body.id: body for body in (*first, *steps)}.values())[:PROPOSALS]


def _languages(turn: Turn, body: Body | None) -> tuple[str, ...]:
    """The body's own languages that we write; where they are not known, all of ours."""
    ours = tuple(turn.texts.languages)
    spoken = tuple(code for code in (() if body is None else body.languages) if code in ours)
    return spoken or ours


def made(turn: Turn, result: NotHere | NoFiles | Wanted) -> Outcome:
    """The file goes to who asked, and to nobody else; it is made when it is sent, and kept nowhere."""
    match result:
        case NotHere():
            return Outcome((no_case(turn),))
        case NoFiles():
            return Outcome((turn.say("packet-no-files", [turn.go("who_helps")]),))
        case Wanted(case, _, _, form, _):
            name = f"{case.reference}.{form}"
            document = Document(name, FORMS[form], f"packet-{form}", json.dumps(_about(result)))
            back = [press(turn, "open", token_of(case.id))] if turn.member is not None else []
            said = turn.say("packet-sent", back, private=True)
            return Outcome((replace(said, documents=(document,)),))


def _about(wanted: Wanted) -> Mapping[str, object]:
    return {
        "case": token_of(wanted.case.id),
        "body": wanted.body,
        "in": wanted.language,
        "disclosed": list(wanted.disclosed),
    }
