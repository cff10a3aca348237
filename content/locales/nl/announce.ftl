# Aankondigingen: iemand schrijft, iemand anders keurt goed, velen lezen.

# Wat mensen lezen.

announced-correction-of = <b>Rechtzetting</b> van ons bericht van { $day }
announced-correction = <b>Rechtzetting</b> van een eerder bericht
announced-only = <i>Dit bericht is er alleen in het { $language }.</i>
announced-sender = <i>Een bericht van het team achter Concordia</i>
announced-sender-named = <i>Een bericht van { $sender }</i>
announced-menu =
    .news = Geen nieuws van het team meer
    .unfollow = Niets meer volgen

# Schrijven.

announce-text = Wat is de tekst in deze taal: <b>{ $language }</b>? Hoogstens { $limit } tekens. Sla je dit over, dan blijft het zoals het is. Zonder tekst lezen deze mensen een andere taal.

announce-gaps = <b>Kijk dit nog eens na</b>

    { $lines }
    .go = Zo verdergaan
    .again = Teksten opnieuw schrijven

announce-gap = { $language }: geen tekst. { $count ->
        [one] Eén lezer krijgt { $other } in de plaats.
       *[other] { $count } lezers krijgen { $other } in de plaats.
    }
announce-gap-nobody = { $language }: geen tekst. Op dit moment heeft niemand die nodig.
announce-uneven = { $language }: deze tekst is veel langer of veel korter dan de andere.

announce-picture = Hoort er een foto bij? Stuur er dan één. Niet iedereen ziet die: wat telt, moet ook in de tekst staan. Sla je dit over, dan is er geen foto.
announce-picture-odd = Stuur één foto, en verder niets.

announce-address = { $count ->
        [0] Komt er een knop die een webpagina opent? Stuur dan het adres. Sla je dit over, dan is er geen knop.
       *[other] Komt er nog een knop? Stuur dan het adres, of sla dit over.
    }
announce-address-odd = Een knop opent alleen een adres dat met https:// begint, zonder naam of wachtwoord erin. Kijk het nog eens na.
announce-label = Wat staat er op de knop in deze taal: <b>{ $language }</b>? Hoogstens { $limit } letters.
announce-label-odd = Dat past niet op een knop. Neem hoogstens { $limit } letters, op één regel.

announce-audience = Voor wie is het? Mensen krijgen het alleen als ze de agenda volgen en onze berichten willen.
    .all = Iedereen die volgt
    .choose = Zelf kiezen
announce-to = Is het voor mensen, voor groepen, of voor allebei?
    .people = Mensen
    .communities = Groepen
    .both = Allebei
announce-several =
    .all = Allemaal
    .done = Dat is alles
announce-languages = { $count ->
        [0] Voor lezers van welke talen?
       *[other] Gekozen: { $chosen }. Nog een taal?
    }
announce-platforms = { $count ->
        [0] Op welke platformen?
       *[other] Gekozen: { $chosen }. Nog een platform?
    }
announce-areas = { $count ->
        [0] Waar? Wie heel België volgt, krijgt het ook.
       *[other] Gekozen: { $chosen }. Nog een plaats?
    }
announce-themes = { $count ->
        [0] Over welke thema’s? Wie alle thema’s volgt, krijgt het ook.
       *[other] Gekozen: { $chosen }. Nog een thema?
    }
announce-when = Wanneer gaat het uit? Iemand anders moet het eerst goedkeuren. Wie stille uren heeft, krijgt het erna. Of typ een dag en een uur, zoals “24 november, 19.30 uur”.
    .now = Zodra het goedgekeurd is
    .hour = Over een uur
    .tomorrow = Morgen om 9.00 uur
    .monday = Volgende maandag om 9.00 uur

announce-when-odd = Dat moment begreep ik niet. Typ een dag die nog komt en een uur, zoals “24 november, 19.30 uur”, of kies een knop.

announce-empty = Er is niets bewaard, want er is geen tekst.

