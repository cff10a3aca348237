# /propose_event: de vragen aan een organisator, en wat die ervan hoort.

propose-menu =
    .propose_event = Activiteit voorstellen
    .proposed = Wat ik voorstelde

propose-hello = Je kunt een activiteit voorstellen voor het Jaar van de Culturele Diversiteit. Het team van { $operator } leest je voorstel en beslist. Aanvaardt het team de activiteit, dan kan iedereen zien wat je hier schrijft. Het team ziet nooit je account: ik bewaar het alleen om je het antwoord te brengen, en daarna wis ik het.

propose-name = Hoe heet de activiteit?

propose-when = Wanneer is het? Typ het zoals je het zou zeggen, bijvoorbeeld:

    <b>{ $day } van 19u30 tot 22u</b>
    <b>{ $day }, hele dag</b>

propose-understood = Ik heb begrepen: <b>{ $when }</b>. Klopt dat niet, kies dan “{ answer.back }”.

propose-where = Waar is het? Typ de plaats, de straat, en de gemeente met de postcode, bijvoorbeeld:

    <b>Stadhuis, Grote Markt 1, 2000 Antwerpen</b>
    .online = Online
    .everywhere = Overal in België

propose-online = Waar kun je het online volgen? Stuur de link. Hij begint met https://

propose-text = Wat gebeurt er? Beschrijf het in enkele zinnen.

propose-themes = Waarover gaat het? Kies alles wat past, na elkaar. Kies dan “{ propose-themes.done }”.
    .done = Dat is alles

propose-spoken = Welke talen worden er gesproken? Kies ze allemaal, na elkaar. Kies dan “{ propose-spoken.done }”.
    .done = Dat is alles

propose-price = Wat kost het? Typ het bedrag in euro, bijvoorbeeld <b>5</b> of <b>7,50</b>.
    .free = Gratis

propose-step-free = Kan iemand in een rolstoel binnen en meedoen zonder hulp?
    .yes = Ja
    .no = Nee, of niet zeker

propose-organiser = Wie organiseert het? Typ de naam die iedereen mag zien.

propose-link = Is er een pagina met meer informatie, of om in te schrijven? Stuur de link. Hij begint met https://

propose-send = <b>Kijk dit even na.</b>

    { $card }

    Zal ik het naar het team sturen?
    .send = Ja, stuur het
    .change = Iets veranderen
    .stop = Nee, gooi het weg

propose-change = Wat wil je veranderen?

propose-sent = Dank je. Het team leest je voorstel, en ik laat je hier weten wat het beslist.
propose-stopped = Goed. Ik heb het weggegooid, en niemand heeft het gelezen.
propose-blocked = Voorlopig nemen we geen activiteiten van je aan. Sommige van je meldingen gingen volgens ons team niet over haat. Niemand daar weet wie je bent. Ben je het er niet mee eens? Open die melding met haar toegangscode, in /case, en schrijf naar het team.
propose-waiting = Er wachten al { $count } activiteiten van je op het team. Zodra het team over één ervan beslist heeft, of als je er één intrekt, kun je een nieuwe voorstellen.

propose-again = { $count ->
        [one] Er wacht een activiteit van je op het team.
       *[other] Er wachten { $count } activiteiten van je op het team.
    } Wil je er nog een voorstellen?
    .new = Nog een voorstellen
    .look = Bekijken wat wacht

proposed = { $count ->
        [0] Er wacht geen activiteit van je op het team.
        [one] Er wacht een activiteit van je op het team. Hier kun je ze ook intrekken.
       *[other] Er wachten { $count } activiteiten van je op het team. Hier kun je ze ook intrekken.
    }
proposed-one = { $card }

    Dit voorstel wacht op het team. We bewaren het tot het team beslist, en uiterlijk tot { $until }.
    .back = Intrekken
proposed-sure = Zal ik “{ $name }” intrekken? Het voorstel is dan gewist, en het team ziet het niet meer.
    .yes = Ja, trek het in
    .no = Nee, laat het wachten
proposed-back = “{ $name }” is ingetrokken. Ik heb het voorstel gewist, en waar het vandaan kwam.
proposed-gone = Dit voorstel wacht niet meer.
propose-lapsed = Het spijt me: het team heeft niet op tijd beslist over je activiteit “{ $name }”. Ik heb het voorstel gewist, en waar het vandaan kwam. Moet de activiteit nog komen? Dan kun je ze opnieuw voorstellen.

propose-accepted = Goed nieuws: het team heeft je activiteit “{ $name }” aanvaard. Iedereen kan ze nu vinden. Ik heb gewist waar je voorstel vandaan kwam.
    .look = Bekijken
propose-accepted-changed = Goed nieuws: het team heeft je activiteit “{ $name }” aanvaard. Het heeft er eerst iets aan veranderd, kijk dus of alles klopt. Iedereen kan ze nu vinden. Ik heb gewist waar je voorstel vandaan kwam.
propose-refused = Het team heeft je activiteit “{ $name }” niet aanvaard.

    { $why }

    Ik heb het voorstel gewist, en ook waar het vandaan kwam.

propose-why-theme = Ze past niet bij de thema’s van het Jaar van de Culturele Diversiteit.
propose-why-commercial = Ze is bedoeld om iets te verkopen. Deze agenda dient niet voor reclame.
propose-why-incomplete = Er ontbreekt iets, zodat mensen niet weten wat het is, wanneer of waar. Je kunt ze opnieuw voorstellen, met alles erbij.
propose-why-double = Ze staat al in de agenda.
propose-why-hateful = Ze zet mensen tegen anderen op, of sluit hen uit om wie ze zijn.
propose-why-own = Het team schreef: “{ $words }”
propose-why-own-in = Het team schreef, in deze taal: { $language }. “{ $words }”

when-no-day = Ik vind daar geen dag in. Typ de dag, de maand en het jaar.
when-no-hour = Ik vind daar geen uur in. Typ het er ook bij, of voeg “hele dag” toe.
when-no-year = Welk jaar is dat? Typ het er ook bij.
when-no-such-day = Die dag bestaat niet. Kijk het nog eens na.
when-past = Dat is al voorbij. Typ een tijd die nog moet komen.
when-far = Dat is nog heel ver weg. Ik neem activiteiten aan voor de komende 18 maanden.
when-weekday = Die dag heeft een andere naam: de weekdag en de datum horen niet bij elkaar. Kijk het nog eens na.
when-repeats = Ik kan één dag aannemen, of dagen na elkaar. Typ de eerste keer, en vertel over de andere in de beschrijving.
when-order = Zo zou het gedaan zijn voor het begint. Kijk het nog eens na.
when-unclear = Dat heb ik niet begrepen. Typ het zoals in het voorbeeld.
where-unclear = Ik vind daar geen Belgische postcode in. Typ het zoals in het voorbeeld, of kies een knop.
link-unclear = Die link kan ik niet gebruiken. Hij moet beginnen met https://
answer-amount = Dat bedrag heb ik niet begrepen. Typ een getal tot 1000, zoals 5 of 7,50.

proposal-title = <b>{ $name }</b>
proposal-line = { $name }: { $words }
proposal-text = { $words }
proposal-names =
    .name = Naam
    .when = Wanneer
    .where = Waar
    .text = Beschrijving
    .themes = Thema’s
    .spoken = Talen ter plaatse
    .price = Prijs
    .step-free = Rolstoel
    .organiser = Organisator
    .link = Meer
