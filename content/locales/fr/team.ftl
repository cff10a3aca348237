# The team: who is on it, joining and leaving it, and where it meets.

staff-may-not = Votre rôle dans l’équipe ne le permet pas. Demandez-le à qui dirige l’équipe.

team-role =
    .owner = Propriétaire
    .lead = Responsable d’équipe
    .case_worker = Gestion des dossiers
    .publisher = Rédaction
    .approver = Validation
    .auditor = Audit

team-menu =
    .team = Équipe
    .cases = Dossiers
    .replies = Réponses enregistrées
    .proposals = Activités proposées
    .import_events = Importer des activités
    .announcements = Annonces
    .numbers = Chiffres
    .audit = Qui a fait quoi
    .invite = Inviter un collègue
    .remove = Retirer un collègue
    .leave_team = Quitter l’équipe

team = <b>Votre équipe</b>

    Votre rôle : <b>{ $role }</b>

team-member = { $name } – { $role } ({ $seen })
team-seen-today = aujourd’hui
team-seen = dernière activité : { $ago }
team-seen-idle = absence trop longue, plus d’accès

join-invite = Avez-vous une invitation ? Envoyez-moi alors ses lettres.
join-unknown = Cette invitation ne fonctionne pas. Une invitation sert une fois, pendant 24 heures. Demandez-en une nouvelle à votre équipe.

ask-join-name = <b>Bienvenue dans l’équipe</b>

    Votre rôle : <b>{ $role }</b>

    Quel nom vos collègues peuvent-ils voir ? Les personnes qui signalent ne le voient jamais.

ask-join-role = Vous faites déjà partie de l’équipe. Votre rôle actuel : <b>{ $old }</b>. Avec cette invitation, il deviendrait : <b>{ $new }</b>. Dois-je le changer ?
    .take = Oui, le changer
    .keep = Non, garder mon rôle

join-stays = D’accord, votre rôle ne change pas. L’invitation reste valable.

join-welcome = <b>Vous faites maintenant partie de l’équipe.</b>

    Votre rôle : <b>{ $role }</b>

    Ce que vous lisez ici est confidentiel. Ne le transmettez pas et ne le copiez pas ailleurs. Les notes restent dans l’équipe. Les personnes qui signalent ne reçoivent que vos réponses. Personne dans l’équipe n’apprend qui a signalé : n’essayez pas de le savoir. Ce que vous faites et lisez est enregistré. Après 90 jours sans visite, votre accès prend fin.

invite = Quel rôle donner à votre collègue ?

invite-made = <b>Une invitation dans l’équipe</b>

    Rôle : <b>{ $role }</b>

    Votre collègue m’écrit ceci, en privé : { $command }

    Elle sert une fois, pendant 24 heures. Envoyez-la seulement à cette personne : qui l’ouvre entre dans l’équipe.

invite-made-link = <b>Une invitation dans l’équipe</b>

    Rôle : <b>{ $role }</b>

    Votre collègue ouvre ce lien : { $link }

    Sur une autre plateforme, votre collègue m’écrit ceci, en privé : { $command }

    Elle sert une fois, pendant 24 heures. Envoyez-la seulement à cette personne : qui l’ouvre entre dans l’équipe.

remove = Qui quitte l’équipe ?
remove-nobody = Il n’y a personne que vous puissiez retirer.
remove-sure = Dois-je retirer { $name } de l’équipe ? L’accès prend fin tout de suite. Les dossiers de { $name } retournent dans la file d’attente.
    .yes = Oui, retirer
removed = { $name } ne fait plus partie de l’équipe.

leave-sure = Voulez-vous quitter l’équipe ? Votre accès prend fin tout de suite. Vos dossiers retournent dans la file d’attente.
    .yes = Oui, quitter
left-team = Vous ne faites plus partie de l’équipe. Merci pour votre travail.
team-last-owner = Vous êtes le dernier propriétaire. Donnez d’abord ce rôle à un collègue.

staffroom-set = Ceci est maintenant la salle de l’équipe. Les nouveaux dossiers arrivent ici, et toute personne qui lit ici peut les voir. Ce qui a été signalé reste dans la conversation privée.
staffroom-topics = Ceci est maintenant la salle de l’équipe. Chaque nouveau dossier reçoit ici son propre sujet, et toute personne qui lit ici peut le voir. Ce qui a été signalé reste dans la conversation privée.
staffroom-public = <b>D’autres peuvent lire ici.</b> Les dossiers sont confidentiels. Choisissez un groupe ou un canal réservé à l’équipe. Êtes-vous sûr que seule l’équipe lit ici ?
    .yes = Oui, seule l’équipe lit ici
staffroom-off = L’équipe ne se réunit plus ici. Les nouveaux dossiers sont dans la file d’attente : /cases
staffroom-none = L’équipe ne se réunit pas sur cette plateforme. Écrivez /staffroom ici pour changer cela.
staffroom-lost = Je ne peux plus écrire dans la salle de l’équipe. Les nouveaux dossiers sont dans la file d’attente : /cases. Écrivez de nouveau /staffroom dans la salle de l’équipe.
