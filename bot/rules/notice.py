"""The notice of illegal content that a person can send to a platform: all that article 16 of the DSA asks for.

Concordia sends nothing. It repeats no hateful words either: what was said is left blank for the person to fill in.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.rules.facts import Body, DisputeBody, Facts, Platform, named
from bot.rules.situation import Matter, Situation
from bot.rules.words import Words

_WHY: dict[Matter | None, str] = {
    Matter.WORDS: "words",
    Matter.THREAT: "threat",
    Matter.VIOLENCE: "threat",
    Matter.SEXUAL: "images",
    Matter.IMAGES: "images",
    Matter.DOXING: "doxing",
}


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice as texts still to be rendered.

    `parts` are the paragraphs of the letter, all in `language`, which the platform's form has. `refused` says, in the
    person's own language, what to do if the platform refuses or stays silent: its complaint, a dispute body (those
    that are known to take this platform stand first in `dispute_bodies`), then the `regulator`.
    """

    platform: Platform
    language: str
    parts: tuple[Words, ...]
    refused: tuple[Words, ...]
    dispute_bodies: tuple[DisputeBody, ...]
    regulator: Body | None


def notice(situation: Situation, platform: Platform, links: Sequence[str], facts: Facts) -> Notice:
    """The notice about `links` (web addresses; none: the place is left blank) for this platform."""
    language = _language(situation.language, platform)
    parts = [
        Words("notice-opening", {"platform": platform.name(language)}),
        Words("notice-location", {"links": "\n".join(links)}) if links else Words("notice-location-blank"),
        Words("notice-content"),
        Words(f"notice-why-{_WHY.get(situation.matter, 'other')}"),
    ]
    if situation.ground is not None:
        parts.append(Words(f"notice-ground-{situation.ground}"))
    parts += [*_law(situation, language, facts), Words("notice-good-faith"), Words("notice-sender")]
    return Notice(
        platform=platform,
        language=language,
        parts=tuple(parts),
        refused=(
            platform.appeal,
            Words("notice-next-dispute"),
            Words("notice-next-regulator", {"dsc": platform.dsc or "unknown"}),
        ),
        dispute_bodies=_dispute_bodies(platform, facts),
        regulator=facts.bodies.get("bipt"),
    )


def _language(language: str, platform: Platform) -> str:
    if language in platform.form_languages:
        return language
    return "en" if "en" in platform.form_languages else platform.form_languages[0]


def _law(situation: Situation, language: str, facts: Facts) -> list[Words]:
    """The law named with care: acts by ground, the Criminal Code by the date of the facts, never a penalty."""
    data = [Words("notice-law-data")] if situation.matter is Matter.DOXING else []
    acts = [named(act.citation, language) for act in facts.acts.values() if situation.ground in act.grounds]
    if acts:
        return [*data, Words("notice-law", {"acts": ", ".join(acts)})]
    return data or [Words("notice-law-general")]


def _dispute_bodies(platform: Platform, facts: Facts) -> tuple[DisputeBody, ...]:
    reachable = [body for body in facts.dispute_bodies if body.link is not None]
    return tuple(sorted(reachable, key=lambda body: platform.id not in body.platforms))
