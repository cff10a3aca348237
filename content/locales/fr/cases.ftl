# The team's work on cases.

case-not-here = Je ne trouve pas ce dossier. Il est peut-être effacé, ou un collègue s’en occupe. /cases vous montre la file d’attente.

cases = <b>Dossiers : { $which }</b> ({ $count })
cases-filter =
    .todo = Les miens et les libres
    .mine = Les miens
    .free = Libres
    .all = Tous les ouverts
    .closed = Fermés
    .more = Suite
    .back = Retour
cases-none = Il n’y en a pas.

case-line = <b>{ $reference }</b> – { $age }
case-line-status = { $status }
case-line-people = Signalé par { $count } personnes

case-status-closed = fermé : { $ending }
case-status-free = libre
case-status-worker = chez { $name }
case-member-left = un ancien membre de l’équipe

case-ending =
    .answered = Réponse donnée
    .referred = Transmis
    .removed = Contenu retiré
    .not_ours = Ni haine ni discrimination
    .unclear = Pas assez d’éléments
    .withdrawn = Retiré par la personne
    .abuse = Faux signalement

case-priority =
    .rank0 = normale
    .rank1 = relevée
    .rank2 = haute
    .rank3 = très haute
    .rankslow = file lente
case-priority-plain = Priorité : { $level }
case-priority-why = Priorité : { $level } ({ $reasons })
case-reasons =
    .danger = mots de danger
    .matter = peut nuire à tout moment
    .young = moins de 18 ans
    .many = beaucoup de signalements
    .target = auteur ou adresse déjà signalés
    .passed = transmis par des modérateurs
    .slow = signalements abusifs auparavant

case-head = <b>Dossier { $reference }</b>
case-state = État : <b>{ $status }</b>
case-filed = Signalé le { $date } ({ $age })
case-answered = Première réponse après { $span }
case-waiting = Attend une première réponse : { $span }
case-from-community = { $count ->
        [one] Transmis par les modérateurs d’un groupe, signalé là par une personne
       *[other] Transmis par les modérateurs d’un groupe, signalé là par { $count } personnes
    }
case-from-proposal = Les modérateurs proposent : { $body }
case-language = Langue de la personne : { $language }
case-evidence-count = Messages signalés : { $count } (fichiers : { $files })
case-linked = On peut écrire à la personne qui a signalé.
case-unlinked = La personne lit les réponses avec son reçu seulement.
case-group-confirmed = Avec ce dossier, { $count } personnes ont signalé la même chose (confirmé).
case-group-proposed = { $count ->
        [one] Une autre personne a peut-être signalé la même chose.
       *[other] { $count } autres ont peut-être signalé la même chose.
    }
case-labels = Étiquettes : { $labels }
case-referred = Transmis à : { $bodies }
case-entries = Notes et messages : { $count }

case-label =
    .police = police
    .legal = avis juridique
    .translate = à traduire
    .press = presse
    .again = se répète
    .waiting = en attente

case-menu =
    .open = Retour au dossier
    .evidence = Montrer ce qui est signalé
    .evidence_more = Montrer la suite
    .history = Notes et messages
    .history_more = Plus anciens
    .claim = Je le prends
    .takeover = Le reprendre
    .unclaim = Le rendre
    .hand = Le confier
    .note = Note
    .label = Étiquettes
    .ownlabel = Mes propres mots
    .remind = Me le rappeler
    .refer = Transmettre
    .refer_more = Autres organismes
    .refer_yes = Oui, le noter
    .close = Fermer
    .close_yes = Oui, fermer
    .reopen = Rouvrir
    .desk = Détails en privé
    .cases = Vers la file
    .answer = Répondre
    .replies = Réponses enregistrées
    .alike = Dossiers semblables
    .packet = Pièces pour un organisme
    .restrain = Abus
    .identity = Identité

case-shown = <b>Signalé dans le dossier { $reference }</b>

    Ceci peut blesser. C’est couvert jusqu’à ce que vous le touchiez. Faites une pause si vous en avez besoin.
