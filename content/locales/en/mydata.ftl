# /mydata: what is kept about one account, and how to save it, erase it, be forgotten.

# $platform: the name of the platform. $held: a paragraph for each purpose.
mydata = <b>What we keep about you on { $platform }</b>

    { $held }
    .export = Save all of it
    .proposed = Events I proposed
    .settings = Erase my settings
    .unlink = Unlink my reports
    .reports = Erase my reports
    .all = Erase everything
    .forget = Forget me here
    .wipe = Empty this chat

# $language: the name of a language.
mydata-settings = <b>Settings.</b> Your language: { $language }. We keep this until you erase it.
mydata-language-none = not chosen

# $until: day and time.
mydata-draft = <b>Draft.</b> What you have begun here stays until { $until }, or until /cancel.

# $days: a span of time in words.
mydata-reports = <b>Your reports.</b> We tell you about these here. We erase them { $days } after they are closed.

# $reference: the name of the report. $status: its status. $filed: a day.
mydata-report = { $reference }: { $status }, filed on { $filed }

mydata-no-reports = <b>Your reports.</b> None is linked to your account. If you filed some, we cannot find them from here. Your receipt opens them, in /case.

mydata-follows = <b>What you follow.</b> To be able to write to you, we keep where, encrypted. This stays until /unfollow.
# $count: events that are followed by themselves.
mydata-follows-events = { $count ->
        [one] <b>Reminders.</b> You follow one event by itself. This stays until it is over.
       *[other] <b>Reminders.</b> You follow { $count } events by themselves. This stays until they are over.
    }

mydata-proposals = <b>Events that you proposed.</b> They are waiting for the team. We keep them, and where to write to you, until they are decided on. At the latest:
# $name: what the event is called. $until: a day.
mydata-proposal = { $name }: until { $until }

# $until: a day.
mydata-incidents = <b>Reports in groups.</b> You reported something to moderators. They do not see who you are. The last trace of it is gone on { $until } at the latest.

# $count: how many messages. $until: day and time.
mydata-flags = <b>Reports in groups in the last hour.</b> Messages: { $count }. We count them until { $until }.

# $count: how many. $until: day and time.
mydata-tries = <b>Wrong receipts in the last hour.</b> Number: { $count }. We count them until { $until }.

# $titles: the names of groups.
mydata-communities = <b>Groups that you set up.</b> { $titles }. We keep this until I leave the group.

# $until: a day.
mydata-member = <b>Our team.</b> You are on it. We keep this until you leave it. Without a visit, your access ends on { $until }.

# $until: a day.
mydata-restraint = <b>A limit on your reports.</b> It ends on { $until }. Nobody in the team knows who you are.

mydata-no =
    .no = No, keep it

mydata-export = Here is all that we keep about you, in two files: one to read, and one for other programs. I made them just now and keep no copy. They hold what you reported, so keep them in a safe place.
mydata-export-text = I cannot send files here. So here is all that we keep about you, as text.

mydata-sure-settings = Shall I erase your settings? Then I no longer know your language.
    .yes = Yes, erase them
# $count: how many reports.
mydata-sure-unlink = { $count ->
        [one] Shall I unlink your report? We then no longer know where to write to you.
       *[other] Shall I unlink your { $count } reports? We then no longer know where to write to you.
    } They stay with our team. After that, only a receipt opens them.
    .yes = Yes, unlink
# $count: how many reports.
mydata-sure-reports = { $count ->
        [one] Which report shall I erase? The team can then no longer work on it.
       *[other] Which of your { $count } reports shall I erase? The team can then no longer work on them.
    } What is erased does not come back.
    .one = Erase
    .yes = Erase all of them
mydata-sure-all = Shall I erase everything? Your linked reports, your settings and your draft are then gone, and so is what you follow and what you proposed. It does not come back. Reports that only a receipt opens stay.
    .yes = Yes, erase everything
mydata-sure-forget = Shall I forget you here? Your settings and your draft are then gone, and so is what you follow and what you proposed. Nobody writes to you any more. Your reports stay with our team. After that, only a receipt opens them.
    .yes = Yes, forget me
mydata-sure-wipe = Shall I empty this chat? On Telegram, I can only take away messages of the last 48 hours. On Discord, I can only take away my own. The rest you can delete yourself. Your reports stay.
    .yes = Yes, empty it

# $date: a day.
mydata-done-settings = Your settings are erased. They are gone from our backups by { $date }.
# $date: a day.
mydata-done-unlink = Your reports are no longer linked to you. Where to write to you is gone from our backups by { $date }.
# $date: a day.
mydata-done-reports = Your reports are erased. They are gone from our backups by { $date }.
# $date: a day.
mydata-done-all = Everything is erased. It is gone from our backups by { $date }.
# $date: a day.
mydata-done-forget = I have forgotten you. All of it is gone from our backups by { $date }.
mydata-done-wipe = This chat is as empty as I can make it.

# $until: day and time.
mydata-counted = One thing stays for now: what you did in the last hour, as a number. It protects others from abuse. Press “Forget me here” again after { $until }, and it is gone too.

# One report, from below it.
# $reference: the name of the report.
erasecase-sure = Shall I erase your report { $reference }? The team can then no longer work on it. It does not come back.
    .yes = Yes, erase it
    .no = No, keep it
# $date: a day.
erasecase-done = Your report is erased. It is gone from our backups by { $date }. Your receipt no longer works.
erasecase-gone = There is no such report here. Open it with its receipt first, in /case.

# To the team. $reference: the name of the case.
case-taken-back = The reporter erased case { $reference }. Everything in it is gone.

# The page to read. Labels of its parts.
export =
    .title = What Concordia keeps about you
    .evidence = What you reported
    .answer = From the team
    .message = From you
# $date: a day.
export-made = Made on { $date }.
# $name: the name or kind of a file.
export-file = [File: { $name }]
