"""What the bot says: Project Fluent behind one door, so that a missing word is found in tests and not by a person."""

from __future__ import annotations

import html
import logging
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentNone

log = logging.getLogger(__name__)

Plain = str | int | float
Value = Plain | Callable[[str], Plain]
"""What stands for a variable; a function makes it for each language, where two stand side by side."""

KEPT = 10_000
"""Texts without names or words of anybody that are kept ready: a number costs 0.1 ms to format."""

KEY = re.compile(r"^([a-z][a-z0-9_-]*) *=", re.MULTILINE)
"""The beginning of a message in a .ftl file."""


class Markup(str):
    """Chat HTML that was made from our own texts: it goes into another text as it is, not escaped."""

    __slots__ = ()


class MissingText(LookupError):
    """A key, a label or a variable that a language does not have."""


class Texts:
    """All texts of all languages.

    `sources` gives a language's .ftl files as text; a language is compiled when it is first needed. `fallbacks` says
    where a language looks for a text that it does not have. `strict` raises MissingText instead of logging (tests).
    """

    def __init__(
        self,
        sources: Mapping[str, Callable[[], Sequence[str]]],
        *,
        fallbacks: Mapping[str, Sequence[str]] | None = None,
        rtl: Sequence[str] = (),
        strict: bool = False,
    ) -> None:
        self._sources = sources
        self._fallbacks = fallbacks or {}
        self._rtl = frozenset(rtl)
        self._strict = strict
        self._bundles: dict[str, FluentBundle] = {}
        self._said: dict[tuple[object, ...], Markup] = {}
        self._worded: dict[tuple[str, ...], str] = {}
        self._labels: dict[tuple[str, str], dict[str, str]] = {}

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self._sources)

    def has(self, language: str, key: str) -> bool:
        """Whether this language itself has the text."""
        return bool(self._bundle(language).has_message(key))

    def keys(self, language: str, prefix: str) -> list[str]:
        """The keys of a language's own texts that begin with `prefix`."""
        found = (KEY.findall(source) for source in self._sources[language]())
        return [key for keys in found for key in keys if key.startswith(prefix)]

    def text(self, languages: Sequence[str], key: str, /, **values: Value) -> Markup:
        """The text in each of `languages` (one, or two side by side), as chat HTML with the values escaped."""
        counts = tuple(values.items())
        known = self._said.get((key, *languages, *counts))
        if known is None:
            known = Markup("\n\n".join(self._one(language, key, values) for language in languages))
            if len(self._said) < KEPT and all(isinstance(value, int) for value in values.values()):
                self._said[(key, *languages, *counts)] = known
        return known

    def label(self, languages: Sequence[str], key: str, option: str) -> str:
        """The words on a button: the attribute `option` of the message `key`, as plain text."""
        known = self._worded.get((key, option, *languages))
        if known is None:
            words = [self.labels(language, key).get(option) for language in languages]
            if None in words:
                self._missing(f"{key}.{option}", languages[0])
            known = self._worded[(key, option, *languages)] = " / ".join(
                dict.fromkeys(word or option for word in words)
            )
        return known

    def labels(self, language: str, key: str) -> Mapping[str, str]:
        """All labels of a message by option."""
        known = self._labels.get((language, key))
        if known is None:
            bundle = self._where(language, key)
            known = {}
            if bundle is not None:
                for option, pattern in bundle.get_message(key).attributes.items():
                    words, errors = bundle.format_pattern(pattern, {})
                    if errors:
                        self._missing(f"{key}.{option}", language)
                    known[option] = str(words)
            self._labels[(language, key)] = known
        return known

    def _one(self, language: str, key: str, values: Mapping[str, Value]) -> str:
        bundle = self._where(language, key)
        pattern = bundle.get_message(key).value if bundle is not None else None
        if bundle is None or pattern is None:
            self._missing(key, language)
            return key
        given = {name: _escaped(value, language) for name, value in values.items()}
        words, errors = bundle.format_pattern(pattern, given)
        if errors or isinstance(words, FluentNone):
            self._missing(f"{key} ({'; '.join(type(error).__name__ for error in errors)})", language)
        return str(words)

    def _where(self, language: str, key: str) -> FluentBundle | None:
        for candidate in (language, *self._fallbacks.get(language, ())):
            if candidate in self._sources:
                bundle = self._bundle(candidate)
                if bundle.has_message(key):
                    return bundle
        return None

    def _bundle(self, language: str) -> FluentBundle:
        bundle = self._bundles.get(language)
        if bundle is None:
            bundle = FluentBundle([language], use_isolating=language in self._rtl)
            for source in self._sources[language]():
                bundle.add_resource(FluentResource(source))
            self._bundles[language] = bundle
        return bundle

    def _missing(self, what: str, language: str) -> None:
        if self._strict:
            raise MissingText(f"{language}: {what}")
        log.error("text missing", extra={"key": what, "language": language})


def _escaped(value: Value, language: str) -> Plain:
    plain = value(language) if callable(value) else value
    if isinstance(plain, str) and not isinstance(plain, Markup):
        return html.escape(plain, quote=False)
    return plain


_NOT_WORDS = re.compile(r"[\W_]+")


def fold(words: str) -> str:
    """Words as people may type them: no case, no accents, no punctuation, ß as ss."""
    decomposed = unicodedata.normalize("NFKD", words.casefold())
    return _NOT_WORDS.sub(" ", "".join(c for c in decomposed if not unicodedata.combining(c))).strip()
