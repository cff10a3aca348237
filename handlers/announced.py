"""An announcement as people read it: in their language or in the nearest, with who speaks, and the way out."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.agenda.event import HOME
from bot.announcements import Announcement, AnnouncementById, LinkButton, Stage
from bot.chat.replies import Picture
from bot.chat.texts import Markup
from bot.chat.turn import Button, Say, Turn
from bot.following import Segment
from bot.mailings import Mailing
from bot.rules.announcing import read_in
from bot.rules.display import clean

NO_NEWS = "go:following announcements no"
"""What the button does with which only announcements end."""

Near = Mapping[str, Sequence[str]]
"""What to read instead of a language, by its code, the best first."""


async def announcement(
    turn: Turn, mailing: Mailing, segment: Segment, *, near: Near, operator: str | None
) -> Say | None:
    """What the mailing says to a segment; nothing where that is not what was approved for it."""
    one = await AnnouncementById(bytes.fromhex(mailing.about["announcement"]))
    if one is None or one.stage is not Stage.APPROVED or one.mailing != mailing.name:
        return None
    corrected = None if one.corrects is None else await AnnouncementById(one.corrects)
    say = written(turn, one, corrected, near=near, operator=operator)
    if say is None or not segment.community:
        return say
    away = Button(turn.label("follow-menu", "unfollow-here"), "go:unfollow_here")
    return replace(say, buttons=((away,),))


def written(
    turn: Turn, one: Announcement, corrected: Announcement | None, *, near: Near, operator: str | None
) -> Say | None:
    """The message to people who read the languages of the turn; None while it has no text at all."""
    shown = read_in(turn.languages, one.texts, near)
    if not shown:
        return None
    own = set(shown) <= set(turn.languages)
    there = turn.to(shown if own else turn.languages[:1])
    parts: list[str] = []
    if one.corrects is not None:
        parts.append(_head(there, corrected))
    parts += [html.escape(clean(one.texts[code]), quote=False) for code in shown]
    if not own:
        language = there.each(lambda turn: turn.language_name(shown[0]))
        parts.append(there.text("announced-only", language=language))
    parts.append(_sender(there, operator))
    links = tuple((_label(button, shown, near), button.address) for button in one.buttons)
    return Say(
        "\n\n".join(parts),
        shown,
        ((Button(there.label("announced-menu", "news"), NO_NEWS),), (there.go("unfollow", "announced-menu"),)),
        links=links,
        pictures=() if one.picture is None else (Picture(one.picture, covered=False),),
    )


def _head(turn: Turn, corrected: Announcement | None) -> Markup:
    if corrected is None:
        return turn.text("announced-correction")
    day = datetime.fromtimestamp(corrected.at or corrected.created, HOME).date()
    return turn.text("announced-correction-of", day=turn.each(lambda one: one.date(day)))


def _sender(turn: Turn, operator: str | None) -> Markup:
    return turn.text("announced-sender") if operator is None else turn.text("announced-sender-named", sender=operator)


def _label(button: LinkButton, shown: Sequence[str], near: Near) -> str:
    """The label in the language of the text, or the nearest that it has."""
    codes = read_in(shown[:1], button.labels, near)
    return button.labels[codes[0]] if codes else button.address
