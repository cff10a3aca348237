"""The demo's third page: who reports, who works on cases and who leads, side by side in one browser session."""

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
from adapters.web.callers import known_secret, ours
from adapters.web.posts import BadPost
from adapters.web.site import Site
from adapters.web.workplace import Workplace

FILES = Path(__file__).parent / "office"


def routes(site: Site) -> Sequence[BaseRoute]:
    """Nothing where there is no team to show. What its people do goes the way of every private chat."""
    if site.team is None:
        return ()
    return (
        Route("/team", partial(_page, site)),
        Mount("/team/static", StaticFiles(directory=FILES)),
        Route("/api/team", ours(partial(_open, site, site.team)), methods=["POST"]),
    )


async def _page(site: Site, request: Request) -> Response:
    template = await asyncio.to_thread(site.template, FILES / "team.html")
    language = site.offer.negotiated(request.headers.get("accept-language", ""))
    return HTMLResponse(site.offer.page(template, language))


async def _open(site: Site, team: Workplace, request: Request) -> Response:
    """Let the session's people be members, in the language of the page; with `fresh` all cases are there anew."""
    post = await posts.read(request, 0)
    secret = known_secret(request)
    language = str(post.words.get("language"))
    if not site.offer.known(language):
        raise BadPost(400, "no-such-language")
    fresh = post.words.get("fresh") is True
    receipt = await team.sit(secret, language, site.offer.strings(language), fresh=fresh)
    return JSONResponse({"receipt": receipt})
