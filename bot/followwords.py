"""What somebody follows, in words of one language."""

from __future__ import annotations

from collections.abc import Sequence

from bot.agenda.event import Area, Theme
from bot.chat.texts import Markup
from bot.chat.turn import Turn
from bot.following import Segment


def lines(turn: Turn, segment: Segment) -> Markup:
    """Each choice on a line of its own."""
    said = [
        turn.text("follow-where", where=where(turn, segment)),
        turn.text("follow-themes", themes=themes(turn, segment)),
        turn.text("follow-spoken", spoken=spoken(turn, segment)),
        turn.text("follow-how", how=turn.label("follow-how", segment.how)),
        turn.text("follow-quiet", quiet=quiet(turn, segment.quiet)),
        turn.text("follow-announcements", choice=turn.label("follow-announcements", _yes(segment.announcements))),
    ]
    return Markup("\n".join(said))


def where(turn: Turn, segment: Segment) -> str:
    """The places that it follows."""
    return _listed(turn, segment.areas, [(area, turn.label("area", area)) for area in Area], "where")


def themes(turn: Turn, segment: Segment) -> str:
    return _listed(turn, segment.themes, [(theme, turn.label("theme", theme)) for theme in Theme], "themes")


def spoken(turn: Turn, segment: Segment) -> str:
    """The languages on the spot."""
    names = [(code, language(turn, code)) for code in segment.spoken]
    return _listed(turn, segment.spoken, names, "spoken")


def language(turn: Turn, code: str) -> str:
    """What a language on the spot is called; those of signs have a name of ours."""
    return turn.texts.labels(turn.languages[0], "sign-language").get(code) or turn.language_name(code)


def quiet(turn: Turn, hours: tuple[int, int] | None) -> str:
    """The hours in which nothing is sent."""
    if hours is None:
        return turn.label("follow-all", "quiet")
    return str(turn.text("quiet-hours", begins=str(hours[0]), ends=str(hours[1])))


def _listed(turn: Turn, chosen: Sequence[str], names: Sequence[tuple[str, str]], all_: str) -> str:
    found = [name for code, name in names if code in chosen]
    return turn.listed(found) if found else turn.label("follow-all", all_)


def _yes(true: bool) -> str:
    return "yes" if true else "no"
