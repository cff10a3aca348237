# What Discord itself shows of the bot.

# An entry in the menu of a message: at most 32 letters.
discord-report-message = Signaler ce message

# The form in which words and files are sent: at most 45 letters each.
discord-write = Vos mots
discord-files = Photos, vidéos ou fichiers

# What follows a command: at most 100 letters. The name is in lower case, without spaces, at most 32 letters.
discord-argument-case = votre code d’accès : seize chiffres
    .name = code
discord-argument-language = la langue : nl, fr, de ou en
    .name = langue
