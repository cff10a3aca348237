"""/report: from "is someone in danger now?" to the receipt and the referral."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.cases import Alikeness, AlikeTo, Case, FileCase, FreshReceipt, Receipt
from bot.chat.addresses import links
from bot.chat.answers import Item, OneName, messages_and_files, yes_no
from bot.chat.dialogue import Ask
from bot.chat.texts import Markup
from bot.chat.turn import Button, Outcome, Turn
from bot.reporters import Level
from bot.rules.facts import Facts
from bot.rules.priority import priority
from bot.rules.retention import Retention
from bot.rules.situation import Situation
from bot.sealing import grouped
from handlers import contact, referral, restrain, situation
from handlers.office import announced
from handlers.referral import emergency

STEPS = ("ask-danger", "ask-evidence", *situation.REPORT_STEPS, "ask-confirm")
GATHERS = "ask-evidence"

_DANGER = Ask("ask-danger", yes_no)
_EVIDENCE = Ask(GATHERS, messages_and_files)


@dataclass(frozen=True, slots=True)
class Danger:
    """Someone is in danger now: nothing else is asked."""


@dataclass(frozen=True, slots=True)
class Blocked:
    """The team wants no report from this person for a while. Emergency numbers they get as everybody does."""


@dataclass(frozen=True, slots=True)
class Stopped:
    """The person saw what would be kept, and said no."""


@dataclass(frozen=True, slots=True)
class Report:
    """A report that the person said yes to."""

    evidence: tuple[Item, ...]
    situation: Situation
    receipt: Receipt
    alike: Alikeness
    slow: bool = False


async def report(
    turn: Turn, *, facts: Facts, operator: str | None, retention: Retention
) -> Report | Danger | Blocked | Stopped:
    """The conversation. Nothing is filed before the explicit yes at its end."""
    if await _DANGER:
        return Danger()
    if turn.pending == _DANGER.key and await restrain.level_of(turn) is Level.BLOCKED:
        return Blocked()  # asked when danger was answered, and before it is filed: not at each question between
    evidence = await _EVIDENCE
    told = await situation.ask_situation(turn, facts)
    kept_in_words = turn.each(lambda one: summary(one, evidence, told, facts))
    days = turn.each(lambda one: one.text("days", count=retention.case_days))
    preview = {"summary": kept_in_words, "operator": operator or turn.text("operator-unnamed"), "days": days}
    if await Ask("ask-confirm", OneName(("file", "stop")), preview) == "stop":
        return Stopped()
    level = await restrain.level_of(turn)
    if level is Level.BLOCKED:
        return Blocked()
    return Report(evidence, told, await FreshReceipt(), await AlikeTo(evidence), level is Level.SLOW)


def file(turn: Turn, result: Report | Danger | Blocked | Stopped, *, facts: Facts) -> Outcome:
    """Keep the report and show its receipt, in one turn; then who helps."""
    match result:
        case Danger():
            return Outcome(emergency(turn, facts))
        case Blocked():
            return Outcome((restrain.blocked(turn),))
        case Stopped():
            return Outcome((turn.say("cancelled", [turn.go("report"), turn.go("who_helps")]),))
        case Report(evidence, told, receipt, alike, slow):
            case = new_case(turn, evidence, kept(told), facts, receipt, alike, slow=slow)
            filer = turn.arrival.address.platform, turn.arrival.user
            saved = [Button(turn.label("receipt", "saved"), "go:saved")]
            shown = turn.say("receipt", saved, private=True, receipt=grouped(receipt.digits))
            known = (turn.say("report-known", count=alike.earlier),) if alike.earlier else ()
            helped = referral.says(turn, told, facts, links=links(evidence))
            news = contact.offer(turn, case.id)
            filed = FileCase(receipt.lookup, case, filer)
            return Outcome((shown, *known, *helped, news), effects=(filed, *announced(case.id, turn.now)))


def new_case(
    turn: Turn,
    evidence: tuple[Item, ...],
    answers: Mapping[str, str | bool],
    facts: Facts,
    receipt: Receipt,
    alike: Alikeness | None = None,
    *,
    slow: bool = False,
) -> Case:
    """The case as it comes into the team's queue; `slow` for a filer whose reports were abuse."""
    before = alike or Alikeness("", 0)
    where = priority(
        [item.text for item in evidence],
        answers,
        facts.danger,
        earlier=before.earlier,
        target=before.target,
        passed=answers.get("from") == "community",
        slow=slow,
    )
    return Case(
        evidence,
        answers,
        turn.languages[0],
        turn.now,
        alike=before.group or None,
        id=receipt.case,
        rank=where.rank,
        reasons=tuple(cause.value for cause in where.reasons),
    )


def summary(turn: Turn, evidence: Sequence[Item], told: Situation, facts: Facts) -> Markup:
    """What will be kept, in the person's words and never with the words they reported."""
    files = sum(1 for item in evidence if item.file is not None)
    lines = [turn.text("summary-evidence", count=len(evidence), files=files)]
    answers = {
        "ask-place": told.place,
        "ask-platform": told.platform,
        "ask-detail": told.detail,
        "ask-matter": told.matter,
        "ask-ground": told.ground,
        "ask-region": told.region,
        "ask-under-18": None if told.under_18 is None else "yes" if told.under_18 else "no",
        "ask-role": told.role,
    }
    for key, answer in answers.items():
        if answer is not None:
            words = (
                facts.platforms[answer].name(turn.languages[0]) if key == "ask-platform" else turn.label(key, answer)
            )
            lines.append(turn.text("summary-line", name=turn.label("summary-names", key), answer=words))
    return Markup("\n".join(lines))


def kept(told: Situation) -> dict[str, str | bool]:
    """The answers given, by name, as a case keeps them."""
    answers = {
        "place": told.place.value,
        "platform": told.platform,
        "detail": told.detail and told.detail.value,
        "matter": told.matter and told.matter.value,
        "ground": told.ground and told.ground.value,
        "region": told.region and told.region.value,
        "under_18": told.under_18,
        "role": told.role and told.role.value,
    }
    return {name: answer for name, answer in answers.items() if answer is not None}
