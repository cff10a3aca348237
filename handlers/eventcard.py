"""One event: its card, its place on the map, its file for a calendar, and being reminded of it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from html import escape
from urllib.parse import quote, urlencode

from bot.agenda.event import HOME, State
from bot.calendar import EventAt, Listed
from bot.chat.asking import rows
from bot.chat.replies import Document, Venue
from bot.chat.texts import Markup, Value, fold
from bot.chat.turn import Button, Outcome, Say, Turn
from bot.communities import CanSendFiles, LinkTo, incident_of, token_of
from bot.following import Follow, FollowingOf, How, Segment, Subscription, Unfollow
from bot.followwords import language as spoken
from bot.rules.browsing import coming, of_argument, off, to_argument
from bot.rules.display import clean
from bot.rules.retention import DAY
from bot.showing import CanShowPlaces
from handlers.eventfilter import ROOM_ON_CARDS
from handlers.eventwords import DAYS, PROPOSED, cut, name, only_in, place, times, when, words

TEXT_SHOWN = 700
"""Code points of a description on a card: one screen of a phone with all the rest."""

SHARED_TEXT = 200
FILE_NAME = 40
ICS = "text/calendar"


async def event(turn: Turn, argument: str) -> Outcome:
    """/event: the card. The argument is the event's key, and the filter of the list that one goes back to."""
    key, _, back = argument.partition(" ")
    listed = await EventAt(incident_of(key))
    if listed is None:
        return Outcome((_unknown(turn),))
    platform = turn.arrival.address.platform
    follows = await FollowingOf(turn.arrival.address)
    files, places = await CanSendFiles(platform), await CanShowPlaces(platform)
    reminded = any(one.segment.event == listed.key for one in follows)
    over = not coming(listed.event, turn.arrival.at)
    choices = []
    if not over and (reminded or not off(listed.event)):
        choices.append(_press(turn, "unremind" if reminded else "remind", listed))
    if files and not over:
        choices.append(_press(turn, "ics", listed))
    if places and _pin(turn, listed) is not None:
        choices.append(_press(turn, "map", listed))
    chosen = of_argument(back)
    way = "go:events" if chosen is None else f"go:events {to_argument(chosen, ROOM_ON_CARDS)}"
    choices.append(Button(turn.label("event-menu", "back"), way))
    text = "\n\n".join(card(turn.alone(language), listed) for language in turn.languages)
    links = await _links(turn, listed, pins=places)
    return Outcome((Say(text, turn.languages, tuple(rows(choices)), links=links),))


_COMMANDS = {"remind": "remindme", "unremind": "unremind", "ics": "ics", "map": "map", "open": "event"}


def _press(turn: Turn, option: str, listed: Listed) -> Button:
    return Button(turn.label("event-menu", option), f"go:{_COMMANDS[option]} {token_of(listed.key)}")


def _unknown(turn: Turn) -> Say:
    return turn.say("event-unknown", [turn.go("events")])


# -- the card


def card(turn: Turn, listed: Listed) -> str:
    """All that is known of an event, in one language; blank lines between what it is, the facts and the description."""
    event, at = listed.event, turn.arrival.at
    called = only_in(turn, event.names)
    state = None
    if off(event):
        state = turn.text("event-off")
    elif event.state is State.MOVED:
        state = turn.text("event-moved")
    elif not coming(event, at):
        state = turn.text("event-over")
    head = [turn.text("event-name", name=name(turn, event)), state, times(turn, event, at)]
    about = words(turn, event.texts)
    missing = only_in(turn, event.texts) if about else called
    parts = [
        "\n".join(filter(None, head)),
        "\n".join(_facts(turn, listed)),
        escape(cut(about, TEXT_SHOWN), quote=False),
        turn.text("event-only-in", language=missing) if missing else "",
        _source(turn, listed),
    ]
    return "\n\n".join(filter(None, parts))


def _facts(turn: Turn, listed: Listed) -> list[Markup]:
    event = listed.event
    lines = []
    if (where := place(turn, event)) is not None:
        lines.append(turn.text("event-where", where=where))
    if event.venue.online:
        lines.append(turn.text("event-online", link=event.venue.online))
    if event.price is not None:
        cost = turn.text("event-free") if event.price == 0 else turn.text("event-price", price=turn.price(event.price))
        lines.append(cost)
    if event.spoken:
        lines.append(turn.text("event-spoken", languages=turn.listed([spoken(turn, one) for one in event.spoken])))
    if event.accessible:
        lines.append(turn.text("event-accessible"))
    if event.organiser:
        lines.append(turn.text("event-organiser", organiser=clean(event.organiser)))
    return lines


def _source(turn: Turn, listed: Listed) -> Markup:
    if listed.event.source == DAYS:
        return turn.text("event-source-days")
    if listed.event.source == PROPOSED:
        return turn.text("event-source-proposed")
    seen = turn.arrival.at if listed.at is None else listed.at
    date = turn.date(datetime.fromtimestamp(seen, HOME).date())
    return turn.text("event-source", source=clean(listed.event.source), date=date)


