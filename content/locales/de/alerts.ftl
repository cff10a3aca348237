# Was von selbst kommt, wenn man den Kalender abonniert hat: Neues, Änderungen, Erinnerungen, die Übersicht der Woche.

alert = { $count ->
        [one] <b>Neu: etwas für Sie</b>
       *[other] <b>Neu: { $count } Veranstaltungen für Sie</b>
    }

alert-line = <b>{ $name }</b>
    { $facts }

alert-more = { $count ->
        [one] Und noch eine weitere.
       *[other] Und noch { $count } weitere.
    }

alert-why = Sie bekommen das, weil Sie dies abonniert haben: { $where }.
alert-why-here = Diese Gruppe hat abonniert: { $where }.
alert-why-event = Sie bekommen das, weil ich Sie daran erinnern soll.

alert-menu =
    .events = Alles zeigen
    .following = Meine Wahl ändern
    .unfollow = Abbestellen
    .unfollow-here = Beenden (Moderation)
    .unremind = Nichts mehr dazu

change = { $count ->
        [one] <b>Achtung: Etwas ändert sich</b>
       *[other] <b>Achtung: { $count } Veranstaltungen ändern sich</b>
    }

change-name = <b>{ $name }</b>
change-off = Fällt aus: { $when }.
change-postponed = Verschoben: { $when }. Das neue Datum ist noch nicht bekannt.
change-on-again = Es findet doch statt.
change-was = Vorher: { $what }
change-now = Jetzt: { $what }

reminder = <b>{ $near ->
        [today] Heute, { $day }
        [tomorrow] Morgen, { $day }
       *[on] Am { $day }
    }</b>

digest = <b>{ $count ->
        [one] Eine Veranstaltung in den nächsten Tagen
       *[other] { $count } Veranstaltungen in den nächsten Tagen
    }</b>
    Bis einschließlich { $until }.
