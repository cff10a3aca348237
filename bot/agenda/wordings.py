"""What an event says in several languages, for a reader of one."""

from __future__ import annotations


def in_language(texts: dict[str, str] | object, language: str) -> tuple[str, str] | None:
    """(text, its language): in this language, else the first there is; None for no text at all."""
    known = dict(texts) if isinstance(texts, dict) else {}
    if language in known:
        return known[language], language
    return next(((text, code) for code, text in known.items()), None)
