# The team's work on cases.

case-not-here = I found no such case. It may be erased, or a colleague has it. /cases shows you the queue.

# The queue. $which: what is shown. $count: how many there are.
cases = <b>Cases: { $which }</b> ({ $count })
cases-filter =
    .todo = Mine and unclaimed
    .mine = Mine
    .free = Unclaimed
    .all = All open
    .closed = Closed
    .more = More
    .back = Back
cases-none = There are none.

# $reference: the short name of the case. $age: a time, such as “3 days ago”.
case-line = <b>{ $reference }</b> – { $age }
# $status: where it stands.
case-line-status = { $status }
# $count: people.
case-line-people = Reported by { $count } people

# Where a case stands, after a colon or alone. $ending: why it was closed.
case-status-closed = closed: { $ending }
case-status-free = unclaimed
# $name: who has it.
case-status-worker = with { $name }
case-member-left = a former colleague

# Why a case was closed.
case-ending =
    .answered = Answered
    .referred = Passed on
    .removed = Content removed
    .not_ours = No hate, no discrimination
    .unclear = Too little to go on
    .withdrawn = Withdrawn by the reporter
    .abuse = Not a real report

case-priority =
    .rank0 = normal
    .rank1 = raised
    .rank2 = high
    .rank3 = very high
    .rankslow = slow lane
# $level: the priority in words.
case-priority-plain = Priority: { $level }
# $reasons: why, as a list.
# $level: the priority in words.
case-priority-why = Priority: { $level } ({ $reasons })
case-reasons =
    .danger = words of danger
    .matter = it can do harm at any moment
    .young = under 18
    .many = many people report it
    .target = same author or address reported before
    .passed = passed on by moderators
    .slow = earlier reports were abuse

# The card of a case.
# $reference: the short name of the case.
case-head = <b>Case { $reference }</b>
# $status: where it stands.
case-state = Status: <b>{ $status }</b>
# $date: a day in words. $age: how long ago.
case-filed = Filed on { $date } ({ $age })
# $span: a time, such as “3 days”.
case-answered = First answer after { $span }
# $span: a time, such as “3 days”.
case-waiting = Waiting for a first answer: { $span }
# $count: people.
case-from-community = { $count ->
        [one] Passed on by the moderators of a group, reported there by one person
       *[other] Passed on by the moderators of a group, reported there by { $count } people
    }
# $body: an organisation.
case-from-proposal = The moderators propose: { $body }
# $language: the name of a language.
case-language = Language of the reporter: { $language }
# $count: messages. $files: files among them.
case-evidence-count = Reported messages: { $count } (files: { $files })
case-linked = The reporter can be written to.
case-unlinked = The reporter reads answers with the receipt only.
# $count: people.
case-group-confirmed = Together with this one, { $count } people reported the same (confirmed).
# $count: how many.
case-group-proposed = { $count ->
        [one] One other person may have reported the same.
       *[other] { $count } others may have reported the same.
    }
# $labels: a list.
case-labels = Labels: { $labels }
# $bodies: a list.
case-referred = Passed on to: { $bodies }
# $count: notes, answers and messages.
case-entries = Notes and messages: { $count }

# Usual labels.
case-label =
    .police = police
    .legal = legal check
    .translate = translate
    .press = press
    .again = happens again
    .waiting = waiting

# Buttons about a case.
case-menu =
    .open = Back to the case
    .evidence = Show what was reported
    .evidence_more = Show more
    .history = Notes and messages
    .history_more = Earlier ones
    .claim = I take it
    .takeover = Take it over
    .unclaim = Give it back
    .hand = Hand it over
    .note = Note
    .label = Labels
    .ownlabel = Own words
    .remind = Remind me
    .refer = Pass on
    .refer_more = Other bodies
    .refer_yes = Yes, record it
    .close = Close
    .close_yes = Yes, close it
    .reopen = Open it again
    .desk = Details in private
    .cases = To the queue
    .answer = Answer
    .replies = Saved replies
    .alike = Similar cases
    .packet = Packet for a body
    .restrain = Abuse
    .identity = Identity

# What was reported.
# $reference: the short name of the case.
case-shown = <b>Reported in case { $reference }</b>

    This may hurt. It is covered until you tap it. Take a break when you need one.
