# Ce qui arrive tout seul à qui suit l’agenda : les nouveautés, les changements, les rappels, l’aperçu de la semaine.

alert = { $count ->
        [one] <b>Nouveau : une activité pour vous</b>
       *[other] <b>Nouveau : { $count } activités pour vous</b>
    }

alert-line = <b>{ $name }</b>
    { $facts }

alert-more = { $count ->
        [one] Et encore une autre.
       *[other] Et encore { $count } autres.
    }

alert-why = Vous recevez ce message parce que vous suivez : { $where }.
alert-why-here = Ce groupe suit : { $where }.
alert-why-event = Vous recevez ce message parce que vous m’avez demandé de vous le rappeler.

alert-menu =
    .events = Tout voir
    .following = Changer mon choix
    .unfollow = Ne plus suivre
    .unfollow-here = Arrêter (modération)
    .unremind = Plus rien là-dessus

change = { $count ->
        [one] <b>Attention : quelque chose change</b>
       *[other] <b>Attention : { $count } activités changent</b>
    }

change-name = <b>{ $name }</b>
change-off = N’a pas lieu : { $when }.
change-postponed = Reporté : { $when }. La nouvelle date n’est pas encore connue.
change-on-again = Cela a lieu quand même.
change-was = Avant : { $what }
change-now = Maintenant : { $what }

reminder = <b>{ $near ->
        [today] Aujourd’hui, { $day }
        [tomorrow] Demain, { $day }
       *[on] Le { $day }
    }</b>

digest = <b>{ $count ->
        [one] Une activité dans les prochains jours
       *[other] { $count } activités dans les prochains jours
    }</b>
    Jusqu’au { $until } inclus.
