# What every conversation needs: buttons, the progress counter, and what to say when something does not fit.

menu =
    .report = Signaler la haine
    .who_helps = Qui peut m’aider ?
    .case = Mon signalement
    .events = Activités
    .follow = Suivre l’agenda
    .mydata = Mes données
    .help = Aide
    .privacy = Vie privée
    .language = Langue
    .continue = Continuer
    .cancel = Arrêter

answer =
    .back = Retour
    .skip = Passer
    .done = C’est tout
    .cancel = Arrêter
    .write = Écrire

platform =
    .telegram = Telegram
    .discord = Discord
    .web = Cette page
    .console = Ce terminal

step = <i>Question { $step } sur { $steps }</i>

answer-choose = Je n’ai pas compris. Choisissez un des boutons, ou tapez son numéro.
answer-words = Répondez en quelques mots, s’il vous plaît.
answer-empty = Ce message était vide. Essayez encore une fois.
answer-long = Ce texte est trop long pour moi : { $length } caractères. Je peux en garder { $limit }. Envoyez-le en plusieurs parties.
answer-evidence = Envoyez-moi d’abord ce que vous voulez signaler. Cela peut être un texte, une photo, un fichier, un message vocal ou un lien.
evidence-more = Messages reçus : { $count } (fichiers : { $files }). Envoyez la suite, ou choisissez « { answer.done } ».
evidence-added = Merci, je l’ai ajouté à votre signalement.
evidence-full = Un signalement peut contenir { $limit } messages, et le vôtre est plein. Tout ce que vous avez déjà envoyé est en sécurité. Plus tard, vous pourrez en ajouter avec /case.
file-big = Ce fichier est trop lourd pour moi : { $size } Mo. Je peux garder { $limit } Mo. Envoyez un fichier plus léger, une capture d’écran ou le lien. Tout ce que vous avez déjà envoyé est en sécurité.
odd-sent = Je ne peux pas garder ce type de message. Envoyez un texte, une photo, un fichier, un message vocal ou un lien.
press-stale = Ce bouton appartient à une question précédente. Je n’en ai pas tenu compte.
command-unknown = Je ne connais pas cette commande. Avec /help, vous les verrez toutes.
trouble = Il y a eu un problème de notre côté, excusez-nous. L’équipe peut le voir. Réessayez dans un instant. En danger ? Appelez le 112.
busy = Vous n’avez pas encore terminé. Voulez-vous continuer, ou d’abord arrêter ?
cancelled = C’est arrêté. Votre brouillon est effacé, et rien n’en a été introduit.
not-understood = Je ne comprends pas bien ce que vous souhaitez. Voulez-vous signaler la haine, ou savoir qui peut vous aider ?
