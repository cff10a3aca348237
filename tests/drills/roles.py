"""roles: every role × every command of the team × a case of one's own, of a colleague, and one that never was.

The commands come from the routes; who may do what is written here by hand, so that a slip in the bot's own table shows.
Counted are commands that let in whom they should not, or keep out whom they should let in; and answers about a
colleague's case that differ from those about a case that never was. To people outside no command may exist at all:
they hear what they hear of a command that nobody ever wrote.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path
from typing import Any

from bot import logs
from bot.chat.events import Address, CommandGiven
from bot.chat.turn import ALONE
from bot.communities import token_of
from bot.content import ROOT
from bot.facts import load_facts
from bot.rules.staff import DAY, OPEN, Role
from bot.staff import Member, SaveMember
from bot.wording import load_words
from handlers import About, routes
from tests.chat import Room, room
from tests.team import filed, id_of, writes

RUN = (sys.executable, "-m", "tests.drills.roles")
WITHIN = 300.0
SHOWN = 20
"""How many of each fault are named."""

OUTSIDE, IDLE = "outside", "idle"
"""Somebody who is not on the team; a lead who did nothing for 91 days."""

EVERY = {"owner", "lead", "case_worker", "publisher", "approver", "auditor"}
LEADS = {"owner", "lead"}
WORKERS = {*LEADS, "case_worker"}
NUMBERS = {"owner", "lead", "publisher", "approver", "auditor"}
PUBLISHERS = {"owner", "publisher"}

CASES: Mapping[str, set[str]] = {
    **dict.fromkeys(("open", "evidence", "history"), WORKERS),
    **dict.fromkeys(("claim", "unclaim", "hand", "label", "refer", "close", "reopen", "alike"), WORKERS),
    **dict.fromkeys(("note", "ownlabel", "remind", "answer", "packet"), WORKERS),
    **dict.fromkeys(("restrain", "identity", "agree", "refuse"), LEADS),
}
"""Who may, of commands about one case. Case workers see their own and what nobody has; who leads sees all."""

OTHERS: Mapping[str, tuple[set[str], str]] = {
    "cases": (WORKERS, ""),
    "team": (EVERY, ""),
    "leave_team": (EVERY, ""),
    "invite": (LEADS, "case_worker"),
    "remove": (LEADS, ""),
    "replies": (LEADS, ""),
    "purge": (LEADS, ""),
    "audit": ({"owner", "auditor"}, ""),
    "numbers": (NUMBERS, ""),
    **dict.fromkeys(("announce", "rewrite", "correct", "askapproval", "withdraw"), ({"owner", "publisher"}, "")),
    **dict.fromkeys(("approve", "disapprove"), ({"owner", "approver"}, "")),
    **dict.fromkeys(("announcements", "announcement", "preview", "steer"), ({"owner", "publisher", "approver"}, "")),
    **dict.fromkeys(("proposals", "proposal", "accept_event", "edit_event", "refuse_event"), (PUBLISHERS, "")),
    "import_events": (PUBLISHERS, ""),
}
"""Who may, of all others, and with which words behind the command."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What somebody heard after a command; None where nothing was said."""

    who: str
    command: str
    about: str
    heard: tuple[str, ...]


