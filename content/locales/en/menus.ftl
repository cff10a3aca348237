# Each with its name on Discord: in lower case, without spaces, different from the others.
command-report = report hate
    .name = report
command-who-helps = find out who can help you
    .name = who-helps
command-case = open your report with its receipt
    .name = case
command-events = what takes place near you
    .name = events
command-follow = follow what there is to do
    .name = follow
command-propose-event = propose an event for the Year
    .name = propose-event
command-mydata = see, save or erase what we keep about you
    .name = mydata
command-language = choose your language
    .name = language
command-privacy = what we keep, and for how long
    .name = privacy
command-help = all that I can do
    .name = help
command-cancel = stop what you are doing
    .name = cancel
command-charter = what is welcome in a group, and what is not
    .name = charter
command-setup = set me up in this group (admins)
    .name = setup
command-room = receive reported messages here (admins)
    .name = room
command-queue = show what is open (moderators)
    .name = queue
command-mirror = set the server’s event list (admins)
    .name = mirror
command-follow-here = follow what there is to do, in this group (moderators)
    .name = follow-here
command-bye = remove me from this group (admins)
    .name = bye

# How the bot presents itself on a platform: at most 512 letters, and at most 120.
profile-about = I help you report hate in Belgium and show you who can help you, why, and how. I keep only what you decide to file: encrypted and without your name. Telegram itself can see that you write to me. In danger now? Call 112.
profile-short = Report hate in Belgium, and find out who can help you.

# What Discord itself shows of the bot.

# An entry in the menu of a message: at most 32 letters.
discord-report-message = Report this message

# The form in which words and files are sent: at most 45 letters each.
discord-write = Your words
discord-files = Photos, videos or files

# What follows a command: at most 100 letters. The name is in lower case, without spaces, at most 32 letters.
discord-argument-case = your receipt: sixteen digits
    .name = receipt
discord-argument-events = place, theme, language or words
    .name = words
discord-argument-language = the language: nl, fr, de or en
    .name = language

# For the team.
command-team = your team (staff)
    .name = team
command-cases = the cases that wait (staff)
    .name = cases
command-join = join the team with an invite (staff)
    .name = join
command-staffroom = receive new cases here (staff)
    .name = staffroom
command-note = note something in the case of this post (staff)
    .name = note
discord-argument-join = the letters of your invite
    .name = invite
discord-argument-cases = the name of a case, like 7K3Q-9F2B
    .name = case
discord-argument-staffroom = off: new cases no longer arrive here
    .name = off
discord-argument-note = your note, for the team only
    .name = words
