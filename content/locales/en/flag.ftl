# A member reports a message of somebody else to the moderators of a group.

# The name in the menu of a message, and above the form: at most 32 letters.
flag-title = Report to the moderators

# The menu of somebody's message.
flag-message = Please choose “{ discord-report-message }” in the menu of the message.
answer-message = Please choose “{ discord-report-message }” in the menu of the message.

# The first sentence of a question has at most 45 letters: what Discord shows above a field of a form.
ask-flag-ground = What is the message about?
    .origin = Origin or skin colour
    .islam = Islam
    .jewish = Jewish people
    .belief = Another belief
    .orientation = Sexual orientation
    .gender = Sex or gender
    .trans = Trans or intersex people
    .disability = Disability, health
    .age = Age
    .roma = Roma or Travellers
    .social = Money or background
    .language = Language
    .opinion = Politics or trade union

ask-flag-note = Anything to tell the moderators? They read your words, but do not see who wrote them.

ask-flag-outcome = Would you like to hear what they decide?
    .yes = Yes
    .no = No

# The same questions in a form: 45 letters at most.
field-ask-flag-ground = What is it about?
field-ask-flag-note = A word for the moderators
field-ask-flag-outcome = Tell you what they decide?

flag-thanks = Thank you. The moderators will look at this message. I tell nobody who reported it. Would you like to hear what they decide?
    .outcome = Yes, tell me

flag-thanks-wish = Thank you. The moderators will look at this message. I tell nobody who reported it. You will hear from me what they decide.

flag-noted = All right. I will tell you in private what the moderators decide.

# $verdict: what was decided, in words.
flag-decided = The moderators have already decided about this message: { $verdict }.

# $verdict: what was decided, in words.
flag-outcome = You reported a message to the moderators of a group. They decided: { $verdict }. Thank you for reporting it.

flag-no-room = Thank you. I keep the message. This group has no moderators’ room yet, so nobody looks at it for now. But I can show you who can help you.

flag-no-community = Here I do not work with moderators. But you can report the message to the service.

flag-unknown = I no longer have that report to the moderators.

# The line for the whole group. It must not say that somebody has just reported.
flag-hint = Do you see a hateful message here? Reply to it with /report, and it goes to the moderators. I tell nobody who it was.
    .open = Chat with me in private

# $count: messages of others that this person reported and that are still open.
flags-mine = { $count ->
        [one] You reported one message in this group to the moderators. They have not decided yet. I will tell you here what they decide.
       *[other] You reported { $count } messages in this group to the moderators. They have not decided yet. I will tell you here what they decide.
    }

flags-none = In this group, nothing that you reported to the moderators is open. Would you like to report a message to them? Reply to it in the group with /report. Or report it to the service here.
