# /mydata: what is kept about one account, and how to save it, erase it, be forgotten.

mydata = <b>Wat we over jou bewaren op { $platform }</b>

    { $held }
    .export = Alles opslaan
    .proposed = Wat ik voorstelde
    .settings = Mijn instellingen wissen
    .unlink = Mijn meldingen loskoppelen
    .reports = Mijn meldingen wissen
    .all = Alles wissen
    .forget = Vergeet mij hier
    .wipe = Deze chat leegmaken

mydata-settings = <b>Instellingen.</b> Je taal: { $language }. Dit bewaren we tot je het wist.
mydata-language-none = niet gekozen

mydata-draft = <b>Kladversie.</b> Wat je hier begonnen bent, blijft tot { $until }, of tot /cancel.

mydata-reports = <b>Je meldingen.</b> Over deze meldingen schrijven we je hier. We wissen ze { $days } nadat ze zijn afgesloten.

mydata-report = { $reference }: { $status }, ingediend op { $filed }

mydata-no-reports = <b>Je meldingen.</b> Er is er geen gekoppeld aan je account. Heb je er ingediend? Dan kunnen we ze van hieruit niet vinden. Je toegangscode opent ze, in /case.

mydata-follows = <b>Wat je volgt.</b> Om je te kunnen schrijven, bewaren we versleuteld waar dat kan. Dit blijft tot /unfollow.
mydata-follows-events = { $count ->
        [one] <b>Herinneringen.</b> Je volgt één activiteit apart. Dit blijft tot ze voorbij is.
       *[other] <b>Herinneringen.</b> Je volgt { $count } activiteiten apart. Dit blijft tot ze voorbij zijn.
    }

mydata-proposals = <b>Activiteiten die je voorstelde.</b> Ze wachten op het team. We bewaren ze tot er beslist is, en ook waar we je kunnen schrijven. Uiterlijk:
mydata-proposal = { $name }: tot { $until }

mydata-incidents = <b>Meldingen in groepen.</b> Je hebt iets gemeld aan moderators. Zij zien niet wie je bent. Het laatste spoor ervan is uiterlijk op { $until } weg.

mydata-flags = <b>Meldingen in groepen in het laatste uur.</b> Berichten: { $count }. We tellen ze tot { $until }.

mydata-tries = <b>Foute toegangscodes in het laatste uur.</b> Aantal: { $count }. We tellen ze tot { $until }.

mydata-communities = <b>Groepen die je hebt ingesteld.</b> { $titles }. Dit bewaren we tot ik de groep verlaat.

mydata-member = <b>Ons team.</b> Je zit erin. Dit bewaren we tot je het team verlaat. Kom je niet meer langs, dan stopt je toegang op { $until }.

mydata-restraint = <b>Een beperking op je meldingen.</b> Ze eindigt op { $until }. Niemand in het team weet wie je bent.

mydata-no =
    .no = Nee, bewaar het

mydata-export = Hier is alles wat we over jou bewaren, in twee bestanden: één om te lezen, en één voor andere programma’s. Ik heb ze net gemaakt en bewaar geen kopie. Wat je gemeld hebt, staat erin. Bewaar ze dus op een veilige plaats.
mydata-export-text = Ik kan hier geen bestanden sturen. Daarom staat hier als tekst alles wat we over jou bewaren.

mydata-sure-settings = Zal ik je instellingen wissen? Dan ken ik je taal niet meer.
    .yes = Ja, wis ze
mydata-sure-unlink = { $count ->
        [one] Zal ik je melding loskoppelen? Dan weten we niet meer waar we je kunnen schrijven.
       *[other] Zal ik je { $count } meldingen loskoppelen? Dan weten we niet meer waar we je kunnen schrijven.
    } Ze blijven bij ons team. Daarna opent alleen een toegangscode ze nog.
    .yes = Ja, koppel los
mydata-sure-reports = { $count ->
        [one] Welke melding zal ik wissen? Het team kan er dan niet meer aan werken.
       *[other] Welke van je { $count } meldingen zal ik wissen? Het team kan er dan niet meer aan werken.
    } Wat gewist is, komt niet terug.
    .one = Wis
    .yes = Wis ze allemaal
mydata-sure-all = Zal ik alles wissen? Je gekoppelde meldingen, je instellingen en je kladversie zijn dan weg, net als wat je volgt en wat je voorstelde. Dat komt niet terug. Meldingen die alleen een toegangscode opent, blijven.
    .yes = Ja, wis alles
mydata-sure-forget = Zal ik je hier vergeten? Je instellingen en je kladversie zijn dan weg, net als wat je volgt en wat je voorstelde. Niemand schrijft je nog. Je meldingen blijven bij ons team. Daarna opent alleen een toegangscode ze nog.
    .yes = Ja, vergeet mij
mydata-sure-wipe = Zal ik deze chat leegmaken? Op Telegram kan ik alleen berichten van de laatste 48 uur weghalen. Op Discord kan ik alleen die van mezelf weghalen. De rest kan je zelf wissen. Je meldingen blijven.
    .yes = Ja, maak leeg

mydata-done-settings = Je instellingen zijn gewist. Ten laatste op { $date } zijn ze ook weg uit onze back-ups.
mydata-done-unlink = Je meldingen zijn niet meer aan jou gekoppeld. Ten laatste op { $date } is ook uit onze back-ups weg waar we je konden schrijven.
mydata-done-reports = Je meldingen zijn gewist. Ten laatste op { $date } zijn ze ook weg uit onze back-ups.
mydata-done-all = Alles is gewist. Ten laatste op { $date } is het ook weg uit onze back-ups.
mydata-done-forget = Ik ben je vergeten. Ten laatste op { $date } is alles ook weg uit onze back-ups.
mydata-done-wipe = Deze chat is zo leeg als ik hem kan maken.

mydata-counted = Eén ding blijft nog even: wat je in het laatste uur deed, als een getal. Dat beschermt anderen tegen misbruik. Druk na { $until } nog eens op “Vergeet mij hier”, dan is ook dat weg.

erasecase-sure = Zal ik je melding { $reference } wissen? Het team kan er dan niet meer aan werken. Ze komt niet terug.
    .yes = Ja, wis ze
    .no = Nee, bewaar ze
erasecase-done = Je melding is gewist. Ten laatste op { $date } is ze ook weg uit onze back-ups. Je toegangscode werkt niet meer.
erasecase-gone = Die melding is hier niet. Open ze eerst met haar toegangscode, in /case.

case-taken-back = De melder heeft dossier { $reference } gewist. Alles wat erin stond, is weg.

export =
    .title = Wat Concordia over jou bewaart
    .evidence = Wat je hebt gemeld
    .answer = Van het team
    .message = Van jou
export-made = Gemaakt op { $date }.
export-file = [Bestand: { $name }]
