"""The web addresses in evidence: where the content stands."""

from collections.abc import Sequence

from bot.chat.answers import Item


def links(evidence: Sequence[Item]) -> tuple[str, ...]:
    """The addresses in the evidence, each once, in order."""
    found: dict[str, None] = {}
    for item in evidence:
        if item.origin is not None and item.origin.link is not None:
            found[item.origin.link] = None
        for word in item.text.split():
            at = max(word.find("https://"), word.find("http://"))
            if at >= 0:
                found[word[at:].rstrip(".,;:!?)]}>\"'»”")] = None
    return tuple(found)
