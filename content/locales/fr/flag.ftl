# A member reports a message of somebody else to the moderators of a group.

flag-title = Signaler à la modération

flag-message = Choisissez « { discord-report-message } » dans le menu du message.
answer-message = Choisissez « { discord-report-message } » dans le menu du message.

ask-flag-ground = Sur quoi porte le message ?
    .origin = Origine ou couleur de peau
    .islam = Islam
    .jewish = Personnes juives
    .belief = Autre conviction
    .orientation = Orientation sexuelle
    .gender = Sexe ou genre
    .trans = Personnes trans ou intersexes
    .disability = Handicap, santé
    .age = Âge
    .roma = Roms ou gens du voyage
    .social = Argent ou origine sociale
    .language = Langue
    .opinion = Politique ou syndicat

ask-flag-note = Voulez-vous ajouter quelque chose ? La modération lit vos mots, mais ne voit pas qui les a écrits.

ask-flag-outcome = Voulez-vous connaître la décision ?
    .yes = Oui
    .no = Non

# Les mêmes questions dans un formulaire : 45 lettres au plus.
field-ask-flag-ground = De quoi s’agit-il ?
field-ask-flag-note = Un mot pour la modération
field-ask-flag-outcome = Vous dire ce qui est décidé ?

flag-thanks = Merci. La modération va examiner ce message. Je ne dis à personne qui l’a signalé. Voulez-vous connaître la décision ?
    .outcome = Oui, dites-le-moi

flag-thanks-wish = Merci. La modération va examiner ce message. Je ne dis à personne qui l’a signalé. Je vous ferai connaître la décision.

flag-noted = Très bien. Je vous dirai en privé ce que la modération décide.

flag-decided = La modération a déjà pris une décision sur ce message : { $verdict }.

flag-outcome = Vous avez signalé un message à la modération d’un groupe. La décision de la modération : { $verdict }. Merci de l’avoir signalé.

flag-no-room = Merci. Je garde le message. Ce groupe n’a pas encore de salon de la modération. Pour l’instant, personne n’examine donc le message. Mais je peux vous montrer qui peut vous aider.

flag-no-community = Ici, je ne travaille pas avec une modération. Mais vous pouvez signaler le message au service.

flag-unknown = Je n’ai plus ce signalement à la modération.

flag-hint = Vous voyez ici un message haineux ? Répondez-y avec /report, et il sera signalé à la modération. Je ne dis à personne qui l’a fait.
    .open = Me parler en privé

flags-mine = { $count ->
        [one] Vous avez signalé un message de ce groupe à la modération. Elle n’a pas encore décidé. Je vous dirai ici ce qu’elle décide.
       *[other] Vous avez signalé { $count } messages de ce groupe à la modération. Elle n’a pas encore décidé. Je vous dirai ici ce qu’elle décide.
    }

flags-none = Dans ce groupe, la modération n’a aucun de vos signalements à traiter. Voulez-vous signaler un message à la modération ? Répondez-y dans le groupe avec /report. Ou signalez-le ici au service.
