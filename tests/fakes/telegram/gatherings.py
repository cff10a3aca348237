"""What happens in groups and which of it the bot is told: its privacy, memberships, service messages, the move."""

from .groups import ANONYMOUS, SERVICE, Group, Kind, Member, Topic, record
from .rooms import SERVICE_KINDS, Post
from .schema import Payload
from .world import World

TOPIC_COLOUR = 7322096
"""The first of the six colours of a topic's icon (Bot API, createForumTopic)."""


class NotAllowed(ValueError):
    """The app would not let this person do that; the message says why."""


def found(world: World, kind: Kind, title: str, *, forum: bool = False, username: str | None = None) -> Group:
    """A new group or channel without anybody in it."""
    number = len(world.groups) + 1
    group_id = -(4_000_000_000 + number) if kind == "group" else -(1_003_000_000_000 + number)
    payload: Payload = {"id": group_id, "type": kind, "title": title}
    if forum:
        payload["is_forum"] = True
    if username:
        payload["username"] = username
    group = world.groups[group_id] = Group(payload)
    return group


def present(world: World, group: Group, user: Payload) -> Member:
    """Somebody who is in this group. Raises `NotAllowed` when they are not."""
    member = group.member(user, world.clock())
    if group.migrated_to is not None:
        raise NotAllowed(f"{group.payload['title']} has become the supergroup {group.migrated_to}")
    if not member.present:
        raise NotAllowed(f"{user['first_name']} is not in {group.payload['title']}")
    return member


def author(world: World, group: Group, user: Payload) -> Payload:
    """`from`, and `sender_chat` of who speaks in the group's name."""
    if group.kind == "channel":
        return {"sender_chat": group.payload}
    if group.member(user, world.clock()).anonymous:
        return {"from": ANONYMOUS, "sender_chat": group.payload}
    return {"from": user}


def bot_in(world: World, group: Group) -> Member:
    """What the bot is in this group."""
    return group.member(world.bot, world.clock())


def tell(world: World, group: Group, post: Post, kind: str = "message") -> Payload | None:
    """Queue a group's message for the bot, if it is there and its privacy lets it know."""
    if not hears(world, group, post):
        return None
    return world.tell(kind.replace("message", "channel_post") if group.kind == "channel" else kind, post.payload)


def hears(world: World, group: Group, post: Post) -> bool:
    """Whether the bot gets this message: in privacy only what is meant for it, and service messages."""
    bot = bot_in(world, group)
    message = post.payload
    if not bot.present or post.from_bot:
        return False
    if post.receiver is not None:
        return bool(post.receiver == world.bot["id"])
    if bot.leads or not world.switches.privacy or any(kind in message for kind in SERVICE_KINDS):
        return True
    answered = message.get("reply_to_message", {}).get("from", {})
    return answered.get("id") == world.bot["id"] or command(world, message) is not None


def command(world: World, message: Payload) -> str | None:
    """The command to our bot with which a text begins, without the slash; None when it is none, or another bot's."""
    first = next(iter(message.get("entities", ())), None)
    if first is None or first["type"] != "bot_command" or first["offset"] != 0:
        return None
    # A command is written in ASCII, so its length in UTF-16 units is that in letters.
    name, _, whose = message["text"][1 : first["length"]].partition("@")
    return name.lower() if whose.lower() in ("", world.bot["username"].lower()) else None


def change(world: World, group: Group, actor: Payload, member: Member) -> Payload | None:
    """Somebody's place in the group changes by an act of `actor`; returns the update, if the bot gets one."""
    old = group.member(member.user, world.clock())
    about_bot = member.user["id"] == world.bot["id"]
    group.members[member.user["id"]] = member
    payload = {
        "chat": group.payload,
        "from": actor,
        "date": world.now(),
        "old_chat_member": record(group, old),
        "new_chat_member": record(group, member),
    }
    if about_bot:
        return world.tell("my_chat_member", payload)
    return world.tell("chat_member", payload) if bot_in(world, group).leads else None


def notice(world: World, group: Group, actor: Payload, fields: Payload) -> Post:
    """A service message of this person's (or the bot's) act stands in the group, and the bot hears of it."""
    own = actor["id"] == world.bot["id"]
    by = {"from": actor} if own else author(world, group, actor)
    post = world.put(group, by, fields, from_bot=own)
    tell(world, group, post)
    return post


