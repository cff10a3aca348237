"""/announce: somebody who publishes writes an announcement, or changes one field of it; nothing goes out by that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from itertools import count
from typing import Any

from bot.agenda.event import HOME, Area, Theme
from bot.announcements import Announcement, Audience, LinkButton, SaveAnnouncement, Stage, To
from bot.cases import DropFiles, Effect
from bot.chat.answers import Answer, Bundle, Chose, InvalidAnswer, OneName, Said, Words, one_of
from bot.chat.dialogue import Ask, Params
from bot.chat.events import FileKind
from bot.chat.texts import Markup
from bot.chat.turn import Outcome, Turn
from bot.following import Segments
from bot.mailings import MailingNamed, SteerMailing
from bot.mailings import State as MailingState
from bot.rules.announcing import (
    BUTTONS_LIMIT,
    LABEL_LIMIT,
    TEXT_LIMIT,
    account,
    address_fits,
    label_fits,
    may_change,
    voids,
)
from bot.rules.dates import Unclear, understood
from bot.staff import FreshId, Member
from handlers.announced import Near
from handlers.announcements import AnnouncementToken, Books, card, changed, found, gap_lines, look, not_there, reachable

GATHERS = "announce-picture"
"""The question that takes a photo."""

_TEXT, _GAPS, _ADDRESS, _LABEL = "announce-text", "announce-gaps", "announce-address", "announce-label"

ROUNDS = 3
"""How often the texts can be gone through in one conversation."""

CORRECTABLE = 29 * 24 * 3600
"""Seconds after its end in which something can be corrected: for a day longer it is known who got it."""

SEVERAL_LIMIT = 8
"""Areas, or themes, that one can choose: whoever wants more than half of them wants all."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """An announcement to keep, and what its card needs. `was` is how it stood, None for a new one."""

    one: Announcement
    books: Books
    was: Announcement | None = None


@dataclass(frozen=True, slots=True)
class Wordless:
    """Not a word in any language."""


@dataclass(frozen=True, slots=True)
class Absent:
    """There is no such announcement, or nothing like that can be done with it any more."""

    key: str = "announcement-not-here"


Ended = Drafted | Wordless | Absent


# -- the conversations


async def announce(turn: Turn, *, near: Near) -> Ended:
    """A new one, from its texts to its moment."""
    texts = await _texts(turn, {}, near, Audience())
    if not texts:
        return Wordless()
    picture = await _picture()
    buttons = await _buttons(turn, texts)
    audience = await _audience(turn)
    at = await _moment(turn)
    me = _me(turn)
    one = Announcement(
        await FreshId("announcement"),
        me.id,
        texts,
        turn.arrival.at,
        audience=audience,
        picture=picture,
        buttons=buttons,
        at=at,
        account=account(me.platform, me.user),
    )
    return Drafted(one, await look(one))


async def correct(turn: Turn, *, near: Near) -> Ended:
    """One that goes to who got an earlier one, with words of its own."""
    first = await found(await Ask("correct-announcement", AnnouncementToken()))
    if first is None or first.stage is not Stage.APPROVED or may_change(first, turn.arrival.at):
        return Absent("announcement-not-sent")
    sent = await MailingNamed(first.mailing)
    if sent is None or (sent.ended is not None and sent.ended < turn.arrival.at - CORRECTABLE):
        return Absent("announcement-long-ago")
    texts = await _texts(turn, {}, near, first.audience)
    if not texts:
        return Wordless()
    picture = await _picture()
    buttons = await _buttons(turn, texts)
    me = _me(turn)
    one = Announcement(
        await FreshId("announcement"),
        me.id,
        texts,
        turn.arrival.at,
        audience=first.audience,
        picture=picture,
        buttons=buttons,
        corrects=first.id,
        account=account(me.platform, me.user),
    )
    return Drafted(one, await look(one))


async def rewrite(turn: Turn, *, near: Near) -> Ended:
    """One field of one that is there. What was approved is void, and whoever changes it is its author."""
    was = await found(await Ask("rewrite-announcement", AnnouncementToken()))
    if was is None:
        return Absent()
    if not may_change(was, turn.arrival.at):
        return Absent("announcement-sent")
    fields = ("texts", "picture", "buttons", "audience", "time")
    what = await Ask("rewrite-what", OneName(fields if was.corrects is None else fields[:3]))
    new: dict[str, Any] = {}
    match what:
        case "texts":
            new["texts"] = await _texts(turn, was.texts, near, was.audience)
        case "picture":
            new["picture"] = await _picture()
        case "buttons":
            new["buttons"] = await _buttons(turn, was.texts)
        case "audience":
            new["audience"] = await _audience(turn)
        case "time":
            new["at"] = await _moment(turn)
    me = _me(turn)
    one = voids(was, me.id, account(me.platform, me.user), **new)
    return Drafted(one, await look(one), was)


def drafted(turn: Turn, result: Ended, *, near: Near, known: frozenset[str]) -> Outcome:
    """Keep it, and show its card."""
    match result:
        case Wordless():
            return Outcome((turn.say("announce-empty"),))
        case Absent(key):
            return Outcome((not_there(turn, key),))
        case Drafted(one, books, was):
            effects: list[Effect] = [SaveAnnouncement(one)]
            if was is not None and was.picture not in (None, one.picture):
                effects.append(DropFiles((str(was.picture),)))
            if was is not None and was.stage is Stage.APPROVED:
                effects.append(SteerMailing(was.mailing, MailingState.STOPPED, turn.now))
            shown = card(turn, changed(one), books, near=near, known=known)
            return Outcome((shown,), effects=tuple(effects))
    raise TypeError(type(result).__name__)


# -- its questions


async def _texts(turn: Turn, had: Mapping[str, str], near: Near, audience: Audience) -> Mapping[str, str]:
    """Its words in each language; a language that is skipped stays as it is. Gaps are shown, with whom they touch."""
    texts = dict(had)
    for number in count():
        for code in turn.texts.languages:
            values = {"language": turn.each(lambda one, code=code: one.language_name(code)), "limit": TEXT_LIMIT}  # type: ignore[misc]
            words = await Ask(f"{_TEXT}.{code}.{number}", Words(TEXT_LIMIT), values).or_skip()
            if words is not None:
                texts[code] = words
        lines = "\n".join(gap_lines(turn, texts, near, audience, await Segments())) if texts else ""
        if not lines or number + 1 == ROUNDS:
            return texts
        if await Ask(f"{_GAPS}.{number}", OneName(("go", "again")), {"lines": Markup(lines)}) == "go":
            return texts
    return texts


@dataclass(frozen=True, slots=True)
class OnePicture:
    """One photo."""

    options: Sequence[str] = ()
    collects: bool = True

    def parse(self, answer: Answer) -> str:
        items = answer.items if isinstance(answer, Bundle) else ()
        photos = [item.file.id for item in items if item.file is not None and item.file.kind is FileKind.PHOTO]
        if len(photos) != 1:
            raise InvalidAnswer("announce-picture-odd")
        return photos[0]


async def _picture() -> str | None:
    return await Ask(GATHERS, OnePicture()).or_skip()


@dataclass(frozen=True, slots=True)
class Address:
    """An https address."""

    options: Sequence[str] = ()
    collects: bool = False

    def parse(self, answer: Answer) -> str:
        words = answer.text.strip() if isinstance(answer, Said) else ""
        if not address_fits(words):
            raise InvalidAnswer("announce-address-odd")
        return words


@dataclass(frozen=True, slots=True)
class Label:
    """What fits on a button."""

    options: Sequence[str] = ()
    collects: bool = False

    def parse(self, answer: Answer) -> str:
        words = answer.text.strip() if isinstance(answer, Said) else ""
        if not label_fits(words):
            raise InvalidAnswer("announce-label-odd", limit=LABEL_LIMIT)
        return words


async def _buttons(turn: Turn, texts: Mapping[str, str]) -> tuple[LinkButton, ...]:
    """Link buttons, each with its label in the languages of the texts."""
    made: list[LinkButton] = []
    while len(made) < BUTTONS_LIMIT:
        number = len(made)
        address = await Ask(f"{_ADDRESS}.{number}", Address(), {"count": number}).or_skip()
        if address is None:
            break
        labels = {}
        for code in (one for one in turn.texts.languages if one in texts):
            values = {"language": turn.each(lambda one, code=code: one.language_name(code)), "limit": LABEL_LIMIT}  # type: ignore[misc]
            labels[code] = await Ask(f"{_LABEL}.{code}.{number}", Label(), values)
        made.append(LinkButton(labels, address))
    return tuple(made)


async def _audience(turn: Turn) -> Audience:
    if await Ask("announce-audience", OneName(("all", "choose"))) == "all":
        return Audience()
    to = await Ask("announce-to", one_of(To))
    named = {code: turn.language_name(code) for code in turn.texts.languages}
    languages = await _several(turn, "announce-languages", named)
    platforms = await _several(turn, "announce-platforms", await reachable(turn))
    areas = await _several(turn, "announce-areas", {one.value: turn.label("area", one.value) for one in Area})
    themes = await _several(turn, "announce-themes", {one.value: turn.label("theme", one.value) for one in Theme})
    return Audience(languages, areas, themes, platforms, to)


async def _several(turn: Turn, key: str, options: Mapping[str, str]) -> tuple[str, ...]:
    """Some of these, one press each; none for all of them."""
    chosen: list[str] = []
    while len(chosen) < min(len(options), SEVERAL_LIMIT):
        left = {value: label for value, label in options.items() if value not in chosen}
        done = turn.label("announce-several", "done" if chosen else "all")
        words = turn.listed([options[value] for value in chosen]) if chosen else ""
        shown: Params = {"chosen": words, "count": len(chosen)}
        picked = await Ask(f"{key}.{len(chosen)}", OneName(("done", *left)), shown, {"done": done, **left})
        if picked == "done":
            break
        chosen.append(picked)
    return tuple(chosen)


@dataclass(frozen=True, slots=True)
class Moment:
    """When it goes out: one of some moments that are near `now` (unix seconds), or a day and an hour in words."""

    now: int
    options: Sequence[str] = ("now", "hour", "tomorrow", "monday")
    collects: bool = False

    def parse(self, answer: Answer) -> int | None:
        """Unix seconds; None for at once."""
        if isinstance(answer, Said):
            return self._typed(answer.text)
        match answer.value if isinstance(answer, Chose) else "":
            case "now":
                return None
            case "hour":
                return self.now + 3600
            case "tomorrow":
                return self._at_nine(1)
            case "monday":
                return self._at_nine(7 - datetime.fromtimestamp(self.now, HOME).weekday())
        raise InvalidAnswer("answer-choose")

    def _typed(self, words: str) -> int:
        try:
            when = understood(words, self.now)
        except Unclear:
            raise InvalidAnswer("announce-when-odd") from None
        if when.days:
            raise InvalidAnswer("announce-when-odd")
        return int(when.start.timestamp())

    def _at_nine(self, days: int) -> int:
        day = datetime.fromtimestamp(self.now, UTC).astimezone(HOME).date() + timedelta(days=days)
        return int(datetime.combine(day, time(9), HOME).timestamp())


async def _moment(turn: Turn) -> int | None:
    at: int | None = await Ask("announce-when", Moment(turn.arrival.at))
    return at


def _me(turn: Turn) -> Member:
    if turn.member is None:
        raise TypeError("a deed of the team without a member")
    return turn.member
