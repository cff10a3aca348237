"""How a case looks to the team: a line of the queue, its card with everything one may do, and never who filed it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape

from bot.cases import Case, CasesAlike, Entry, Status
from bot.chat.asking import rows
from bot.chat.texts import Markup
from bot.chat.turn import Button, Say, Turn
from bot.communities import token_of
from bot.rules.display import shown
from bot.rules.facts import Facts
from bot.rules.priority import HIGHEST, SLOW
from bot.rules.staff import Deed, decides, may
from bot.staff import Team

LABEL_LIMIT = 30
"""Letters of a label that the team gives a case."""

ANSWERS_ASKED = (
    ("ask-place", "place"),
    ("ask-detail", "detail"),
    ("ask-matter", "matter"),
    ("ask-ground", "ground"),
    ("ask-region", "region"),
    ("ask-role", "role"),
)
"""The questions of a report whose answers are words of ours, by their name in a case."""

DECIDED = ("hand", "refer", "close")
"""What is for who has the case, and for who may assign."""

CONTACT: tuple[tuple[str, Deed], ...] = (("answer", Deed.WORK), ("alike", Deed.WORK))
"""Commands of other parts about a case, shown to roles that may."""


@dataclass(frozen=True, slots=True)
class View:
    """A case with what is known around it: the members' names by id, and the people in its group.

    `confirmed` are those whom the team joined, this one included, `proposed` those found to report nearly the same.
    """

    case: Case
    names: Mapping[bytes, str]
    confirmed: int
    proposed: int

    @property
    def token(self) -> str:
        return token_of(self.case.id)

    def name(self, turn: Turn, id_: bytes) -> str:
        """What a member is called; one who left has no name any more."""
        return self.names[id_] if id_ in self.names else turn.text("case-member-left")


async def view(case: Case) -> View:
    """What belongs to a case."""
    names = {member.id: shown(member.name) for member in await Team()}
    joined = () if case.joined is None else await CasesAlike(case.joined)
    confirmed = [one for one in joined if one.joined == case.joined]
    known = {case.id, *(one.id for one in confirmed)}
    alike = () if case.alike is None else await CasesAlike(case.alike)
    proposed = [one for one in alike if one.id not in known]
    return View(case, names, _people(confirmed), _people(proposed))


def _people(cases: Sequence[Case]) -> int:
    """People, not cases: what moderators passed on was reported by several."""
    return sum(_reported_by(one) for one in cases)


def _reported_by(case: Case) -> int:
    people = str(case.situation.get("people", "1"))
    return int(people) if people.isdecimal() else 1


# -- one line


def line(turn: Turn, seen: View) -> Markup:
    """A case in the queue: what it is, how old, why it stands there, who has it."""
    case = seen.case
    what = [_answer(turn, case, "ask-place", "place"), _answer(turn, case, "ask-ground", "ground")]
    parts: list[str] = [
        turn.text("case-line", reference=case.reference, age=turn.ago(turn.now - case.filed_at)),
        " · ".join(word for word in what if word),
        turn.text("case-line-status", status=status(turn, seen)),
    ]
    if case.rank != 0:
        parts.append(priority_words(turn, case))
    if (others := seen.confirmed + seen.proposed - _others_not(seen)) > 0:
        parts.append(turn.text("case-line-people", count=others + _reported_by(case)))
    return Markup("\n".join(part for part in parts if part))


def _others_not(seen: View) -> int:
    """The case itself is among those that were joined."""
    return _reported_by(seen.case) if seen.confirmed else 0


def status(turn: Turn, seen: View) -> Markup:
    """Where a case stands, and who has it."""
    case = seen.case
    if case.status is Status.CLOSED:
        ending = turn.label("case-ending", case.ending.value) if case.ending else ""
        return turn.text("case-status-closed", ending=ending)
    if case.worker is None:
        return turn.text("case-status-free")
    return turn.text("case-status-worker", name=seen.name(turn, case.worker))


def priority_words(turn: Turn, case: Case) -> Markup:
    """The rank in words, with its reasons."""
    level = "slow" if case.rank <= SLOW else str(min(case.rank, HIGHEST))
    reasons = turn.listed([turn.label("case-reasons", reason) for reason in case.reasons if reason != level])
    words = turn.label("case-priority", f"rank{level}")
    if not reasons:
        return turn.text("case-priority-plain", level=words)
    return turn.text("case-priority-why", level=words, reasons=reasons)


def title(turn: Turn, case: Case) -> str:
    """The title of a case's topic: nothing of what was reported."""
    what = [_answer(turn, case, "ask-place", "place"), _answer(turn, case, "ask-ground", "ground")]
    return " · ".join([case.reference, *(word for word in what if word)])


# -- the card


def card(turn: Turn, seen: View, facts: Facts, *, news: str | None = None, room: bool | None = None) -> Say:
    """The case as a whole, without what was reported, with what this member may do; in a room only what works there.

    `room` says whether it is for the team's room; None: as this turn is.
    """
    for_room = turn.arrival.seen or turn.member is None if room is None else room
    parts = [news] if news else []
    parts += [
        "\n".join(_head(turn, seen)),
        "\n".join(_told(turn, seen.case, facts)),
        "\n".join(_work(turn, seen, facts)),
    ]
    buttons = _in_room(turn, seen) if for_room else _buttons(turn, seen)
    return Say("\n\n".join(part for part in parts if part), turn.languages, buttons)


