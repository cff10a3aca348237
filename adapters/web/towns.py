"""The demo's groups: each browser session has one, with its moderators' room, its messages and its members."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from adapters.web.callers import chat_of
from adapters.web.decode import PLATFORM
from adapters.web.offer import DemoTown
from adapters.web.posts import BadPost
from adapters.web.sessions import Sessions
from bot.chat.events import Address, Group, Standing
from bot.chat.replies import Act, BanMember, DeleteMessage, LeaveGroup, LiftMeasures, Reply, RestrictMember
from bot.communities import Community
from bot.demo import Stage
from bot.ports import Gone, Random

TOWN, ROOM = "town-", "room-"
"""How the address of a group and of its moderators' room begins; behind it stands the key of the town."""

MESSAGES_LIMIT = 500
"""Messages of one group that can be reported; older ones have scrolled away."""


@dataclass(frozen=True, slots=True)
class Said:
    """A message of a member. `at` is unix seconds."""

    user: str
    person: str
    text: str
    at: int


@dataclass(slots=True)
class Town:
    """One session's group. `people` are its members' users by their id, `words` the page's sentences of its language.

    `muted` is until when, by user; `banned` the message by which the page was told, by user.

    `epoch` is random, so that a group that was forgotten and made anew has no message twice.
    """

    key: str
    epoch: str
    people: Mapping[str, str]
    language: str
    words: Mapping[str, str]
    said: dict[str, Said] = field(default_factory=dict)
    muted: dict[str, float] = field(default_factory=dict)
    banned: dict[str, str] = field(default_factory=dict)
    left: bool = False  # the bot was told to leave
    count: int = 0

    @property
    def group(self) -> Group:
        return Group(f"{TOWN}{self.key}", self.words["web-town"])

    @property
    def room(self) -> Group:
        return Group(f"{ROOM}{self.key}", self.words["web-room"])

    def name(self, person: str) -> str:
        return self.words[f"web-person-{person}"]

    def new_id(self) -> str:
        self.count += 1
        return f"{self.epoch}-{self.count}"


