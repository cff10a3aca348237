# What Discord itself shows of the bot.

# An entry in the menu of a message: at most 32 letters.
discord-report-message = Nachricht melden

# The form in which words and files are sent: at most 45 letters each.
discord-write = Ihre Worte
discord-files = Fotos, Videos oder Dateien

# What follows a command: at most 100 letters. The name is in lower case, without spaces, at most 32 letters.
discord-argument-case = Ihr Zugangscode: sechzehn Ziffern
    .name = zugangscode
discord-argument-language = die Sprache: nl, fr, de oder en
    .name = sprache
