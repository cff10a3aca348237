# La liste d’événements propre à un serveur.

mirror-cannot = Il n’y a pas ici de liste d’événements que je pourrais remplir. Seuls les serveurs de Discord en ont une.
mirror-is-off = La liste d’événements de ce serveur ne montre pas encore les activités de l’Année. Voulez-vous que j’y mette les vingt prochaines et que je les tienne à jour ? Ce que votre salon suit décide lesquelles.
mirror-is-on = La liste d’événements de ce serveur montre les vingt prochaines activités de l’Année. Je les tiens à jour.
mirror-on = Bien, les vingt prochaines activités vont dans la liste de ce serveur. Si quelque chose change, je le change là aussi.
mirror-off = Bien, je retire les activités de l’Année de la liste de ce serveur.
mirror-no-rights = Je ne peux pas modifier la liste d’événements de { $title }, j’ai donc arrêté. Un administrateur peut me donner le droit « Créer des événements », puis écrire à nouveau /mirror.

mirror-menu =
    .on = Montrer les activités
    .off = Ne plus les montrer
    .nowhere = Le lieu n’est pas encore connu
