"""What an event is about, by the words that its source files it under."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.agenda.event import Event, Theme
from bot.chat.texts import fold

Phrases = Mapping[Theme, tuple[str, ...]]
"""By theme the words that stand for it; of one that ends with a star the last word may go on."""


class Themes:
    """Finds themes, and remembers the words that it has seen: a file has the same few in thousands of entries."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = [
            (theme, f" {fold(phrase)}{'' if phrase.endswith('*') else ' '}")
            for theme in Theme
            for phrase in phrases.get(theme, ())
        ]
        self._seen: dict[str, frozenset[Theme]] = {theme.value: frozenset({theme}) for theme in Theme}

    def of(self, words: Iterable[str]) -> tuple[Theme, ...]:
        """The themes of these words, in their order; what says nothing to us is left out."""
        found = frozenset[Theme]().union(*(self._of_one(word) for word in words))
        return tuple(theme for theme in Theme if theme in found)

    def on(self, event: Event) -> Event:
        """The event with its source's words as themes."""
        return replace(event, themes=self.of(event.themes)) if event.themes else event

    def _of_one(self, word: str) -> frozenset[Theme]:
        found = self._seen.get(word)
        if found is None:
            text = f" {fold(word)} "
            found = self._seen[word] = frozenset(theme for theme, phrase in self._phrases if phrase in text)
        return found
