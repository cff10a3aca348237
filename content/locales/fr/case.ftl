# /case: a receipt opens its report.

case-receipt = Tapez les 16 chiffres de votre code d’accès.

receipt-not-digits = Ce n’est pas un code d’accès. Un code d’accès a 16 chiffres, comme ceci : 1234 5678 9012 3456. Vous l’avez reçu en introduisant votre signalement.

case-status =
    .received = reçu
    .open = en traitement
    .closed = clôturé

case-view = <b>Votre signalement { $reference }</b>

    Introduit le { $filed }
    Statut : <b>{ $status }</b>
    Messages : { $count } (fichiers : { $files })

    Que voulez-vous faire ?
    .write = Écrire à l’équipe
    .add = Ajouter une preuve
    .news = Recevoir des nouvelles
    .packet = Faire un dossier
    .erase = Effacer ce signalement
    .close = Fermer

case-evidence = Que voulez-vous ajouter ? Envoyez-moi du texte, des messages transférés, des photos, des fichiers ou des liens.

case-added = { $count ->
        [one] Merci. Votre message fait maintenant partie de votre signalement.
       *[other] Merci. Vos { $count } messages font maintenant partie de votre signalement.
    }

case-closed = Très bien. Votre signalement reste en sécurité. Avec votre code d’accès, vous pouvez le rouvrir.

case-unknown = Je n’ai trouvé aucun signalement avec ce code d’accès. Vérifiez les chiffres et réessayez. Nous effaçons les signalements quelque temps après leur clôture. Avez-vous perdu votre code ? Alors, vous pouvez introduire un nouveau signalement, avec les preuves.

case-too-many = Il y a eu trop de codes d’accès erronés. Réessayez dans une heure. Votre signalement est en sécurité.

case-which = Quel signalement voulez-vous ouvrir ?
    .receipt = Un autre, avec son code d’accès

case-news = { $state } Que voulez-vous ?
    .yes = Écrivez-moi ici
    .discreet = Dites seulement qu’il y a du nouveau
    .no = Ne m’écrivez pas

own-from-you = <b>Vous, { $date }</b>
    { $words }
own-from-team = <b>L’équipe, { $date }</b>
    { $words }
own-from-team-in = <b>L’équipe, { $date }</b> (écrit en { $language })
    { $words }

own-referred = Transmis à : { $bodies }
own-ended = Pourquoi il est clôturé : { $why }
own-ending-answered = l’équipe vous a répondu
own-ending-referred = une autre organisation s’en occupe
own-ending-removed = le contenu a été retiré
own-ending-not_ours = il ne s’agissait pas de haine ou de discrimination
own-ending-unclear = il n’y avait pas assez d’éléments
own-ending-withdrawn = vous l’avez demandé
own-ending-abuse = l’équipe n’y a pas vu un vrai signalement
