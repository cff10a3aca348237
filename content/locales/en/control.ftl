# The purge that stopped to ask, the audit trail, the numbers.

# $count: how many cases. $today: a day.
purge-halted = <b>I did not erase anything, and I have a question.</b>

    { $count ->
        [one] One closed case is due to be erased at once.
       *[other] { $count } closed cases are due to be erased at once.
    } That is more than 20 % of all. It can be right. It can also mean that my clock is wrong. My clock says that today is { $today }.
    .yes = Yes, erase them
    .no = No, keep them

# $today: a day.
purge-sure = Erased cases do not come back. Is today really { $today }, and are these cases really due?
    .sure = Yes, erase them now
    .no = No, keep them

# $until: day and time.
purge-permitted = All right. Within a minute, I erase what is due. This holds until { $until }.
purge-kept = All right, nothing is erased. I will ask again tomorrow. If my clock is wrong, please tell who runs the service.

# $lines: the lines.
audit = <b>Who did what</b>

    { $lines }

# $when: day and time. $who: a name. $what: a deed. $about: the case, or whom it was done to.
audit-line = { $when }: { $who }, { $what }, { $about }
audit-none = There is no line about this.
audit-who =
    .house = the service itself
    .operator = who runs the service
    .reporter = the reporter
    .gone = somebody who has left
# Deeds, as nouns. One that is not here is shown as its command.
audit-what =
    .cases = looked at the queue
    .open = read the case
    .evidence = saw what was reported
    .history = read notes and messages
    .claim = took the case
    .unclaim = gave the case back
    .hand = handed the case over
    .note = wrote a note
    .label = labelled the case
    .remind = set a reminder
    .refer = recorded a body
    .close = closed the case
    .reopen = opened the case again
    .answer = answered the reporter
    .alike = looked at similar cases
    .replies = saved replies
    .invite = invited a colleague
    .remove = removed a colleague
    .team = looked at the team
    .leave_team = left the team
    .staffroom = the team’s room
    .keys = changed the keys
    .restore = restored a backup
    .erase = erased the case
    .packet = packet for a body
    .restrain = limit on a reporter
    .identity = asked to see who reported
    .agree = agreed to see who reported
    .refuse = refused to see who reported
    .identity-seen = saw who reported
    .purge = question of the purge
    .import-events = brought events in
    .audit = read this list
    .numbers = numbers for policy
    .proposals = looked at proposed events
    .proposal = read a proposed event
    .accept_event = accepted an event
    .edit_event = changed a proposed event
    .refuse_event = refused an event
    .import_events = import of events
    .announcements = looked at the announcements
    .announcement = looked at an announcement
    .announce = wrote an announcement
    .rewrite = changed an announcement
    .correct = wrote a correction
    .preview = read an announcement first
    .askapproval = asked for approval
    .approve = approved an announcement
    .disapprove = refused an announcement
    .withdraw = withdrew an announcement
    .steer = paused, resumed or stopped the sending

numbers = Here are the numbers by month: place, ground, language, region and outcome. A number below 5 is never shown, nor any from which it could be worked out. The line “left_out” says how many reports that is. The running month comes when it is over.
