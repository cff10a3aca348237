"""How an incident looks in the moderators' room: a card with its content covered, and what is left once decided."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain

from bot.chat.asking import rows
from bot.chat.events import FileKind
from bot.chat.replies import Picture
from bot.chat.texts import Markup
from bot.chat.turn import Button, Say, Turn
from bot.communities import Incident, token_of
from bot.rules.display import shown
from bot.rules.moderation import TOLD_TO_AUTHOR, Verdict
from handlers.flag import verdict_words

NAME_LIMIT = 64
TEXT_SHOWN = 2_500
"""Letters of reported words on a card: with what stands around them they fit one message of Telegram."""
MESSAGES_SHOWN = 5
NOTES_SHOWN = 3
PICTURES_SHOWN = 4
"""Messages, remarks and pictures of one incident that are shown; how many more there are is said."""


def card(turn: Turn, incident: Incident, *, later: bool = False) -> Say:
    """An incident with its content under a cover, and everything that can be decided about it."""
    lines = [turn.text("incident", count=incident.people)]
    if incident.slow:
        lines.append(turn.text("incident-slow"))
    if incident.like is not None:
        (earlier,) = incident.like
        what = turn.text("incident-like-open") if earlier is None else verdict_words(turn, earlier)
        lines.append(turn.text("incident-like", verdict=what))
    for message in incident.messages[:MESSAGES_SHOWN]:
        lines.append(_message(turn, message.quoted.author_name, message.quoted.at, message.quoted.link))
        words = shown(message.quoted.text, TEXT_SHOWN // min(len(incident.messages), MESSAGES_SHOWN))
        if words:
            covered = f"<spoiler>{turn.text('incident-words', words=words)}</spoiler>"
            lines.append(Markup(f"{turn.text('incident-hurts')}\n{covered}"))
        if message.files:
            lines.append(turn.text("incident-files", count=len(message.files)))
    if (more := len(incident.messages) - MESSAGES_SHOWN) > 0:
        lines.append(turn.text("incident-more", count=more))
    lines += [turn.text("incident-note", note=shown(note)) for note in incident.notes[:NOTES_SHOWN]]
    lines += [turn.text("incident-appeal", words=shown(words)) for words in incident.appeals.values()]
    lines.append(turn.text("incident-help"))
    return Say("\n\n".join(lines), turn.languages, _buttons(turn, incident, later=later))


def _message(turn: Turn, author: str | None, at: int, link: str | None) -> Markup:
    name = shown(author, NAME_LIMIT) if author else turn.text("incident-hidden")
    when = turn.each(lambda one: one.date(datetime.fromtimestamp(at, UTC).date()))
    head = turn.text("incident-author", name=name, date=when)
    return head if link is None else Markup(f"{head}\n{turn.text('incident-link', link=link)}")


def _buttons(turn: Turn, incident: Incident, *, later: bool) -> tuple[tuple[Button, ...], ...]:
    def verdict(one: Verdict) -> Button:
        return press(turn.label("decide", one.value), incident, one.value)

    groups = (
        (verdict(Verdict.REMOVE), verdict(Verdict.WARN), verdict(Verdict.KEEP)),
        (verdict(Verdict.MUTE_HOUR), verdict(Verdict.MUTE_DAY), verdict(Verdict.MUTE_WEEK)),
        (verdict(Verdict.BAN), go(turn, "ask", incident.id), verdict(Verdict.HAND_UP)),
    )
    last = []
    if any(file.kind is FileKind.PHOTO for message in incident.messages for file in message.files):
        last.append(go(turn, "pictures", incident.id))
    if later:
        last.append(turn.go("queue", "decide", token_of(incident.id)))
    # Where two languages stand on a button, three of them do not fit beside each other on a phone.
    laid = groups if len(turn.languages) == 1 else tuple(chain.from_iterable(map(rows, groups)))
    return (*laid, tuple(last)) if last else laid


def pictures(turn: Turn, incident: Incident) -> Say:
    photos = [f.id for message in incident.messages for f in message.files if f.kind is FileKind.PHOTO]
    say = turn.say("incident-pictures", [go(turn, "show", incident.id)], count=min(len(photos), PICTURES_SHOWN))
    return replace(say, pictures=tuple(Picture(id_) for id_ in photos[:PICTURES_SHOWN]))


def decided(turn: Turn, incident: Incident, verdict: Verdict) -> Say:
    """What stands in the room once it is decided: the words are gone, and not whose press it was."""
    lines = [turn.text("incident-decided", verdict=verdict_words(turn, verdict), count=incident.people)]
    lines += [turn.text("incident-appeal", words=shown(words)) for words in incident.appeals.values()]
    again = [go(turn, "back", incident.id)] if may_be_taken_back(replace(incident, verdict=verdict)) else []
    return Say("\n\n".join(lines), turn.languages, ((*again, turn.go("queue", "queue-menu")),))


def go(turn: Turn, deed: str, id_: bytes) -> Button:
    return Button(turn.label("decide", deed), f"go:judge {token_of(id_)} {deed}")


def press(label: str, incident: Incident, deed: str) -> Button:
    return Button(label, f"go:judge {token_of(incident.id)} {deed}")


def may_be_taken_back(incident: Incident) -> bool:
    """Once an author has answered, moderators may change their mind about what is done to a person."""
    return bool(incident.appeals) and incident.verdict in TOLD_TO_AUTHOR
