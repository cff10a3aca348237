# /case: a receipt opens its report.

case-receipt = Typ de 16 cijfers van je toegangscode.

receipt-not-digits = Dat is geen toegangscode. Een toegangscode heeft 16 cijfers, zoals deze: 1234 5678 9012 3456. Je kreeg hem toen je je melding indiende.

case-status =
    .received = ontvangen
    .open = in behandeling
    .closed = afgesloten

case-view = <b>Je melding { $reference }</b>

    Ingediend op { $filed }
    Status: <b>{ $status }</b>
    Berichten: { $count } (bestanden: { $files })

    Wat wil je doen?
    .write = Het team schrijven
    .add = Bewijs toevoegen
    .news = Nieuws erover
    .packet = Een bundel maken
    .erase = Deze melding wissen
    .close = Sluiten

case-evidence = Wat wil je toevoegen? Stuur me tekst, doorgestuurde berichten, foto’s, bestanden of links.

case-added = { $count ->
        [one] Dank je. Je bericht hoort nu bij je melding.
       *[other] Dank je. Je { $count } berichten horen nu bij je melding.
    }

case-closed = Goed. Je melding blijft veilig bewaard. Met je toegangscode kan je ze opnieuw openen.

case-unknown = Ik heb geen melding gevonden met deze toegangscode. Kijk de cijfers na en probeer het nog eens. Afgesloten meldingen wissen we na een tijd. Ben je je code kwijt? Dan kan je een nieuwe melding indienen, met het bewijs erbij.

case-too-many = Er zijn te veel foute toegangscodes ingetypt. Probeer het over een uur nog eens. Je melding is veilig.

case-which = Welke melding wil je openen?
    .receipt = Een andere, met toegangscode

case-news = { $state } Wat wil je?
    .yes = Schrijf me hier
    .discreet = Zeg alleen dat er nieuws is
    .no = Schrijf me niet

own-from-you = <b>Jij, { $date }</b>
    { $words }
own-from-team = <b>Het team, { $date }</b>
    { $words }
own-from-team-in = <b>Het team, { $date }</b> (geschreven in het { $language })
    { $words }

own-referred = Doorgegeven aan: { $bodies }
own-ended = Waarom ze is afgesloten: { $why }
own-ending-answered = het team heeft je geantwoord
own-ending-referred = een andere organisatie heeft ze nu
own-ending-removed = de inhoud is verwijderd
own-ending-not_ours = het ging niet over haat of discriminatie
own-ending-unclear = er was te weinig informatie
own-ending-withdrawn = je hebt het gevraagd
own-ending-abuse = het team zag er geen echte melding in
