# What Discord itself shows of the bot.

# An entry in the menu of a message: at most 32 letters.
discord-report-message = Bericht melden

# The form in which words and files are sent: at most 45 letters each.
discord-write = Jouw woorden
discord-files = Foto’s, video’s of bestanden

# What follows a command: at most 100 letters. The name is in lower case, without spaces, at most 32 letters.
discord-argument-case = je toegangscode: zestien cijfers
    .name = toegangscode
discord-argument-language = de taal: nl, fr, de of en
    .name = taal
