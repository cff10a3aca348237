# /follow: one question, the card with everything that can be chosen, and stopping.

ask-follow = <b>What would you like to follow?</b>

    Choose a place, or type a town’s postcode. I will then write to you about what there is to do there: meetings, culture, celebrations and more. You can change it or stop at any time.
    .everywhere = All of Belgium
    .province = A province

ask-follow-province = Which province?
follow-where-unknown = I do not know that place. Choose one of the buttons, or type a postcode, like 4000.

# In a group, for its moderators.
ask-follow-here = <b>What should this group follow?</b>

    Choose a place. I will then say here what there is to do. Moderators can change it or stop at any time.
follow-moderators-only = Only moderators of the group can do that.

# $whose: a person, or a group. $where: places, as a list. $when: when the person is told. $quiet: the quiet hours. $next: what comes next.
followed = <b>{ $whose ->
        [group] Done. This group now follows what there is to do.
       *[person] Done. You now follow what there is to do.
    }</b> Where: { $where }.

    { $when } I send a reminder the day before. If something moves or does not take place, I say so at once. { $quiet }

    { $next }

    { $whose ->
        [group] Moderators can stop this with one tap.
       *[person] You can stop at any time: with one tap, or with /unfollow.
    }

# $moment: a day and a time.
followed-digest = There is an overview every Thursday, for the first time on { $moment }.
followed-at-once = When something new comes in, I say so at once.
followed-reminders = I do not write about new events.
# $hours: from when until when.
followed-quiet = I am silent { $hours }.
followed-never-quiet = That can be at any hour.
followed-none-yet = I do not know of anything yet that fits. Something new comes in every week.
# $event: what the event is called, when and where.
followed-next = This comes next:

    { $event }

follow-menu =
    .following = Change my choice
    .unfollow = Stop following
    .unfollow-here = Stop (moderators)
    .events = See what is on
    .follow = Follow
    .quiet = Other hours
    .again = Follow again
    .all = Stop reminders too
    .alone = Follow for myself

# $chosen: everything that is chosen, one a line. $count: events that are followed besides.
following = <b>What is followed here</b>

    { $chosen }

    { $count ->
        [0] Choose what you would like to change.
        [one] You also follow one event by itself.
       *[other] You also follow { $count } events by themselves.
    }
    .where = Where
    .themes = Themes
    .spoken = Languages there
    .how = When
    .quiet = Quiet hours
    .announcements = Our announcements
    .stop = Stop following
    .done = Done

# $count: events that are followed by themselves.
following-nothing = { $count ->
        [0] You do not follow anything yet.
        [one] You follow one event by itself, and nothing else yet.
       *[other] You follow { $count } events by themselves, and nothing else yet.
    } Shall I write to you about what there is to do near you?

# $where: places, as a list.
follow-where = <b>Where:</b> { $where }
# $themes: as a list.
follow-themes = <b>Themes:</b> { $themes }
# $spoken: languages, as a list.
follow-spoken = <b>Languages there:</b> { $spoken }
# $how: one of the choices below.
follow-how = <b>When:</b> { $how }
    .at-once = at once
    .digest = every Thursday
    .reminders = only reminders
# $quiet: from when until when, or never.
follow-quiet = <b>Quiet:</b> { $quiet }
# $choice: yes or no.
follow-announcements = <b>Our announcements:</b> { $choice }
    .yes = yes
    .no = no

# What stands for a choice that leaves nothing out.
follow-all =
    .where = all of Belgium
    .themes = all themes
    .spoken = all languages
    .quiet = never

# $begins: an hour from 0 to 23. $ends: another.
quiet-hours = from { $begins }:00 to { $ends }:00

choose-where = Which places would you like to follow? You can choose several. Online events always come along.
choose-themes = Which themes? You can choose several.
choose-spoken = Which languages should be spoken there? You can choose several. Where I do not know the language, I tell you about the event anyway.
choose-how = When may I write about new events? I send reminders, changes and cancellations in any case.
choose-quiet = When should I be silent? What comes in then waits until the end of these hours.
choose-announcements = May I also send announcements of this service? There are only a few.

ask-quiet = From when until when should I be silent? Choose, or type two hours, like 21-7.
quiet-unreadable = I did not understand those hours. Type two different hours, like 21-7.

unfollow-nothing = You do not follow anything, so I write to you about nothing.
# $count: events that are followed by themselves.
unfollowed = { $count ->
        [0] Done. I no longer write to you about what there is to do.
        [one] Done. I no longer write to you about what there is to do. I will still remind you of the one event that you chose yourself.
       *[other] Done. I no longer write to you about what there is to do. I will still remind you of the { $count } events that you chose yourself.
    }
unfollowed-all = Done. I no longer write to you about events.
unfollow-nothing-here = This group does not follow anything.
unfollowed-here = Done. I no longer say here what there is to do.
