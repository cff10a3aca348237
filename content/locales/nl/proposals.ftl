# /proposals: wat organisatoren voorstelden, voor wie publiceert.

proposals-menu =
    .proposals = Voorgestelde activiteiten
    .proposal = Bekijken

proposals = { $count ->
        [0] Er wacht geen voorgestelde activiteit.
        [one] Er wacht één voorgestelde activiteit.
       *[other] Er wachten { $count } voorgestelde activiteiten, de oudste eerst.
    }
    .more = Meer

proposal-new = Iemand stelde een activiteit voor: “{ $name }”.
proposal-new-room = Iemand stelde een activiteit voor. Wie publiceert, vindt ze met /proposals, alleen met mij.

proposal = { $card }

    Voorgesteld: { $since }, { $reference }. De organisator leest deze taal: { $language }.
    .accept = Aanvaarden
    .change = Veranderen
    .refuse = Weigeren
    .visit = De link openen
proposal-today = vandaag

proposal-decided = Over dit voorstel is al beslist, of het is ingetrokken.
proposal-changed = Iemand heeft het intussen veranderd. Zo is het nu:
proposal-over = Dit is al voorbij. Verander de tijd, of weiger het voorstel.
proposal-double = Bijna dezelfde activiteit staat al in de agenda: dezelfde naam, tijd en plaats. Weiger het voorstel als dubbel, of verander het.
proposal-accepted = “{ $name }” staat nu in de agenda. De organisator krijgt bericht.
proposal-refused = “{ $name }” is geweigerd. De organisator leest waarom.
proposal-kept = Veranderd. Zo is het nu:

proposal-which = Open het voorstel met /proposals en gebruik daar de knoppen.
proposal-field = Wat wil je veranderen?

proposal-why = Waarom weiger je “{ $name }”? Kies een reden, of typ er een. De organisator leest ze zoals je ze schrijft; taal: { $language }.
    .theme = Niet over het Jaar
    .commercial = Commercieel
    .incomplete = Onvolledig
    .double = Bestaat al
    .hateful = Haatdragend
