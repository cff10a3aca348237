# /import_events: een bestand met activiteiten.

import-menu =
    .import_events = Activiteiten invoeren

import-file = Stuur me het bestand met de activiteiten. Ik lees iCalendar (.ics), JSON-LD en tabellen (.csv). De eerste rij van een tabel noemt de kolommen.
import-no-file = Dat was geen bestand. Stuur me het bestand zelf.

import-source = Hoe heet de bron? Komt dezelfde bron later terug, dan worden haar activiteiten bijgewerkt, en staat er niets dubbel. Kies de naam van het bestand, of typ een andere.

import-moment = Het bestand is nog onderweg. Dat duurt even.
    .again = Opnieuw proberen
    .stop = Stoppen

import-confirm = <b>{ $source }</b>

    { $result }

    { $problems }

    Zal ik de activiteiten in de agenda zetten? Wie ze volgt, hoort wat nieuw, veranderd of afgelast is.
    .bring = Ja, zet ze erin
    .stop = Nee, laat maar

import-result = Nieuw: <b>{ $new }</b>
    Veranderd: <b>{ $changed }</b>
    Afgelast: <b>{ $cancelled }</b>
    Staat al in de agenda: <b>{ $same }</b>

import-no-problems = Alles kon gelezen worden.
import-problems = { $count ->
        [one] Eén onderdeel kon niet gelezen worden:
       *[other] { $count } onderdelen konden niet gelezen worden:
    }
import-problem = { $entry }: { $why }
import-more = en nog { $count }

import-done = Klaar.

    { $result }

    Ik heb het bestand gewist.
import-unread = Ik vond geen activiteit in dat bestand.

    { $problems }
import-empty = Ik vond geen activiteit in dat bestand.
import-same = Alles staat al zo in de agenda. Er is niets veranderd.
import-lost = Het bestand is niet aangekomen. Stuur het opnieuw.
import-stopped = Goed. Er is niets in de agenda gezet, en ik heb het bestand gewist.
