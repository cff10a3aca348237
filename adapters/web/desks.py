"""The demo's pages where private chats of one browser session stand side by side, and what moves its clock."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from adapters.web import posts
from adapters.web.callers import chat_of, known_secret, ours
from adapters.web.posts import BadPost
from adapters.web.site import Site
from adapters.web.workplace import Workplace
from bot.demo import Jump, Stage

FILES = Path(__file__).parent / "office"


def routes(site: Site) -> Sequence[BaseRoute]:
    """Nothing where there is no such page. What its people do goes the way of every private chat."""
    if site.stage is None or not site.desks:
        return ()
    found: list[BaseRoute] = [Mount("/office/static", StaticFiles(directory=FILES))]
    for name, desk in site.desks.items():
        found.append(Route(f"/{name}", partial(_page, site, name, desk)))
        found.append(Route(f"/api/{name}", ours(partial(_open, site, desk)), methods=["POST"]))
    found.append(Route("/api/clock", ours(partial(_jump, site, site.stage)), methods=["POST"]))
    return found


async def _page(site: Site, name: str, desk: Workplace, request: Request) -> Response:
    template = await asyncio.to_thread(site.template, FILES / "desk.html", desk.places)
    language = site.offer.negotiated(request.headers.get("accept-language", ""))
    extra = await asyncio.to_thread((FILES / f"part-{name}.html").read_text, "utf-8")
    for mark, value in {"extra": extra, "page": name, "first": desk.places[0]}.items():
        template = template.replace("{{" + mark + "}}", value)
    return HTMLResponse(site.offer.page(template, language))


async def _open(site: Site, desk: Workplace, request: Request) -> Response:
    """Let the session's people be members, in the page's language; with `fresh` all on their desks is there anew."""
    post = await posts.read(request, 0)
    secret = known_secret(request)
    language = str(post.words.get("language"))
    if not site.offer.known(language):
        raise BadPost(400, "no-such-language")
    fresh = post.words.get("fresh") is True
    return JSONResponse(await desk.sit(secret, language, site.offer.strings(language), fresh=fresh))


async def _jump(site: Site, stage: Stage, request: Request) -> Response:
    """Let a day pass, or all the time until the next digest; the time that it is then, in unix seconds."""
    post = await posts.read(request, 0)
    secret = known_secret(request)
    try:
        jump = Jump(str(post.words.get("to")))
    except ValueError:
        raise BadPost(400, "no-such-time") from None
    if not any(desk.has(secret) for desk in site.desks.values()):
        raise BadPost(409, "nobody-works")
    site.sessions.count(chat_of(secret, ""))
    await stage.jump(jump)
    return JSONResponse({"now": int(stage.clock())})