def enter(world: World, group: Group, actor: Payload, member: Member) -> Payload | None:
    """Somebody comes in, alone or brought by `actor`; returns the update about the membership."""
    update = change(world, group, actor, member)
    if group.kind != "channel":
        notice(world, group, actor, {"new_chat_members": [member.user]})
    return update


def exit_from(world: World, group: Group, actor: Payload, member: Member) -> Payload | None:
    """Somebody goes, or is sent away by `actor`; returns the update about the membership."""
    was = group.member(member.user, world.clock()).present
    update = change(world, group, actor, member)
    if was and group.kind != "channel":
        notice(world, group, actor, {"left_chat_member": member.user})
    return update


def open_topic(world: World, group: Group, actor: Payload, name: str) -> Topic:
    """A new thread of a forum."""
    own = actor["id"] == world.bot["id"]
    about = {"name": name, "icon_color": TOPIC_COLOUR}
    by = {"from": actor} if own else author(world, group, actor)
    post = world.put(group, by, {"forum_topic_created": about, "is_topic_message": True}, from_bot=own)
    number = post.payload["message_thread_id"] = post.payload["message_id"]
    tell(world, group, post)
    topic = group.topics[number] = Topic(number, name)
    return topic


def close_topic(world: World, group: Group, actor: Payload, topic: Topic, closed: bool = True) -> Payload | None:
    """Close a thread, or open it again; returns what the bot gets of it."""
    topic.closed = closed
    own = actor["id"] == world.bot["id"]
    kind = "forum_topic_closed" if closed else "forum_topic_reopened"
    fields: Payload = {kind: {}} | in_thread(group, topic.thread, None)
    by = {"from": actor} if own else author(world, group, actor)
    return tell(world, group, world.put(group, by, fields, from_bot=own))


def pin(world: World, group: Group, actor: Payload, message_id: int) -> None:
    """Pin a message and say so."""
    group.pins = [one for one in group.pins if one != message_id] + [message_id]
    notice(world, group, actor, {"pinned_message": quoted(group.posts[message_id])})


def quoted(post: Post) -> Payload:
    """A message as another one holds it: whole, but without the message that it answers itself."""
    return {key: value for key, value in post.payload.items() if key != "reply_to_message"}


def in_thread(group: Group, thread: int | None, target: Post | None) -> Payload:
    """Fields that tie a message to its thread and to the message it answers.

    In a topic every message answers at least the one that opened it. In other supergroups an answer carries
    the thread of its target, or begins one: `message_thread_id` without `is_topic_message`.
    """
    fields: Payload = {}
    if target is not None:
        thread = thread or target.payload.get("message_thread_id")
        if target.receiver is None:
            fields["reply_to_message"] = quoted(target)
            if thread is None and group.kind == "supergroup" and not group.forum:
                thread = target.payload["message_id"]
    elif thread in group.topics:
        fields["reply_to_message"] = quoted(group.posts[thread])
    if thread is not None:
        fields["message_thread_id"] = thread
        if thread in group.topics:
            fields["is_topic_message"] = True
    return fields


def share(world: World, channel: Group, post: Post) -> Payload | None:
    """A channel's post appears in its discussion group by itself; returns what the bot gets of that."""
    group = channel.linked
    if group is None:
        return None
    origin = {
        "type": "channel",
        "chat": channel.payload,
        "message_id": post.payload["message_id"],
        "date": post.payload["date"],
    }
    own = ("message_id", "chat", "date", "from", "sender_chat", "reply_to_message")
    content = {key: value for key, value in post.payload.items() if key not in own}
    by = {"from": SERVICE, "sender_chat": channel.payload}
    return tell(world, group, world.put(group, by, content | {"forward_origin": origin, "is_automatic_forward": True}))


def migrate(world: World, group: Group, actor: Payload) -> Group:
    """A basic group becomes a supergroup with the same people under another id. Raises `NotAllowed`."""
    if group.kind != "group":
        raise NotAllowed("only a basic group becomes a supergroup")
    new = found(world, "supergroup", group.payload["title"])
    new.members = dict(group.members)
    notice(world, group, actor, {"migrate_to_chat_id": new.id})
    group.migrated_to = new.id
    notice(world, new, actor, {"migrate_from_chat_id": group.id})
    return new
