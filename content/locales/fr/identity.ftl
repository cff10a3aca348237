# /identity: two people of the team together see who filed a case.

identity-case = Utilisez le bouton sous le dossier.

identity-reason = Pourquoi l’équipe doit-elle savoir qui a signalé ceci ? Écrivez la raison. L’équipe la lit dans le dossier, et la personne qui a signalé aussi. Quelqu’un d’autre doit être d’accord dans les 24 heures.

identity-note =
    .asked = Demande à voir qui a signalé ceci :

identity-waits = { $count ->
        [one] J’ai demandé à une personne de l’équipe.
       *[other] J’ai demandé à { $count } personnes de l’équipe.
    } Si quelqu’un est d’accord dans les 24 heures, vous voyez tous les deux qui c’est. La personne qui a signalé l’apprend tout de suite.

identity-nobody = Personne ne sait qui a signalé ceci. Seul le code d’accès ouvre le signalement, et nous ne gardons pas d’adresse. Vous pouvez écrire une réponse : la personne la trouve avec son code d’accès.
identity-alone = Personne d’autre dans l’équipe ne peut donner son accord. Il faut deux personnes. Un autre responsable doit d’abord rejoindre l’équipe.

identity-request = <b>Voulons-nous voir qui a signalé le dossier { $reference } ?</b>

    { $name } le demande, pour cette raison :

    <i>{ $reason }</i>

    Si vous êtes d’accord, vous voyez tous les deux le compte, et la personne l’apprend tout de suite. Fin du délai : { $until }.
    .agree = D’accord
    .refuse = Refuser

identity-not-you = Seul quelqu’un d’autre de l’équipe peut donner son accord. Il faut deux personnes.

identity-shown = <b>Qui a signalé le dossier { $reference }</b>

    Plateforme : { $platform }
    Compte : { $account }

    Ne l’utilisez que pour la raison écrite dans le dossier. Fin de l’usage : { $until }. Supprimez ensuite ce message. La personne qui a signalé le sait.

identity-told = Deux personnes de notre équipe ont regardé ensemble quel compte a fait un signalement. C’est le vôtre. Elles ont écrit cette raison : { $reason }
identity-told-discreet = Il y a du nouveau. Ouvrez votre signalement avec son code d’accès, dans /case.

identity-refused = { $name } a refusé de voir qui a signalé le dossier { $reference }.
identity-refusal = Refusé. Personne ne voit qui a signalé le dossier { $reference }.
identity-lapsed = Personne n’a accepté dans les 24 heures de voir qui a fait un signalement. Si c’est encore nécessaire, demandez-le à nouveau.
