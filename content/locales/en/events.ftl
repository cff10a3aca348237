# What takes place: /events, its filter, one event with its card.

# $count: events that fit.
events = { $count ->
        [one] <b>One event</b>
       *[other] <b>{ $count } events</b>
    }

# $chosen: what somebody chose to see, as a list of words.
events-chosen = Your choice: { $chosen }

# $number: its place in the list. $name: what the event is called. $facts: when and where, in a few words.
event-line = <b>{ $number }. { $name }</b>
    { $facts }

# $words: words that somebody looks for.
events-words = “{ $words }”

# $chosen: what somebody chose to see, as a list of words.
events-none = I have found nothing that fits yet: { $chosen }. New events come in every week. Shall I look a little wider?

events-none-at-all = I do not know of any events yet. They are on their way, so please look again soon.
events-none-group = I have found nothing that fits yet. New events come in every week.

# Buttons that leave one thing out of a choice. The attribute is what is left out.
events-wider =
    .words = Without these words
    .when = On any day
    .area = In all of Belgium
    .near = Also further away
    .theme = About anything
    .spoken = In any language
    .free = Also with a price
    .accessible = Without this accessibility

events-menu =
    .earlier = Previous page
    .more = Next page
    .near = Near me
    .area = Where
    .provinces = By province
    .anywhere = All of Belgium
    .when = When
    .theme = Theme
    .any-theme = All themes
    .spoken = Language
    .any-spoken = All languages
    .free = Only free
    .paid = Also with a price
    .accessible = Only accessible
    .any-access = With or without access
    .all = All events
    .private = Search in private

# Words that people may type behind /events, and that stand for a choice.
events-typed =
    .free = free
    .accessible = accessible
    .near = near me
    .off = cancelled

events-no-place = I do not know yet where you are. Which part of Belgium would you like to see? I only remember a place if you follow it.
events-where = Where in Belgium?
events-theme = What should it be about?
events-spoken = Which language should be spoken there?

events-when = When?
    .any = Any day
    .today = Today
    .week = This week
    .weekend = This weekend
    .month = This month

# -- times

# $hour: the hour. $minute: the minute, with two digits.
clock = { $hour }:{ $minute }
# $clock: a time that comes twice, in the night in which the clocks change.
clock-summer = { $clock } (summer time)
# $clock: a time that comes twice.
clock-winter = { $clock } (winter time)

# $day: a day with its name. $start: a time.
time-at = { $day }, { $start }
# $day: a day with its name. $start: a time. $end: a time of the same day.
time-between = { $day }, { $start } to { $end }
# $day: a day with its name. $start: a time. $end: a time of the night after.
time-into-night = { $day }, { $start } to { $end } (after midnight)
# $day: the first day. $start: a time of it. $last: the last day. $end: a time of it.
time-across = { $day }, { $start }, to { $last }, { $end }
# $day: a day with its name.
time-day = { $day }, all day
# $first: the first day. $last: the last day.
time-days = { $first } to { $last }
# $time: when an event would have been.
time-off = { $time } – cancelled
# $count: dates that are not shown.
time-more = { $count ->
        [one] and one more date
       *[other] and { $count } more dates
    }

# -- the card

# $name: what the event is called.
event-name = <b>{ $name }</b>
event-off = <b>Cancelled.</b> This event does not take place.
event-moved = <b>Moved.</b> The new date is not known yet.
event-over = This event is over.
# $where: the place, the street, the town and the part of Belgium.
event-where = Where: { $where }
# $link: a web address.
event-online = Online: { $link }
event-free = Free of charge
# $price: an amount in euros.
event-price = Price: { $price }
# $languages: a list of languages.
event-spoken = Spoken there: { $languages }
event-accessible = Accessible for people with a disability, says the organiser
# $organiser: who organises it.
event-organiser = Organised by { $organiser }
# $source: where we know it from. $date: the day on which it was last seen there.
event-source = Source: { $source }, { $date }
event-source-days = One of the days that belong to the year
event-source-proposed = Proposed by its organiser, checked by the team
# $language: the only language that a text is in.
event-only-in = <i>Only in { $language }</i>
event-unknown = I do not know this event any more. Perhaps it is over.

event-menu =
    .remind = Remind me
    .unremind = Do not remind me
    .ics = Into my calendar
    .map = On the map
    .back = Back to the list
    .share = Share
    .page = Organiser’s page
    .open = Open the event
    .all-ics = All that I follow, as a calendar

# $name: what the event is called.
event-reminded = Good, I will remind you a day before: { $name }. If it changes or is cancelled, I tell you at once. You need not do anything else.
# $name: what the event is called.
event-unreminded = Good, I will not write to you about this event: { $name }.
# $name: what the event is called.
event-ics = Here is the file for your calendar: { $name }. Open it, and your calendar takes it in. If you get it again later, it is brought up to date.
event-ics-all = Here is what is coming of all that you follow. Open the file, and your calendar takes it in.
event-ics-nothing = You do not follow any events yet. Look at /events, and choose “Remind me” for one that you like.
# $name: what the event is called. $where: its place.
event-on-map = { $name }: { $where }

# The name of a calendar of all that somebody follows.
calendar-name = Year of Cultural Diversity

# Languages on the spot that have no name elsewhere.
sign-language =
    .vgt = Sign language (VGT)
    .sfb = Sign language (LSFB)
