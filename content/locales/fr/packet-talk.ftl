# The questions before a referral file is made.

ask-packet-case = Utilisez le bouton sous le dossier.
ask-mypacket = Ouvrez d’abord votre signalement avec son code d’accès, dans /case. Utilisez ensuite le bouton en dessous.

ask-packet-body = Pour qui est le document ? Je propose qui aide dans cette situation.
    .none = Personne en particulier

ask-packet-language = Dans quelle langue doit être le document ? Ce qui a été signalé reste tel quel.

ask-packet-identity = Le document doit-il dire qui vous êtes ? Alors, la dernière page a des lignes pour votre nom et votre adresse. Vous les remplissez à la main. Je n’apprends jamais ce que vous y écrivez.
    .yes = Oui, avec ces lignes
    .no = Non
ask-packet-voice = Vos enregistrements doivent-ils y figurer ? Ils peuvent vous trahir. Sinon, le document dit seulement qu’il y en a un.
    .yes = Oui, avec eux
    .no = Non
ask-packet-names = Les noms de vos fichiers doivent-ils y figurer ? Ils contiennent souvent un nom ou un lieu.
    .yes = Oui, avec les noms
    .no = Non

ask-packet-form = Sous quelle forme ?
    .pdf = PDF, à imprimer ou à envoyer
    .html = Page web (HTML)
    .json = Données (JSON)

packet-sent = Voici le document. Je vous l’ai donné à vous et à personne d’autre, et je n’en garde pas de copie. C’est vous qui décidez de l’envoyer. Il contient des mots haineux : ne le partagez qu’avec qui en a besoin.
packet-no-files = Je ne peux pas envoyer de fichiers ici. Ouvrez le signalement sur Telegram ou Discord : là, je peux vous faire le document.
