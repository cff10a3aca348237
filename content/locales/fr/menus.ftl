# Each with its name on Discord: in lower case, without spaces, different from the others.
command-report = signaler la haine
    .name = signaler
command-who-helps = trouver qui peut vous aider
    .name = qui-aide
command-case = ouvrir votre signalement avec son code d’accès
    .name = dossier
command-events = ce qui se passe près de chez vous
    .name = activités
command-follow = suivre ce qu’il y a à faire
    .name = suivre
command-propose-event = proposer une activité pour l’Année
    .name = proposer-activite
command-mydata = voir, enregistrer ou effacer ce que nous gardons sur vous
    .name = mes-données
command-language = choisir votre langue
    .name = langue
command-privacy = ce que nous gardons, et combien de temps
    .name = vie-privée
command-help = tout ce que je peux faire
    .name = aide
command-cancel = arrêter ce que vous faites
    .name = arrêter
command-charter = ce qui est bienvenu dans un groupe, et ce qui ne l’est pas
    .name = charter
command-setup = me configurer dans ce groupe (admins)
    .name = setup
command-room = recevoir ici les messages signalés (admins)
    .name = room
command-queue = montrer ce qui reste à traiter (modération)
    .name = queue
command-mirror = la liste d’événements du serveur (admins)
    .name = mirror
command-follow-here = suivre ce qu’il y a à faire, dans ce groupe (modération)
    .name = suivre-ici
command-bye = me retirer de ce groupe (admins)
    .name = bye

# How the bot presents itself on a platform: at most 512 letters, and at most 120.
profile-about = Je vous aide à signaler la haine en Belgique et je vous montre qui peut vous aider, pourquoi et comment. Je ne garde que ce que vous décidez de signaler : chiffré et sans votre nom. Telegram peut voir que vous m’écrivez. En danger ? Appelez le 112.
profile-short = Signalez la haine en Belgique et trouvez qui peut vous aider.

# What Discord itself shows of the bot.

# An entry in the menu of a message: at most 32 letters.
discord-report-message = Signaler ce message

# The form in which words and files are sent: at most 45 letters each.
discord-write = Vos mots
discord-files = Photos, vidéos ou fichiers

# What follows a command: at most 100 letters. The name is in lower case, without spaces, at most 32 letters.
discord-argument-case = votre code d’accès : seize chiffres
    .name = code
discord-argument-events = lieu, thème, langue ou mots
    .name = mots
discord-argument-language = la langue : nl, fr, de ou en
    .name = langue

# For the team.
command-team = votre équipe (personnel)
    .name = équipe
command-cases = les dossiers en attente (personnel)
    .name = dossiers
command-join = entrer dans l’équipe avec une invitation (personnel)
    .name = rejoindre
command-staffroom = recevoir ici les nouveaux dossiers (personnel)
    .name = salle-équipe
command-note = noter quelque chose dans le dossier de ce sujet (personnel)
    .name = note
discord-argument-join = les lettres de votre invitation
    .name = invitation
discord-argument-cases = le nom d’un dossier, comme 7K3Q-9F2B
    .name = dossier
discord-argument-staffroom = off : les nouveaux dossiers n’arrivent plus ici
    .name = off
discord-argument-note = votre note, pour l’équipe seulement
    .name = mots
