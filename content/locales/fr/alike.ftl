# Reports of nearly the same, which the team may join.

alike = <b>Comme le dossier { $reference }</b>
    { $count ->
        [one] Une personne l’a signalé.
       *[other] { $count } personnes l’ont signalé.
    }

alike-in = <b>Réunis avec lui</b> ({ $count ->
        [one] une personne
       *[other] { $count } personnes
    })
alike-proposed = <b>Peut-être la même chose</b> ({ $count ->
        [one] une personne
       *[other] { $count } personnes
    })

alike-line = { $reference }, { $date }, { $count ->
        [one] une personne
       *[other] { $count } personnes
    } : { $why }

alike-why =
    .link = le même lien
    .words = presque les mêmes mots
    .picture = presque la même image
    .other = par un autre signalement du groupe

alike-more = Et { $count } autres.

alike-help = Si vous réunissez des dossiers, une seule réponse va à toutes les personnes qui les ont signalés. Toutes restent inconnues, entre elles et pour vous.

alike-menu =
    .join = Réunir :
    .all = Tout réunir
    .leave = Sortir ce dossier
    .answer = Répondre à toutes
    .claim = Prendre le dossier
    .alike = Montrer le groupe

alike-joined = C’est réuni. Une réponse va maintenant à { $count ->
        [one] une personne
       *[other] { $count } personnes
    }.
alike-left = Le dossier { $reference } est maintenant à part. Les réponses déjà envoyées restent.
alike-not-yours = Cela revient à la personne qui a ce dossier, ou qui dirige l’équipe.
alike-alone = Je ne vois aucun dossier semblable.
