"""Discord's markdown as a reader sees it: enough of its rules to notice words that became markup."""

from __future__ import annotations

import re

_TOKEN = re.compile(
    r"```(?:[a-z]+\n|\n)?(?P<block>.*?)\n?```"
    r"|(?P<ticks>`{1,2})(?P<code>.+?)(?P=ticks)(?!`)"
    r"|(?P<address>https?://[^\s<*|]+[^<.,:;\"')\]\s*|])"
    r"|\\(?P<escaped>[^0-9A-Za-z\s])"
    r"|(?P<mark>\*\*|\*|__|_|~~|\|\|)"
    r"|(?P<mention><(?:@[!&]?|\#|t:|a?:\w+:)\d+(?::\w)?>)"
    r"|(?P<masked>\[[^\]]+\]\([^)]+\))"
    r"|(?P<line>^(?:\#{1,3} |-\# |>>? |[-*+] |\d+[.)] ))"
    r"|(?P<letter>.)",
    re.DOTALL | re.MULTILINE,
)


# An address ends where a mark closes: Discord reads what stands between marks by itself.


def plain(markdown: str) -> str:
    """The words alone. Raises ValueError where something is shown as what our replies never hold."""
    out = []
    for found in _TOKEN.finditer(markdown):
        kind = found.lastgroup
        if kind in ("mention", "masked", "line") or found["mark"] in ("_", "__", "~~"):
            raise ValueError(f"{kind} in {markdown[max(0, found.start() - 20) : found.end() + 20]!r}")
        if found["mark"] is None:
            shown = found["block"] or found["code"] or found["address"] or found["escaped"] or found["letter"]
            out.append(shown.strip() if found["ticks"] and len(found["ticks"]) == 2 else shown)
    return "".join(out)
