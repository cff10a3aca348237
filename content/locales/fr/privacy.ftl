# /privacy: what is kept, by whom, for how long. Every number comes from the running settings.

hours = { $count ->
        [one] 1 heure
       *[other] { $count } heures
    }
days = { $count ->
        [one] 1 jour
       *[other] { $count } jours
    }

privacy = <b>Votre vie privée</b>

    Ce service est géré par { $operator }.

    <b>Ce que nous gardons.</b> Avant votre oui : seulement un brouillon, pendant { $draft }. Après votre oui : vos messages et vos réponses, chiffrés. Ils restent jusqu’à { $cases } après la clôture de votre signalement. Nous retenons aussi votre langue. Nous retenons pendant { $tries } combien de fois un code d’accès était faux.

    <b>Comment vous joindre.</b> C’est vous qui choisissez. Si seul le code d’accès ouvre votre signalement, nous ne gardons pas votre compte. Si vous voulez nos réponses ici, nous gardons aussi où vous écrire. Vous pouvez y mettre fin à tout moment.

    <b>Ce qu’il y a à faire.</b> Suivez-vous l’agenda ? Alors, nous gardons de façon chiffrée où vous écrire, et ce que vous avez choisi. Cela s’arrête avec /unfollow, ou si vous me bloquez. Une activité suivie à part est oubliée quand elle est passée. Proposez-vous une activité ? Alors, nous la gardons de façon chiffrée, et aussi où vous écrire, jusqu’à la décision de l’équipe. C’est au plus pendant { $proposals }, et pas plus de { $after } après l’activité. Vous pouvez la retirer dans /mydata.

    <b>Contre les abus.</b> Avec chaque signalement, nous gardons une marque secrète de la personne qui l’a introduit. Elle est différente pour chaque signalement. Grâce à elle, notre équipe peut ralentir ou arrêter quelqu’un, sans savoir qui c’est.

privacy-more = <b>Qui peut le voir.</b> Les personnes qui traitent les signalements lisent ce que vous avez introduit. Elles ne voient pas qui vous êtes, sauf si vous l’écrivez vous-même. Gardons-nous où vous écrire ? Alors, deux d’entre elles peuvent le consulter ensemble. Il leur faut une raison écrite, et nous vous le disons tout de suite. Pendant { $audit }, nous notons qui a ouvert quel signalement, mais pas ce qu’il contient. { $platform } peut voir que vous m’écrivez, et ce que vous écrivez ici.

    <b>Dans les groupes.</b> Un message que vous signalez à la modération est gardé chiffré, avec son auteur, l’heure, le lien et les fichiers. Nous l’effaçons au plus tard { $incidents } après la décision. La modération ne voit jamais qui l’a signalé. Si elle le transmet à notre équipe, nous le gardons comme un signalement. Nous retenons pendant { $flags } combien de messages vous avez signalés. Voulez-vous connaître la décision ? Alors, nous gardons aussi où vous écrire, jusqu’à cette décision.

    <b>La technique.</b> Ce que je ne peux pas lire est mis de côté, chiffré, pendant { $odd }. Je retiens le numéro de chaque message pendant { $dedupe }, pour n’en compter aucun deux fois. Ce qui est effacé disparaît aussi de nos sauvegardes { $backups } plus tard.

privacy-rights = <b>Ce que vous pouvez faire.</b> /mydata montre ce que nous gardons sur vous. Vous pouvez aussi l’y enregistrer et l’y effacer. Avec /cancel, vous jetez votre brouillon. Un signalement que seul votre code d’accès ouvre s’efface dans /case. Selon la loi, vous pouvez aussi nous demander de corriger quelque chose.
