# Reporter and team write to each other, and neither learns who the other is.

news-offer = Voulez-vous que je vous écrive ici quand il y a du nouveau pour votre signalement ? Alors, je garde l’endroit où vous joindre : chiffré, et l’équipe ne le voit jamais. Si vous ne choisissez rien, je ne garde rien. Votre code d’accès ouvre toujours votre signalement.
    .yes = Oui, ici
    .discreet = Seulement qu’il y a du nouveau
    .no = Non, avec mon code d’accès

news-yes = Très bien. Quand l’équipe répond, je vous écris ici. Vous pouvez changer cela avec /case.
news-discreet = Très bien. J’écris seulement qu’il y a du nouveau. Vous le lisez avec /case et votre code d’accès.
news-no = Très bien. Je ne vous écris pas pour votre signalement. Vous l’ouvrez avec /case et votre code d’accès.
news-unknown = Je ne peux pas ouvrir ce signalement d’ici. Avec /case et votre code d’accès, c’est possible.

news-state-none = Je ne vous écris pas. Votre code d’accès ouvre votre signalement.
news-state-here = Je vous écris ici.
news-state-discreet = J’écris seulement qu’il y a du nouveau.
news-state-elsewhere = Je vous écris dans une autre conversation.

write-case = Utilisez le bouton sous le message de l’équipe.

case-message = Que voulez-vous écrire à l’équipe ? Votre signalement : { $reference }. L’équipe ne voit pas qui vous êtes. Si vous voulez rester inconnu ou inconnue, n’écrivez ni votre nom ni votre adresse.
case-message-sent = L’équipe a reçu votre message. Elle répond dès que possible. En danger ? Appelez le 112.

news-answer = <b>L’équipe répond à votre signalement { $reference }</b>

    { $words }

news-answer-in = <b>L’équipe répond à votre signalement { $reference }</b>
    Écrit en { $language }

    { $words }

news-quiet = Il y a du nouveau pour vous. Ouvrez-le avec /case et votre code d’accès.

news-menu =
    .writeteam = Répondre
    .case = Ouvrir mon signalement

answer-case = Utilisez le bouton sous le dossier.

answer-goes = <b>Votre réponse dans le dossier { $reference }</b>
    { $count ->
        [one] Elle va à une personne.
       *[other] Elle va à { $count } personnes, car ces dossiers sont réunis.
    } { $told ->
        [0] Personne ne la reçoit dans une conversation : on la lit avec le code d’accès.
        [one] Une personne en est informée dans une conversation.
       *[other] { $told } personnes en sont informées dans une conversation.
    }
    Langue : { $languages }

answer-how = Voulez-vous écrire vous-même, ou utiliser une réponse enregistrée ?
    .write = Écrire moi-même

answer-text = Quelle est votre réponse ? La personne qui a signalé lit cette langue : { $language }.

answer-also = Et dans cette langue : { $language } ? Si vous passez, ces personnes reçoivent votre premier texte, et je dis dans quelle langue il est écrit.

answer-send = Voici ce qui sera vu :

    { $preview }

    Dois-je l’envoyer ? La réponse vient de « l’équipe », sans votre nom.
    .send = Envoyer
    .change = Modifier
    .drop = Ne pas envoyer

answer-sent = { $count ->
        [one] Votre réponse est dans le dossier.
       *[other] Votre réponse est dans les { $count } dossiers.
    } { $told ->
        [0] On peut la lire avec le code d’accès.
        [one] Une personne en est informée maintenant dans une conversation.
       *[other] { $told } personnes en sont informées maintenant dans une conversation.
    }
answer-dropped = Rien n’a été envoyé.

reporter-wrote = La personne qui a signalé vous a écrit dans le dossier { $reference }.
reporter-unreached = Mon message à la personne qui a signalé n’est pas arrivé, dans le dossier { $reference }. On peut toujours lire votre réponse avec le code d’accès.