case-evidence-none = There is nothing to show.
# $number: of this message. $date: a day in words.
case-item = <b>Message { $number }</b>, { $date }
# $name: the author.
case-item-origin = Author: { $name }
# $link: the address of the post, which cannot be tapped.
case-item-link = Address: { $link }
# $kind: what kind of file.
case-item-file = With a file: { $kind }
case-file =
    .photo = picture
    .video = video
    .voice = voice message
    .audio = sound
    .document = document

# What was written since.
# $reference: the short name of the case.
case-history = <b>Written in case { $reference }</b>
case-history-none = Nothing yet.
# $reference: the first half of the case’s name.
case-reporter = the reporter { $reference }
# $name: a colleague.
case-member = { $name }
# $who: who wrote it. $date: a day.
case-entry-note = <b>Note</b> by { $who }, { $date }
# $date: a day in words.
# $who: who wrote it.
#
case-entry-answer = <b>Answer</b> by { $who }, { $date }
# $date: a day in words.
# $who: who wrote it.
#
case-entry-message = <b>Message</b> from { $who }, { $date }

# What happened to a case. $name: a colleague.
case-claimed = { $name } has taken this case.
case-yours = You have this case.
# $name: a colleague.
case-taken = { $name } has this case.
# $name: a colleague.
case-given-back = { $name } has given this case back. Anybody can take it.
case-claim-first = You can do that with a case that you have. Please take it first.
case-is-closed = This case is closed.
case-is-open = This case is open.
# $reference: the case. $name: a colleague.
case-taken-over = { $name } has taken over your case { $reference }.
# $name: a colleague.
# $reference: the short name of the case.
case-handed-to-you = { $name } has handed the case { $reference } to you.
case-hand = Who shall have this case?
case-hand-nobody = There is nobody else who works on cases.
# $name: who hands it over. $to: who gets it.
case-handed = { $name } has handed this case over to { $to }.
case-choose-label = Which label? Plus puts one on, minus takes one off. The team sees labels, the reporter does not.
case-labels-full = This case has 10 labels. Please take one off first.
# $label: the label.
case-labelled = The label is on: { $label }

case-refer = To whom do you pass it on? First come the bodies that fit this case.
case-refer-reason = chosen by the team
case-refer-sure = I send nothing: a person does that, in the way that the body wants. Shall I record that the case was passed on there?
case-referred-already = That is recorded already.
# $body: an organisation.
case-passed-on = Recorded: passed on to { $body }.

case-close = Why do you close this case?
# $reason: why. $days: how long, in words.
case-close-sure = Shall I close this case? Reason: <b>{ $reason }</b>. It is erased { $days } later. Until then you can open it again.
# $reason: why. $days: how long, in words.
case-close-unanswered = <b>Nobody has answered the reporter yet.</b> Shall I close this case anyway? Reason: <b>{ $reason }</b>. It is erased { $days } later. Until then you can open it again.
# $name: a colleague.
case-closed-by = { $name } has closed this case.
# $name: a colleague.
case-reopened = { $name } has opened this case again.
case-reopen-ask = Only who had this case can open it again, or somebody who leads the team.

case-in-private = I have written to you in private.

# Notes, labels and reminders.
ask-case = Please choose a case first: /cases
# $reference: the case.
ask-note = What would you like to note in case { $reference }? Only the team reads it.
# $reference: the short name of the case.
case-noted = Noted in case { $reference }. Only the team reads it.
# $reference: the short name of the case.
case-note-alone = Your note for case { $reference }:
# $reference: the short name of the case.
ask-label = Which words shall be the label of case { $reference }? At most 30 letters.
# $reference: the short name of the case.
ask-remind = When shall I remind you of case { $reference }? Choose, or type a date, like 24/12.
    .day = Tomorrow
    .three = In 3 days
    .week = In a week
remind-no-date = I need a date, like 24/12 or 24/12/2026.
remind-not-then = That day is past, or more than a year away.
ask-remind-note = What shall I remind you of?
# $date: a day in words.
remind-set = I will remind you on { $date }. If the case is closed by then, or no longer yours, I will not.
# $words: what the member wanted to be reminded of.
# $reference: the short name of the case.
remind-now = <b>Reminder for case { $reference }</b>

    { $words }
# $reference: the short name of the case.
case-unanswered = Case { $reference } has waited for a first answer for 7 days. The reporter should hear from us now.
# $reference: the short name of the case.
case-unclosed = Case { $reference } has been open for 3 months. The reporter should hear what came of it.
