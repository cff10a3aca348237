"""/cases: the queue; one case with its card, what was reported, and what was written since."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from html import escape

from bot.cases import Case, CaseNamed, CaseQueue, Page
from bot.chat.answers import Item
from bot.chat.asking import rows
from bot.chat.events import FileKind
from bot.chat.replies import Picture
from bot.chat.texts import Markup
from bot.chat.turn import Button, Letter, Outcome, Say, Turn
from bot.communities import LinkTo, is_token, token_of
from bot.rules.display import shown
from bot.rules.facts import Facts
from bot.rules.staff import Deed, may
from bot.staff import Member
from handlers.casecard import card, entry, line, press, view
from handlers.caselookup import not_here, on_case
from handlers.community import whisper

PAGE = 8
"""Cases on one page of the queue."""
SCAN = 500
"""Open cases of a member and of nobody that are looked through where only one kind of them is asked for."""
EVIDENCE_PAGE = 4
"""Reported messages on one page, each with a picture at most: what one message of a platform shows without scrolling
for long."""
ENTRIES_PAGE = 8
NAME_LIMIT = 64


# -- the queue


async def queue(turn: Turn, argument: str) -> Outcome:
    """/cases: a page of the queue. The argument is a filter and how many to skip, or the reference of a case."""
    me = turn.member
    if me is None:
        return Outcome()
    which, _, skipped = argument.partition(" ")
    kinds = ["todo", "mine", "free", *(["all"] if may(me.role, Deed.ASSIGN) else []), "closed"]
    if argument and which not in kinds:
        return Outcome(go=("open", argument))
    which = which or "todo"
    skip = int(skipped) if skipped.isdecimal() and len(skipped) < 6 else 0
    page = await _page(me, which, skip)
    lines = [line(turn, await view(case)) for case in page.cases]
    numbered = [Markup(f"<b>{number}.</b> {one}") for number, one in enumerate(lines, skip + 1)]
    head = turn.text("cases", which=turn.label("cases-filter", which), count=page.total)
    opens = [Button(case.reference, f"go:open {token_of(case.id)}") for case in page.cases]
    turning = []
    if skip:
        turning.append(Button(turn.label("cases-filter", "back"), f"go:cases {which} {max(0, skip - PAGE)}"))
    if skip + PAGE < page.total:
        turning.append(Button(turn.label("cases-filter", "more"), f"go:cases {which} {skip + PAGE}"))
    others = [Button(turn.label("cases-filter", kind), f"go:cases {kind}") for kind in kinds if kind != which]
    empty = [] if lines else [turn.text("cases-none")]
    text = "\n\n".join([head, *numbered, *empty])
    return Outcome((Say(text, turn.languages, (*rows(opens), tuple(turning), *rows(others))),))


async def _page(me: Member, which: str, skip: int) -> Page:
    everybody = may(me.role, Deed.ASSIGN)
    match which:
        case "all" if everybody:
            return await CaseQueue(None, skip, PAGE)
        case "closed":
            return await CaseQueue(None if everybody else me.id, skip, PAGE, closed=True)
        case "mine" | "free":
            seen = await CaseQueue(me.id, 0, SCAN)
            found = [case for case in seen.cases if (case.worker == me.id) == (which == "mine")]
            return Page(tuple(found[skip : skip + PAGE]), len(found))
    return await CaseQueue(me.id, skip, PAGE)


# -- one case


async def opened(turn: Turn, argument: str, *, facts: Facts) -> Outcome:
    """/open with a reference, or the press of a reference."""
    words = argument.strip()
    if not words:
        return Outcome(go=("cases", ""))
    if not is_token(words):
        found = await CaseNamed(words)
        return not_here(turn) if found is None else Outcome(go=("open", token_of(found)))

    async def shows(turn: Turn, case: Case, _words: str) -> Outcome:
        return Outcome((card(turn, await view(case), facts),))

    return await on_case(shows)(turn, words)


async def desk(turn: Turn, case: Case, _words: str, *, facts: Facts) -> Outcome:
    """From the team's room to where one is alone with the bot: there is the card with everything."""
    me = turn.member
    if me is None:
        return Outcome()
    alone = turn.to((me.language,))
    letter = Letter(me.at, card(alone, await view(case), facts, room=False))
    link = await LinkTo(turn.arrival.address.platform, f"open_{token_of(case.id)}")
    told = alone.say("case-in-private")
    if link is not None:
        told = replace(told, links=((alone.label("case-menu", "desk"), link),))
    return Outcome((whisper(turn, told),), letters=(letter,))


# -- what was reported


async def evidence(turn: Turn, case: Case, words: str) -> Outcome:
    """What was reported, as it came, under a cover."""
    skip = int(words) if words.isdecimal() and len(words) < 4 else 0
    items = case.evidence[skip : skip + EVIDENCE_PAGE]
    if not items:
        return Outcome((turn.say("case-evidence-none", [press(turn, "open", token_of(case.id))]),))
    parts = [turn.text("case-shown", reference=case.reference)]
    parts += [_item(turn, number, item) for number, item in enumerate(items, skip + 1)]
    photos = [item.file.id for item in items if item.file is not None and item.file.kind is FileKind.PHOTO]
    more = []
    if skip + EVIDENCE_PAGE < len(case.evidence):
        more.append(press(turn, "evidence", token_of(case.id), str(skip + EVIDENCE_PAGE), "evidence_more"))
    back = press(turn, "open", token_of(case.id))
    say = Say("\n\n".join(parts), turn.languages, ((*more, back),), private=True)
    return Outcome((replace(say, pictures=tuple(Picture(id_) for id_ in photos)),))


def _item(turn: Turn, number: int, item: Item) -> Markup:
    lines: list[str] = [turn.text("case-item", number=number, date=_day(turn, item.at))]
    if item.origin is not None:
        name = shown(item.origin.name, NAME_LIMIT) if item.origin.name else turn.text("incident-hidden")
        lines.append(turn.text("case-item-origin", name=name))
        if item.origin.link is not None:
            lines.append(turn.text("case-item-link", link=shown(item.origin.link)))
    if item.file is not None:
        lines.append(turn.text("case-item-file", kind=turn.label("case-file", item.file.kind.value)))
    if item.text:
        lines.append(turn.text("incident-hurts"))
        # Not through a text: a value there may have 2,500 letters, a message 10,000.
        lines.append(f"<spoiler>{escape(shown(item.text), quote=False)}</spoiler>")
    return Markup("\n".join(lines))


def _day(turn: Turn, at: int) -> str:
    return turn.date(datetime.fromtimestamp(at, UTC).date())


# -- what was written since


async def history(turn: Turn, case: Case, words: str) -> Outcome:
    """Notes, answers and messages in order, the newest page first."""
    skip = int(words) if words.isdecimal() and len(words) < 5 else 0
    end = max(0, len(case.entries) - skip)
    seen = await view(case)
    entries = [entry(turn, seen, one) for one in case.entries[max(0, end - ENTRIES_PAGE) : end]]
    head = turn.text("case-history", reference=case.reference)
    earlier = []
    if end > ENTRIES_PAGE:
        earlier.append(press(turn, "history", seen.token, str(skip + ENTRIES_PAGE), "history_more"))
    none = [] if entries else [turn.text("case-history-none")]
    buttons = ((*earlier, press(turn, "open", seen.token)),)
    return Outcome((Say("\n\n".join([head, *entries, *none]), turn.languages, buttons, private=True),))
