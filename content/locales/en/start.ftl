# The first words, help, language and privacy.

# $platform: the name of the platform.
welcome = <b>Welcome to Concordia.</b>

    I am a chatbot. I help you report hate in Belgium, and I show you who can help. I keep only what you decide to file: encrypted and without your name. { $platform } itself can see that you write to me.

    In danger now? Call 112.

language = Which language shall we use?
language-chosen = Good, we will go on in English.

# Asked in the language that is offered. The button “no” is in the language of the conversation, and keeps it.
language-offer = Shall we go on in English?
    .yes = Yes, in English
    .no = No, in English

# $language: the own name of the language that the person would like.
language-missing = I do not speak this language yet: { $language }. I am sorry.

# $commands: one line a command.
help = <b>What I can do</b>

    { $commands }

    You can also just forward me a hateful message, or send me a photo or a link.

    I am a program. I do not belong to any platform, and I am not an emergency service. In danger? Call 112.

# $operator: who runs this service. $platform: the name of the platform.
privacy = <b>Your privacy</b>

    This service is run by { $operator }.

    <b>What we keep.</b> Until you say yes: only a draft, for 24 hours. After your yes: your messages and your answers, encrypted. They stay until 90 days after your report is closed. We also remember your language and, for one hour, how often a receipt was wrong.

    <b>What we do not keep.</b> Your name and your number. Your report is not tied to your account: only the receipt opens it.

    <b>Who can see it.</b> The people who work on reports read what you filed. They do not see who you are, unless you write it yourself. { $platform } can see that you write to me, and what you write here.

    <b>In groups.</b> A message that you report to the moderators is kept encrypted, with its author, time, link and files. We erase it 90 days after the decision at the latest. The moderators see the message, never who reported it. If they pass it on to our team, we keep it like a report. For one hour, we remember how many messages you reported. Would you like to hear the decision? Then we also keep where to write to you, until it is taken.

    <b>What you can do.</b> /cancel throws your draft away. By law, you can ask us to show, correct or erase what we keep. Then give us your receipt, because we do not know who you are.

# Who runs the service, where the operator gave no name.
operator-unnamed = the team of this service
