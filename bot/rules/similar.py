"""Whether two reported messages are the same one.

Joining two different reports hides one of them; failing to join two equal ones costs a second look. So every doubt
keeps them apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.rules.prints import LEET, Print, TextPrint

ALIKE = 0.90
"""Least likeness of two near texts: 2 x letters in common, in order / letters of both; spaces do not count."""

SHORT = 20
"""Letters below which two texts must be equal: one letter makes another insult of a short one."""

LOOSE = 60
"""Most letters that one text has more at an end: a greeting before it, a last line cut off."""

NAME = 5
COMPOUND = 12
"""Letters of the longer of two words from which they may differ by one, and of the shorter by two. Shorter words are
grammar or countries, where a letter decides (geen/een, kein/ein, not/now, Mali/Bali), and peoples, where two do
(Slowaken/Slowenen). The first letter must be the same: never/ever, illegal/legal, joden/boden."""

CUT = 3
"""Most letters that are left of a last word that was cut off; a longer one may be whole, as "homo" of "homofoben"."""

LAST_ALPHABET = "\u08ff"
"""Up to Arabic, scripts write a letter a sound; after that one sign can be a word, and none is a typing mistake."""

RARER_BITS = 6
"""Two pictures are near if at most one bit in six differs, counted on the rarer kind of bit, set or not set."""

FLAT = 10
"""Least bits of either kind: with fewer, a hash says that there is nothing to see, and not what is seen."""

MOST_DIFFERENT = 32 // RARER_BITS
"""Bits that two near pictures differ in at most: 5, since the rarer kind has at most 32."""

# Words in a row read better than a list of strings: SIM905 is off where they stand. After text_print, which takes the
# apostrophe out of don't.
_NEGATIONS = frozenset(
    """no not never none nobody dont doesnt didnt isnt arent wasnt werent cannot cant wont without against
    niet geen nooit niemand zonder tegen non ne pas jamais aucun aucune sans contre
    nicht kein keine keinen keiner nie niemals niemand ohne gegen لا ليس ليست ليسوا لم لن غير ما بدون ضد""".split()  # noqa: SIM905
)
_RUN = re.compile(r"(.)\1+")
_ARTICLES = ("وال", "بال", "فال", "كال", "ال", "لل")
_PEOPLES = tuple("iran irak iraq nigeria nigerie serb sorb malie malei afri amerik americ".split())  # noqa: SIM905
"""Beginnings of long words that are a letter or two apart and name two peoples."""


def near(a: TextPrint, b: TextPrint, at_least: float = ALIKE) -> bool:
    """Whether two texts are one: equal, or long and alike, where all that differs is typing or loose at an end.

    The links must be the same. Measured on the pairs in its test, in nl, fr, en, de and ar: of 142 not near none is
    joined, of 76 near 71 are found. Of pairs written afterwards, 2 of 36 are joined and 16 of 20 found: a slip that
    makes another long word, or another name, still passes (voilées/violées, Ahmed/Ahmad), a word more in the middle
    never. A likeness of letters or a share of common words alone would take "go back to X" with another X for the
    same, so what differs is looked at word by word.
    """
    if a.links != b.links:
        return False
    if a.words == b.words:
        return bool(a.words or a.links)
    one, other = letters(a), letters(b)
    if one == other:
        return True
    shorter, longer = sorted((len(one), len(other)))
    if shorter < SHORT or 2 * shorter < at_least * (shorter + longer):
        return False
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - 4.4 MiB

    if Indel.normalized_similarity(one, other, score_cutoff=at_least) < at_least:
        return False
    return _differ_harmlessly(a.words.split(), b.words.split())


def letters(text: TextPrint) -> str:
    """The words without the spaces: "go back" and "goback" are written alike."""
    return text.words.replace(" ", "")


def near_pictures(a: int, b: int) -> bool:
    """Whether two 64-bit difference hashes are of one picture; flat ones are never.

    Measured on scenes drawn at random. Of the 60 in its test all are known again at half and double size, at JPEG
    quality 30, as WEBP, GIF and in grey, 55 brighter by 15 %, 59 darker, 58 without 1 % of each edge; of 300 others no
    two are near. Of drawn screenshots of chats none of 244,650 pairs are near, of posts 11 of 124,750. Two captions on
    one picture are near in 85 of 150 cases: what is found by its picture is to be looked at, not joined unseen.
    """
    different = (a ^ b).bit_count()
    if different > MOST_DIFFERENT:
        return False
    rarer = min(_rarer(a), _rarer(b))
    return rarer >= FLAT and different * RARER_BITS <= rarer


def is_flat(picture: int) -> bool:
    """Whether the hash is too poor to match anything."""
    return _rarer(picture) < FLAT


def alike(a: Print, b: Print) -> bool:
    """Whether two messages are one.

    Texts must be near where both have one, and every picture of the message with fewer must be near one of the other.
    One with pictures and one without are two: the same words under another picture say something else.
    """
    if bool(a.pictures) != bool(b.pictures):
        return False
    if not a.pictures:
        return near(a.text, b.text)
    fewer, more = sorted((a.pictures, b.pictures), key=len)
    if not all(any(near_pictures(one, other) for other in more) for one in fewer):
        return False
    return not (a.text and b.text) or near(a.text, b.text)


def _rarer(picture: int) -> int:
    ones = picture.bit_count()
    return min(ones, 64 - ones)


def _differ_harmlessly(a: Sequence[str], b: Sequence[str]) -> bool:
    from rapidfuzz.distance import Indel  # noqa: PLC0415

    same = [
        (code.src_start, code.src_end, code.dest_start, code.dest_end)
        for code in Indel.opcodes(a, b)
        if code.tag == "equal"
    ]
    if not same:
        return False
    at_a = at_b = 0
    longer = set()
    for start_a, end_a, start_b, end_b in (*same, (len(a), len(a), len(b), len(b))):
        one, other = a[at_a:start_a], b[at_b:start_b]
        at_start, at_end = at_a == at_b == 0, start_a == len(a) and start_b == len(b)
        at_a, at_b = end_a, end_b
        if _mistyped(one, other):
            continue
        if not (at_start or at_end) or not _is_loose(one, other, at_end=at_end):
            return False
        longer.add(len("".join(one)) > len("".join(other)))
    return len(longer) < 2  # "Turks, go home" and "go home, Poles" each say something that the other does not


def _mistyped(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the same words stand in both, with typing mistakes or other spaces."""
    if len(one) != len(other):
        return "".join(one) == "".join(other)
    return all(map(_is_typo, one, other))


