"""Deep links to the bot, as Telegram's apps read them."""

import re
from urllib.parse import parse_qs, urlsplit


def start_payload(url: str, username: str) -> str:
    """What `/start` carries when a link to this bot is opened; "" without one.

    Raises `LookupError` for a link that leads elsewhere, `ValueError` for a payload that Telegram does not take:
    1 to 64 letters, digits, "_" and "-" (Bot API, "Deep linking").
    """
    parts = urlsplit(url)
    query = parse_qs(parts.query, keep_blank_values=True)
    if parts.scheme == "tg" and parts.netloc == "resolve":
        whose = query.get("domain", [""])[0]
    elif parts.scheme in ("http", "https") and parts.netloc in ("t.me", "telegram.me"):
        whose = parts.path.strip("/")
    else:
        raise LookupError(f"{url} does not lead to Telegram")
    if whose.lower() != username.lower():
        raise LookupError(f"{url} does not lead to {username}")
    payload = query.get("start", [""])[0]
    if payload and not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", payload):
        raise ValueError(f"{payload!r} is no start parameter")
    return payload
