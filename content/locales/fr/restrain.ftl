# /restrain: whoever filed a case waits behind all others, or files nothing for a while.

restrain-case = Utilisez le bouton sous le dossier.

restrain-level = Que doit-il valoir pour la personne qui a introduit le dossier { $reference } ? Vous n’apprenez pas qui c’est. Je ne lui dis pas non plus de quel dossier il s’agit. Les numéros d’urgence restent ouverts à tout le monde.
    .slow = La faire attendre derrière les autres
    .blocked = Plus de signalements pour un temps
    .lift = Plus rien

restrain-days = Pour combien de temps ?
    .week = 7 jours
    .month = 30 jours
    .quarter = 90 jours

restrain-slow = La personne qui a introduit le dossier { $reference } attend derrière toutes les autres. Fin : { $until }.
restrain-blocked = La personne qui a introduit le dossier { $reference } ne peut plus rien signaler. Fin : { $until }.
restrain-lifted = Plus rien ne vaut pour la personne qui a introduit le dossier { $reference }.

restrained = Pour le moment, nous n’acceptons pas de nouveau signalement de votre part. Selon notre équipe, certains de vos signalements ne parlaient pas de haine. Personne ne sait qui vous êtes. Vous n’êtes pas d’accord ? Ouvrez ce signalement avec son code d’accès, dans /case, et écrivez à l’équipe. Je peux toujours vous montrer qui peut vous aider. En danger maintenant ? Appelez le 112.
