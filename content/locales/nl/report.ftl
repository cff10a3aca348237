# /report and /who_helps: the questions, the preview, the receipt. $days: how long, in words.

tipline-hello = Dank je, ik heb het goed ontvangen. Wil je het melden? Dan heb ik enkele vragen voor jou. Er wordt niets ingediend voordat je ja zegt.

ask-danger = Is er nu iemand in gevaar?
    .yes = Ja
    .no = Nee

ask-evidence = Wat is er gebeurd? Vertel het in je eigen woorden, of stuur me het bericht door. Een link, foto’s, bestanden of een spraakbericht mogen ook. Stuur er zoveel als nodig.

ask-place = Waar is het gebeurd?
    .online = Online
    .street = Op straat
    .work = Op het werk
    .housing = Wonen of huren
    .school = Op school
    .shop = Winkel, café, bank
    .health = Gezondheidszorg
    .transport = Bus, trein, tram
    .authority = Overheidsdienst
    .police = Bij de politie
    .media = In de media
    .neighbourhood = In mijn buurt
    .leisure = Sport of cultuur
    .other = Ergens anders

ask-platform = Op welk platform?

ask-detail = Welke was het precies?
    .federal = Federale dienst
    .flemish = Vlaamse dienst of gemeente
    .walloon = Waals of Franse Gemeenschap
    .brussels = Brussel
    .dg = Duitstalige Gemeenschap
    .broadcast = Radio, tv of hun video’s
    .press = Krant of nieuwssite
    .advert = Reclame
    .delijn = De Lijn
    .rail = NMBS, MIVB of TEC
    .private = Bedrijf, organisatie
    .public = Openbare dienst
    .dutch = Nederlandstalige school
    .french = Franstalige school
    .german = Duitstalige school

ask-matter = Wat was het?
    .words = Belediging of haatspraak
    .threat = Bedreiging of stalking
    .violence = Geweld
    .sexual = Seksueel geweld
    .damage = Vernieling
    .images = Intieme beelden
    .doxing = Privégegevens verspreid
    .refused = Geweigerd of ongelijk behandeld
    .silent = Platform weigert of zwijgt
    .talk = Ik wil gewoon praten
    .suicidal = Ik denk aan zelfmoord
    .residence = Verblijfsrecht
    .dialogue = Ik zoek dialoog

ask-ground = Waarover ging het? Zo vinden we de juiste instantie. Je mag deze vraag overslaan.
    .origin = Afkomst of huidskleur
    .islam = Moslim zijn
    .jewish = Joods zijn
    .belief = Andere overtuiging
    .orientation = Seksuele oriëntatie
    .gender = Vrouw of man zijn
    .trans = Trans of intersekse zijn
    .disability = Handicap, gezondheid
    .age = Leeftijd
    .roma = Roma of woonwagenbewoner zijn
    .social = Geld of sociale afkomst
    .language = Taal
    .opinion = Politiek of vakbond

ask-region = In welk deel van België?
    .flanders = Vlaanderen
    .brussels = Brussel
    .wallonia = Wallonië
    .east = Oost-België

ask-under-18 = Is het slachtoffer jonger dan 18?
    .yes = Ja
    .no = Nee

ask-role = Is het jou overkomen, of heb je het gezien?
    .victim = Het overkwam mij
    .witness = Ik heb het gezien

ask-confirm = <b>Kijk dit even na.</b>

    { $summary }

    Dit wordt bewaard door { $operator }, versleuteld en zonder je naam. Het blijft tot { $days } nadat je melding is afgesloten. Alleen mensen die meldingen behandelen, kunnen het lezen.

    Zal ik het indienen?
    .file = Ja, dien het in
    .stop = Nee, gooi het weg

summary-evidence = Berichten: <b>{ $count }</b> (bestanden: <b>{ $files }</b>)

summary-line = { $name }: <b>{ $answer }</b>

summary-names =
    .ask-place = Waar
    .ask-platform = Platform
    .ask-detail = Precies
    .ask-matter = Wat
    .ask-ground = Waarover
    .ask-region = Deel van België
    .ask-under-18 = Jonger dan 18
    .ask-role = Jouw rol

receipt = <b>Je melding is ingediend. Dank je wel.</b>

    Dit is je toegangscode. Je hebt hem nodig om je melding opnieuw te openen. Ik kan hem maar één keer tonen:

    <code>{ $receipt }</code>

    Schrijf hem op of bewaar hem op een veilige plek. Deel hem met niemand.
    .saved = Ik heb hem bewaard

receipt-saved = Goed. Met /case en je toegangscode zie je hoe het met je melding staat. Je kan er ook iets aan toevoegen, vanaf elk account. Ik heb de code uit dit bericht gehaald.

# $count: earlier reports of nearly the same thing.
report-known = { $count ->
        [one] Je bent niet alleen: iemand anders meldde al bijna hetzelfde. Het team antwoordt jullie samen.
       *[other] Je bent niet alleen: { $count } anderen meldden al bijna hetzelfde. Het team antwoordt jullie samen.
    }
