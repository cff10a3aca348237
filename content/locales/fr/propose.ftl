# /propose_event : les questions à un organisateur, et ce qu’il en apprend.

propose-menu =
    .propose_event = Proposer une activité
    .proposed = Mes propositions

propose-hello = Vous pouvez proposer une activité pour l’Année de la diversité culturelle. L’équipe de { $operator } la lit et décide. Si elle l’accepte, tout le monde peut voir ce que vous écrivez ici. L’équipe ne voit jamais votre compte : je le garde seulement pour vous apporter la réponse, puis je l’efface.

propose-name = Comment s’appelle l’activité ?

propose-when = Quand a-t-elle lieu ? Écrivez-le comme vous le diriez, par exemple :

    <b>{ $day } de 19h30 à 22h</b>
    <b>{ $day }, toute la journée</b>

propose-understood = J’ai compris : <b>{ $when }</b>. Si ce n’est pas cela, choisissez « { answer.back } ».

propose-where = Où a-t-elle lieu ? Écrivez le lieu, la rue, et la commune avec son code postal, par exemple :

    <b>Hôtel de ville, Grand-Place 22, 7000 Mons</b>
    .online = En ligne
    .everywhere = Partout en Belgique

propose-online = Où peut-on la suivre en ligne ? Envoyez le lien. Il commence par https://

propose-text = Que va-t-il s’y passer ? Décrivez-le en quelques phrases.

propose-themes = De quoi s’agit-il ? Choisissez tout ce qui convient, l’un après l’autre. Choisissez ensuite « { propose-themes.done } ».
    .done = C’est tout

propose-spoken = Quelles langues y parle-t-on ? Choisissez-les toutes, l’une après l’autre. Choisissez ensuite « { propose-spoken.done } ».
    .done = C’est tout

propose-price = Combien coûte-t-elle ? Écrivez le montant en euros, par exemple <b>5</b> ou <b>7,50</b>.
    .free = Gratuit

propose-step-free = Une personne en fauteuil roulant peut-elle entrer et participer sans aide ?
    .yes = Oui
    .no = Non, ou pas certain

propose-organiser = Qui l’organise ? Écrivez le nom que tout le monde peut voir.

propose-link = Y a-t-il une page qui en dit plus, ou pour s’inscrire ? Envoyez le lien. Il commence par https://

propose-send = <b>Vérifiez ceci, s’il vous plaît.</b>

    { $card }

    Dois-je l’envoyer à l’équipe ?
    .send = Oui, envoyer
    .change = Changer quelque chose
    .stop = Non, jeter

propose-change = Que voulez-vous changer ?

propose-sent = Merci. L’équipe lira votre proposition, et je vous dirai ici ce qu’elle décide.
propose-stopped = D’accord. J’ai tout jeté, et personne ne l’a lu.
propose-blocked = Pour le moment, nous n’acceptons pas d’activité de votre part. Selon notre équipe, certains de vos signalements ne parlaient pas de haine. Personne ne sait qui vous êtes. Vous n’êtes pas d’accord ? Ouvrez ce signalement avec son code d’accès, dans /case, et écrivez à l’équipe.
propose-waiting = { $count } de vos activités attendent déjà l’équipe. Quand elle aura décidé pour l’une d’elles, ou si vous en retirez une, vous pourrez en proposer une autre.

propose-again = { $count ->
        [one] Une de vos activités attend l’équipe.
       *[other] { $count } de vos activités attendent l’équipe.
    } Voulez-vous en proposer une autre ?
    .new = En proposer une autre
    .look = Voir ce qui attend

proposed = { $count ->
        [0] Aucune de vos activités n’attend l’équipe.
        [one] Une de vos activités attend l’équipe. Ici, vous pouvez aussi la retirer.
       *[other] { $count } de vos activités attendent l’équipe. Ici, vous pouvez aussi les retirer.
    }
proposed-one = { $card }

    Cette proposition attend l’équipe. Nous la gardons jusqu’à sa décision, et au plus tard jusqu’au { $until }.
    .back = La retirer
proposed-sure = Dois-je retirer « { $name } » ? La proposition est alors effacée, et l’équipe ne la voit plus.
    .yes = Oui, la retirer
    .no = Non, qu’elle attende
proposed-back = « { $name } » est retirée. J’ai effacé la proposition, et d’où elle venait.
proposed-gone = Cette proposition n’attend plus.
propose-lapsed = Je suis désolé : l’équipe n’a pas décidé à temps pour votre activité « { $name } ». J’ai effacé la proposition, et d’où elle venait. Si l’activité doit encore venir, vous pouvez la proposer à nouveau.

propose-accepted = Bonne nouvelle : l’équipe a accepté votre activité « { $name } ». Tout le monde peut la trouver maintenant. J’ai effacé d’où venait votre proposition.
    .look = La voir
propose-accepted-changed = Bonne nouvelle : l’équipe a accepté votre activité « { $name } ». Elle y a d’abord changé quelque chose : vérifiez si tout est correct. Tout le monde peut la trouver maintenant. J’ai effacé d’où venait votre proposition.
propose-refused = L’équipe n’a pas accepté votre activité « { $name } ».

    { $why }

    J’ai effacé la proposition, et d’où elle venait.

propose-why-theme = Elle ne correspond pas aux thèmes de l’Année de la diversité culturelle.
propose-why-commercial = Elle sert à vendre quelque chose. Cet agenda n’est pas là pour la publicité.
propose-why-incomplete = Il manque quelque chose : on ne sait pas ce que c’est, quand ou où. Vous pouvez la proposer à nouveau, avec tout.
propose-why-double = Elle est déjà dans l’agenda.
propose-why-hateful = Elle monte des gens contre d’autres, ou les exclut pour ce qu’ils sont.
propose-why-own = L’équipe a écrit : « { $words } »
propose-why-own-in = L’équipe a écrit, dans cette langue : { $language }. « { $words } »

when-no-day = Je n’y trouve pas de jour. Écrivez le jour, le mois et l’année.
when-no-hour = Je n’y trouve pas d’heure. Écrivez-la aussi, ou ajoutez « toute la journée ».
when-no-year = De quelle année s’agit-il ? Écrivez-la aussi.
when-no-such-day = Ce jour n’existe pas. Vérifiez encore une fois.
when-past = C’est déjà passé. Écrivez un moment qui doit encore venir.
when-far = C’est encore très loin. J’accepte les activités des 18 prochains mois.
when-weekday = Ce jour porte un autre nom : le jour de la semaine et la date ne vont pas ensemble. Vérifiez encore une fois.
when-repeats = Je peux prendre un jour, ou des jours qui se suivent. Écrivez la première fois, et parlez des autres dans la description.
when-order = La fin viendrait avant le début. Vérifiez encore une fois.
when-unclear = Je n’ai pas compris. Écrivez-le comme dans l’exemple.
where-unclear = Je n’y trouve pas de code postal belge. Écrivez-le comme dans l’exemple, ou choisissez un bouton.
link-unclear = Je ne peux pas utiliser ce lien. Il doit commencer par https://
answer-amount = Je n’ai pas compris ce montant. Écrivez un nombre jusqu’à 1000, comme 5 ou 7,50.

proposal-title = <b>{ $name }</b>
proposal-line = { $name } : { $words }
proposal-text = { $words }
proposal-names =
    .name = Nom
    .when = Quand
    .where = Où
    .text = Description
    .themes = Thèmes
    .spoken = Langues sur place
    .price = Prix
    .step-free = Fauteuil roulant
    .organiser = Organisateur
    .link = En savoir plus
