# Fichiers d’activités.

import-why = { $why ->
        [no-events] il ne contient aucune activité
        [no-header] la première ligne ne nomme pas les colonnes ; il faut le nom et le début
        [no-name] il n’y a pas de nom
        [no-time] il n’est pas dit quand c’est
        [odd-time] la date ou l’heure n’est pas correcte
        [past] c’est déjà passé
        [too-often] cela revient trop souvent
        [too-many] il y a trop d’activités ; le reste n’a pas été lu
        [too-big] le fichier est trop grand
        [withdrawn] l’organisateur ne l’a pas publiée
        [unknown] je ne connais pas cette sorte de fichier
       *[broken] ce n’est pas lisible
    }
