# /import_events : un fichier d’activités.

import-menu =
    .import_events = Importer des activités

import-file = Envoyez-moi le fichier des activités. Je lis iCalendar (.ics), JSON-LD et les tableaux (.csv). La première ligne d’un tableau nomme les colonnes.
import-no-file = Ce n’était pas un fichier. Envoyez le fichier lui-même.

import-source = Comment s’appelle la source ? Quand la même source revient, ses activités sont mises à jour, et rien ne se trouve deux fois. Choisissez le nom du fichier, ou écrivez-en un autre.

import-moment = Le fichier est encore en route. Cela prend un instant.
    .again = Réessayer
    .stop = Arrêter

import-confirm = <b>{ $source }</b>

    { $result }

    { $problems }

    Dois-je mettre les activités dans l’agenda ? Qui les suit apprend ce qui est nouveau, changé ou annulé.
    .bring = Oui, les ajouter
    .stop = Non, laisser

import-result = Nouvelles : <b>{ $new }</b>
    Changées : <b>{ $changed }</b>
    Annulées : <b>{ $cancelled }</b>
    Déjà dans l’agenda : <b>{ $same }</b>

import-no-problems = Tout a pu être lu.
import-problems = { $count ->
        [one] Un élément n’a pas pu être lu :
       *[other] { $count } éléments n’ont pas pu être lus :
    }
import-problem = { $entry } : { $why }
import-more = et encore { $count }

import-done = C’est fait.

    { $result }

    J’ai effacé le fichier.
import-unread = Je n’ai trouvé aucune activité dans ce fichier.

    { $problems }
import-empty = Je n’ai trouvé aucune activité dans ce fichier.
import-same = Tout est déjà ainsi dans l’agenda. Rien n’a changé.
import-lost = Le fichier n’est pas arrivé. Envoyez-le encore une fois.
import-stopped = D’accord. Rien n’a été ajouté, et j’ai effacé le fichier.
