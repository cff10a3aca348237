# Wat er te doen is: /events, de keuze en de kaart van één activiteit.

events = { $count ->
        [one] <b>Eén activiteit</b>
       *[other] <b>{ $count } activiteiten</b>
    }

events-chosen = Je keuze: { $chosen }

event-line = <b>{ $number }. { $name }</b>
    { $facts }

events-words = “{ $words }”

events-none = Ik heb nog niets gevonden dat past: { $chosen }. Elke week komt er iets bij. Zal ik wat ruimer zoeken?

events-none-at-all = Ik ken nog geen activiteiten. Ze komen eraan, dus kijk binnenkort nog eens.
events-none-group = Ik heb nog niets gevonden dat past. Elke week komt er iets bij.

events-wider =
    .words = Zonder deze woorden
    .when = Op elke dag
    .area = In heel België
    .near = Ook verder weg
    .theme = Over alles
    .spoken = In elke taal
    .free = Ook met een prijs
    .accessible = Zonder deze toegankelijkheid

events-menu =
    .earlier = Vorige pagina
    .more = Volgende pagina
    .near = Bij mij
    .area = Waar
    .provinces = Per provincie
    .anywhere = Heel België
    .when = Wanneer
    .theme = Thema
    .any-theme = Alle thema’s
    .spoken = Taal
    .any-spoken = Alle talen
    .free = Alleen gratis
    .paid = Ook met een prijs
    .accessible = Alleen toegankelijk
    .any-access = Toegankelijk of niet
    .all = Alle activiteiten
    .private = Zoeken in een privéchat

events-typed =
    .free = gratis
    .accessible = toegankelijk
    .near = bij mij
    .off = geannuleerd

events-no-place = Ik weet nog niet waar je bent. Welk deel van België wil je zien? Ik onthoud alleen een plaats als je die volgt.
events-where = Waar in België?
events-theme = Waarover moet het gaan?
events-spoken = Welke taal moet er gesproken worden?

events-when = Wanneer?
    .any = Elke dag
    .today = Vandaag
    .week = Deze week
    .weekend = Dit weekend
    .month = Deze maand

clock = { $hour }.{ $minute } uur
clock-summer = { $clock } (zomertijd)
clock-winter = { $clock } (wintertijd)

time-at = { $day }, { $start }
time-between = { $day }, { $start } tot { $end }
time-into-night = { $day }, { $start } tot { $end } (na middernacht)
time-across = { $day }, { $start }, tot { $last }, { $end }
time-day = { $day }, de hele dag
time-days = { $first } tot en met { $last }
time-off = { $time } – geannuleerd
time-more = { $count ->
        [one] en nog één andere datum
       *[other] en nog { $count } andere data
    }

event-name = <b>{ $name }</b>
event-off = <b>Geannuleerd.</b> Deze activiteit gaat niet door.
event-moved = <b>Verplaatst.</b> De nieuwe datum is nog niet bekend.
event-over = Deze activiteit is voorbij.
event-where = Waar: { $where }
event-online = Online: { $link }
event-free = Gratis
event-price = Prijs: { $price }
event-spoken = Daar wordt gesproken: { $languages }
event-accessible = Toegankelijk voor mensen met een handicap, zegt de organisator
event-organiser = Organisator: { $organiser }
event-source = Bron: { $source }, { $date }
event-source-days = Een van de dagen die bij het jaar horen
event-source-proposed = Voorgesteld door de organisator, nagekeken door het team
event-only-in = <i>Alleen in het { $language }</i>
event-unknown = Ik ken deze activiteit niet meer. Misschien is het voorbij.

event-menu =
    .remind = Herinner me eraan
    .unremind = Herinner me niet
    .ics = In mijn agenda
    .map = Op de kaart
    .back = Terug naar de lijst
    .share = Delen
    .page = Pagina van de organisator
    .open = De activiteit openen
    .all-ics = Alles wat ik volg, als agenda

event-reminded = Goed, ik herinner je er een dag vooraf aan: { $name }. Verandert er iets, of gaat het niet door, dan zeg ik het meteen. Je hoeft verder niets te doen.
event-unreminded = Goed, ik schrijf je niet meer over deze activiteit: { $name }.
event-ics = Hier is het bestand voor je agenda: { $name }. Open het, dan komt het in je agenda. Krijg je het later nog eens, dan wordt alles bijgewerkt.
event-ics-all = Hier is wat er komt van alles wat je volgt. Open het bestand, dan komt het in je agenda.
event-ics-nothing = Je volgt nog geen activiteiten. Kijk in /events, en kies “Herinner me eraan” bij wat je leuk vindt.
event-on-map = { $name }: { $where }

calendar-name = Jaar van de Culturele Diversiteit

sign-language =
    .vgt = Gebarentaal (VGT)
    .sfb = Gebarentaal (LSFB)
