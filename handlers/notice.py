"""The notice for online content: where the platform takes it, a text to copy and send, and what to do if it refuses."""

from __future__ import annotations

from collections.abc import Sequence

from bot.chat.texts import Markup
from bot.chat.turn import Say, Turn
from bot.rules.facts import Facts
from bot.rules.notice import Notice, notice
from bot.rules.situation import Situation

ELSEWHERE = "other_website"
"""The entry of platforms.yaml that stands for a platform that the person did not name."""


def says(turn: Turn, told: Situation, facts: Facts, links: Sequence[str]) -> tuple[Say, ...]:
    """Three messages: how, the letter alone so that it is easy to copy, and what if."""
    letter = notice(told, facts.platforms[told.platform or ELSEWHERE], links, facts)
    texts = (_how(turn, letter), f"<pre>{_letter(turn, letter)}</pre>", _refused(turn, letter))
    return tuple(Say(text, turn.languages) for text in texts)


def _how(turn: Turn, letter: Notice) -> str:
    platform, own = letter.platform, turn.languages[0]
    lines = [turn.text("online-how", platform=platform.name(own)), turn.text(platform.ui.key, **platform.ui.values)]
    if platform.link is not None:
        lines.append(turn.text("step-link", link=platform.link))
    if platform.search is not None:
        lines.append(turn.text("online-search", words=platform.search))
    if letter.language != own:
        lines.append(turn.text("online-language", language=turn.language_name(letter.language)))
    return "\n".join([*lines, "", turn.text("online-copy")])


def _letter(turn: Turn, letter: Notice) -> str:
    paragraphs = [turn.texts.text([letter.language], part.key, **part.values) for part in letter.parts]
    return "\n\n".join(paragraphs)


def _refused(turn: Turn, letter: Notice) -> str:
    steps = [turn.text(words.key, **words.values) for words in letter.refused]
    bodies = [turn.text("online-dispute", name=body.name, link=body.link or "") for body in letter.dispute_bodies]
    numbered: list[str] = [
        turn.text("online-step", number=place, step=Markup(step)) for place, step in enumerate(steps, 1)
    ]
    numbered[1:2] = ["\n".join([numbered[1], *bodies])]
    if letter.regulator is not None and (link := letter.regulator.link(turn.languages[0])) is not None:
        numbered[-1] = "\n".join([numbered[-1], turn.text("step-link", link=link)])
    return "\n\n".join([turn.text("online-refused"), *numbered])
