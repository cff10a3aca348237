"""The demo's second page: a group, its moderators' room and a private chat, side by side in one browser session."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import structlog
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from adapters.web import posts
from adapters.web.callers import known_secret, ours, post_id, refusal
from adapters.web.decode import PLATFORM, decode
from adapters.web.posts import BadPost
from adapters.web.site import Site
from adapters.web.streams import streamed
from adapters.web.towns import Town, Towns
from bot.chat.events import Group
from bot.ports import Raw

log = structlog.get_logger(__name__)

FILES = Path(__file__).parent / "town"

TEXT_LIMIT = 2_000
"""Code points of a message in the group; what a card shows of it."""

KINDS = {"town": {"text", "press", "report"}, "room": {"text", "press"}}
"""What a page may post in each place."""


def routes(site: Site) -> Sequence[BaseRoute]:
    """Nothing where there is no town to show."""
    if site.towns is None:
        return ()
    opening = asyncio.Lock()
    return (
        Route("/community", partial(_page, site)),
        Mount("/community/static", StaticFiles(directory=FILES)),
        Route("/api/community", ours(partial(_open, site, site.towns, opening)), methods=["POST"]),
        Route("/api/community/messages", ours(partial(_message, site, site.towns)), methods=["POST"]),
        Route("/api/community/stream", ours(partial(_stream, site, site.towns))),
        Route("/api/community/later", ours(partial(_later, site, site.towns)), methods=["POST"]),
    )


async def _page(site: Site, request: Request) -> Response:
    template = await asyncio.to_thread(site.template, FILES / "community.html")
    language = site.offer.negotiated(request.headers.get("accept-language", ""))
    return HTMLResponse(site.offer.page(template, language))


async def _open(site: Site, towns: Towns, opening: asyncio.Lock, request: Request) -> Response:
    """Make the session's town where there is none, in the language of the page; who is out of it."""
    post = await posts.read(request, 0)
    secret = known_secret(request)
    language = str(post.words.get("language"))
    if not site.offer.known(language):
        raise BadPost(400, "no-such-language")
    async with opening:  # two tabs open it once
        fresh = towns.of(secret) is None
        town = towns.open(secret, language, site.offer.strings(language), int(site.clock()))
        site.sessions.count(town.key)
        if not town.left:
            await towns.stage.found(towns.community(town))
        if fresh:
            moderator = towns.offered.moderator
            towns.say(town, town.room, moderator, "/room", int(site.clock()))
            envelope = _envelope(site, town, town.room, moderator, f"room.{town.epoch}", language)
            await _bring(site, {**envelope, "event": {"kind": "command", "name": "room"}})
    return JSONResponse({"out": [person for person, user in town.people.items() if user in town.banned]})


async def _stream(site: Site, towns: Towns, request: Request) -> Response:
    town = _town(towns, request)
    reader = town.people.get(request.query_params.get("as", ""))
    if reader is None:
        raise BadPost(400, "no-such-person")
    after = request.headers.get("last-event-id") or request.query_params.get("after", "")
    return await streamed(site.sessions.follow(town.key, after, reader, now=int(site.clock())))


async def _later(site: Site, towns: Towns, request: Request) -> Response:
    """Let some minutes pass."""
    site.sessions.count(_town(towns, request).key)
    towns.stage.clock.later()
    return JSONResponse({}, 202)


async def _message(site: Site, towns: Towns, request: Request) -> Response:
    """202 once the intake has returned. Who acts where, and what was reported, is what the server knows of it."""
    post = await posts.read(request, 0)
    town = _town(towns, request)
    words, event = post.words, post.words.get("event")
    where = str(words.get("in"))
    if not isinstance(event, dict) or str(event.get("kind")) not in KINDS.get(where, ()):
        raise BadPost(400, "no-event")
    place = town.group if where == "town" else town.room
    person, key = str(words.get("as")), post_id(words.get("id"))
    user = towns.user(town, place, person)
    site.sessions.count(user)
    envelope = {**_envelope(site, town, place, person, key, words.get("locale")), "event": event}
    if event["kind"] == "report":
        envelope["quoted"] = _quoted(town, user, str(event.get("message")))
    decode(json.dumps(envelope).encode())  # what cannot be read is refused before anybody sees it
    shown = ""
    if event["kind"] == "text":
        shown = _said(towns, town, place, person, envelope)
    elif event["kind"] == "report":
        # What a reply with /report would be; here nobody but its author sees it, until the bot takes it away.
        shown = envelope["command"] = towns.say(town, place, person, "/report", int(site.clock()), only_for=user)
    try:
        await _bring(site, envelope)
    except Exception as fault:  # noqa: BLE001 - whatever it was, the page must not show it as sent
        log.error("post not stored", fault=type(fault).__name__)  # noqa: TRY400 - no stack: it may hold words
        if shown:
            towns.take_back(town, place, shown)
        return refusal(503, "try-again")
    return JSONResponse({}, 202)


def _said(towns: Towns, town: Town, place: Group, person: str, envelope: dict[str, Any]) -> str:
    """Show what a member writes; the id of it. Raises BadPost."""
    text: str = envelope["event"].get("text") or ""
    if not text.strip():
        raise BadPost(400, "no-text")
    if len(text) > TEXT_LIMIT:
        raise BadPost(413, "text-too-long")
    if place == town.group and towns.is_muted(town, town.people[person]):
        raise BadPost(403, "muted")
    return towns.say(town, place, person, text.strip(), envelope["at"])


def _quoted(town: Town, user: str, message: str) -> dict[str, Any]:
    said = town.said.get(message)
    if said is None or said.user == user:
        raise BadPost(404, "no-such-message")
    return {
        "chat": town.group.chat,
        "message": message,
        "author": said.user,
        "name": town.name(said.person),
        "at": said.at,
        "text": said.text,
        "locale": town.language,
    }


def _envelope(site: Site, town: Town, place: Group, person: str, key: str, locale: object) -> dict[str, Any]:
    user = town.people[person]
    return {
        "update": f"{place.chat}.{user}.{key}",
        "chat": place.chat,
        "user": user,
        "group": {"title": place.title},
        "at": int(site.clock()),
        "locale": locale,
    }


async def _bring(site: Site, envelope: dict[str, Any]) -> None:
    await site.intake(PLATFORM, [Raw(envelope["update"], json.dumps(envelope).encode())])


def _town(towns: Towns, request: Request) -> Town:
    town = towns.of(known_secret(request))
    if town is None:
        raise BadPost(409, "no-community")
    return town
