# The first words, help, language and privacy.

welcome = <b>Bienvenue chez Concordia.</b>

    Je suis un chatbot. Je vous aide à signaler la haine en Belgique, et je vous montre qui peut vous aider. Je garde seulement ce que vous décidez d’introduire : chiffré et sans votre nom. { $platform } voit quand même que vous m’écrivez.

    En danger maintenant ? Appelez le 112.

language = Dans quelle langue continuons-nous ?
language-chosen = Bien, nous continuons en français.
language-offer = Voulez-vous continuer en français ?
    .yes = Oui, en français
    .no = Non, en français

language-missing = Je ne parle pas encore cette langue : { $language }. Je le regrette.

help = <b>Ce que je peux faire</b>

    { $commands }

    Vous pouvez aussi simplement me transférer un message haineux, ou m’envoyer une photo ou un lien.

    Je suis un programme. Je n’appartiens à aucune plateforme, et je ne suis pas un service d’urgence. En danger ? Appelez le 112.

privacy = <b>Votre vie privée</b>

    Ce service est géré par { $operator }.

    <b>Ce que nous gardons.</b> Avant votre oui : seulement un brouillon, pendant 24 heures. Après votre oui : vos messages et vos réponses, chiffrés. Ils restent jusqu’à 90 jours après la clôture de votre signalement. Nous retenons aussi votre langue et, pendant une heure, combien de fois un code d’accès était faux.

    <b>Ce que nous ne gardons pas.</b> Votre nom et votre numéro. Votre signalement n’est pas lié à votre compte : seul le code d’accès permet de l’ouvrir.

    <b>Qui peut le voir.</b> Les personnes qui traitent les signalements lisent ce que vous avez introduit. Elles ne voient pas qui vous êtes, sauf si vous l’écrivez vous-même. { $platform } peut voir que vous m’écrivez, et ce que vous écrivez ici.

    <b>Dans les groupes.</b> Un message que vous signalez à la modération est gardé chiffré, avec son auteur, l’heure, le lien et les fichiers. Nous l’effaçons au plus tard 90 jours après la décision. La modération voit le message, jamais qui l’a signalé. Si elle le transmet à notre équipe, nous le gardons comme un signalement. Pendant une heure, nous retenons combien de messages vous avez signalés. Voulez-vous connaître la décision ? Alors, nous gardons aussi où vous écrire, jusqu’à cette décision.

    <b>Ce que vous pouvez faire.</b> Avec /cancel, vous jetez votre brouillon. Selon la loi, vous pouvez nous demander de montrer, de corriger ou d’effacer ce que nous gardons. Donnez alors votre code d’accès, car nous ne savons pas qui vous êtes.

# Who runs the service, where the operator gave no name.
operator-unnamed = l’équipe de ce service
