# What comes by itself to people who follow the agenda: new events, changes, reminders, the overview of the week.

# $count: new events.
alert = { $count ->
        [one] <b>New: something for you</b>
       *[other] <b>New: { $count } events for you</b>
    }

# $name: what the event is called. $facts: when, where and for how much, in a few words.
alert-line = <b>{ $name }</b>
    { $facts }

# $count: events that are not shown.
alert-more = { $count ->
        [one] And one more.
       *[other] And { $count } more.
    }

# $where: places, as a list.
alert-why = You get this because you follow: { $where }.
# $where: places, as a list.
alert-why-here = This group follows: { $where }.
alert-why-event = You get this because you asked me to remind you of this event.

alert-menu =
    .events = See everything
    .following = Change my choice
    .unfollow = Stop following
    .unfollow-here = Stop (moderators)
    .unremind = No more about this

# $count: events of which something changes.
change = { $count ->
        [one] <b>Please note: something changes</b>
       *[other] <b>Please note: { $count } events change</b>
    }

# $name: what the event is called.
change-name = <b>{ $name }</b>
# $when: a time in words.
change-off = Does not take place: { $when }.
# $when: a time in words.
change-postponed = Postponed: { $when }. The new date is not known yet.
change-on-again = It does take place after all.
# $what: times and places, as words.
change-was = Before: { $what }
# $what: times and places, as words.
change-now = Now: { $what }

# $near: whether it is today, tomorrow, or another day. $day: the day in words.
reminder = <b>{ $near ->
        [today] Today, { $day }
        [tomorrow] Tomorrow, { $day }
       *[on] On { $day }
    }</b>

# $count: events. $until: the last day, in words.
digest = <b>{ $count ->
        [one] One event in the coming days
       *[other] { $count } events in the coming days
    }</b>
    Until { $until }.