def _head(turn: Turn, seen: View) -> Iterator[str]:
    case = seen.case
    filed = turn.date(datetime.fromtimestamp(case.filed_at, UTC).date())
    yield turn.text("case-head", reference=case.reference)
    yield turn.text("case-state", status=status(turn, seen))
    yield turn.text("case-filed", date=filed, age=turn.ago(turn.now - case.filed_at))
    if case.answered_at is not None:
        yield turn.text("case-answered", span=turn.span(case.answered_at - case.filed_at))
    elif case.status is not Status.CLOSED:
        yield turn.text("case-waiting", span=turn.span(turn.now - case.filed_at))
    yield priority_words(turn, case)


def _told(turn: Turn, case: Case, facts: Facts) -> Iterator[str]:
    for key, name in ANSWERS_ASKED:
        if answer := _answer(turn, case, key, name):
            yield turn.text("summary-line", name=turn.label("summary-names", key), answer=answer)
    platform = facts.platforms.get(str(case.situation.get("platform", "")))
    if platform is not None:
        words = platform.name(turn.languages[0])
        yield turn.text("summary-line", name=turn.label("summary-names", "ask-platform"), answer=words)
    if case.situation.get("under_18") is not None:
        words = turn.label("ask-under-18", "yes" if case.situation["under_18"] is True else "no")
        yield turn.text("summary-line", name=turn.label("summary-names", "ask-under-18"), answer=words)
    if case.situation.get("from") == "community":
        yield turn.text("case-from-community", count=_reported_by(case))
        body = facts.bodies.get(str(case.situation.get("body", "")))
        if body is not None:
            yield turn.text("case-from-proposal", body=body.name(turn.languages[0]))
    yield turn.text("case-language", language=turn.language_name(case.language))


def _work(turn: Turn, seen: View, facts: Facts) -> Iterator[str]:
    case = seen.case
    evidence = [item for item in case.evidence if item.file is not None]
    yield turn.text("case-evidence-count", count=len(case.evidence), files=len(evidence))
    if case.situation.get("from") != "community":
        yield turn.text("case-linked" if case.linked else "case-unlinked")
    if seen.confirmed > _reported_by(case):
        yield turn.text("case-group-confirmed", count=seen.confirmed)
    if seen.proposed:
        yield turn.text("case-group-proposed", count=seen.proposed)
    if case.labels:
        yield turn.text("case-labels", labels=turn.listed([label_words(turn, label) for label in case.labels]))
    bodies = [facts.bodies[id_].name(turn.languages[0]) for id_ in case.referred if id_ in facts.bodies]
    if bodies:
        yield turn.text("case-referred", bodies=turn.listed(bodies))
    if case.entries:
        yield turn.text("case-entries", count=len(case.entries))


def _answer(turn: Turn, case: Case, key: str, name: str) -> str | None:
    answer = case.situation.get(name)
    options = turn.texts.labels(turn.languages[0], key)
    return turn.label(key, answer) if isinstance(answer, str) and answer in options else None


def label_words(turn: Turn, label: str) -> str:
    """One of the usual labels in the reader's language; the team's own words as they are."""
    return turn.texts.labels(turn.languages[0], "case-label").get(label) or shown(label, LABEL_LIMIT)


def press(turn: Turn, deed: str, token: str, words: str = "", label: str = "") -> Button:
    """A button about a case; `label` where one deed has several."""
    return Button(turn.label("case-menu", label or deed), f"go:{deed} {token} {words}".rstrip())


def _buttons(turn: Turn, seen: View) -> tuple[tuple[Button, ...], ...]:
    me, case = turn.member, seen.case
    if me is None:
        return ()
    closed, mine = case.status is Status.CLOSED, decides(me.role, me.id, case.worker)
    deeds = ["evidence"] + (["history"] if case.entries else [])
    if may(me.role, Deed.WORK):
        if closed:
            deeds += ["reopen"] if mine else []
        else:
            deeds += ["claim"] if case.worker != me.id else ["unclaim"]
            deeds += ["note", "label"] + (["remind"] if case.worker == me.id else [])
            deeds += DECIDED if mine else []
    deeds += [deed for deed, needed in CONTACT if may(me.role, needed)]
    laid = rows([press(turn, deed, seen.token) for deed in deeds])
    return (*laid, (turn.go("cases", "case-menu"),))


def _in_room(turn: Turn, seen: View) -> tuple[tuple[Button, ...], ...]:
    """In the team's room nobody knows yet who will press: what may not be done is said then."""
    if seen.case.status is Status.CLOSED:
        deeds = ["reopen", "desk"]
    elif seen.case.worker is None:
        deeds = ["claim", "close", "desk"]
    else:
        deeds = ["unclaim", "close", "desk"]
    return tuple(rows([press(turn, deed, seen.token) for deed in deeds]))


# -- what was written in a case


def entry(turn: Turn, seen: View, one: Entry) -> Markup:
    """A note, an answer or a message, with who wrote it: a colleague's name, or the reporter's pseudonym."""
    day = turn.date(datetime.fromtimestamp(one.at, UTC).date())
    who = turn.text("case-reporter", reference=seen.case.reference[:4])
    if one.by is not None:
        who = turn.text("case-member", name=seen.name(turn, one.by))
    head = turn.text(f"case-entry-{one.kind.value}", who=who, date=day)
    # Not through the text: what people write can be longer than a value there may be.
    return Markup(f"{head}\n{escape(shown(one.text), quote=False)}")
