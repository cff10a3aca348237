# What Discord itself shows of the bot.

# An entry in the menu of a message: at most 32 letters.
discord-report-message = Report this message

# The form in which words and files are sent: at most 45 letters each.
discord-write = Your words
discord-files = Photos, videos or files

# What follows a command: at most 100 letters. The name is in lower case, without spaces, at most 32 letters.
discord-argument-case = your receipt: sixteen digits
    .name = receipt
discord-argument-language = the language: nl, fr, de or en
    .name = language