async def matrix(folder: Path) -> dict[str, Any]:
    """The figures."""
    commands, elsewhere = _commands()
    allowed = {**CASES, **{name: who for name, (who, _) in OTHERS.items()}}
    async with room(folder, load_words(strict=True)) as opened:
        members = [*(role.value for role in Role), IDLE]
        for name in (*members, "colleague"):
            await _joins(opened, name)
        heard = [one for who in (*members, OUTSIDE) for one in await _tries(opened, who, commands)]
        nothing = {who: await _says(opened, who, "xyzzy", "") for who in (*members, OUTSIDE)}
    may_not, absent = opened.text("staff-may-not"), opened.text("case-not-here")
    figures: dict[str, Any] = {"commands": len(commands), "in_rooms_only": sorted(elsewhere), "answers": len(heard)}
    wrongly_in, wrongly_out, told_apart = [], [], []
    for one in heard:
        inside = one.heard != nothing[one.who] and not any(may_not in text for text in one.heard) and bool(one.heard)
        sees = one.about not in {"foreign", "absent"} or (one.about == "foreign" and one.who in LEADS)
        should = one.who in allowed.get(one.command, set())
        done = inside and not (one.command in CASES and any(absent in text for text in one.heard))
        line = f"{one.who} {one.command} {one.about}"
        if (done and not (should and sees)) or (inside and not should):
            wrongly_in.append(line)
        if not inside and should:
            wrongly_out.append(line)
    by = {(one.who, one.command, one.about): one.heard for one in heard}
    for who, command in {(one.who, one.command) for one in heard if one.command in CASES and one.who not in LEADS}:
        if by[who, command, "foreign"] != by[who, command, "absent"]:
            told_apart.append(f"{who} {command}")
    figures |= {
        "unlisted": sorted(set(commands) - allowed.keys()),
        "unexpected_allows": sorted(wrongly_in)[:SHOWN],
        "unexpected_refusals": sorted(wrongly_out)[:SHOWN],
        "told_apart": sorted(told_apart)[:SHOWN],
        "existing_for_outsiders": sorted(
            f"{one.who} {one.command}" for one in heard if one.who in {OUTSIDE, IDLE} and one.heard != nothing[one.who]
        )[:SHOWN],
    }
    return {"ok": not any(figures[name] for name in NONE), **figures}


NONE = ("unlisted", "unexpected_allows", "unexpected_refusals", "told_apart", "existing_for_outsiders")
"""Figures of which there must be none."""


async def roles(_: Path, command: Sequence[str] = RUN) -> dict[str, Any]:
    """In a process of its own, so that a guard can be switched off there."""
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    out, _err = await asyncio.wait_for(process.communicate(), WITHIN)
    figures: dict[str, Any] = json.loads(out)
    return figures


def _commands() -> tuple[list[str], set[str]]:
    """The team's commands that one gives alone with the bot, and those that work in rooms only."""
    words = load_words()
    table = [one for one in routes(About(load_facts(ROOT / "facts"), words.languages, None, {})) if one.may not in OPEN]
    alone = sorted({one.command for one in table if getattr(one, "places", ALONE) >= ALONE})
    return alone, {one.command for one in table} - set(alone)


async def _joins(opened: Room, name: str) -> None:
    now = int(opened.now)
    role = Role(name) if name in set(Role) else Role.LEAD
    seen = now - now % DAY - (91 * DAY if name == IDLE else 0)
    at = Address("web", name)
    await writes(opened, SaveMember(Member(id_of(name), name.title(), role, "web", name, at, "en", now, seen)))


async def _tries(opened: Room, who: str, commands: Sequence[str]) -> list[Answered]:
    answers = []
    for command in sorted(commands, key=lambda one: one == "leave_team"):  # whoever left can try nothing more
        if command in CASES:
            for about, argument in (await _objects(opened, who, command)).items():
                answers.append(Answered(who, command, about, await _says(opened, who, command, argument)))
        else:
            argument = OTHERS[command][1] if command in OTHERS else ""
            answers.append(Answered(who, command, "", await _says(opened, who, command, argument)))
    return answers


async def _objects(opened: Room, who: str, command: str) -> dict[str, str]:
    """A token of a case of theirs, of a colleague's, and of none."""
    own, foreign, absent = (f"{who} {command} {about}" for about in ("own", "foreign", "absent"))
    await filed(opened, own, worker=id_of(who))
    await filed(opened, foreign, worker=id_of("colleague"))
    return {"own": token_of(id_of(own)), "foreign": token_of(id_of(foreign)), "absent": token_of(id_of(absent))}


async def _says(opened: Room, who: str, command: str, argument: str) -> tuple[str, ...]:
    """What is heard in a fresh chat of this person: words and labels, without what buttons carry."""
    chat = blake2b(f"{who} {command} {argument}".encode(), digest_size=8).hexdigest()
    person = replace(opened.person(who, "en", chat), heard=[])
    await person.does(CommandGiven(command, argument))
    return tuple(
        f"{reply.text} {[[choice.label for choice in row] for row in reply.choices]}" for reply in person.heard
    )


def main() -> int:
    logs.configure("CRITICAL")
    with tempfile.TemporaryDirectory(prefix="roles-") as folder:
        print(json.dumps(asyncio.run(matrix(Path(folder)))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
