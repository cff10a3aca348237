# /mydata: what is kept about one account, and how to save it, erase it, be forgotten.

mydata = <b>Ce que nous gardons sur vous sur { $platform }</b>

    { $held }
    .export = Tout enregistrer
    .proposed = Mes propositions
    .settings = Effacer mes réglages
    .unlink = Délier mes signalements
    .reports = Effacer mes signalements
    .all = Tout effacer
    .forget = Oubliez-moi ici
    .wipe = Vider cette conversation

mydata-settings = <b>Réglages.</b> Votre langue : { $language }. Nous gardons cela jusqu’à ce que vous l’effaciez.
mydata-language-none = pas choisie

mydata-draft = <b>Brouillon.</b> Ce que vous avez commencé ici reste jusqu’à cette date : { $until }. Ou jusqu’à /cancel.

mydata-reports = <b>Vos signalements.</b> Pour ceux-ci, nous vous écrivons ici. Nous les effaçons { $days } après leur clôture.

mydata-report = { $reference } : { $status }, introduit le { $filed }

mydata-no-reports = <b>Vos signalements.</b> Aucun n’est lié à votre compte. Si vous en avez introduit, nous ne pouvons pas les trouver d’ici. Votre code d’accès les ouvre, dans /case.

mydata-follows = <b>Ce que vous suivez.</b> Pour pouvoir vous écrire, nous gardons où, de façon chiffrée. Cela reste jusqu’à /unfollow.
mydata-follows-events = { $count ->
        [one] <b>Rappels.</b> Vous suivez une activité à part. Cela reste jusqu’à ce qu’elle soit passée.
       *[other] <b>Rappels.</b> Vous suivez { $count } activités à part. Cela reste jusqu’à ce qu’elles soient passées.
    }

mydata-proposals = <b>Activités que vous avez proposées.</b> Elles attendent l’équipe. Nous les gardons jusqu’à sa décision, et aussi où vous écrire. Au plus tard :
mydata-proposal = { $name } : jusqu’au { $until }

mydata-incidents = <b>Signalements dans des groupes.</b> Vous avez signalé quelque chose à la modération. Elle ne voit pas qui vous êtes. La dernière trace disparaît au plus tard le { $until }.

mydata-flags = <b>Signalements dans des groupes depuis une heure.</b> Messages : { $count }. Fin du compte : { $until }.

mydata-tries = <b>Codes d’accès erronés depuis une heure.</b> Nombre : { $count }. Fin du compte : { $until }.

mydata-communities = <b>Groupes que vous avez configurés.</b> { $titles }. Nous gardons cela jusqu’à ce que je quitte le groupe.

mydata-member = <b>Notre équipe.</b> Vous en faites partie. Nous gardons cela jusqu’à votre départ. Sans visite, votre accès prend fin le { $until }.

mydata-restraint = <b>Une limite à vos signalements.</b> Elle prend fin le { $until }. Personne dans l’équipe ne sait qui vous êtes.

mydata-no =
    .no = Non, gardez-le

mydata-export = Voici tout ce que nous gardons sur vous, en deux fichiers : un à lire, et un pour d’autres programmes. Je viens de les faire et n’en garde pas de copie. Ils contiennent ce que vous avez signalé. Gardez-les donc en lieu sûr.
mydata-export-text = Je ne peux pas envoyer de fichiers ici. Voici donc, en texte, tout ce que nous gardons sur vous.

mydata-sure-settings = Voulez-vous que j’efface vos réglages ? Alors, je ne connais plus votre langue.
    .yes = Oui, effacez-les
mydata-sure-unlink = { $count ->
        [one] Voulez-vous que je délie votre signalement ? Alors, nous ne savons plus où vous écrire. Il reste chez notre équipe.
       *[other] Voulez-vous que je délie vos { $count } signalements ? Alors, nous ne savons plus où vous écrire. Ils restent chez notre équipe.
    } Ensuite, seul le code d’accès permet d’ouvrir un signalement.
    .yes = Oui, déliez
mydata-sure-reports = { $count ->
        [one] Quel signalement dois-je effacer ? L’équipe ne peut alors plus s’en occuper.
       *[other] Lesquels de vos { $count } signalements dois-je effacer ? L’équipe ne peut alors plus s’en occuper.
    } Ce qui est effacé ne revient pas.
    .one = Effacer
    .yes = Les effacer tous
mydata-sure-all = Voulez-vous que j’efface tout ? Vos signalements liés, vos réglages et votre brouillon disparaissent alors, tout comme ce que vous suivez et ce que vous avez proposé. Cela ne revient pas. Les signalements que seul un code d’accès ouvre restent.
    .yes = Oui, effacez tout
mydata-sure-forget = Voulez-vous que je vous oublie ici ? Vos réglages et votre brouillon disparaissent alors, tout comme ce que vous suivez et ce que vous avez proposé. Personne ne vous écrit plus. Vos signalements restent chez notre équipe. Ensuite, seul un code d’accès les ouvre.
    .yes = Oui, oubliez-moi
mydata-sure-wipe = Voulez-vous que je vide cette conversation ? Sur Telegram, je ne peux enlever que les messages des dernières 48 heures. Sur Discord, je ne peux enlever que les miens. Vous pouvez supprimer le reste vous-même. Vos signalements restent.
    .yes = Oui, videz-la

mydata-done-settings = Vos réglages sont effacés. Ils disparaissent aussi de nos sauvegardes au plus tard le { $date }.
mydata-done-unlink = Vos signalements ne sont plus liés à vous. Votre adresse disparaît aussi de nos sauvegardes au plus tard le { $date }.
mydata-done-reports = Vos signalements sont effacés. Ils disparaissent aussi de nos sauvegardes au plus tard le { $date }.
mydata-done-all = Tout est effacé. Tout disparaît aussi de nos sauvegardes au plus tard le { $date }.
mydata-done-forget = Je vous ai oublié. Tout disparaît aussi de nos sauvegardes au plus tard le { $date }.
mydata-done-wipe = Cette conversation est aussi vide que je peux la rendre.

mydata-counted = Une chose reste encore un moment : ce que vous avez fait depuis une heure, comme un nombre. Cela protège les autres contre les abus. Appuyez encore sur « Oubliez-moi ici » plus tard, et cela disparaît aussi. À partir de : { $until }.

erasecase-sure = Voulez-vous que j’efface votre signalement { $reference } ? L’équipe ne peut alors plus s’en occuper. Il ne revient pas.
    .yes = Oui, effacez-le
    .no = Non, gardez-le
erasecase-done = Votre signalement est effacé. Il disparaît aussi de nos sauvegardes au plus tard le { $date }. Votre code d’accès ne fonctionne plus.
erasecase-gone = Ce signalement n’est pas ici. Ouvrez-le d’abord avec son code d’accès, dans /case.

case-taken-back = La personne qui a signalé a effacé le dossier { $reference }. Tout ce qu’il contenait a disparu.

export =
    .title = Ce que Concordia garde sur vous
    .evidence = Ce que vous avez signalé
    .answer = De l’équipe
    .message = De vous
export-made = Fait le { $date }.
export-file = [Fichier : { $name }]
