# /follow : une question, la fiche avec tout ce qu’on peut choisir, et arrêter.

ask-follow = <b>Que voulez-vous suivre ?</b>

    Choisissez un lieu, ou écrivez un code postal. Ensuite, je vous écris ce qu’il y a à faire : rencontres, culture, fêtes et plus encore. Vous pouvez changer ou arrêter à tout moment.
    .everywhere = Toute la Belgique
    .province = Une province

ask-follow-province = Quelle province ?
follow-where-unknown = Je ne connais pas ce lieu. Choisissez un des boutons, ou écrivez un code postal, par exemple 4000.

# Dans un groupe, pour la modération.
ask-follow-here = <b>Que veut suivre ce groupe ?</b>

    Choisissez un lieu. Ensuite, je dis ici ce qu’il y a à faire. La modération peut changer ou arrêter à tout moment.
follow-moderators-only = Seule la modération du groupe peut faire cela.

followed = <b>{ $whose ->
        [group] C’est fait. Ce groupe suit maintenant ce qu’il y a à faire.
       *[person] C’est fait. Vous suivez maintenant ce qu’il y a à faire.
    }</b> Lieu : { $where }.

    { $when } La veille, j’envoie un rappel. Si quelque chose change ou n’a pas lieu, je le dis tout de suite. { $quiet }

    { $next }

    { $whose ->
        [group] La modération peut arrêter cela en un clic.
       *[person] Vous pouvez arrêter à tout moment : en un clic, ou avec /unfollow.
    }

followed-digest = Chaque jeudi, il y a un aperçu ; le premier arrive le { $moment }.
followed-at-once = Dès qu’il y a du nouveau, je le dis.
followed-reminders = Je n’écris rien sur les nouvelles activités.
followed-quiet = Je garde le silence { $hours }.
followed-never-quiet = Cela peut être à toute heure.
followed-none-yet = Je ne connais encore rien qui corresponde. Il y a du nouveau chaque semaine.
followed-next = Voici ce qui arrive bientôt :

    { $event }

follow-menu =
    .following = Changer mon choix
    .unfollow = Ne plus suivre
    .unfollow-here = Arrêter (modération)
    .events = Voir ce qu’il y a
    .follow = Suivre
    .quiet = D’autres heures
    .again = Suivre à nouveau
    .all = Aucun rappel non plus
    .alone = Suivre en privé

following = <b>Ce qui est suivi ici</b>

    { $chosen }

    { $count ->
        [0] Choisissez ce que vous voulez changer.
        [one] Vous suivez aussi une activité à part.
       *[other] Vous suivez aussi { $count } activités à part.
    }
    .where = Lieu
    .themes = Thèmes
    .spoken = Langues sur place
    .how = Quand
    .quiet = Heures de silence
    .announcements = Nos annonces
    .stop = Ne plus suivre
    .done = C’est bon

following-nothing = { $count ->
        [0] Vous ne suivez encore rien.
        [one] Vous suivez une activité à part, et rien d’autre pour l’instant.
       *[other] Vous suivez { $count } activités à part, et rien d’autre pour l’instant.
    } Voulez-vous que je vous écrive ce qu’il y a à faire près de chez vous ?

follow-where = <b>Lieu :</b> { $where }
follow-themes = <b>Thèmes :</b> { $themes }
follow-spoken = <b>Langues sur place :</b> { $spoken }
follow-how = <b>Quand :</b> { $how }
    .at-once = tout de suite
    .digest = chaque jeudi
    .reminders = seulement des rappels
follow-quiet = <b>Silence :</b> { $quiet }
follow-announcements = <b>Nos annonces :</b> { $choice }
    .yes = oui
    .no = non

follow-all =
    .where = toute la Belgique
    .themes = tous les thèmes
    .spoken = toutes les langues
    .quiet = jamais

quiet-hours = de { $begins } h à { $ends } h

choose-where = Quels lieux voulez-vous suivre ? Vous pouvez en choisir plusieurs. Ce qui est en ligne vient toujours avec.
choose-themes = Quels thèmes ? Vous pouvez en choisir plusieurs.
choose-spoken = Quelles langues faut-il parler sur place ? Vous pouvez en choisir plusieurs. Si je ne connais pas la langue, je vous parle quand même de l’activité.
choose-how = Quand puis-je écrire sur les nouvelles activités ? J’envoie de toute façon les rappels, les changements et les annulations.
choose-quiet = Quand dois-je garder le silence ? Ce qui arrive alors attend la fin de ces heures.
choose-announcements = Puis-je aussi envoyer les annonces de ce service ? Il y en a très peu.

ask-quiet = De quelle heure à quelle heure dois-je garder le silence ? Choisissez, ou écrivez deux heures, par exemple 21-7.
quiet-unreadable = Je n’ai pas compris ces heures. Écrivez deux heures différentes, par exemple 21-7.

unfollow-nothing = Vous ne suivez rien. Je ne vous écris donc sur aucune activité.
unfollowed = { $count ->
        [0] C’est fait. Je ne vous écris plus ce qu’il y a à faire.
        [one] C’est fait. Je ne vous écris plus ce qu’il y a à faire. Je vous rappelle encore l’activité que vous avez choisie vous-même.
       *[other] C’est fait. Je ne vous écris plus ce qu’il y a à faire. Je vous rappelle encore les { $count } activités que vous avez choisies vous-même.
    }
unfollowed-all = C’est fait. Je ne vous écris plus sur les activités.
unfollow-nothing-here = Ce groupe ne suit rien.
unfollowed-here = C’est fait. Je ne dis plus ici ce qu’il y a à faire.
