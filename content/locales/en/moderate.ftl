# The moderators' room: what was reported, and what they decide.

# $count: people who reported it.
incident = <b>Reported message</b>
    { $count ->
        [one] One person reported this.
       *[other] { $count } people reported this.
    }

incident-slow = Reported by people who report very often.

# $name: what others see of who wrote it. $date: a day in words.
incident-author = Author: { $name }, { $date }

# In the place of a name.
incident-hidden = name hidden

# $link: opens the message.
incident-link = Message: { $link }

# Above words that are covered.
incident-hurts = <b>This may hurt.</b> Tap to read:

# $words: what was reported.
incident-words = { $words }

# $count: files with the message.
incident-files = { $count ->
        [one] With one file.
       *[other] With { $count } files.
    }

# $count: further messages.
incident-more = { $count ->
        [one] And one more message that belongs to it.
       *[other] And { $count } more messages that belong to it.
    }


# $note: what somebody who reported says about it.
incident-note = Note from a member: { $note }

# $words: what the author answers.
incident-appeal = The author answers: { $words }

incident-help = What you decide holds for every message here. A warning, a mute or a ban also removes the messages.

# $verdict: what was decided then.
incident-like = Nearly the same was reported before: { $verdict }.
incident-like-open = not decided yet

incident-asked = <b>A moderator asks a colleague to look at this.</b>

# $count: pictures.
incident-pictures = { $count ->
        [one] One picture. It may hurt.
       *[other] { $count } pictures. They may hurt.
    }

# $verdict: what was decided. $count: people who reported it.
incident-decided = <b>Decided: { $verdict }</b>
    { $count ->
        [one] One person reported this.
       *[other] { $count } people reported this.
    }

# $count: people who reported it.
incident-again = { $count ->
        [one] One person has reported a message that is still open.
       *[other] By now, { $count } people have reported a message that is still open.
    }

# $why: the reason, as a clause.
incident-undone = I could not carry out a decision, because { $why }.
undone-why =
    .rights = the group does not allow me to
    .gone = I am no longer in that group
    .refused = the platform refused

incident-unwarned = I could not reach the author in private. So the author has not heard about the decision. You can talk to the person yourself.

# What a moderator can press. Three share one row on a phone: as short as possible.
decide =
    .keep = Keep
    .remove = Remove
    .warn = Warn
    .mute1h = Mute 1 hour
    .mute1d = Mute 1 day
    .mute1w = Mute 1 week
    .ban = Ban
    .up = Pass on
    .ask = Ask a colleague
    .show = Show the message
    .pictures = Show pictures
    .back = Take it back
    .queue = Later

# What was decided, as a clause: “They decided: …”.
verdict-keep = the message stays
verdict-remove = the message was removed
verdict-warn = the message was removed, and its author got a warning
verdict-mute1h = the message was removed, and its author cannot write for 1 hour
verdict-mute1d = the message was removed, and its author cannot write for 1 day
verdict-mute1w = the message was removed, and its author cannot write for 1 week
verdict-ban = the message was removed, and its author is banned from the group
verdict-up = the message was passed on to the team of the service

# What the author is told.
# $title: the name of the group. $what: what the decision means for them.
warning = The moderators of { $title } removed a message of yours, because it does not fit the rules of the group. { $what } Do you disagree? You can answer once, and the moderators will read your answer.
warning-menu =
    .appeal = Answer once

# What the decision means, in the place of $what above.
warning-means =
    .warn = This is a warning.
    .mute1h = You cannot write there for 1 hour.
    .mute1d = You cannot write there for 1 day.
    .mute1w = You cannot write there for 1 week.
    .ban = You can no longer take part there.

ask-appeal = What would you like to say to the moderators? You can answer once.

appeal-incident = Please use the button under the message that you got.
appeal-sent = Thank you. The moderators can read your answer now.
appeal-unknown = There is no decision here that you can answer. You can answer each decision once.

# $count: open incidents.
queue-left = Still open: { $count }.

# $count: incidents that wait.
queue-waiting = { $count ->
        [0] That is all that is new.
        [one] One more is waiting.
       *[other] { $count } more are waiting.
    }

# $count: open incidents in the slow lane.
queue-slow = { $count ->
        [one] One message was reported by people who report very often. It waits at the end of the queue.
       *[other] { $count } messages were reported by people who report very often. They wait at the end of the queue.
    }

queue-menu =
    .queue = Show the next one

queue-empty = Nothing is open. Thank you.

moderators-only = Only moderators of this group can do that.
moderator-unsure = I cannot see at the moment whether you are a moderator. Please try again in a minute.

# Who is proposed for what goes beyond the group.
handing-up = Who should look at it? The team of the service gets your proposal, and the message with its author, link and files. I do not tell the team who reported it.
    .team = Let the team choose

# $title: the name of the group.
appeal-granted = The moderators of { $title } read your answer. They take their decision back: you can take part again. A message that was removed does not come back.

# What became of a decision.
verdict-back = taken back after the author answered
