# A group and its bot: being added, setting up, the moderators' room, the charter, and leaving.

group-hello = Hello, I am Concordia. With me, members can report hateful messages to the moderators. I tell nobody who it was. Apart from that, I stay silent. Admins can set me up with /setup. With /bye I leave.
    .setup = Set me up (admins)

group-back = Hello again. I still have the settings of this group. Admins can change them with /setup.

group-bye = Goodbye. The settings of this group are gone. What members reported to the moderators is erased within 90 days.

# $title: the name of the group.
group-gone = I was removed from { $title }. Members can no longer report messages to you there. Was that a mistake? Then please add me again: I still have the settings.

# $title: the name of the group.
room-lost = I can no longer reach the moderators’ room of { $title }. Reported messages are kept, but nobody sees them. Please add me to a room for moderators and write /room there.

room-lost-group = I can no longer reach the moderators’ room of this group. Could an admin add me to one and write /room there? Until then, I keep reported messages.

# $title: the name of the group.
owner-gone = The person who set me up in { $title } is no longer an admin there. Everything goes on as before. Another admin can take over with /setup in the group.

# What the bot may do in a group. The attribute is the name of the right.
rights =
    .delete = remove messages
    .restrict = mute members
    .pin = pin messages

# $title: the name of the group. $rights: a list of what is missing.
rights-lacking = In { $title }, I am no longer allowed to do this: { $rights }. Without it, the decisions of the moderators have no effect. An admin of the group can allow it again.

setup-admins-only = Only admins of the group can do that.

setup-way = We set up the group in private, so that we disturb nobody.

setup-group = Please go to your group, and write /setup there.

setup-no-group = I do not know that group. Please go to your group, and write /setup there.

setup-no-link = I need a web address that begins with https://

ask-setup-languages = <b>Setting up your group</b>

    In which language should I speak in the group and in the moderators’ room?

ask-setup-rules = Does your group have house rules on the web? Then please send me the link. I show it with the charter, and to people who get a warning.

ask-setup-charter = Would your group like to adopt our charter? It is short: it says what is welcome, what is not, and how to report to the moderators. You can read it with /charter.
    .pin = Yes, post it and pin it
    .post = Yes, post it
    .no = No

# $title: the name of the group.
setup-done = Done. The settings of { $title } are saved.

# $title: the name of the group.
setup-done-room = Saved. One more step for { $title }: add me to the room where your moderators meet. It can be a private group, or a topic or channel for moderators only. Then write /room there. Until then, I keep reported messages, but nobody sees them.

room-no-setup = First write /setup in the group that you look after. Then come back here with /room.

room-public = Others can read along here. Please choose a private group, or a topic or channel for moderators only. Then write /room there.

room-done = Done. What members report to the moderators arrives here from now on.

# $title: the name of the group.
room-set = This is now the moderators’ room of { $title }. When members report a message to you, you see it here, covered, and decide with one tap. You never see who reported it. /queue shows what is open.

# $link: where the house rules stand.
charter-rules = The house rules of the group: { $link }

# Stands for the name of a group that is not known.
group-unnamed = your group
