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

# Who runs the service, where the operator gave no name.
operator-unnamed = l’équipe de ce service
