# /proposals: what organisers proposed, for those who publish.

proposals-menu =
    .proposals = Proposed events
    .proposal = Look at it

# $count: how many wait.
proposals = { $count ->
        [0] No proposed event is waiting.
        [one] One proposed event is waiting.
       *[other] { $count } proposed events are waiting, the oldest first.
    }
    .more = More

# $name: what the event is called.
proposal-new = Somebody proposed an event: “{ $name }”.
proposal-new-room = Somebody proposed an event. Those who publish find it with /proposals, alone with me.

# $card: the event. $since: how long ago. $language: a language. $reference: what the team calls it.
proposal = { $card }

    Proposed { $since }, { $reference }. The organiser reads this language: { $language }.
    .accept = Accept
    .change = Change
    .refuse = Refuse
    .visit = Open the link
proposal-today = today

proposal-decided = This proposal was decided on already, or it was taken back.
proposal-changed = Somebody changed it meanwhile. This is how it is now:
proposal-over = It is over already. Change the time, or refuse it.
proposal-double = Nearly the same event is in the agenda already: the same name, time and place. Refuse it as a double, or change it.
# $name: what the event is called.
proposal-accepted = “{ $name }” is in the agenda now. The organiser hears of it.
# $name: what the event is called.
proposal-refused = “{ $name }” was refused. The organiser reads why.
proposal-kept = Changed. This is how it is now:

proposal-which = Please open it with /proposals and use the buttons there.
proposal-field = What would you like to change?

# $name: what the event is called. $language: what the organiser reads.
proposal-why = Why do you refuse “{ $name }”? Choose a reason, or type one. The organiser reads it as you write it; their language: { $language }.
    .theme = Not about the Year
    .commercial = Commercial
    .incomplete = Incomplete
    .double = Already there
    .hateful = Hateful
