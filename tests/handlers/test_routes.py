"""Every command says what it does of the team's table, and to people outside the team's commands do not exist."""

from __future__ import annotations

import pytest

from bot.chat.events import Group
from bot.chat.turn import Place, Route
from bot.communities import token_of
from bot.content import ROOT
from bot.facts import load_facts
from bot.rules.staff import OPEN, Deed, Role, may
from bot.wording import load_words
from handlers import LISTED, About, casecard, routes
from tests.chat import Room
from tests.team import filed, joins

WORDS = load_words(strict=True)
TABLE = routes(About(load_facts(ROOT / "facts"), WORDS.languages, None, WORDS.charters))
STAFF = [route for route in TABLE if route.may not in OPEN]


def _named(route: Route) -> str:
    return f"{route.command}-{'-'.join(sorted(place.value for place in route.places))}"


@pytest.mark.parametrize("route", TABLE, ids=_named)
def test_every_route_is_a_deed_of_the_table(route: Route) -> None:
    assert isinstance(route.may, Deed)
    assert route.may in OPEN or any(may(role, route.may) for role in Role)


def test_no_command_of_the_team_is_in_a_public_menu() -> None:
    assert not {route.command for route in STAFF} & set(LISTED)
    assert not [route.command for route in STAFF if route.listed]


def test_a_button_of_a_case_leads_to_a_route() -> None:
    alone = {route.command for route in TABLE if Place.PRIVATE in route.places}
    assert {command for command, _ in casecard.CONTACT} <= alone


async def test_to_people_outside_each_of_the_team_s_commands_is_as_unknown_as_any_other(concordia: Room) -> None:
    case = token_of((await filed(concordia)).id)
    eve = concordia.person("eve")
    unknown = await eve.commands("nosuchthing", case)
    assert unknown == concordia.text("command-unknown")
    for route in STAFF:
        if Place.PRIVATE in route.places:
            assert await eve.commands(route.command, case) == unknown, route.command


async def test_to_people_outside_the_bot_is_silent_in_groups_whatever_they_type(concordia: Room) -> None:
    case = token_of((await filed(concordia)).id)
    eve = concordia.person("eve", group=Group("-700", "Anywhere"))
    before = len(concordia.platform.sent)
    for route in STAFF:
        await eve.commands(route.command, case)
    assert len(concordia.platform.sent) == before


@pytest.mark.parametrize("role", list(Role))
async def test_a_role_is_told_when_a_command_is_not_for_it(concordia: Room, role: Role) -> None:
    person = await joins(concordia, "pia", role)
    for route in STAFF:
        if Place.PRIVATE in route.places and not may(role, route.may):
            assert concordia.text("staff-may-not") in await person.commands(route.command), route.command
