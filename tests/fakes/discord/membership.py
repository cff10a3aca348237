"""Operations on guilds, their members, and the bot's own account."""

from typing import Any

from .oracle import Call, RefusedError, refused_form
from .permissions import Member, Permission
from .places import Guild
from .scene import Act, Scene, own_guild
from .schema import Payload

LONGEST_SILENCE = 28 * 24 * 3600
"""Seconds for which a member can be silenced."""


def get_guild(scene: Scene, call: Call) -> tuple[int, Any]:
    guild = own_guild(scene, call)
    return 200, guild.payload | {"approximate_member_count": len(guild.members), "approximate_presence_count": 1}


def list_guild_channels(scene: Scene, call: Call) -> tuple[int, Any]:
    return 200, [room.payload for room in own_guild(scene, call).rooms]


def list_guild_roles(scene: Scene, call: Call) -> tuple[int, Any]:
    return 200, [role.payload for role in own_guild(scene, call).roles.values()]


def get_active_guild_threads(scene: Scene, call: Call) -> tuple[int, Any]:
    guild = own_guild(scene, call)
    return 200, {"threads": [thread.payload for thread in guild.threads], "members": [], "has_more": False}


def get_guild_member(scene: Scene, call: Call) -> tuple[int, Any]:
    return 200, _member(own_guild(scene, call), call).payload


def update_guild_member(scene: Scene, call: Call) -> tuple[int, Any]:
    needed = Permission(0)
    if "communication_disabled_until" in call.body:
        needed |= Permission.MODERATE_MEMBERS
    if "roles" in call.body:
        needed |= Permission.MANAGE_ROLES
    guild = own_guild(scene, call, needed)
    member = _member(guild, call)
    _outranks(scene, guild, member.id)
    if "communication_disabled_until" in call.body:
        if Permission.ADMINISTRATOR in guild.permissions(member.id):
            raise RefusedError(403, 50013, "Missing Permissions")
        member.silenced_until = _silence(scene, call.body["communication_disabled_until"])
    if "roles" in call.body:
        member.roles = [int(role) for role in call.body["roles"] or []]
    _tell(scene, guild, "GUILD_MEMBER_UPDATE", member.payload)
    return 200, member.payload


def delete_guild_member(scene: Scene, call: Call) -> tuple[int, Any]:
    guild = own_guild(scene, call, Permission.KICK_MEMBERS)
    member = _member(guild, call)
    _outranks(scene, guild, member.id)
    del guild.members[member.id]
    _tell(scene, guild, "GUILD_MEMBER_REMOVE", {"user": member.user})
    return 204, None


def ban_user_from_guild(scene: Scene, call: Call) -> tuple[int, Any]:
    guild = own_guild(scene, call, Permission.BAN_MEMBERS)
    user = _user(scene, call)
    _outranks(scene, guild, int(user["id"]))
    guild.bans[int(user["id"])] = None
    guild.members.pop(int(user["id"]), None)
    _forget_words(scene, guild, int(user["id"]), _seconds(call))
    _tell(scene, guild, "GUILD_BAN_ADD", {"user": user})
    return 204, None


def unban_user_from_guild(scene: Scene, call: Call) -> tuple[int, Any]:
    guild = own_guild(scene, call, Permission.BAN_MEMBERS)
    if guild.bans.pop(call.id("user_id"), "absent") == "absent":
        raise RefusedError(404, 10026, "Unknown Ban")
    _tell(scene, guild, "GUILD_BAN_REMOVE", {"user": _user(scene, call)})
    return 204, None


def get_guild_ban(scene: Scene, call: Call) -> tuple[int, Any]:
    guild = own_guild(scene, call, Permission.BAN_MEMBERS)
    if call.id("user_id") not in guild.bans:
        raise RefusedError(404, 10026, "Unknown Ban")
    return 200, {"user": _user(scene, call), "reason": guild.bans[call.id("user_id")]}


def leave_guild(scene: Scene, call: Call) -> tuple[int, Any]:
    guild = own_guild(scene, call)
    del guild.members[scene.world.application_id]
    scene.world.gateway.dispatch("GUILD_DELETE", {"id": str(guild.id)})
    scene.world.touch()
    return 204, None


def list_my_guilds(scene: Scene, call: Call) -> tuple[int, Any]:
    ours = [guild for guild in scene.world.guilds.values() if scene.world.in_guild(guild)]
    bot = scene.world.application_id
    return 200, [
        {
            "id": str(guild.id),
            "name": guild.name,
            "icon": None,
            "banner": None,
            "owner": guild.owner == bot,
            "permissions": str(int(guild.permissions(bot))),
            "features": [],
        }
        for guild in ours
    ]


