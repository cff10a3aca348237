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
