"""What a person told us about what happened: the words that routing decides on, and nothing else about them.

Every value of these enums is part of a button token and of a text key: lower-case, at most 16 characters,
never changed once it has been deployed. A question that was skipped is `None`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar


class Place(StrEnum):
    """Where it happened."""

    ONLINE = "online"
    STREET = "street"
    WORK = "work"
    HOUSING = "housing"
    SCHOOL = "school"
    SHOP = "shop"  # also horeca, banks and insurance
    HEALTH = "health"
    TRANSPORT = "transport"
    AUTHORITY = "authority"
    POLICE = "police"
    MEDIA = "media"
    NEIGHBOURHOOD = "neighbourhood"
    LEISURE = "leisure"  # sport or culture
    OTHER = "other"


class Matter(StrEnum):
    """What it was."""

    WORDS = "words"  # insults or hate speech
    THREAT = "threat"  # threat or stalking
    VIOLENCE = "violence"
    SEXUAL = "sexual"  # sexual violence
    DAMAGE = "damage"
    IMAGES = "images"  # intimate images shared without consent
    DOXING = "doxing"  # an address, a photo or other private data published
    REFUSED = "refused"  # treated unequally, or refused something
    SILENT = "silent"  # a platform refused or did not answer
    TALK = "talk"  # someone to talk to
    SUICIDAL = "suicidal"
    RESIDENCE = "residence"  # residence rights
    DIALOGUE = "dialogue"  # wants dialogue, not a complaint


class Ground(StrEnum):
    """The protected ground. Special-category data: it routes; only a case that was filed keeps it, sealed."""

    ORIGIN = "origin"
    ISLAM = "islam"
    JEWISH = "jewish"
    BELIEF = "belief"
    ORIENTATION = "orientation"
    GENDER = "gender"
    TRANS = "trans"
    DISABILITY = "disability"
    AGE = "age"
    ROMA = "roma"
    SOCIAL = "social"
    LANGUAGE = "language"
    OPINION = "opinion"


class Region(StrEnum):
    """The part of Belgium; `None` elsewhere means skipped or unsure."""

    FLANDERS = "flanders"
    BRUSSELS = "brussels"
    WALLONIA = "wallonia"
    EAST = "east"  # the German-speaking Community


class Role(StrEnum):
    """Whether it was done to the person, or the person saw it."""

    VICTIM = "victim"
    WITNESS = "witness"


class Detail(StrEnum):
    """What refines a place, where the competent body depends on it."""

    FEDERAL = "federal"
    FLEMISH = "flemish"  # Flemish, or a local authority in Flanders
    WALLOON = "walloon"  # Walloon, or of the Wallonia-Brussels Federation
    BRUSSELS = "brussels"
    DG = "dg"  # German-speaking Community
    BROADCAST = "broadcast"  # radio, television, online video of a broadcaster
    PRESS = "press"
    ADVERT = "advert"
    DELIJN = "delijn"
    RAIL = "rail"  # SNCB/NMBS, STIB/MIVB, TEC
    PRIVATE = "private"
    PUBLIC = "public"
    DUTCH = "dutch"
    FRENCH = "french"
    GERMAN = "german"


_DETAILS: dict[Place, tuple[Detail, ...]] = {
    Place.AUTHORITY: (Detail.FEDERAL, Detail.FLEMISH, Detail.WALLOON, Detail.BRUSSELS, Detail.DG),
    Place.MEDIA: (Detail.BROADCAST, Detail.PRESS, Detail.ADVERT),
    Place.TRANSPORT: (Detail.DELIJN, Detail.RAIL),
    Place.WORK: (Detail.PRIVATE, Detail.PUBLIC),
    Place.SCHOOL: (Detail.DUTCH, Detail.FRENCH, Detail.GERMAN),
}

HELP_ONLY = (Matter.TALK, Matter.SUICIDAL, Matter.RESIDENCE, Matter.DIALOGUE)
"""Matters that ask for help and report nothing: offered by /who_helps only."""

_ONLINE_MATTERS = (Matter.WORDS, Matter.THREAT, Matter.SEXUAL, Matter.IMAGES, Matter.DOXING, Matter.SILENT)
_ELSEWHERE_MATTERS = (
    Matter.WORDS,
    Matter.THREAT,
    Matter.VIOLENCE,
    Matter.SEXUAL,
    Matter.DAMAGE,
    Matter.REFUSED,
)


def details_for(place: Place) -> tuple[Detail, ...]:
    """The refinements worth asking for this place; empty when none changes who helps."""
    return _DETAILS.get(place, ())


def matters_for(place: Place) -> tuple[Matter, ...]:
    """The matters that make sense to offer for this place in a report. Routing itself takes any pair."""
    return _ONLINE_MATTERS if place is Place.ONLINE else _ELSEWHERE_MATTERS


@dataclass(frozen=True, slots=True)
class Situation:
    """The answers that routing needs. `language` is the person's own (primary subtag, e.g. "nl")."""

    place: Place
    matter: Matter | None = None
    ground: Ground | None = None
    region: Region | None = None
    detail: Detail | None = None
    platform: str | None = None  # id of an entry of content/facts/platforms.yaml
    under_18: bool | None = None
    role: Role | None = None
    danger: bool = False
    language: str = "en"


def told_of(answers: Mapping[str, str | bool], language: str = "en") -> Situation:
    """The answers of a case as a situation; one that we no longer know is left out."""
    platform, under_18 = answers.get("platform"), answers.get("under_18")
    return Situation(
        place=_one(Place, answers.get("place")) or Place.OTHER,
        matter=_one(Matter, answers.get("matter")),
        ground=_one(Ground, answers.get("ground")),
        region=_one(Region, answers.get("region")),
        detail=_one(Detail, answers.get("detail")),
        platform=platform if isinstance(platform, str) else None,
        under_18=under_18 if isinstance(under_18, bool) else None,
        role=_one(Role, answers.get("role")),
        language=language,
    )


E = TypeVar("E", bound=StrEnum)


def _one(members: type[E], value: str | bool | None) -> E | None:
    return next((member for member in members if member.value == value), None)
