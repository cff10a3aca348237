# /proposals : ce que des organisateurs ont proposé, pour celles et ceux qui publient.

proposals-menu =
    .proposals = Activités proposées
    .proposal = La voir

proposals = { $count ->
        [0] Aucune activité proposée n’attend.
        [one] Une activité proposée attend.
       *[other] { $count } activités proposées attendent, la plus ancienne d’abord.
    }
    .more = Plus

proposal-new = Quelqu’un a proposé une activité : « { $name } ».
proposal-new-room = Quelqu’un a proposé une activité. Qui publie la trouve avec /proposals, dans un chat privé avec moi.

proposal = { $card }

    Proposée : { $since }, { $reference }. L’organisateur lit cette langue : { $language }.
    .accept = Accepter
    .change = Changer
    .refuse = Refuser
    .visit = Ouvrir le lien
proposal-today = aujourd’hui

proposal-decided = Cette proposition est déjà décidée, ou elle a été retirée.
proposal-changed = Quelqu’un l’a changée entre-temps. La voici maintenant :
proposal-over = Elle est déjà passée. Changez le moment, ou refusez-la.
proposal-double = Presque la même activité est déjà dans l’agenda : le même nom, le même moment, le même lieu. Refusez-la comme double, ou changez-la.
proposal-accepted = « { $name } » est maintenant dans l’agenda. L’organisateur en est informé.
proposal-refused = « { $name } » est refusée. L’organisateur lit pourquoi.
proposal-kept = C’est changé. La voici maintenant :

proposal-which = Ouvrez-la avec /proposals et utilisez les boutons.
proposal-field = Que voulez-vous changer ?

proposal-why = Pourquoi refusez-vous « { $name } » ? Choisissez une raison, ou écrivez-en une. L’organisateur la lit comme vous l’écrivez ; sa langue : { $language }.
    .theme = Hors de l’Année
    .commercial = Commerciale
    .incomplete = Incomplète
    .double = Existe déjà
    .hateful = Haineuse
