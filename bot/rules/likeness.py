"""In what two reports are alike, as it is shown to the team before they join them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.rules.links import one_link
from bot.rules.prints import text_print
from bot.rules.similar import near

COMPARED = 10
"""Messages of each report that are compared word by word."""


class Likeness(StrEnum):
    LINK = "link"  # the same page
    WORDS = "words"  # nearly the same words
    PICTURE = "picture"  # both have pictures, and nothing else that is alike: it was a picture


@dataclass(frozen=True, slots=True)
class Told:
    """What of a report is compared: its messages, the posts that were forwarded, and whether it has pictures."""

    texts: tuple[str, ...]
    posts: tuple[str, ...] = ()
    pictures: bool = False


def pages(texts: Sequence[str], posts: Sequence[str] = ()) -> frozenset[str]:
    """The pages that a report is about, as `one_link` names them; a site as a whole is none."""
    found = {link for text in texts for link in text_print(text).links}
    found |= {link for post in posts if (link := one_link(post)) is not None}
    return frozenset(link for link in found if "/" in link or "?" in link)


def likeness(one: Told, other: Told) -> tuple[Likeness, ...]:
    """In what they are alike; empty where it cannot be seen any more."""
    found = []
    if pages(one.texts, one.posts) & pages(other.texts, other.posts):
        found.append(Likeness.LINK)
    prints = [text_print(text) for text in other.texts[:COMPARED]]
    if any(near(text_print(text), print_) for text in one.texts[:COMPARED] for print_ in prints):
        found.append(Likeness.WORDS)
    if not found and one.pictures and other.pictures:
        found.append(Likeness.PICTURE)
    return tuple(found)
