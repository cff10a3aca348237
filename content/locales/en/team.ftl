# The team: who is on it, joining and leaving it, and where it meets.

staff-may-not = Your role in the team does not include this. Ask somebody who leads the team.

# Roles. They stand alone or after a colon.
team-role =
    .owner = Owner
    .lead = Team lead
    .case_worker = Case worker
    .publisher = Publisher
    .approver = Approver
    .auditor = Auditor

# Buttons of the team's home.
team-menu =
    .team = Team
    .cases = Cases
    .replies = Saved replies
    .proposals = Proposed events
    .import_events = Import events
    .announcements = Announcements
    .numbers = Numbers
    .audit = Who did what
    .invite = Invite a colleague
    .remove = Remove a colleague
    .leave_team = Leave the team

# $role: your own role.
team = <b>Your team</b>

    Your role: <b>{ $role }</b>

# $name: what colleagues see. $role: the role. $seen: when the member was here last.
team-member = { $name } – { $role } ({ $seen })
team-seen-today = active today
# $ago: a time, such as “3 days ago”.
team-seen = last active: { $ago }
team-seen-idle = away too long, access has ended

join-invite = Do you have an invite? Then please send me its letters.
join-unknown = This invite does not work. An invite works once, for 24 hours. Please ask your team for a new one.

# $role: the role that the invite gives.
ask-join-name = <b>Welcome to the team</b>

    Your role: <b>{ $role }</b>

    Which name may your colleagues see? People who report never see it.

# $old: the role until now. $new: the role that the invite gives.
ask-join-role = You are on the team already. Your role now: <b>{ $old }</b>. The invite would change it: <b>{ $new }</b>. Shall I change it?
    .take = Yes, change it
    .keep = No, keep my role

join-stays = All right, your role stays as it is. The invite is still good.

# $role: the role.
join-welcome = <b>You are on the team now.</b>

    Your role: <b>{ $role }</b>

    What you read here is confidential. Do not pass it on, and do not copy it to other places. Notes stay within the team. Reporters only get what you send them as an answer. Nobody on the team learns who reported: please do not try to find out. What you do and read is logged. After 90 days without a visit, your access ends.

# Inviting.
invite = Which role shall your colleague have?

# $role: the role. $command: what to type.
invite-made = <b>An invite to the team</b>

    Role: <b>{ $role }</b>

    Your colleague writes this to me, in a private chat: { $command }

    It works once, for 24 hours. Send it only to this person: who opens it joins the team.

# $link: opens the private chat and joins.
# $command: what to type.
# $role: the role.
invite-made-link = <b>An invite to the team</b>

    Role: <b>{ $role }</b>

    Your colleague opens this link: { $link }

    On another platform, your colleague writes this to me, in a private chat: { $command }

    It works once, for 24 hours. Send it only to this person: who opens it joins the team.

# Leaving.
remove = Who leaves the team?
remove-nobody = There is nobody whom you can remove.
# $name: a colleague.
remove-sure = Shall I remove { $name } from the team? The access ends at once. The cases of { $name } go back to the queue.
    .yes = Yes, remove
# $name: a colleague.
removed = { $name } is no longer on the team.

leave-sure = Do you want to leave the team? Your access ends at once. Your cases go back to the queue.
    .yes = Yes, leave
left-team = You are no longer on the team. Thank you for your work.
team-last-owner = You are the last owner. Please make a colleague owner first.

# Where the team meets.
staffroom-set = This is now the room of the team. New cases arrive here, and everybody who can read here can see them. What people reported stays in the private chat.
staffroom-topics = This is now the room of the team. Each new case gets a topic of its own here, and everybody who can read here can see it. What people reported stays in the private chat.
staffroom-public = <b>Others may read along here.</b> Cases are confidential. Please choose a group or channel for the team only. Are you sure that only the team reads here?
    .yes = Yes, only the team reads here
staffroom-off = The team does not meet here any more. New cases are in the queue: /cases
staffroom-none = The team does not meet on this platform. Write /staffroom here to change that.
staffroom-lost = I can no longer write to the room of the team. New cases are in the queue: /cases. Please write /staffroom in the room of the team again.
