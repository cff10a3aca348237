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

# Who runs the service, where the operator gave no name.
operator-unnamed = the team of this service
