"""The gate before any guess: which part of a message shows what language a person writes, and what its letters say."""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter

FEWEST_LETTERS = 3
MAIN_SCRIPT_SHARE = 0.6
ALL_CAPS_SHARE = 0.6
LONGEST = 1_000
"""Characters that are looked at: more tells a guesser nothing new, and its time grows with them."""

# Words in a row read better than a list of strings: SIM905 is off where they stand.
SHARED = frozenset(
    "allez allo bye ça ciao hallo hello hey hi info merci ok okay oké salut sorry stop taxi va".split()  # noqa: SIM905
)
"""Words that Belgium shares: a Dutch speaker's "merci" is not French, a French speaker's "stop" is not Dutch."""

_NO_EVIDENCE = re.compile(
    r"""
    ^[ ]*>[^\n]* | ```.*?``` | `[^`\n]*`                       # quoted lines, code
    | „[^“”„]*[“”] | “[^”]*” | «[^»]*» | »[^«]*« | "[^"]*"     # somebody else's words
    | (?:https?://|www\.)\S+ | (?<!\S)\S+@\S+\.\w+             # links, mail
    | (?<![\w.-])[\w.-]+\.(?:be|brussels|com|de|eu|fr|info|io|me|net|nl|org)\b(?:/\S*)?
    | <[@#:/a][^<>\s]*> | :\w[\w+-]+:                          # Discord's mentions and emoji
    | (?<!\w)[@\#]\w+ | (?<!\S)/\w+(?:@\w+)?                   # mentions, hashtags, commands
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
_INSIDE_WORDS = "'’-"

_RANGES = (
    (0x0041, 0x024F, "Latin"),
    (0x0370, 0x03FF, "Greek"),
    (0x0400, 0x052F, "Cyrillic"),
    (0x0531, 0x058F, "Armenian"),
    (0x0590, 0x05FF, "Hebrew"),
    (0x0600, 0x06FF, "Arabic"),
    (0x0750, 0x077F, "Arabic"),
    (0x0900, 0x097F, "Devanagari"),
    (0x0980, 0x09FF, "Bengali"),
    (0x0A00, 0x0A7F, "Gurmukhi"),
    (0x0B80, 0x0BFF, "Tamil"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x0F00, 0x0FFF, "Tibetan"),
    (0x10A0, 0x10FF, "Georgian"),
    (0x1200, 0x139F, "Geez"),
    (0x1E00, 0x1EFF, "Latin"),
    (0x1F00, 0x1FFF, "Greek"),
    (0x2D80, 0x2DDF, "Geez"),
    (0x3040, 0x30FF, "Han"),  # kana: a Japanese sentence is written in both
    (0x3400, 0x9FFF, "Han"),
    (0xAC00, 0xD7AF, "Hangul"),
)
_STARTS = tuple(start for start, _, _ in _RANGES)

# A script that one language writes, as far as a message in Belgium goes, unless its letters say otherwise below.
_SCRIPT_ALONE = {
    "Greek": "el",
    "Armenian": "hy",
    "Hebrew": "he",
    "Bengali": "bn",
    "Gurmukhi": "pa",
    "Tamil": "ta",
    "Thai": "th",
    "Tibetan": "bo",
    "Georgian": "ka",
    "Han": "zh",
    "Hangul": "ko",
}
# Letters that only one of the languages of a script uses. The first row with a hit decides, if it names one only;
# "" stands for languages that we do not tell apart, so that Mongolian is not called Russian.
_LETTERS: dict[str, tuple[dict[str, str], ...]] = {
    "Cyrillic": ({"be": "ў", "mk": "ѓќѕ", "": "әғқңөұүһҷӣӯ"}, {"sr": "ђћјљњџ"}, {"uk": "іїєґ", "ru": "ыэё"}),
    "Arabic": ({"ps": "ټډړږښڼځڅۍ", "ckb": "ڕڵێۆ", "ur": "ٹڈڑںےہ"}, {"fa": "پچژگیک", "ar": "ةىيكأإ"}),
    "Hebrew": ({"yi": "װױײ\u05b7"},),
    "Han": ({"ja": "".join(map(chr, range(0x3041, 0x3100)))},),
    "Geez": ({"ti": "".join(map(chr, range(0x1250, 0x125E)))},),
}
# Tigrinya and Amharic share nearly all letters; their commonest words and beginnings or endings differ.
_TIGRINYA = frozenset("እየ እዩ እያ እዮም ኢዩ አብ ካብ ናብ ምስ እቲ እዚ አነ ንሕና ከመይ ድማ እንታይ".split())  # noqa: SIM905
_AMHARIC = frozenset("ነው ናቸው ነኝ ነበር አለ አለኝ እና ወይም እኔ ይህ ምን ወደ ላይ በጣም አይደለም እንዴት".split())  # noqa: SIM905

_GUESSABLE = ("Latin", "Cyrillic")


def evidence(text: str) -> str | None:
    """The person's own words in `text`, or None if no language must be guessed from them.

    Links, mentions, emoji, commands, digits, punctuation and what is quoted are taken out, and so are the words that
    Belgium shares; ALL CAPS becomes lower case. None: fewer than 3 letters, or no script has 60 % of them.
    """
    own = _NO_EVIDENCE.sub(" ", unicodedata.normalize("NFKC", text[:LONGEST]))
    words = "".join(char if _is_letter(char) or char in _INSIDE_WORDS else " " for char in own).split()
    words = [word for word in (word.strip(_INSIDE_WORDS) for word in words) if word and word.lower() not in SHARED]
    clean = " ".join(words)
    letters = sum(map(str.isalpha, clean))
    if letters < FEWEST_LETTERS or main_script(clean) is None:
        return None
    capitals = sum(map(str.isupper, clean))
    return clean.lower() if capitals >= ALL_CAPS_SHARE * letters else clean


def main_script(text: str) -> str | None:
    """The script of at least 60 % of the letters, e.g. "Latin"; None if there is none."""
    scripts = Counter(_script(char) for char in text if char.isalpha())
    script, count = scripts.most_common(1)[0] if scripts else (None, 0)
    return script if count >= MAIN_SCRIPT_SHARE * scripts.total() else None


def by_script(text: str) -> str | None:
    """The language that the letters of `text` decide alone (ISO 639, e.g. "uk", "ti"), else None."""
    script = main_script(text)
    if script is None:
        return None
    seen = set(text.lower())
    for row in _LETTERS.get(script, ()):
        hits = [language for language, letters in row.items() if not seen.isdisjoint(letters)]
        if hits:
            return (hits[0] or None) if len(hits) == 1 else None
    return _tigrinya_or_amharic(text) if script == "Geez" else _SCRIPT_ALONE.get(script)


def is_guessable(text: str) -> bool:
    """Whether a guesser may be asked at all: it would call every Persian text Arabic, and every Hindi one anything."""
    return main_script(text) in _GUESSABLE


def _is_letter(char: str) -> bool:
    return char.isalpha() or unicodedata.category(char).startswith("M")


def _script(char: str) -> str | None:
    code = ord(char)
    at = bisect_right(_STARTS, code) - 1
    return _RANGES[at][2] if at >= 0 and code <= _RANGES[at][1] else None


def _tigrinya_or_amharic(text: str) -> str | None:
    words = re.split(r"[\s፡።፣፤፥]+", text)
    tigrinya = sum(word in _TIGRINYA or word.startswith("ኣ") for word in words)
    amharic = sum(word in _AMHARIC or word.endswith("ለሁ") for word in words)
    if tigrinya == amharic:
        return None
    return "ti" if tigrinya > amharic else "am"
