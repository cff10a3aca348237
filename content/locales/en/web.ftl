# The page itself, around the conversation.

web-title = Concordia
web-tagline = Report hate. Find help. Without your name.
web-noscript = This page needs JavaScript.
web-connecting = One moment…
web-skip = Go to the text field
web-language = Language

web-log = Conversation
web-bot = Concordia:
web-you = You:
web-typing = Concordia is writing…
web-newer = Newer messages
web-choices = Possible answers

web-composer = Write a message
web-send = Send
web-attach = Photo or file
web-tray = Files to send
web-remove = Remove
web-drop = Drop your files here
web-commands = Commands
web-sending = Sending
web-sent = Sent and kept
web-uploading = Sending the file
web-failed = Not sent. Your message is still here.
web-again = Try again
web-too-large = Too large
web-too-long = That text is too long to send at once. It is back in the text field: please send it in parts.
web-crowded = Many messages at once. Please wait a moment and try again.
web-offline = No connection. What you write stays here, and is sent as soon as there is one.
web-renewed = The connection was renewed. What you answered is kept.

web-copy = Copy
web-copied = Copied
web-copy-by-hand = Selected: copy it with Ctrl+C

web-forward = Forward a message
web-forward-help = For a message from somewhere else: paste it here, and say where it comes from.
web-forward-text = The message
web-forward-kind = Who sent it?
web-forward-user = A person
web-forward-hidden = I do not know
web-forward-group = It was in a group
web-forward-channel = It was in a channel or on a page
web-forward-name = Name of the person, group, channel or page
web-forward-link = Link, if there is one
web-forward-send = Forward
web-forwarded = Forwarded from:
web-cancel = Cancel

web-photo = Photo
web-video = Video
web-voice = Voice message
web-audio = Sound
web-document = File

# The demo: invented people, each with their own conversation.
web-persons = Who do you want to be?
web-persons-help = This is a demo. These people do not exist. Each has their own conversation.
web-person-amina = Amina
web-person-amina-about = 24, from Brussels
web-person-jan = Jan
web-person-jan-about = 58, from Ghent
web-person-lena = Lena
web-person-lena-about = 31, from Eupen
web-person-sofie = Sofie
web-person-sofie-about = 40, moderates a neighbourhood group
web-restart = Start again as someone new
web-restart-help = All conversations on this screen are forgotten. What you reported stays, and opens with its receipt.
web-restart-yes = Start again

# Words that are covered until somebody asks for them.
web-uncover = Show the words
web-cover = Cover the words
web-picture = Picture with this message
web-picture-show = Show the picture
web-picture-hide = Cover the picture
web-picture-gone = The picture is not kept here any more.

# The demo's second page: a group, its moderators' room and a private chat.
web-to-community = A group and its moderators
web-to-chat = To the chat
web-community = A group and its moderators
web-community-about = A demo: report a message, decide about it, and see who hears of it.
web-restart-community = Start again
web-skip-community = Go to the group
web-places = Places
web-tab-town = Group
web-tab-room = Moderators
web-tab-alone = Private
web-town = Linden Street
web-room = Moderators
web-alone = Private chat
web-be = You are
web-later = Let 3 minutes pass
web-later-help = Moderators hear of a report a little later. So nobody can guess who it was.
web-later-done = 3 minutes have passed.
web-report = Report
web-only-you = Only you see this
web-muted = You cannot write here for now. The moderators decided so.
web-out = You are no longer in this group. The moderators decided so.
web-left = Concordia has left the group.
web-letter = New private message for
web-new = New

# Who wrote the hurtful message, and what the group says before anybody comes. Nobody is meant: it is about freckles.
web-person-tom = Tom
web-said-party = The street party is on Saturday. Who bakes something?
web-said-waffles = I bring waffles.
web-said-hate = As long as nobody with freckles comes. Those people do not belong in our street. Send them away!
web-said-music = And I bring music.

# The demo's third page: somebody who reports, and two who work on cases.
web-to-team = A team and its cases
web-team = A team and its cases
web-team-about = A demo: report something, answer it, and see who learns what.
web-restart-team = Reset
web-restart-team-help = All cases of the demo and all conversations on this screen are erased. The invented cases are there again as at the beginning.
web-tab-citizen = Reporter
web-tab-worker = Case worker
web-tab-lead = Lead
web-citizen = Who reports
web-worker = Case worker
web-lead = Team lead
web-person-nadia = Nadia
web-person-bart = Bart
web-example = A receipt to try:
web-example-read = Open
web-command-cases = the cases that wait, and who has them
web-command-team = who is on the team
web-command-replies = answers that are sent often

# The demo's fourth page: somebody who follows the Year, and two who write to all who do.
web-to-year = The Year and its news
web-year = The Year and its news
web-year-about = A demo: follow the Year, let time pass, and write to everybody.
web-restart-year = Start again
web-restart-year-help = All conversations on this screen are forgotten. The agenda stays, and the time too.
web-tab-follower = Follower
web-tab-publisher = Publisher
web-tab-approver = Approver
web-follower = Who follows the Year
web-publisher = Publisher
web-approver = Approver
web-person-mieke = Mieke
web-person-karim = Karim
web-clock = In this demo it is
web-clock-day = The next day at noon
web-clock-digest = Until Thursday’s overview
web-crowd = 40 invented people follow the Year here. A message to all goes out at 2 a second, so that you see it on its way.
web-command-announce = a message to everybody who follows
web-command-announcements = what was announced, and how far it is