# Veranderen en rechtzetten.
rewrite-announcement = Gebruik de knop onder de aankondiging.
correct-announcement = Gebruik de knop onder de aankondiging.
disapprove-announcement = Gebruik de knop onder het voorbeeld.
rewrite-what = Wat wil je veranderen? Daarna is het weer een ontwerp en moet iemand het opnieuw goedkeuren.
    .texts = Teksten
    .picture = Foto
    .buttons = Knoppen
    .audience = Wie het krijgt
    .time = Tijd

# De lijst en de kaart.

announcements = { $count ->
        [0] Er is nog niets aangekondigd.
       *[other] <b>Aankondigingen</b>

            Kies er een om te zien hoe ver die is.
    }
announcement-menu =
    .announcements = Alle aankondigingen
    .announce = Aankondiging schrijven
    .preview = Bekijken zoals mensen
    .rewrite = Veranderen
    .askapproval = Goedkeuring vragen
    .withdraw = Intrekken
    .correct = Rechtzetting schrijven
announcement-stage =
    .draft = Ontwerp
    .asked = Wacht op goedkeuring
    .approved = Goedgekeurd
    .refused = Geweigerd
    .withdrawn = Ingetrokken
announcement-when =
    .now = zodra het goedgekeurd is

announcement-card = <b>Aankondiging { $reference }</b>

    { $stage }. Geschreven door: { $name }
    Wanneer: { $when }
announcement-audience = Voor: { $audience }
announcement-count = { $count ->
        [one] <b>Eén persoon</b> zou het nu krijgen.
       *[other] <b>{ $count } mensen</b> zouden het nu krijgen.
    }
announcement-count-line = • { $platform }, { $language }: { $count }
announcement-communities = { $count ->
        [one] Eén groep zou het ook krijgen.
       *[other] { $count } groepen zouden het ook krijgen.
    }
announcement-corrects = Dit is een rechtzetting. Ze gaat naar iedereen die het eerste bericht kreeg: { $count }
announcement-picture = Met een foto.
announcement-link = Knop “{ $label }”: { $address }

announcement-look = <b>Kijk hier even naar</b>

    { $lines }
announcement-nobody = Niemand zou dit nu krijgen.
announcement-personal-line = { $kind }: “{ $words }”. Vindt iedereen die hier genoemd wordt het goed dat velen dit lezen?
announcement-personal =
    .iban = Rekeningnummer
    .email = E-mailadres
    .card = Kaartnummer
    .register = Rijksregisternummer
    .phone = Telefoonnummer
    .handle = Accountnaam
announcement-reason = Geweigerd door { $name }: { $reason }
announcement-approver = Goedgekeurd door: { $name }
announcement-mailing = { $state }: { $sent } van { $total } verstuurd

# Eerst bekijken.

preview = { $count ->
        [0] Zo zien mensen het, in elke taal. Elk platform toont het zoals het is.
       *[other] Zo zien mensen het, in elke taal.

            { $lines }
    }
preview-split = { $platform }, { $language }: de tekst is te lang en komt in { $count } berichten.
preview-no-buttons = { $platform }, { $language }: er zijn geen knoppen. Ze komen als genummerde regels.
preview-shortened = { $platform }, { $language }: een knop is te lang en wordt afgekort.
preview-seen = Dat was alles.
announcement-decide = <b>Mag dit uitgaan?</b> Keur je het goed, dan kan niemand het nog veranderen zonder opnieuw te vragen.
    .approve = Ja, goedkeuren
    .disapprove = Nee, weigeren
    .card = Naar de aankondiging

# Vragen en beslissen.

announcement-asked = { $count ->
        [one] Ik heb één collega gevraagd om te kijken. Je hoort wat die beslist.
       *[other] Ik heb { $count } collega’s gevraagd om te kijken. Je hoort wat ze beslissen.
    }