async def _links(turn: Turn, listed: Listed, *, pins: bool) -> tuple[tuple[str, str], ...]:
    """What opens elsewhere: the organiser's page, the way to share, and a map where the platform shows no places."""
    event, platform = listed.event, turn.arrival.address.platform
    links = [(turn.label("event-menu", "page"), event.link)] if event.link else []
    own = event.link or await LinkTo(platform, f"event_{token_of(listed.key)}")
    if own is not None and platform == "telegram":
        one = turn.alone(turn.languages[0])
        said = f"{name(one, event)} – {_plain(when(one, (coming(event, turn.arrival.at) or event.times)[0]))}"
        shared = urlencode({"url": own, "text": cut(said, SHARED_TEXT)}, quote_via=quote)
        links.append((turn.label("event-menu", "share"), f"https://t.me/share/url?{shared}"))
    elif own is not None and not event.link:
        links.append((turn.label("event-menu", "share"), own))
    venue = event.venue
    if not pins and venue.latitude is not None and venue.longitude is not None:
        at = f"{venue.latitude:.5f}", f"{venue.longitude:.5f}"
        link = f"https://www.openstreetmap.org/?mlat={at[0]}&mlon={at[1]}#map=17/{at[0]}/{at[1]}"
        links.append((turn.label("event-menu", "map"), link))
    return tuple(links)


def _plain(words: Markup) -> str:
    return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


# -- on the map


async def on_map(turn: Turn, argument: str) -> Outcome:
    """/map: where it is, as a place that the platform's own map opens."""
    listed = await EventAt(incident_of(argument))
    if listed is None:
        return Outcome((_unknown(turn),))
    pin = _pin(turn, listed)
    if pin is None:
        return Outcome(go=("event", argument))
    said = turn.say("event-on-map", [_press(turn, "open", listed)], name=pin.name, where=pin.address)
    return Outcome((replace(said, venue=pin),))


def _pin(turn: Turn, listed: Listed) -> Venue | None:
    venue, one = listed.event.venue, turn.alone(turn.languages[0])
    if venue.latitude is None or venue.longitude is None:
        return None
    return Venue(venue.latitude, venue.longitude, name(one, listed.event), place(one, listed.event) or "")


# -- being reminded


async def remind(turn: Turn, argument: str) -> Outcome:
    """/remindme: follow this one event, in the languages and with the quiet hours of what one follows else."""
    listed = await EventAt(incident_of(argument))
    if listed is None or not coming(listed.event, turn.arrival.at):
        return Outcome((_unknown(turn),))
    address, at = turn.arrival.address, turn.arrival.at
    agenda = next((one.segment for one in await FollowingOf(address) if one.segment.event is None), None)
    segment = Segment(
        address.platform,
        turn.languages,
        how=How.REMINDERS,
        quiet=None if agenda is None else agenda.quiet,
        announcements=False,
        event=listed.key,
    )
    follow = Follow(Subscription(address, segment, at - at % DAY))
    choices = [_press(turn, "unremind", listed), _press(turn, "open", listed)]
    if await CanSendFiles(address.platform):
        choices.insert(0, _press(turn, "ics", listed))
    said = turn.say("event-reminded", *rows(choices), name=_name(turn, listed))
    return Outcome((said,), effects=(follow,))


async def unremind(turn: Turn, argument: str) -> Outcome:
    """/unremind: this event is not followed any more."""
    key = incident_of(argument)
    listed = await EventAt(key)
    gone = (Unfollow(turn.arrival.address, event=key),) if key else ()
    if listed is None:
        return Outcome((_unknown(turn),), effects=gone)
    said = turn.say("event-unreminded", [_press(turn, "open", listed)], name=_name(turn, listed))
    return Outcome((said,), effects=gone)


def _name(turn: Turn, listed: Listed) -> Value:
    return turn.each(lambda one: name(one, listed.event))


# -- for one's own calendar


async def ics(turn: Turn, argument: str) -> Outcome:
    """/ics: a file for one's calendar, of one event, or of all that this address follows."""
    address, language = turn.arrival.address, turn.languages[0]
    if not argument:
        if not await FollowingOf(address):
            return Outcome((turn.say("event-ics-nothing", [turn.go("events")]),))
        asked = {"platform": address.platform, "chat": address.chat, "thread": address.thread, "in": language}
        file = Document("concordia.ics", ICS, "ics-following", json.dumps(asked))
        return Outcome((replace(turn.say("event-ics-all", [turn.go("events")]), documents=(file,)),))
    listed = await EventAt(incident_of(argument))
    if listed is None:
        return Outcome((_unknown(turn),))
    asked = {"event": listed.key.hex(), "in": language}
    file = Document(_file_name(turn, listed), ICS, "ics", json.dumps(asked))
    every = [Button(turn.label("event-menu", "all-ics"), "go:ics")] if await FollowingOf(address) else []
    said = turn.say("event-ics", [_press(turn, "open", listed)], every, name=_name(turn, listed))
    return Outcome((replace(said, documents=(file,)),))


def _file_name(turn: Turn, listed: Listed) -> str:
    """A name in ASCII that says what it is."""
    called = fold(name(turn, listed.event)).encode("ascii", "ignore").decode().split()
    return f"{'-'.join(called)[:FILE_NAME].strip('-') or 'event'}.ics"
