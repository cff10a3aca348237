"""Operations on the commands that the bot registers, everywhere or in one guild."""

from typing import Any

from .limits import check_commands
from .oracle import Call, RefusedError
from .scene import Act, Scene
from .schema import Payload


def list_commands(scene: Scene, call: Call) -> tuple[int, Any]:
    return 200, list(_registered(scene, call).values())


def get_command(scene: Scene, call: Call) -> tuple[int, Any]:
    return 200, _known(scene, call)


def bulk_set_commands(scene: Scene, call: Call) -> tuple[int, Any]:
    check_commands(call.body or [])
    before = _registered(scene, call)
    ids = {(one["name"], one["type"]): one["id"] for one in before.values()}
    after = [_command(scene, call, one, ids.get((one["name"], one.get("type") or 1))) for one in call.body or []]
    before.clear()
    before.update({int(one["id"]): one for one in after})
    scene.world.touch()
    return 200, after


def create_command(scene: Scene, call: Call) -> tuple[int, Any]:
    registered = _registered(scene, call)
    kind = call.body.get("type") or 1
    same = [one["id"] for one in registered.values() if (one["name"], one["type"]) == (call.body["name"], kind)]
    check_commands([*(one for one in registered.values() if one["id"] not in same), call.body])
    command = _command(scene, call, call.body, same[0] if same else None)
    registered[int(command["id"])] = command
    scene.world.touch()
    return (200 if same else 201), command


def update_command(scene: Scene, call: Call) -> tuple[int, Any]:
    known = _known(scene, call)
    changed = known | call.body
    check_commands([one for one in _registered(scene, call).values() if one is not known] + [changed])
    _registered(scene, call)[int(known["id"])] = _command(scene, call, changed, known["id"])
    scene.world.touch()
    return 200, _known(scene, call)


def delete_command(scene: Scene, call: Call) -> tuple[int, Any]:
    del _registered(scene, call)[int(_known(scene, call)["id"])]
    scene.world.touch()
    return 204, None


def _registered(scene: Scene, call: Call) -> dict[int, Payload]:
    if call.id("application_id") != scene.world.application_id:
        raise RefusedError(404, 10002, "Unknown Application", "application")
    if "guild_id" not in call.places:
        return scene.world.commands[None]
    guild = scene.world.guilds.get(call.id("guild_id"))
    if guild is None or not scene.world.in_guild(guild):
        raise RefusedError(403, 50001, "Missing Access")
    return scene.world.commands.setdefault(guild.id, {})


def _known(scene: Scene, call: Call) -> Payload:
    command = _registered(scene, call).get(call.id("command_id"))
    if command is None:
        raise RefusedError(404, 10063, "Unknown application command")
    return command


def _command(scene: Scene, call: Call, sent: Payload, known: str | None) -> Payload:
    needed = sent.get("default_member_permissions")
    command: Payload = {
        "id": known or str(scene.world.snowflake()),
        "application_id": str(scene.world.application_id),
        "version": str(scene.world.snowflake()),
        "default_member_permissions": None if needed is None else str(needed),
        "type": sent.get("type") or 1,
        "name": sent["name"],
        "name_localizations": sent.get("name_localizations"),
        "description": sent.get("description") or "",
        "description_localizations": sent.get("description_localizations"),
        "nsfw": bool(sent.get("nsfw")),
    }
    if "guild_id" in call.places:
        command["guild_id"] = call.places["guild_id"]
    else:
        command["contexts"] = sent.get("contexts")
        command["integration_types"] = sent.get("integration_types") or [0]
        command["dm_permission"] = sent.get("dm_permission") is not False
    if sent.get("options"):
        command["options"] = [_option(one) for one in sent["options"]]
    return command


def _option(sent: Payload) -> Payload:
    """An option without what is null or empty, as Discord sends it back."""
    option = {key: value for key, value in sent.items() if value is not None and value != []}
    if "options" in option:
        option["options"] = [_option(one) for one in option["options"]]
    return option


COMMAND_ACTS: dict[str, Act] = {
    f"{verb}_{place}application_command{plural}": act
    for place in ("", "guild_")
    for verb, plural, act in (
        ("list", "s", list_commands),
        ("get", "", get_command),
        ("bulk_set", "s", bulk_set_commands),
        ("create", "", create_command),
        ("update", "", update_command),
        ("delete", "", delete_command),
    )
}