announcement-no-second = Het wacht nu op goedkeuring. Maar niemand anders in het team kan goedkeuren: nodig iemand uit die dat mag.
announcement-request = <b>Er wacht een aankondiging op jou</b>

    Geschreven door: { $name }. Zoveel zouden het krijgen: { $count }. Lees het eerst, en beslis dan.
    .preview = Lezen
announcement-approved = <b>Goedgekeurd.</b> Het gaat uit op zijn tijd. Je kan het hier volgen.
announcement-approved-letter = { $name } heeft je aankondiging goedgekeurd. Ze gaat uit op haar tijd. Je kan het hier volgen.
disapprove-reason = Waarom niet? De schrijver leest wat je zegt.
announcement-refused = Geweigerd. De schrijver heeft je reden.
announcement-refused-letter = <b>{ $name } heeft je aankondiging geweigerd.</b>

    { $reason }

    Je kan ze veranderen en opnieuw vragen.
withdraw-sure = Mag het helemaal niet uitgaan? Wat ingetrokken is, komt niet terug.
    .yes = Ja, intrekken
announcement-withdrawn = Ingetrokken. Het gaat niet uit.
announcement-withdrawn-letter = { $name } heeft je aankondiging ingetrokken. Ze gaat niet uit.

# Waarom er niets gebeurd is.
announcement-not-here = Zo’n aankondiging heb ik niet.
announcement-not-sent = Deze is nog niet uitgegaan, er valt dus niets recht te zetten. Je kan ze nog veranderen.
announcement-long-ago = Deze is te lang geleden uitgegaan: ik weet niet meer wie ze kreeg. Schrijf een nieuwe aankondiging.
announcement-sent = Deze kan niet meer veranderen. Je kan wel een rechtzetting schrijven.
announcement-not-asked = Deze wacht nu niet op goedkeuring.
announcement-own = Je hebt dit zelf geschreven, of als laatste veranderd. Iemand anders moet beslissen.
announcement-nobody-now = Niemand zou dit nu krijgen. Het is dus niet goedgekeurd.
announcement-press = Gebruik de knop onder het voorbeeld.
announcement-changed = Het is veranderd sinds je het zag. Kijk er nog eens naar.
announcement-already = Het is al goedgekeurd, door { $name }. Er is niets dubbel verstuurd.
announcement-stands = Er is niets veranderd. Zo staat het ervoor:

# Terwijl het verstuurd wordt.

mailing-state =
    .filling = Wordt voorbereid
    .sending = Onderweg
    .paused = Op pauze
    .stopped = Gestopt
    .done = Verstuurd
underway = <b>{ $state }</b>

    <code>{ $bar }</code> { $percent } %
    { $done } van { $total }. { $left }
underway-left = Nog ongeveer { $span }
underway-soon = Nog minder dan een minuut
underway-unknown = Hoe lang het duurt, weet nog niemand.
underway-paused = Er gaat niets uit tot iemand het laat verdergaan.
underway-over = Het is voorbij.
underway-ended = Het is voorbij: er valt niets meer te sturen.
underway-sure = Het staat op pauze. Zoveel zijn er klaar: { $count }. Moet het voorgoed stoppen? Dan krijgen de anderen het nooit.
underway-stopped = Gestopt. Er gaat niets meer uit. Het verslag komt zo.
announcement-steer =
    .paused = Pauze
    .sending = Verdergaan
    .stop = Stoppen
    .sure = Voorgoed stoppen

# Het verslag op het einde.

ended = <b>{ $state }</b>

    Verstuurd: { $sent } van { $total }
    Tijd: { $span }
ended-gone = Geblokkeerd: { $count }. Deze mensen hebben de bot geblokkeerd of hun account gesloten. Ze volgen niets meer.
ended-failed = Mislukt: { $count }. Het platform nam het bericht niet aan.
ended-left = Overgeslagen: { $count }. Ze volgden niet meer toen het uitging.
ended-stopped = Niet verstuurd, omdat het gestopt is: { $count }
