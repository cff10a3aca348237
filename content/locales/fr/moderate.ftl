# The moderators' room: what was reported, and what they decide.

incident = <b>Message signalé</b>
    { $count ->
        [one] Une personne l’a signalé.
       *[other] { $count } personnes l’ont signalé.
    }

incident-slow = Signalé par des personnes qui signalent très souvent.

incident-author = Auteur : { $name }, { $date }

incident-hidden = nom masqué

incident-link = Message : { $link }

incident-hurts = <b>Ceci peut blesser.</b> Touchez pour lire :

# $words
incident-words = { $words }

incident-files = { $count ->
        [one] Avec un fichier.
       *[other] Avec { $count } fichiers.
    }

incident-more = { $count ->
        [one] Et encore un message qui va avec.
       *[other] Et encore { $count } messages qui vont avec.
    }

incident-note = Remarque d’un membre : { $note }

incident-appeal = La personne qui l’a écrit répond : { $words }

incident-help = Ce que vous décidez vaut pour chaque message ici. Un avertissement, une mise en silence ou une exclusion retire aussi les messages.

# $verdict: what was decided then.
incident-like = Presque la même chose a déjà été signalée : { $verdict }.
incident-like-open = pas encore décidé

incident-asked = <b>Une personne de la modération demande un autre avis.</b>

incident-pictures = { $count ->
        [one] Une image. Elle peut blesser.
       *[other] { $count } images. Elles peuvent blesser.
    }

incident-decided = <b>Décision : { $verdict }</b>
    { $count ->
        [one] Une personne l’a signalé.
       *[other] { $count } personnes l’ont signalé.
    }

incident-again = { $count ->
        [one] Une personne a signalé un message qui reste à traiter.
       *[other] Entre-temps, { $count } personnes ont signalé un message qui reste à traiter.
    }

incident-undone = Je n’ai pas pu exécuter une décision, car { $why }.
undone-why =
    .rights = le groupe ne me le permet pas
    .gone = je ne suis plus dans ce groupe
    .refused = la plateforme a refusé

incident-unwarned = Je n’ai pas pu joindre en privé la personne qui a écrit le message. Elle ne connaît donc pas encore la décision. Vous pouvez lui parler vous-même.

decide =
    .keep = Laisser
    .remove = Retirer
    .warn = Avertir
    .mute1h = Muet 1 h
    .mute1d = Muet 1 jour
    .mute1w = Muet 1 sem.
    .ban = Exclure
    .up = Transmettre
    .ask = Autre avis
    .show = Voir le message
    .pictures = Voir les images
    .back = Annuler la décision
    .queue = Plus tard

verdict-keep = le message reste
verdict-remove = le message a été retiré
verdict-warn = le message a été retiré, et la personne qui l’a écrit a reçu un avertissement
verdict-mute1h = le message a été retiré, et la personne qui l’a écrit ne peut plus écrire pendant 1 heure
verdict-mute1d = le message a été retiré, et la personne qui l’a écrit ne peut plus écrire pendant 1 jour
verdict-mute1w = le message a été retiré, et la personne qui l’a écrit ne peut plus écrire pendant 1 semaine
verdict-ban = le message a été retiré, et la personne qui l’a écrit est exclue du groupe
verdict-up = le message a été transmis à l’équipe du service

warning = La modération du groupe { $title } a retiré un de vos messages, car il ne respecte pas les règles. Conséquence dans ce groupe : vous { $what }. Vous n’êtes pas d’accord ? Vous pouvez répondre une fois, et la modération lira votre réponse.
warning-menu =
    .appeal = Répondre une fois

# After “vous”, in the place of $what above.
warning-means =
    .warn = recevez un avertissement
    .mute1h = ne pouvez plus écrire pendant 1 heure
    .mute1d = ne pouvez plus écrire pendant 1 jour
    .mute1w = ne pouvez plus écrire pendant 1 semaine
    .ban = ne pouvez plus participer

ask-appeal = Que voulez-vous dire à la modération ? Vous pouvez répondre une fois.

appeal-incident = Utilisez le bouton sous le message que vous avez reçu.
appeal-sent = Merci. La modération peut maintenant lire votre réponse.
appeal-unknown = Il n’y a pas ici de décision à laquelle vous pouvez répondre. Vous pouvez répondre une fois à chaque décision.

queue-left = Encore à traiter : { $count }.

queue-waiting = { $count ->
        [0] C’est tout ce qui est nouveau.
        [one] Il y en a encore un en attente.
       *[other] Il y en a encore { $count } en attente.
    }

queue-slow = { $count ->
        [one] Un message a été signalé par des personnes qui signalent très souvent. Il est à la fin de la file d’attente.
       *[other] { $count } messages ont été signalés par des personnes qui signalent très souvent. Ils sont à la fin de la file d’attente.
    }

queue-menu =
    .queue = Voir le suivant

queue-empty = Il n’y a rien à traiter. Merci.

moderators-only = Seule la modération de ce groupe peut faire cela.
moderator-unsure = Pour l’instant, je ne vois pas si vous faites partie de la modération. Réessayez dans une minute.

handing-up = Qui devrait l’examiner ? L’équipe du service reçoit votre proposition, et le message avec son auteur, le lien et les fichiers. Je ne dis pas à l’équipe qui l’a signalé.
    .team = Laisser l’équipe choisir

# $title: the name of the group.
appeal-granted = La modération de { $title } a lu votre réponse. Elle annule sa décision : vous pouvez de nouveau participer. Un message retiré ne revient pas.

# What became of a decision.
verdict-back = annulé après la réponse de l’auteur