class Towns:
    """All towns by key, and what can be done in them."""

    def __init__(self, offered: DemoTown, sessions: Sessions, random: Random, stage: Stage) -> None:
        self.offered = offered
        self.stage = stage
        self._sessions = sessions
        self._random = random
        self._towns: dict[str, Town] = {}

    # -- a session and its town

    def open(self, secret: str, language: str, words: Mapping[str, str], at: int) -> Town:
        """The session's town, made and filled when it is new; it speaks the language that is asked for now."""
        town = self.of(secret)
        if town is None:
            people = {person: chat_of(secret, person) for person in self.offered.members}
            town = Town(_key(secret), self._random(4).hex(), people, language, words)
            self._sessions.open(town.key)
            self._towns = {key: known for key, known in self._towns.items() if self._sessions.knows(key)}
            self._towns[town.key] = town
            for person, key in self.offered.said:
                self.say(town, town.group, person, words[key], at)
        town.language, town.words = language, words
        return town

    def of(self, secret: str) -> Town | None:
        """The session's town, where it is in memory still."""
        town = self._towns.get(_key(secret))
        if town is not None and not self._sessions.knows(town.key):  # nobody looked for an hour
            del self._towns[town.key]
            return None
        return town

    def forget(self, secret: str) -> None:
        self._towns.pop(_key(secret), None)
        self._sessions.forget(_key(secret))

    def community(self, town: Town) -> Community:
        """The town as a community that its moderator has set up; the room comes with their /room."""
        owner = town.people[self.offered.moderator]
        return Community(
            PLATFORM, town.group.chat, town.words["web-town"], (town.language,), owner=owner, owner_at=self.alone(owner)
        )

    # -- what members do

    def user(self, town: Town, place: Group, person: str) -> str:
        """The platform's id of who acts there. Raises BadPost for who may not be there."""
        user = town.people.get(person)
        if user is None or (place == town.room and person != self.offered.moderator):
            raise BadPost(403, "not-a-member")
        if place == town.group and user in town.banned:
            raise BadPost(403, "banned")
        return user

    def is_muted(self, town: Town, user: str) -> bool:
        return town.muted.get(user, 0) > self.stage.clock()

    def say(self, town: Town, place: Group, person: str, text: str, at: int, only_for: str | None = None) -> str:
        """Show a member's message, to all or to `only_for`; its id."""
        id_ = town.new_id()
        if place == town.group and only_for is None:
            town.said[id_] = Said(town.people[person], person, text, at)
            if len(town.said) > MESSAGES_LIMIT:
                del town.said[next(iter(town.said))]
        shown = {"type": "said", "id": id_, "who": person, "text": text, "at": at, "whisper": only_for is not None}
        self._tell(town, place, shown, id_, only_for)
        return id_

    def take_back(self, town: Town, place: Group, id_: str) -> None:
        """A message goes, for everybody."""
        town.said.pop(id_, None)
        self._sessions.withdraw(town.key, id_)
        self._tell(town, place, {"type": "gone", "id": id_}, f"gone {id_}")

    # -- what the bot does

    def is_group(self, address: Address) -> bool:
        return address.chat.startswith((TOWN, ROOM))

    def key(self, address: Address) -> str:
        """The town in whose group or room this is; a session has one. Raises Gone."""
        return self._at(address.chat).key

    def show(self, address: Address, bubble: dict[str, Any], reply: Reply, nonce: str) -> None:
        """The bot's message in a group. One that takes the place of another leaves nothing of it. Raises Gone."""
        town = self._at(address.chat)
        place = town.group if address.chat == town.group.chat else town.room
        id_ = self.once(address, nonce)
        if reply.replaces:
            self._sessions.withdraw(town.key, reply.replaces)
        only_for = reply.only_for if place == town.group else None  # whoever looks reads the room as its moderator
        shown = {**bubble, "id": id_, "whisper": reply.only_for is not None}
        self._tell(town, place, shown, id_, only_for)

    def once(self, address: Address, nonce: str) -> str:
        """What names this message of the bot's among all of the town. Raises Gone."""
        return f"{self._at(address.chat).epoch}-b{nonce}"

    def letter(self, address: Address, nonce: str) -> None:
        """Somebody got a message in private: the page says so where another person's chat is open."""
        for town in self._towns.values():
            for person, user in town.people.items():
                if user == address.chat and self._sessions.knows(town.key):
                    self._tell(town, town.group, {"type": "letter", "who": person}, f"letter {nonce}")

    async def act(self, address: Address, act: Act) -> None:
        """Do something in a group; what cannot be done there is not asked for. Raises Gone."""
        town = self._at(address.chat)
        match act:
            case DeleteMessage(message):
                self.take_back(town, town.group if address.chat == town.group.chat else town.room, message)
            case RestrictMember(member, until):
                town.muted[member] = until
            case BanMember(member):
                once = town.banned[member] = f"out {town.new_id()}"
                self._tell(town, town.group, {"type": "out", "who": _person(town, member)}, once)
            case LiftMeasures(member):
                town.muted.pop(member, None)
                if once := town.banned.pop(member, ""):
                    self._sessions.withdraw(town.key, once)
                    self._tell(town, town.group, {"type": "back", "who": _person(town, member)}, f"back {once}")
            case LeaveGroup():
                town.left = True
                self._tell(town, town.group, {"type": "left"}, f"left {town.new_id()}")

    async def standing(self, chat: str, user: str) -> Standing:
        """What somebody is in the group or the room. Raises Gone."""
        town = self._at(chat)
        moderates = user == town.people[self.offered.moderator]
        if chat == town.room.chat:
            return Standing.MEMBER if moderates else Standing.NONE
        if user not in town.people.values() or user in town.banned:
            return Standing.NONE
        return Standing.ADMIN if moderates else Standing.MEMBER

    def alone(self, user: str) -> Address:
        """A person's own chat: its address is who they are."""
        return Address(PLATFORM, user)

    async def link(self, word: str) -> str | None:
        """Opens the private chat on the same page."""
        return f"/community#start={word}"

    def _at(self, chat: str) -> Town:
        town = self._towns.get(chat.removeprefix(TOWN).removeprefix(ROOM))
        if town is None or not self._sessions.knows(town.key):
            raise Gone("web: that group is forgotten")
        return town

    def _tell(self, town: Town, place: Group, shown: dict[str, Any], once: str, only_for: str | None = None) -> None:
        self._sessions.tell(town.key, {**shown, "in": "town" if place == town.group else "room"}, once, only_for)


def _key(secret: str) -> str:
    return chat_of(secret, "/town")  # no person's id has a slash


def _person(town: Town, user: str) -> str:
    return next((person for person, known in town.people.items() if known == user), "")
