# Annonces : une personne écrit, une autre approuve, beaucoup lisent.

# Ce que les gens lisent.

announced-correction-of = <b>Correction</b> de notre message du { $day }
announced-correction = <b>Correction</b> d’un message précédent
announced-only = <i>Ce message n’existe qu’en { $language }.</i>
announced-sender = <i>Un message de l’équipe de Concordia</i>
announced-sender-named = <i>Un message de : { $sender }</i>
announced-menu =
    .news = Plus de nouvelles de l’équipe
    .unfollow = Ne plus rien suivre

# Écrire.

announce-text = Quel est le texte dans cette langue : <b>{ $language }</b> ? Au plus { $limit } caractères. Si vous passez, il reste comme il est. Sans texte, ces personnes lisent une autre langue.

announce-gaps = <b>Regardez encore une fois</b>

    { $lines }
    .go = Continuer ainsi
    .again = Réécrire les textes

announce-gap = { $language } : pas de texte. { $count ->
        [one] Une personne recevra une autre langue : { $other }.
       *[other] { $count } personnes recevront une autre langue : { $other }.
    }
announce-gap-nobody = { $language } : pas de texte. Pour le moment, personne n’en a besoin.
announce-uneven = { $language } : ce texte est beaucoup plus long ou plus court que les autres.

announce-picture = Faut-il une image ? Envoyez alors une photo. Tout le monde ne la voit pas : l’essentiel doit aussi être dans le texte. Si vous passez, il n’y a pas d’image.
announce-picture-odd = Envoyez une seule photo, et rien d’autre.

announce-address = { $count ->
        [0] Faut-il un bouton qui ouvre une page web ? Envoyez alors son adresse. Si vous passez, il n’y a pas de bouton.
       *[other] Faut-il encore un bouton ? Envoyez alors son adresse, ou passez.
    }
announce-address-odd = Un bouton n’ouvre qu’une adresse qui commence par https:// et qui ne contient ni nom ni mot de passe. Vérifiez-la.
announce-label = Que dit le bouton dans cette langue : <b>{ $language }</b> ? Au plus { $limit } lettres.
announce-label-odd = Cela ne tient pas sur un bouton. Prenez au plus { $limit } lettres, sur une ligne.

announce-audience = Pour qui est-ce ? Seules les personnes qui suivent l’agenda et qui veulent nos messages le reçoivent.
    .all = Tous ceux qui suivent
    .choose = Choisir
announce-to = Est-ce pour des personnes, pour des groupes, ou pour les deux ?
    .people = Personnes
    .communities = Groupes
    .both = Les deux
announce-several =
    .all = Tous
    .done = C’est tout
announce-languages = { $count ->
        [0] Pour les personnes qui lisent quelles langues ?
       *[other] Choix : { $chosen }. Encore une langue ?
    }
announce-platforms = { $count ->
        [0] Sur quelles plateformes ?
       *[other] Choix : { $chosen }. Encore une plateforme ?
    }
announce-areas = { $count ->
        [0] Où ? Qui suit toute la Belgique le reçoit aussi.
       *[other] Choix : { $chosen }. Encore un lieu ?
    }
announce-themes = { $count ->
        [0] Sur quels thèmes ? Qui suit tous les thèmes le reçoit aussi.
       *[other] Choix : { $chosen }. Encore un thème ?
    }
announce-when = Quand faut-il l’envoyer ? Une autre personne doit d’abord l’approuver. Qui a des heures de silence le reçoit après. Ou tapez un jour et une heure, comme « 24 novembre, 19 h 30 ».
    .now = Dès l’approbation
    .hour = Dans une heure
    .tomorrow = Demain à 9 h
    .monday = Lundi prochain à 9 h

announce-when-odd = Je n’ai pas compris ce moment. Tapez un jour à venir et une heure, comme « 24 novembre, 19 h 30 », ou choisissez un bouton.

announce-empty = Rien n’a été enregistré, car il n’y a pas de texte.

# Modifier et corriger.
rewrite-announcement = Utilisez le bouton sous l’annonce.
correct-announcement = Utilisez le bouton sous l’annonce.
disapprove-announcement = Utilisez le bouton sous l’aperçu.
rewrite-what = Que voulez-vous modifier ? Ensuite, c’est de nouveau un brouillon, et il faut une nouvelle approbation.
    .texts = Textes
    .picture = Image
    .buttons = Boutons
    .audience = Qui le reçoit
    .time = Moment

# La liste et la fiche.

announcements = { $count ->
        [0] Rien n’a encore été annoncé.
       *[other] <b>Annonces</b>

            Choisissez-en une pour voir où elle en est.
    }
announcement-menu =
    .announcements = Toutes les annonces
    .announce = Écrire une annonce
    .preview = Voir l’aperçu
    .rewrite = Modifier
    .askapproval = Demander l’approbation
    .withdraw = Retirer
    .correct = Écrire une correction
announcement-stage =
    .draft = Brouillon
    .asked = Attend l’approbation
    .approved = Approuvée
    .refused = Refusée
    .withdrawn = Retirée
announcement-when =
    .now = dès l’approbation

announcement-card = <b>Annonce { $reference }</b>

    { $stage }. Écrite par : { $name }
    Moment : { $when }
announcement-audience = Pour : { $audience }
announcement-count = { $count ->
        [one] <b>{ $count } personne</b> la recevrait maintenant.
       *[other] <b>{ $count } personnes</b> la recevraient maintenant.
    }
announcement-count-line = • { $platform }, { $language } : { $count }
announcement-communities = { $count ->
        [one] { $count } groupe la recevrait aussi.
       *[other] { $count } groupes la recevraient aussi.
    }
announcement-corrects = C’est une correction. Elle va à tous ceux qui ont reçu le premier message : { $count }
announcement-picture = Avec une image.
announcement-link = Bouton « { $label } » : { $address }

