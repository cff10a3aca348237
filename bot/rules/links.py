"""Two addresses of one page, made one: what the app that shared it has added is taken off."""

import re
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

LINK = re.compile(
    r"(?:https?://|(?<![\w@.])www\.)\S+|(?<![\w@./-])(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}/\S*", re.IGNORECASE
)
"""An address in running text. A bare host without a slash stays a word: "stop.Nu" is a slip far more often."""

_AFTER = ".,;:!?'\"»”’…*_>]}|"
"""Signs that stand behind an address in a sentence and not in it."""

_FRONT = ("www.", "m.", "mobile.", "mbasic.", "old.", "web.")
"""Hosts that show the same page for another screen."""

_SAME_HOST = {"twitter.com": "x.com", "telegram.me": "t.me", "fb.com": "facebook.com", "vxtwitter.com": "x.com"}

_TRACKING = re.compile(
    r"utm_\w+|mc_[ce]id|(?:fb|g|ms|tt|yt|dc|wbra|gbra|tw)clid|igsh(?:id)?|si|xtor|mibextid|rdid|share_(?:url|id|app_id)"
    r"|sharedid|ref(?:_src|_url|er)?|_(?:r|t|ga|gl|hsenc)|is_from_webapp|sender_device|is_copy_url|feature|ab_channel|pp"
    r"|smid|cmpid|ns_\w+|at_(?:medium|campaign)|wt_\w+|__(?:cft|tn|xts)__(?:\[\d+\])?",
    re.IGNORECASE,
)
"""What apps and newsletters add to an address, as seen in shared links; it never chooses what the page shows."""

_TRACKING_AT = {"x.com": {"s", "t"}, "youtube.com": {"t", "list", "index"}, "instagram.com": {"hl"}}
"""Short names that mean something else elsewhere: `s` searches on many sites, `t` picks a thread in old forums."""


def one_link(address: str) -> str | None:
    """Host and path, with the queries that choose the page, in order; None if it is no address.

    The host is in lower case; the path keeps its case, for there it tells two videos apart.
    """
    address = _without_what_follows(address)
    try:
        parts = urlsplit(address if "://" in address else f"https://{address}")
        host = (parts.hostname or "").rstrip(".")
    except ValueError:
        return None
    if "." not in host:
        return None
    for front in _FRONT:
        host = host.removeprefix(front) if host.count(".") > 1 else host
    host = _SAME_HOST.get(host, host)
    path = unquote(parts.path).rstrip("/")
    asked = sorted(parse_qsl(parts.query, keep_blank_values=True))
    if host == "youtu.be":
        host, path, asked = "youtube.com", "/watch", [("v", path.strip("/")), *asked]
    own = _TRACKING_AT.get(host, set())
    asked = [(name, value) for name, value in asked if not _TRACKING.fullmatch(name) and name not in own]
    # A fragment can be a comment, or a whole page that a script draws; what a highlighter or a feed adds is neither.
    fragment = "" if parts.fragment.startswith((":~:", "xtor", "utm_")) else parts.fragment
    return host + path + (f"?{urlencode(asked)}" if asked else "") + (f"#{fragment}" if fragment else "")


def _without_what_follows(address: str) -> str:
    while address:
        shorter = address.rstrip(_AFTER)
        if shorter.endswith(")") and shorter.count("(") < shorter.count(")"):
            shorter = shorter[:-1]
        if shorter == address:
            break
        address = shorter
    return address
