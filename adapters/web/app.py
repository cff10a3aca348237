"""The web application: five routes over the sessions and the intake."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
import re
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import structlog
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from adapters.web import posts
from adapters.web.decode import PLATFORM, decode
from adapters.web.encode import echo
from adapters.web.guard import SecureHeaders, from_our_page
from adapters.web.offer import Offer
from adapters.web.posts import BadPost, Post
from adapters.web.sessions import Crowded, Sessions
from bot.chat.events import Undecodable
from bot.ports import Clock, Intake, Random, Raw

log = structlog.get_logger(__name__)

COOKIE = "concordia"
SECRET = re.compile(r"[A-Za-z0-9_-]{43}")  # 32 random bytes in base64url
POST_ID = re.compile(r"[A-Za-z0-9-]{8,64}")

LABEL_LIMIT = 200
"""Code points of a button's label that the page may show as the person's own words; ours have 80."""

READERS = 4
"""Posts that are read at the same time: with 20 MB files at most some 160 MB."""

READ_SECONDS = 300
"""20 MB at 70 kB/s; who is slower makes room for others and tries again."""

Endpoint = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Site:
    """All that the routes need. `file_limit` in bytes; `page` is the folder of index.html."""

    offer: Offer
    sessions: Sessions
    intake: Intake
    clock: Clock
    random: Random
    file_limit: int
    page: Path
    readers: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(READERS))


def application(site: Site) -> Starlette:
    """The ASGI application."""
    return Starlette(
        routes=[
            Route("/", partial(_page, site)),
            Mount("/static", StaticFiles(directory=site.page)),
            Route("/api/page", _ours(partial(_words, site))),
            Route("/api/session", _ours(partial(_session, site)), methods=["POST"]),
            Route("/api/messages", _ours(partial(_message, site)), methods=["POST"]),
            Route("/api/stream", _ours(partial(_stream, site))),
            Route("/healthz", _health),
        ],
        middleware=[Middleware(SecureHeaders)],
    )


def _ours(endpoint: Endpoint) -> Endpoint:
    """Only for our own page, and with our refusals as JSON: `{"code": …}`."""

    async def guarded(request: Request) -> Response:
        if not from_our_page(request):
            return _refusal(403, "not-our-page")
        try:
            return await endpoint(request)
        except BadPost as bad:
            return _refusal(bad.status, bad.code)
        except Undecodable as bad:
            log.info("post not readable", field=str(bad))
            return _refusal(400, "unreadable")
        except Crowded as crowded:
            return _refusal(429, "crowded", {"Retry-After": str(crowded.seconds)})

    return guarded


def _refusal(status: int, code: str, headers: dict[str, str] | None = None) -> JSONResponse:
    return JSONResponse({"code": code}, status, headers=headers)


async def _health(_: Request) -> Response:
    return JSONResponse({"ok": True})


async def _page(site: Site, request: Request) -> Response:
    template = await asyncio.to_thread((site.page / "index.html").read_text, "utf-8")
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
    secret = _secret(request)
    if secret and post.words.get("fresh") is True:
        for person in ("", *(person.id for person in site.offer.persons)):
            site.sessions.forget(_chat(secret, person))
        secret = None
    response = JSONResponse({})
    if secret is None:
        # Strict: no other site can make a browser bring it. No age: it is gone with the browser.
        response.set_cookie(
            COOKIE,
            base64.urlsafe_b64encode(site.random(32)).decode().rstrip("="),
            secure=request.url.scheme == "https",
            httponly=True,
            samesite="strict",
        )
    return response


async def _stream(site: Site, request: Request) -> Response:
    chat = _whose(site, request, request.query_params.get("as", ""))
    after = request.headers.get("last-event-id") or request.query_params.get("after", "")
    events = site.sessions.follow(chat, after)
    first = await anext(events)  # so that a crowd is answered with a status

    async def whole() -> AsyncGenerator[str, None]:
        try:
            yield first
            async for event in events:
                yield event
        finally:
            await events.aclose()

    return StreamingResponse(whole(), media_type="text/event-stream", headers={"X-Accel-Buffering": "no"})


async def _message(site: Site, request: Request) -> Response:
    """202 once the intake has returned, so what the page shows as sent is on disk."""
    async with site.readers:
        try:
            async with asyncio.timeout(READ_SECONDS):
                post = await posts.read(request, site.file_limit)
        except (TimeoutError, ClientDisconnect):
            return _refusal(408, "too-slow")
        chat = _whose(site, request, str(post.words.get("as") or ""))
        key = str(post.words.get("id"))
        if not POST_ID.fullmatch(key):
            raise BadPost(400, "no-id")
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
            return _refusal(503, "try-again")
    if post.refused is not None:
        return _refusal(413, "file-too-large")
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


def _secret(request: Request) -> str | None:
    secret = request.cookies.get(COOKIE, "")
    return secret if SECRET.fullmatch(secret) else None


def _whose(site: Site, request: Request, person: str) -> str:
    """The chat that this request may speak in. Raises BadPost."""
    secret = _secret(request)
    if secret is None:
        raise BadPost(401, "no-session")
    if not site.offer.is_person(person):
        raise BadPost(400, "no-such-person")
    return _chat(secret, person)


def _chat(secret: str, person: str) -> str:
    """The address of a chat: from the secret to it there is a way, back there is none."""
    return hashlib.sha256(f"{secret}|{person}".encode()).hexdigest()[:32]
