# /proposals: was Veranstalter vorschlugen, für alle, die veröffentlichen.

proposals-menu =
    .proposals = Vorschläge
    .proposal = Ansehen

proposals = { $count ->
        [0] Es wartet keine vorgeschlagene Veranstaltung.
        [one] Es wartet eine vorgeschlagene Veranstaltung.
       *[other] Es warten { $count } vorgeschlagene Veranstaltungen, die älteste zuerst.
    }
    .more = Mehr

proposal-new = Jemand hat eine Veranstaltung vorgeschlagen: „{ $name }“.
proposal-new-room = Jemand hat eine Veranstaltung vorgeschlagen. Wer veröffentlicht, findet sie mit /proposals, allein mit mir.

proposal = { $card }

    Vorgeschlagen: { $since }, { $reference }. Der Veranstalter liest diese Sprache: { $language }.
    .accept = Annehmen
    .change = Ändern
    .refuse = Ablehnen
    .visit = Den Link öffnen
proposal-today = heute

proposal-decided = Über diesen Vorschlag ist schon entschieden, oder er wurde zurückgezogen.
proposal-changed = Jemand hat ihn inzwischen geändert. So ist er jetzt:
proposal-over = Das ist schon vorbei. Ändern Sie die Zeit, oder lehnen Sie den Vorschlag ab.
proposal-double = Fast die gleiche Veranstaltung steht schon im Kalender: gleicher Name, gleiche Zeit, gleicher Ort. Lehnen Sie den Vorschlag als doppelt ab, oder ändern Sie ihn.
proposal-accepted = „{ $name }“ steht jetzt im Kalender. Der Veranstalter erfährt davon.
proposal-refused = „{ $name }“ ist abgelehnt. Der Veranstalter liest, warum.
proposal-kept = Geändert. So ist es jetzt:

proposal-which = Bitte öffnen Sie den Vorschlag mit /proposals und nutzen Sie dort die Knöpfe.
proposal-field = Was möchten Sie ändern?

proposal-why = Warum lehnen Sie „{ $name }“ ab? Wählen Sie einen Grund, oder schreiben Sie einen. Der Veranstalter liest ihn so, wie Sie ihn schreiben; Sprache: { $language }.
    .theme = Nicht zum Jahr
    .commercial = Kommerziell
    .incomplete = Unvollständig
    .double = Schon vorhanden
    .hateful = Hasserfüllt