announcement-look = <b>Regardez ceci</b>

    { $lines }
announcement-nobody = Personne ne recevrait ceci maintenant.
announcement-personal-line = { $kind } : « { $words } ». Toutes les personnes nommées ici veulent-elles bien que beaucoup de gens le lisent ?
announcement-personal =
    .iban = Numéro de compte
    .email = Adresse e-mail
    .card = Numéro de carte
    .register = Numéro de registre national
    .phone = Numéro de téléphone
    .handle = Nom de compte
announcement-reason = Refusée par { $name } : { $reason }
announcement-approver = Approuvée par : { $name }
announcement-mailing = { $state } : { $sent } sur { $total } envoyés

# Voir d’abord.

preview = { $count ->
        [0] Voici ce que les gens voient, dans chaque langue. Chaque plateforme le montre ainsi.
       *[other] Voici ce que les gens voient, dans chaque langue.

            { $lines }
    }
preview-split = { $platform }, { $language } : le texte est trop long et arrive en { $count } messages.
preview-no-buttons = { $platform }, { $language } : il n’y a pas de boutons. Ils arrivent en lignes numérotées.
preview-shortened = { $platform }, { $language } : un bouton est trop long et sera coupé.
preview-seen = C’était tout.
announcement-decide = <b>Peut-on l’envoyer ?</b> Une fois votre approbation donnée, personne ne peut plus modifier l’annonce sans redemander.
    .approve = Oui, approuver
    .disapprove = Non, refuser
    .card = Vers l’annonce

# Demander et décider.

announcement-asked = { $count ->
        [one] J’ai demandé à { $count } collègue de regarder. Je vous dirai sa décision.
       *[other] J’ai demandé à { $count } collègues de regarder. Je vous dirai leur décision.
    }
announcement-no-second = L’annonce attend maintenant l’approbation. Mais personne d’autre dans l’équipe ne peut l’approuver : invitez quelqu’un qui le peut.
announcement-request = <b>Une annonce vous attend</b>

    Écrite par : { $name }. Nombre de personnes et de groupes qui la recevraient : { $count }. Lisez-la d’abord, puis décidez.
    .preview = Lire
announcement-approved = <b>Approuvée.</b> Elle partira au moment prévu. Vous pouvez la suivre ici.
announcement-approved-letter = { $name } a approuvé votre annonce. Elle partira au moment prévu. Vous pouvez la suivre ici.
disapprove-reason = Pourquoi pas ? La personne qui l’a écrite lira vos mots.
announcement-refused = Refusée. La personne qui l’a écrite reçoit votre raison.
announcement-refused-letter = <b>{ $name } a refusé votre annonce.</b>

    { $reason }

    Vous pouvez la modifier et redemander.
withdraw-sure = Ne faut-il pas l’envoyer du tout ? Ce qui est retiré ne revient pas.
    .yes = Oui, retirer
announcement-withdrawn = Retirée. Elle ne partira pas.
announcement-withdrawn-letter = { $name } a retiré votre annonce. Elle ne partira pas.

# Pourquoi rien n’a été fait.
announcement-not-here = Je n’ai pas cette annonce.
announcement-not-sent = Elle n’est pas encore partie : il n’y a rien à corriger. Vous pouvez encore la modifier.
announcement-long-ago = Elle est partie il y a trop longtemps : je ne sais plus qui l’a reçue. Écrivez une nouvelle annonce.
announcement-sent = On ne peut plus la modifier. Vous pouvez écrire une correction.
announcement-not-asked = Elle n’attend pas d’approbation maintenant.
announcement-own = Vous l’avez écrite, ou modifiée la dernière fois. Quelqu’un d’autre doit décider.
announcement-nobody-now = Personne ne la recevrait maintenant. Elle n’a donc pas été approuvée.
announcement-press = Utilisez le bouton sous l’aperçu.
announcement-changed = L’annonce a changé depuis que vous l’avez vue. Regardez-la encore une fois.
announcement-already = L’annonce est déjà approuvée, par { $name }. Rien n’est parti deux fois.
announcement-stands = Rien n’a changé. Voici où elle en est :

# Pendant l’envoi.

mailing-state =
    .filling = En préparation
    .sending = En cours
    .paused = En pause
    .stopped = Arrêté
    .done = Envoyé
underway = <b>{ $state }</b>

    <code>{ $bar }</code> { $percent } %
    { $done } sur { $total }. { $left }
underway-left = Temps restant : environ { $span }
underway-soon = Temps restant : moins d’une minute
underway-unknown = Personne ne sait encore combien de temps cela prendra.
underway-paused = Rien ne part avant que quelqu’un reprenne l’envoi.
underway-over = C’est fini.
underway-ended = C’est fini : il n’y a plus rien à diriger.
underway-sure = L’envoi est en pause. Déjà traités : { $count }. Faut-il l’arrêter pour de bon ? Alors les autres ne le recevront jamais.
underway-stopped = Arrêté. Plus rien ne part. Le rapport arrive dans un instant.
announcement-steer =
    .paused = Pause
    .sending = Reprendre
    .stop = Arrêter
    .sure = Arrêter pour de bon

# Le rapport à la fin.

ended = <b>{ $state }</b>

    Envoyés : { $sent } sur { $total }
    Durée : { $span }
ended-gone = Bloqués : { $count }. Ces personnes ont bloqué le bot ou fermé leur compte. Elles ne suivent plus rien.
ended-failed = Échecs : { $count }. La plateforme n’a pas pris le message.
ended-left = Laissés de côté : { $count }. Ces personnes ne suivaient plus au moment de l’envoi.
ended-stopped = Non envoyés, à cause de l’arrêt : { $count }
