# A server’s own list of events.

mirror-cannot = There is no list of events here that I could fill. Only servers on Discord have one.
mirror-is-off = The event list of this server does not show the Year’s events yet. Shall I add the next twenty, and keep them up to date? What your channel follows decides which ones.
mirror-is-on = The event list of this server shows the next twenty events of the Year. I keep them up to date.
mirror-on = Good, the next twenty events go into the list of this server. When something changes, I change it there too.
mirror-off = Good, I take the Year’s events out of the list of this server.
# $title: the name of the server.
mirror-no-rights = I may not change the event list of { $title }, so I have stopped trying. An admin can give me the right “Create Events” and then write /mirror again.

mirror-menu =
    .on = Show the events
    .off = Do not show them
    .nowhere = The place is not known yet
