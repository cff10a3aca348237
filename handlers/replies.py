"""/replies: answers that are sent often, in all our languages; everybody on cases uses them, leads write them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.chat.answers import OneName, Words
from bot.chat.dialogue import Ask
from bot.chat.texts import Markup, Value
from bot.chat.turn import Outcome, Turn
from bot.communities import token_of
from bot.staff import DropSavedReply, FreshId, KeepSavedReply, SavedReplies, SavedReply
from handlers.contact import MESSAGE_LIMIT

TITLE_LIMIT = 40
"""Letters of a title: it is a button's label."""


@dataclass(frozen=True, slots=True)
class Left:
    """Looked at, and left as it is."""


@dataclass(frozen=True, slots=True)
class Empty:
    """A reply without a word in any language."""


@dataclass(frozen=True, slots=True)
class Removed:
    """Nobody needs it any more."""

    reply: SavedReply


async def replies(turn: Turn) -> SavedReply | Removed | Left | Empty:
    """The conversation: a new one, or one that is there is read, changed or removed."""
    saved = {token_of(one.id): one for one in await SavedReplies()}
    labels = {token: one.title for token, one in saved.items()} | {"add": turn.label("replies", "add")}
    chosen = await Ask("replies", OneName((*saved, "add")), {"count": len(saved)}, labels)
    if chosen == "add":
        title = await Ask("reply-title", Words(TITLE_LIMIT))
        texts = await _texts(turn, {})
        return SavedReply(await FreshId("reply"), title, texts) if texts else Empty()
    reply = saved[chosen]
    shown = {"title": reply.title, "texts": turn.each(lambda one: _shown(one, reply))}
    match await Ask("reply-view", OneName(("change", "remove", "leave")), shown):
        case "change":
            return replace(reply, texts=await _texts(turn, reply.texts))
        case "remove":
            return Removed(reply)
    return Left()


async def _texts(turn: Turn, known: Mapping[str, str]) -> Mapping[str, str]:
    """Its words in each language; one that is left out stays as it is."""
    texts = dict(known)
    for code in turn.texts.languages:
        name = turn.language_name(code)
        words = await Ask(f"{_TEXT}.{code}", Words(MESSAGE_LIMIT), {"language": name}).or_skip()
        if words is not None:
            texts[code] = words
    return texts


_TEXT = "reply-text"


def _shown(turn: Turn, reply: SavedReply) -> Markup:
    """What it says in each language; a gap is named."""
    lines = []
    for code in turn.texts.languages:
        name, words = turn.language_name(code), reply.texts.get(code, "")
        lines.append(turn.text("reply-in" if words else "reply-gap", language=name, words=words))
    return Markup("\n\n".join(lines))


def kept(turn: Turn, result: SavedReply | Removed | Left | Empty) -> Outcome:
    """Keep what was decided."""
    menu = [turn.go("replies", "replies-menu")]
    match result:
        case SavedReply():
            gaps = [code for code in turn.texts.languages if code not in result.texts]
            names: Value = turn.each(lambda one: one.listed([one.language_name(code) for code in gaps]))
            said = turn.say("reply-kept-gaps", menu, languages=names) if gaps else turn.say("reply-kept", menu)
            return Outcome((said,), effects=(KeepSavedReply(result),))
        case Removed(reply):
            return Outcome((turn.say("reply-removed", menu),), effects=(DropSavedReply(reply.id),))
        case Empty():
            return Outcome((turn.say("reply-empty", menu),))
    return Outcome((turn.say("reply-left", menu),))
