"""The web application: seven routes over the sessions and the intake."""

from __future__ import annotations

import asyncio
import json
from functools import partial
from typing import Any
from urllib.parse import quote

import structlog
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from adapters.web import community, desks, posts
from adapters.web.callers import chat_of, give_secret, known_secret, ours, post_id, refusal, secret_of, whose
from adapters.web.decode import PLATFORM, decode
from adapters.web.encode import echo
from adapters.web.guard import SecureHeaders
from adapters.web.posts import BadPost, Post
from adapters.web.site import Site
from adapters.web.streams import streamed
from bot.ports import Raw

log = structlog.get_logger(__name__)

LABEL_LIMIT = 200
"""Code points of a button's label that the page may show as the person's own words; ours have 80."""

READ_SECONDS = 300
"""20 MB at 70 kB/s; who is slower makes room for others and tries again."""


def application(site: Site) -> Starlette:
    """The ASGI application."""
    return Starlette(
        routes=[
            Route("/", partial(_page, site)),
            Mount("/static", StaticFiles(directory=site.page)),
            Route("/api/page", ours(partial(_words, site))),
            Route("/api/session", ours(partial(_session, site)), methods=["POST"]),
            Route("/api/messages", ours(partial(_message, site)), methods=["POST"]),
            Route("/api/stream", ours(partial(_stream, site))),
            Route("/api/documents/{id}", ours(partial(_document, site))),
            Route("/api/pictures/{id}", ours(partial(_picture, site))),
            Route("/healthz", _health),
            *community.routes(site),
            *desks.routes(site),
        ],
        middleware=[Middleware(SecureHeaders)],
    )


async def _health(_: Request) -> Response:
    return JSONResponse({"ok": True})


async def _page(site: Site, request: Request) -> Response:
    template = await asyncio.to_thread(site.template, site.page / "index.html")
    language = site.offer.negotiated(request.headers.get("accept-language", ""))
    return HTMLResponse(site.offer.page(template, language))


async def _words(site: Site, request: Request) -> Response:
    language = request.query_params.get("language", "")
    if not site.offer.known(language):
        language = site.offer.negotiated(request.headers.get("accept-language", ""))
    return JSONResponse(site.offer.told(language, site.file_limit))


async def _session(site: Site, request: Request) -> Response:
    """Give the browser its secret, or with `fresh` a new one: then what it has seen is forgotten."""
    post = await posts.read(request, 0)
    secret = secret_of(request)
    if secret and post.words.get("fresh") is True:
        for person in ("", *site.offer.people()):
            site.sessions.forget(chat_of(secret, person))
            site.documents.forget(chat_of(secret, person))
        if site.towns is not None:
            site.towns.forget(secret)
        for desk in site.desks.values():
            await desk.leave(secret)
        secret = None
    response = JSONResponse({})
    if secret is None:
        give_secret(request, response, site.random)
    return response


async def _stream(site: Site, request: Request) -> Response:
    chat = whose(site.offer, request, request.query_params.get("as", ""))
    after = request.headers.get("last-event-id") or request.query_params.get("after", "")
    return await streamed(site.sessions.follow(chat, after, now=int(site.clock())))


async def _document(site: Site, request: Request) -> Response:
    """A file that the bot made for one of this browser's chats, once."""
    chats = _chats(site, request)
    found = site.documents.take(request.path_params["id"], chats) if request.method == "GET" else None
    if found is None:
        return refusal(404, "no-such-document")
    named = f"attachment; filename*=UTF-8''{quote(found.name, safe='')}"
    return Response(found.data, media_type=found.media_type, headers={"Content-Disposition": named})


async def _picture(site: Site, request: Request) -> Response:
    """A picture of a message that is shown in one of this browser's chats, as often as it is shown."""
    found = site.pictures.look(request.path_params["id"], _chats(site, request))
    return refusal(404, "no-such-picture") if found is None else Response(found.data, media_type=found.media_type)


def _chats(site: Site, request: Request) -> set[str]:
    """All chats of this browser. Raises BadPost."""
    secret = known_secret(request)
    chats = {chat_of(secret, person) for person in ("", *site.offer.people())}
    if site.towns is not None and (town := site.towns.of(secret)) is not None:
        chats.add(town.key)
    return chats


async def _message(site: Site, request: Request) -> Response:
    """202 once the intake has returned, so what the page shows as sent is on disk."""
    async with site.readers:
        try:
            async with asyncio.timeout(READ_SECONDS):
                post = await posts.read(request, site.file_limit)
        except (TimeoutError, ClientDisconnect):
            return refusal(408, "too-slow")
        chat = whose(site.offer, request, str(post.words.get("as") or ""))
        key = post_id(post.words.get("id"))
        site.sessions.count(chat)
        raw = _raw(site, chat, key, post)
        arrival = decode(raw.payload)
        shown = echo(arrival, key, _label(post))
        if shown:  # before the intake, so that the answer never comes first
            site.sessions.tell(chat, shown, key)
        try:
            await site.intake(PLATFORM, [raw])
        except Exception as fault:  # noqa: BLE001 - whatever it was, the page must not show it as sent
            log.error("post not stored", fault=type(fault).__name__)  # noqa: TRY400 - no stack: it may hold words
            if shown:
                site.sessions.take_back(chat, key)
            return refusal(503, "try-again")
    if post.refused is not None:
        return refusal(413, "file-too-large")
    return JSONResponse({}, 202)


def _raw(site: Site, chat: str, key: str, post: Post) -> Raw:
    """The update as it goes to the inbox. Only here an upload gets its id, so no page can name another's file."""
    event = post.words.get("event")
    if not isinstance(event, dict):
        raise BadPost(400, "no-event")
    if post.refused is not None and isinstance(event.get("file"), dict):
        event = {**event, "file": {**event["file"], "size": post.refused}}
    elif post.file is None and _claims_bytes(event, site.file_limit):
        raise BadPost(400, "no-file")
    envelope: dict[str, Any] = {
        "update": f"{chat}.{key}",
        "chat": chat,
        "at": int(site.clock()),
        "locale": post.words.get("locale"),
        "event": event,
    }
    files = None
    if post.file is not None:
        kept = site.random(16).hex()
        envelope["upload"] = {"id": kept, "size": len(post.file)}
        files = {kept: post.file}
    return Raw(envelope["update"], json.dumps(envelope).encode(), files)


def _claims_bytes(event: dict[str, Any], file_limit: int) -> bool:
    """Whether the post speaks of a file that we would have taken, and brought none."""
    file = event.get("file")
    size = file.get("size") if isinstance(file, dict) else None
    return isinstance(file, dict) and not (isinstance(size, int) and size > file_limit)


def _label(post: Post) -> str:
    label = post.words.get("label")
    return label[:LABEL_LIMIT] if isinstance(label, str) else ""
