# /case: a receipt opens its report.

case-receipt = Tapez les 16 chiffres de votre code d’accès.

receipt-not-digits = Ce n’est pas un code d’accès. Un code d’accès a 16 chiffres, comme ceci : 1234 5678 9012 3456. Vous l’avez reçu en introduisant votre signalement.

case-status =
    .received = reçu
    .open = en traitement
    .closed = clôturé

case-view = <b>Votre signalement</b>

    Introduit le { $filed }
    Statut : <b>{ $status }</b>
    Messages : { $count } (fichiers : { $files })

    Voulez-vous ajouter quelque chose ?
    .add = Ajouter une preuve
    .close = Fermer

case-evidence = Que voulez-vous ajouter ? Envoyez-moi du texte, des messages transférés, des photos, des fichiers ou des liens.

case-added = { $count ->
        [one] Merci. Votre message fait maintenant partie de votre signalement.
       *[other] Merci. Vos { $count } messages font maintenant partie de votre signalement.
    }

case-closed = Très bien. Votre signalement reste en sécurité. Avec votre code d’accès, vous pouvez le rouvrir.

case-unknown = Je n’ai trouvé aucun signalement avec ce code d’accès. Vérifiez les chiffres et réessayez. Nous effaçons les signalements 90 jours après leur clôture. Avez-vous perdu votre code ? Alors, vous pouvez introduire un nouveau signalement, avec les preuves.

case-too-many = Il y a eu trop de codes d’accès erronés. Réessayez dans une heure. Votre signalement est en sécurité.
