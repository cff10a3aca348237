# Answers that are sent often.

replies = { $count ->
        [0] Il n’y a pas encore de réponse enregistrée.
        [one] Il y a une réponse enregistrée.
       *[other] Il y a { $count } réponses enregistrées.
    } Choisissez-en une, ou ajoutez-en une.
    .add = Ajouter

reply-title = Quel nom lui donner ? Seuls vos collègues le voient.

reply-text = Quel est le texte dans cette langue : { $language } ? Si vous passez, il reste comme il est.

reply-view = <b>{ $title }</b>

    { $texts }

    Que voulez-vous faire ?
    .change = Modifier
    .remove = Supprimer
    .leave = Laisser ainsi

reply-in = <b>{ $language }</b>
    { $words }

reply-gap = <b>{ $language }</b>
    Pas encore écrit. Ces personnes reçoivent une autre langue.

reply-kept = Enregistré, dans toutes les langues.
reply-kept-gaps = Enregistré. Il manque encore : { $languages }.
reply-removed = Supprimé. Les réponses déjà envoyées restent.
reply-empty = Rien n’a été enregistré, car il n’y a pas de texte.
reply-left = Cela reste comme avant.

replies-menu =
    .replies = Réponses enregistrées
