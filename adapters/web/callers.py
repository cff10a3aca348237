"""Who is calling: our own page, with the secret of its session, as a person that it may be."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Awaitable, Callable

import structlog
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from adapters.web.guard import from_our_page
from adapters.web.offer import Offer
from adapters.web.posts import BadPost
from adapters.web.sessions import Crowded
from bot.chat.events import Undecodable
from bot.ports import Random

log = structlog.get_logger(__name__)

COOKIE = "concordia"
SECRET = re.compile(r"[A-Za-z0-9_-]{43}")  # 32 random bytes in base64url
POST_ID = re.compile(r"[A-Za-z0-9-]{8,64}")

Endpoint = Callable[[Request], Awaitable[Response]]


def ours(endpoint: Endpoint) -> Endpoint:
    """Only for our own page, and with our refusals as JSON: `{"code": …}`."""

    async def guarded(request: Request) -> Response:
        if not from_our_page(request):
            return refusal(403, "not-our-page")
        try:
            return await endpoint(request)
        except BadPost as bad:
            return refusal(bad.status, bad.code)
        except Undecodable as bad:
            log.info("post not readable", field=str(bad))
            return refusal(400, "unreadable")
        except Crowded as crowded:
            return refusal(429, "crowded", {"Retry-After": str(crowded.seconds)})

    return guarded


def refusal(status: int, code: str, headers: dict[str, str] | None = None) -> JSONResponse:
    return JSONResponse({"code": code}, status, headers=headers)


def secret_of(request: Request) -> str | None:
    secret = request.cookies.get(COOKIE, "")
    return secret if SECRET.fullmatch(secret) else None


def known_secret(request: Request) -> str:
    """The session's secret. Raises BadPost where there is none."""
    secret = secret_of(request)
    if secret is None:
        raise BadPost(401, "no-session")
    return secret


def give_secret(request: Request, response: Response, random: Random) -> None:
    """Let the browser keep a new secret."""
    # Strict: no other site can make a browser bring it. No age: it is gone with the browser.
    response.set_cookie(
        COOKIE,
        base64.urlsafe_b64encode(random(32)).decode().rstrip("="),
        secure=request.url.scheme == "https",
        httponly=True,
        samesite="strict",
    )


def whose(offer: Offer, request: Request, person: str) -> str:
    """The chat that this request may speak in. Raises BadPost."""
    secret = known_secret(request)
    if not offer.is_person(person):
        raise BadPost(400, "no-such-person")
    return chat_of(secret, person)


def post_id(value: object) -> str:
    """The page's id of what it posts. Raises BadPost."""
    if not isinstance(value, str) or not POST_ID.fullmatch(value):
        raise BadPost(400, "no-id")
    return value


def chat_of(secret: str, person: str) -> str:
    """The address of a chat: from the secret to it there is a way, back there is none."""
    return hashlib.sha256(f"{secret}|{person}".encode()).hexdigest()[:32]