case-evidence-none = Il n’y a rien à montrer.
case-item = <b>Message { $number }</b>, { $date }
case-item-origin = Auteur : { $name }
case-item-link = Adresse : { $link }
case-item-file = Avec un fichier : { $kind }
case-file =
    .photo = photo
    .video = vidéo
    .voice = message vocal
    .audio = son
    .document = document

case-history = <b>Écrit dans le dossier { $reference }</b>
case-history-none = Rien pour l’instant.
case-reporter = la personne { $reference }
case-member = { $name }
case-entry-note = <b>Note</b> de { $who }, { $date }
case-entry-answer = <b>Réponse</b> de { $who }, { $date }
case-entry-message = <b>Message</b> de { $who }, { $date }

case-claimed = { $name } a pris ce dossier.
case-yours = Vous avez ce dossier.
case-taken = { $name } a ce dossier.
case-given-back = { $name } a rendu ce dossier. Chacun peut le prendre.
case-claim-first = Cela se fait avec un dossier que vous avez. Prenez-le d’abord.
case-is-closed = Ce dossier est fermé.
case-is-open = Ce dossier est ouvert.
case-taken-over = { $name } a repris votre dossier { $reference }.
case-handed-to-you = { $name } vous a confié le dossier { $reference }.
case-hand = À qui confier ce dossier ?
case-hand-nobody = Personne d’autre ne traite de dossiers.
case-handed = { $name } a confié ce dossier à { $to }.
case-choose-label = Quelle étiquette ? Plus en met une, moins en retire une. L’équipe voit les étiquettes, la personne qui a signalé non.
case-labels-full = Ce dossier a 10 étiquettes. Retirez-en d’abord une.
case-labelled = L’étiquette est mise : { $label }

case-refer = À qui le transmettez-vous ? D’abord viennent les organismes qui conviennent à ce dossier.
case-refer-reason = choisi par l’équipe
case-refer-sure = Je n’envoie rien : une personne le fait, comme l’organisme le souhaite. Dois-je noter que le dossier y a été transmis ?
case-referred-already = C’est déjà noté.
case-passed-on = Noté : transmis à { $body }.

case-close = Pourquoi fermez-vous ce dossier ?
case-close-sure = Dois-je fermer ce dossier ? Raison : <b>{ $reason }</b>. Il sera effacé { $days } plus tard. Jusque-là, vous pouvez le rouvrir.
case-close-unanswered = <b>Personne n’a encore répondu à qui a signalé.</b> Dois-je fermer ce dossier malgré tout ? Raison : <b>{ $reason }</b>. Il sera effacé { $days } plus tard. Jusque-là, vous pouvez le rouvrir.
case-closed-by = { $name } a fermé ce dossier.
case-reopened = { $name } a rouvert ce dossier.
case-reopen-ask = Seul qui avait ce dossier peut le rouvrir, ou une personne qui dirige l’équipe.

case-in-private = Je vous ai écrit en privé.

ask-case = Choisissez d’abord un dossier : /cases
ask-note = Que voulez-vous noter dans le dossier { $reference } ? Seule l’équipe le lit.
case-noted = Noté dans le dossier { $reference }. Seule l’équipe le lit.
case-note-alone = Votre note pour le dossier { $reference } :
ask-label = Quels mots pour l’étiquette du dossier { $reference } ? 30 lettres au plus.
ask-remind = Quand vous rappeler le dossier { $reference } ? Choisissez, ou tapez une date, comme 24/12.
    .day = Demain
    .three = Dans 3 jours
    .week = Dans une semaine
remind-no-date = Il me faut une date, comme 24/12 ou 24/12/2026.
remind-not-then = Ce jour est passé, ou à plus d’un an d’ici.
ask-remind-note = Que dois-je vous rappeler ?
remind-set = Je vous le rappelle le { $date }. Si le dossier est alors fermé ou n’est plus à vous, je ne le fais pas.
remind-now = <b>Rappel pour le dossier { $reference }</b>

    { $words }
case-unanswered = Le dossier { $reference } attend une première réponse depuis 7 jours. La personne devrait maintenant recevoir de nos nouvelles.
case-unclosed = Le dossier { $reference } est ouvert depuis 3 mois. La personne devrait apprendre ce qu’il en est.
