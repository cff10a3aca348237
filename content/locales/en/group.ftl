# A group and its bot: being added, setting up, the moderators' room, the charter, and leaving.

group-hello = Hello. I am Concordia. Here, members can report hateful messages to the moderators, and nobody sees who did it. An admin can set me up with /setup. Apart from that I stay silent. With /bye I leave.
    .setup = Set me up (admins)

group-back = Hello again. I still have the settings of this group. An admin can change them with /setup.

group-bye = Goodbye. The settings of this group are gone. What members reported is erased after 90 days at most.

# $title: the name of the group.
group-gone = I was removed from { $title }. Members cannot report there any more. If that was a mistake, please add me again: the settings are still here.

# $title: the name of the group.
room-lost = I can no longer reach the moderators’ room of { $title }. Reports are kept, but nobody sees them. Please add me to a room for moderators and write /room there.

room-lost-group = I can no longer reach the moderators’ room of this group. Could an admin add me to one and write /room there? Reports are kept until then.

# $title: the name of the group.
owner-gone = The person who set me up in { $title } is no longer an admin there. Everything goes on as before. Another admin can take over with /setup in the group.

# What the bot may do in a group. The attribute is the name of the right.
rights =
    .delete = remove messages
    .restrict = mute members
    .pin = pin messages

# $title: the name of the group. $rights: a list of what is missing.
rights-lacking = In { $title } I may no longer do this: { $rights }. Your decisions have no effect without it. An admin of the group can allow it again.

setup-admins-only = Only an admin of the group can do that.

setup-way = We set up the group in private, so that nobody else is disturbed.

setup-group = Please go to your group, and write /setup there.

setup-no-group = That is not a group I know. Please go to your group, and write /setup there.

setup-no-link = I need a web address that begins with https://

ask-setup-languages = <b>Setting up your group</b>

    In which language should I speak in the group and in the moderators’ room?

ask-setup-rules = Does your group have house rules on the web? Then send me the link. I show it with the charter, and to people who get a warning.

ask-setup-charter = Would your group like to adopt our charter? It is short: it says what is welcome, what is not, and how members can report. You can read it with /charter.
    .pin = Yes, post and pin it
    .post = Yes, post it
    .no = No

# $title: the name of the group.
setup-done = Done. The settings of { $title } are saved.

# $title: the name of the group.
setup-done-room = Saved. One more step for { $title }: add me to the room where your moderators meet. It can be a private group, a topic that only they read, or a channel for staff. Then write /room there. Until then, reports are kept but nobody sees them.

room-no-setup = First write /setup in the group that you look after. Then come back here with /room.

room-public = Others can read along here. Please choose a private group, a topic for moderators or a channel for staff, and write /room there.

room-done = Done. Reports arrive in this room from now on.

# $title: the name of the group.
room-set = This is now the moderators’ room of { $title }. When members report a message there, you see it here, covered, and decide with one tap. You never see who reported. /queue shows what is open.

# $link: where the house rules stand.
charter-rules = The rules of this group: { $link }
