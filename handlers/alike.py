"""Reports of nearly the same: proposed to the team, joined by a press, and then answered together."""

from __future__ import annotations

from base64 import b32encode
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.audit import Audited, Trace
from bot.cases import Case, CaseById, CasesAlike, Effect, SaveCase
from bot.chat.asking import rows
from bot.chat.events import FileKind
from bot.chat.texts import Markup
from bot.chat.turn import Button, Outcome, Turn
from bot.communities import token_of
from bot.rules.likeness import Told, likeness
from bot.rules.staff import Deed, may, sees
from bot.staff import FreshId, Member

SHOWN = 10
"""Reports that are listed with what is alike; how many more there are is said."""


@dataclass(frozen=True, slots=True)
class Group:
    """A case with those that are joined with it, and those that are proposed; as far as a member sees them."""

    case: Case
    joined: tuple[Case, ...]
    proposed: tuple[Case, ...]


async def alike(turn: Turn, case: Case, words: str) -> Outcome:
    """The card of a group; or a press on it: join one (named by its letters), join all, take this one out."""
    member = turn.member
    if member is None:
        return Outcome()
    group = await _group(case, member)
    if words == "leave":
        return _left(turn, group, member)
    chosen = [one for one in group.proposed if words in ("all", _letters(one))]
    return await _joined(turn, group, chosen, member) if chosen else await _card(turn, group)


async def _group(case: Case, member: Member) -> Group:
    found: dict[bytes, Case] = {}
    for name in dict.fromkeys((case.joined, case.alike)):
        if name is not None:
            found |= {one.id: one for one in await CasesAlike(name) if one.id != case.id}
    seen = [one for one in found.values() if sees(member.role, member.id, one.worker)]
    joined = tuple(one for one in seen if case.joined is not None and one.joined == case.joined)
    return Group(case, joined, tuple(one for one in seen if one not in joined))


def _letters(case: Case) -> str:
    """Its reference as a button carries it, beside the token of the case that it is joined with."""
    return b32encode(case.id[:5]).decode()


# -- what is decided


async def _joined(turn: Turn, group: Group, chosen: Sequence[Case], member: Member) -> Outcome:
    name = group.case.joined or (await FreshId("joined")).hex()
    cases = [group.case, *chosen] if group.case.joined is None else chosen
    effects: list[Effect] = [SaveCase(replace(one, joined=name)) for one in cases]
    effects += [Audited(Trace(turn.now, member.id.hex(), "alike", case=one.id)) for one in chosen]
    people = sum(map(_people, (group.case, *group.joined, *chosen)))
    menu = [*_answer(turn, group.case), _press(turn, "alike", group.case)]
    return Outcome((turn.say("alike-joined", menu, count=people),), effects=tuple(effects))


def _left(turn: Turn, group: Group, member: Member) -> Outcome:
    """Out of the group: by who has the case, or who may assign."""
    if group.case.worker != member.id and not may(member.role, Deed.ASSIGN):
        return Outcome((turn.say("alike-not-yours", [_press(turn, "claim", group.case)]),))
    if group.case.joined is None:
        return Outcome((turn.say("alike-alone"),))
    said = turn.say("alike-left", [_press(turn, "alike", group.case)], reference=group.case.reference)
    return Outcome((said,), effects=(SaveCase(replace(group.case, joined=None)),))


# -- how it looks


async def _card(turn: Turn, group: Group) -> Outcome:
    if not group.joined and not group.proposed:
        return Outcome((turn.say("alike-alone"),))
    told = _told(group.case)
    parts = [turn.text("alike", reference=group.case.reference, count=_people(group.case))]
    for key, cases in (("alike-in", group.joined), ("alike-proposed", group.proposed)):
        lines = [await _line(turn, one, told) for one in cases[:SHOWN]]
        if len(cases) > SHOWN:
            lines.append(turn.text("alike-more", count=len(cases) - SHOWN))
        if lines:
            parts.append(Markup("\n".join((turn.text(key, count=sum(map(_people, cases))), *lines))))
    say = turn.say("alike-help", *_buttons(turn, group))
    return Outcome((replace(say, text="\n\n".join((*parts, say.text))),))


async def _line(turn: Turn, one: Case, told: Told) -> Markup:
    """A report of the group: reference, day, people, and in what it is alike; nothing of what it says."""
    whole = await CaseById(one.id)
    found = () if whole is None else likeness(told, _told(whole))
    filed = datetime.fromtimestamp(one.filed_at, UTC).date()
    why = turn.each(lambda each: each.listed([each.label("alike-why", what) for what in found or ("other",)]))
    date = turn.each(lambda each: each.date(filed))
    return turn.text("alike-line", reference=one.reference, date=date, count=_people(one), why=why)


def _told(case: Case) -> Told:
    texts = tuple(item.text for item in case.evidence if item.text)
    posts = tuple(item.origin.link for item in case.evidence if item.origin is not None and item.origin.link)
    return Told(texts, posts, any(item.file is not None and item.file.kind is FileKind.PHOTO for item in case.evidence))


def _buttons(turn: Turn, group: Group) -> list[tuple[Button, ...]]:
    token = token_of(group.case.id)
    one = turn.label("alike-menu", "join")
    laid = [Button(f"{one} {case.reference}", f"go:alike {token} {_letters(case)}") for case in group.proposed[:SHOWN]]
    more = []
    if len(group.proposed) > 1:
        more.append(_press(turn, "all", group.case, "all"))
    if group.case.joined is not None:
        more += [*_answer(turn, group.case), _press(turn, "leave", group.case, "leave")]
    return rows([*laid, *more])


def _answer(turn: Turn, case: Case) -> list[Button]:
    """An answer is written where nobody reads along."""
    return [] if turn.arrival.seen else [_press(turn, "answer", case)]


def _press(turn: Turn, deed: str, case: Case, words: str = "") -> Button:
    command = deed if deed in ("answer", "claim") else "alike"
    return Button(turn.label("alike-menu", deed), f"go:{command} {token_of(case.id)} {words}".rstrip())


def _people(case: Case) -> int:
    """People, not cases: what moderators handed up was reported by several."""
    people = str(case.situation.get("people", "1"))
    return int(people) if people.isdecimal() else 1
