# A member reports a message of somebody else to the moderators of a group.

flag-title = Report this message

# The menu of somebody's message.
flag-message = Please choose “{ flag-title }” in the menu of the message.
answer-message = Please choose “{ flag-title }” in the menu of the message.

ask-flag-ground = What is the message about?
    .origin = Origin or skin colour
    .islam = Islam
    .jewish = Jewish people
    .belief = Other belief
    .orientation = Orientation
    .gender = Sex or gender
    .trans = Trans or intersex
    .disability = Disability
    .age = Age
    .roma = Roma or Travellers
    .social = Money, social origin
    .language = Language
    .opinion = Opinion or union

ask-flag-note = Would you like to tell the moderators something? They read your words, but do not see who wrote them.

ask-flag-outcome = Should I tell you what the moderators decide?
    .yes = Yes
    .no = No

# The same questions in a form: 45 letters at most.
field-ask-flag-ground = What is it about?
field-ask-flag-note = A word for the moderators
field-ask-flag-outcome = Tell you what they decide?

flag-thanks = Thank you. The moderators will look at this message. Neither they nor the group see who reported it. Would you like to hear what they decide?
    .outcome = Yes, tell me

flag-thanks-wish = Thank you. The moderators will look at this message. Neither they nor the group see who reported it. I will tell you what they decide.

flag-noted = All right. I will tell you in private what the moderators decide.

# $verdict: what was decided, in words.
flag-decided = The moderators have already decided about this message: { $verdict }.

# $verdict: what was decided, in words.
flag-outcome = You reported a message to the moderators of a group. They decided: { $verdict }. Thank you for reporting it.

flag-no-room = Thank you. I kept the message. This group has no moderators’ room with me yet, so nobody looks at it for now. You can also find out who helps you.

flag-no-community = This server does not work with me. You can still report the message to the service.

flag-unknown = I do not know that report any more.

# The line for the whole group. It must not say that somebody has just reported.
flag-hint = You see a hateful message here? Reply to it with /report. It goes to the moderators, and nobody sees who did it.
    .open = Open my private chat

# $count: messages of others that this person reported and that are still open.
flags-mine = { $count ->
        [one] You reported one message in this group. The moderators have not decided yet. I will tell you here what they decide.
       *[other] You reported { $count } messages in this group. The moderators have not decided yet. I will tell you here what they decide.
    }

flags-none = You have no open reports in this group. To report a message, reply to it in the group with /report. Or report it to the service here.
