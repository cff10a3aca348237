"""What a turn may write besides its own conversation: each effect, and the file that knows its table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy import Connection

from bot.announcements import SaveAnnouncement
from bot.audit import Audited, Trace
from bot.calendar import DropProposal, KeepMirror, SaveEvents, SaveProposal, ToldOf
from bot.cases import (
    AddEntry,
    AddEvidence,
    CountTry,
    DropFiles,
    Effect,
    EraseCase,
    FetchFile,
    FileCase,
    PermitPurge,
    SaveCase,
)
from bot.communities import (
    Appeal,
    ForgetCommunity,
    Judge,
    KeepFlag,
    KeepWish,
    LeaveIncidents,
    MarkTold,
    MoveChat,
    SaveCommunity,
    SetTimer,
)
from bot.following import Follow, Speak, Unfollow
from bot.mailings import StartMailing, SteerMailing
from bot.reporters import LinkReporter, Restrain
from bot.staff import (
    DropSavedReply,
    ForgetOffice,
    KeepSavedReply,
    RemoveMember,
    SaveMember,
    SaveOffice,
    UseInvite,
)
from storage import (
    agenda,
    announcements,
    audit,
    cases,
    communities,
    contact,
    counters,
    files,
    incidents,
    mailings,
    mydata,
    proposals,
    restraints,
    staff,
    state,
    subscriptions,
    timers,
)
from storage.seals import Seals
from storage.tallies import Move, count


def apply(connection: Connection, seals: Seals, effects: Iterable[Effect]) -> None:
    """Write the effects of a tick in their order, in its transaction.

    Last comes what all ticks write to, the tallies and the audit trail: it is locked for a moment only, and of two
    processes neither waits for a row that the other has while it holds these.
    """
    moves: list[Move] = []
    traces: list[Trace] = []
    for effect in effects:
        match effect:
            case FileCase():
                moves += cases.file(connection, seals, effect)
            case SaveCase():
                moves += cases.save(connection, seals, effect)
            case Audited(trace):
                traces.append(trace)
            case _:
                _WRITTEN[type(effect)](connection, seals, effect)
    count(connection, seals, moves)
    audit.append(connection, seals, traces)


def _move(connection: Connection, seals: Seals, effect: MoveChat) -> None:
    incidents.move(connection, seals, effect)
    subscriptions.move_chat(connection, seals, effect)
    communities.move(connection, seals, effect)


_WRITTEN: Mapping[type, Callable[[Connection, Seals, Any], None]] = {
    AddEvidence: cases.add_evidence,
    AddEntry: cases.add_entry,
    EraseCase: cases.erase,
    LinkReporter: contact.link,
    Restrain: restraints.restrain,
    PermitPurge: state.permit_purge,
    FetchFile: files.want,
    DropFiles: lambda connection, _, effect: files.drop(connection, effect.ids),
    CountTry: lambda connection, _, effect: counters.count(connection, effect),
    SaveCommunity: subscriptions.save_community,
    ForgetCommunity: subscriptions.forget_community,
    MoveChat: _move,
    KeepFlag: incidents.keep,
    KeepWish: incidents.keep_wish,
    Judge: incidents.judge,
    Appeal: incidents.appeal,
    MarkTold: lambda connection, _, effect: incidents.mark_told(connection, effect),
    SetTimer: timers.set_,
    LeaveIncidents: mydata.leave,
    UseInvite: staff.use_invite,
    SaveMember: staff.save,
    RemoveMember: staff.remove,
    SaveOffice: staff.save_office,
    ForgetOffice: staff.forget_office,
    KeepSavedReply: staff.keep_reply,
    DropSavedReply: staff.drop_reply,
    SaveAnnouncement: announcements.save,
    SaveEvents: agenda.save,
    ToldOf: agenda.told_of,
    SaveProposal: proposals.save,
    DropProposal: proposals.drop,
    KeepMirror: agenda.keep_mirror,
    Follow: subscriptions.follow,
    Unfollow: subscriptions.unfollow,
    Speak: subscriptions.speak,
    StartMailing: mailings.start,
    SteerMailing: mailings.steer,
}