def get_my_user(scene: Scene, _: Call) -> tuple[int, Any]:
    account = {"mfa_enabled": True, "locale": "en-US", "verified": True, "email": None}
    return 200, scene.world.bot | account


def get_user(scene: Scene, call: Call) -> tuple[int, Any]:
    return 200, _user(scene, call)


def create_dm(scene: Scene, call: Call) -> tuple[int, Any]:
    recipient = int((call.body or {}).get("recipient_id") or 0)
    if recipient not in scene.world.users or recipient == scene.world.application_id:
        raise RefusedError(400, 50033, "Invalid Recipient(s)", "recipient")
    return 200, scene.world.channel_payload(scene.world.direct(recipient))


def get_my_application(scene: Scene, _: Call) -> tuple[int, Any]:
    world = scene.world
    owner = {"id": "1", "username": "owner", "discriminator": "0", "avatar": None, "public_flags": 0, "flags": 0}
    return 200, {
        "id": str(world.application_id),
        "name": world.bot["username"],
        "icon": None,
        "description": "",
        "type": None,
        "bot": world.bot,
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "00" * 32,
        "flags": 0,
        "flags_new": "0",
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "owner": owner | {"global_name": None, "primary_guild": None},
        "approximate_guild_count": sum(world.in_guild(guild) for guild in world.guilds.values()),
        "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "team": None,
        "eligible_oauth2_scopes": [],
        "rpc_origins": [],
    }


def get_gateway(scene: Scene, _: Call) -> tuple[int, Any]:
    return 200, {"url": scene.world.address.replace("http", "ws", 1)}


def get_bot_gateway(scene: Scene, call: Call) -> tuple[int, Any]:
    limit = {"total": 1000, "remaining": 999, "reset_after": 14_400_000, "max_concurrency": 1}
    return 200, get_gateway(scene, call)[1] | {"shards": 1, "session_start_limit": limit}


def _silence(scene: Scene, until: str | None) -> str | None:
    """The end of a silence, which is a moment and not too far off. Raises `RefusedError`."""
    place = ("communication_disabled_until",)
    try:
        too_long = until is not None and scene.world.seconds_until(until) > LONGEST_SILENCE
    except ValueError:
        raise refused_form(place, "Could not parse. Should be ISO8601.", "silence") from None
    if too_long:
        raise refused_form(place, "Cannot be more than 28 days from now.", "silence")
    return until


def _member(guild: Guild, call: Call) -> Member:
    member = guild.members.get(call.id("user_id"))
    if member is None:
        raise RefusedError(404, 10007, "Unknown Member")
    return member


def _user(scene: Scene, call: Call) -> Payload:
    user = scene.world.users.get(call.id("user_id"))
    if user is None:
        raise RefusedError(404, 10013, "Unknown User")
    return user


def _outranks(scene: Scene, guild: Guild, target: int) -> None:
    """A bot moves only members whose highest role stands below its own. Raises `RefusedError`."""
    if guild.rank(scene.world.application_id) <= guild.rank(target) and target in guild.members:
        raise RefusedError(403, 50013, "Missing Permissions")


def _seconds(call: Call) -> int:
    given = call.query.get("delete_message_seconds") or (call.body or {}).get("delete_message_seconds")
    return int(given or 0)


def _forget_words(scene: Scene, guild: Guild, user: int, seconds: int) -> None:
    since = scene.world.first_id(seconds)
    for channel in guild.channels.values():
        for post in channel.shown:
            if seconds and post.author == user and post.id >= since:
                scene.world.delete(post)


def _tell(scene: Scene, guild: Guild, event: str, data: Payload) -> None:
    scene.world.gateway.dispatch(event, {**data, "guild_id": str(guild.id)})
    scene.world.touch()


MEMBERSHIP_ACTS: dict[str, Act] = {
    act.__name__: act
    for act in (
        get_guild,
        list_guild_channels,
        list_guild_roles,
        get_active_guild_threads,
        get_guild_member,
        update_guild_member,
        delete_guild_member,
        ban_user_from_guild,
        unban_user_from_guild,
        get_guild_ban,
        leave_guild,
        list_my_guilds,
        get_my_user,
        get_user,
        create_dm,
        get_my_application,
        get_gateway,
        get_bot_gateway,
    )
} | {"get_my_oauth2_application": get_my_application}
