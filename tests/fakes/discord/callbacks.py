"""Operations that answer interactions: callbacks, and what comes after them over the interaction's own webhook."""

from typing import Any

from .interactions import CHOICES, DEFERRED_MESSAGE, DEFERRED_UPDATE, MESSAGE, MODAL, UPDATE, Interaction
from .limits import EPHEMERAL, check_modal
from .oracle import Call, RefusedError
from .places import Post
from .scene import Act, Scene
from .schema import Payload
from .screens import modal
from .wording import LOADING, numbered, rewritten, written
from .world import is_ephemeral

DEFERRED = frozenset({DEFERRED_MESSAGE, DEFERRED_UPDATE})


def create_interaction_response(scene: Scene, call: Call) -> tuple[int, Any]:
    interaction = scene.interactions.find(call.id("interaction_id"), call.places["interaction_token"])
    kind, data = call.body["type"], call.body.get("data") or {}
    # A wrong body leaves the interaction open, so everything is checked before the answer counts.
    fields = _checked(scene, call, interaction, kind, data)
    interaction.acknowledge(kind, scene.world.clock())
    if kind not in DEFERRED:
        interaction.final_at = interaction.answered_at
    if kind == MODAL:
        numbered(data["components"])
        person = scene.people.get(interaction.user)
        if person is not None:  # the people of a bench have no screen
            person.shows(modal(data), interaction)
    elif kind == CHOICES:
        interaction.choices = list(data.get("choices") or [])
    elif kind in (MESSAGE, DEFERRED_MESSAGE):
        interaction.original = _post(scene, interaction, fields)
    elif interaction.source is not None:
        interaction.original = interaction.source
        if kind == UPDATE:
            scene.world.edit(interaction.source, fields)
    scene.world.touch()
    if call.query.get("with_response", "").lower() in ("true", "1"):
        return 200, _response(interaction, kind)
    return 204, None


def execute_webhook(scene: Scene, call: Call) -> tuple[int, Any]:
    interaction = _interaction(scene, call)
    interaction.one_more()
    waiting = interaction.original
    if waiting is not None and waiting.thinking:
        # The first followup takes the place of the message that says the bot is thinking.
        fields = written(scene, call, interaction.channel, call.body or {})
        ephemeral = waiting.payload["flags"] & EPHEMERAL
        _settle(scene, interaction, waiting, fields | {"flags": fields["flags"] & ~EPHEMERAL | ephemeral})
        return 200, waiting.payload
    post = _post(scene, interaction, written(scene, call, interaction.channel, call.body or {}))
    interaction.followups.append(post)
    _finish(scene, interaction)
    return 200, post.payload


def get_webhook_message(scene: Scene, call: Call) -> tuple[int, Any]:
    return 200, _own_post(_interaction(scene, call), call).payload


def update_webhook_message(scene: Scene, call: Call) -> tuple[int, Any]:
    interaction = _interaction(scene, call)
    post = _own_post(interaction, call)
    _settle(scene, interaction, post, rewritten(scene, call, post, call.body or {}))
    return 200, post.payload


def delete_webhook_message(scene: Scene, call: Call) -> tuple[int, Any]:
    interaction = _interaction(scene, call)
    post = _own_post(interaction, call)
    scene.world.delete(post)
    if post is interaction.original:
        post.thinking = False
        _finish(scene, interaction)
    return 204, None


def _checked(scene: Scene, call: Call, interaction: Interaction, kind: int, data: Payload) -> Payload:
    """The fields of the message that a callback makes or changes. Raises `RefusedError`."""
    if kind == MODAL:
        check_modal(data)
    if kind == MESSAGE:
        return written(scene, call, interaction.channel, data)
    if kind == UPDATE and interaction.source is not None:
        return rewritten(scene, call, interaction.source, data)
    if kind == DEFERRED_MESSAGE:
        return {"flags": ((data.get("flags") or 0) & EPHEMERAL) | LOADING}
    return {}


def _interaction(scene: Scene, call: Call) -> Interaction:
    return scene.interactions.by_token(call.id("webhook_id"), call.places["webhook_token"])


def _own_post(interaction: Interaction, call: Call) -> Post:
    """The message that a call means; without an id in its path it is the first answer. Raises `RefusedError`."""
    if "message_id" not in call.places:
        post = interaction.original
    else:
        known = [*interaction.followups, interaction.original, interaction.source]
        number = call.id("message_id")
        post = next((one for one in known if one is not None and one.id == number), None)
    if post is None or post.deleted:
        raise RefusedError(404, 10008, "Unknown Message", "edit-target")
    return post


def _post(scene: Scene, interaction: Interaction, fields: Payload) -> Post:
    world = scene.world
    more: Payload = {
        "application_id": str(world.application_id),
        "webhook_id": str(world.application_id),
        "interaction_metadata": _metadata(scene, interaction),
    }
    if interaction.source is not None and "message_reference" not in fields:
        back = {"type": 0, "message_id": str(interaction.source.id), "channel_id": str(interaction.channel.id)}
        more["message_reference"] = back
    only = interaction.user if is_ephemeral(fields) else None
    post = world.post(interaction.channel, world.application_id, fields | more, visible_to=only)
    post.thinking = bool(fields["flags"] & LOADING)
    return post


def _metadata(scene: Scene, interaction: Interaction) -> Payload:
    metadata: Payload = {
        "id": str(interaction.id),
        "type": interaction.kind,
        "user": scene.world.users[interaction.user],
        "authorizing_integration_owners": interaction.payload["authorizing_integration_owners"],
    }
    if interaction.kind == 3 and interaction.source is not None:
        metadata["interacted_message_id"] = str(interaction.source.id)
    if interaction.kind == 5:
        first = {key: value for key, value in metadata.items() if key != "triggering_interaction_metadata"}
        metadata["triggering_interaction_metadata"] = first | {"type": 2}
    return metadata


def _settle(scene: Scene, interaction: Interaction, post: Post, fields: Payload) -> None:
    post.thinking = False
    scene.world.edit(post, fields)
    _finish(scene, interaction)


def _finish(scene: Scene, interaction: Interaction) -> None:
    if interaction.final_at is None:
        interaction.final_at = scene.world.clock()
    scene.world.wake()


def _response(interaction: Interaction, kind: int) -> Payload:
    post = interaction.original
    told: Payload = {"id": str(interaction.id), "type": interaction.kind}
    if post is not None:
        told |= {
            "response_message_id": str(post.id),
            "response_message_loading": post.thinking,
            "response_message_ephemeral": post.visible_to is not None,
        }
    response: Payload = {"interaction": told}
    if post is not None and kind in (MESSAGE, UPDATE):
        response["resource"] = {"type": kind, "message": post.payload}
    return response


CALLBACK_ACTS: dict[str, Act] = {
    "create_interaction_response": create_interaction_response,
    "execute_webhook": execute_webhook,
    "get_webhook_message": get_webhook_message,
    "update_webhook_message": update_webhook_message,
    "delete_webhook_message": delete_webhook_message,
    "get_original_webhook_message": get_webhook_message,
    "update_original_webhook_message": update_webhook_message,
    "delete_original_webhook_message": delete_webhook_message,
}
