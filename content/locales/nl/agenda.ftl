# Bestanden met activiteiten.

import-why = { $why ->
        [no-events] er staan geen activiteiten in
        [no-header] de eerste rij noemt de kolommen niet; naam en begin zijn nodig
        [no-name] er staat geen naam bij
        [no-time] er staat niet bij wanneer het is
        [odd-time] de datum of het uur klopt niet
        [past] het is al voorbij
        [too-often] het komt te vaak terug
        [too-many] er staan te veel activiteiten in; de rest is niet gelezen
        [too-big] het bestand is te groot
        [withdrawn] de organisator heeft het niet gepubliceerd
        [unknown] dit soort bestand ken ik niet
       *[broken] het is niet te lezen
    }