def _is_typo(word: str, other: str) -> bool:
    if word == other:
        return True
    if max(word + other) > LAST_ALPHABET:
        return False
    if word.translate(LEET) == other or word == other.translate(LEET):
        return True
    if len(word) == len(other) > 2 and _swapped(word, other):
        return True
    if any(map(str.isdigit, word + other)) or {word, other} & _NEGATIONS:
        return False
    if _RUN.sub(r"\1", word) == _RUN.sub(r"\1", other):
        return True
    word, other = _without_article(word), _without_article(other)
    shorter, longer = sorted((len(word), len(other)))
    if shorter < NAME - 1 or longer < NAME or word[0] != other[0] or _people(word) != _people(other):
        return False
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    allowed = 2 if shorter >= COMPOUND else 1
    return OSA.distance(word, other, score_cutoff=allowed) <= allowed


def _swapped(word: str, other: str) -> bool:
    """Whether two neighbouring letters have changed places: "teh"."""
    at = [n for n, (one, two) in enumerate(zip(word, other, strict=True)) if one != two]
    return len(at) == 2 and at[1] == at[0] + 1 and word[at[0]] + word[at[1]] == other[at[1]] + other[at[0]]


def _without_article(word: str) -> str:
    for article in _ARTICLES:
        if word.startswith(article) and len(word) > len(article) + 2:
            return word[len(article) :]
    return word


def _people(word: str) -> str | None:
    return next((people for people in _PEOPLES if word.startswith(people)), None)


def _is_loose(one: Sequence[str], other: Sequence[str], *, at_end: bool) -> bool:
    """Whether one of the two only says more, or breaks off in a word; a negation is never loose."""
    fewer, more = sorted((one, other), key=lambda words: len("".join(words)))
    if sum(map(len, more)) > LOOSE or _NEGATIONS & {*one, *other}:
        return False
    if not fewer:
        return True
    return at_end and len(fewer) == 1 and len(fewer[0]) <= CUT and more[0].startswith(fewer[0])
