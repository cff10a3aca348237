# De pagina zelf, rond het gesprek.

web-title = Concordia
web-tagline = Meld haat. Vind hulp. Zonder je naam.
web-noscript = Deze pagina heeft JavaScript nodig.
web-connecting = Een ogenblik…
web-skip = Ga naar het tekstveld
web-language = Taal

web-log = Gesprek
web-bot = Concordia:
web-you = Jij:
web-typing = Concordia schrijft…
web-newer = Nieuwere berichten
web-choices = Mogelijke antwoorden

web-composer = Schrijf een bericht
web-send = Versturen
web-attach = Foto of bestand
web-tray = Bestanden om te versturen
web-remove = Weghalen
web-drop = Laat je bestanden hier los
web-commands = Opdrachten
web-sending = Wordt verstuurd
web-sent = Verstuurd en bewaard
web-uploading = Het bestand wordt verstuurd
web-failed = Niet verstuurd. Je bericht staat nog hier.
web-again = Opnieuw proberen
web-too-large = Te groot
web-too-long = Die tekst is te lang om in één keer te versturen. Hij staat weer in het tekstveld: verstuur hem in stukken.
web-crowded = Veel berichten tegelijk. Wacht even en probeer het opnieuw.
web-offline = Geen verbinding. Wat je schrijft, blijft hier staan en vertrekt zodra er weer verbinding is.
web-renewed = De verbinding is vernieuwd. Je antwoorden zijn bewaard.

web-copy = Kopiëren
web-copied = Gekopieerd
web-copy-by-hand = Geselecteerd: kopieer met Ctrl+C

web-forward = Bericht doorsturen
web-forward-help = Voor een bericht van ergens anders: plak het hier en zeg waar het vandaan komt.
web-forward-text = Het bericht
web-forward-kind = Wie stuurde het?
web-forward-user = Een persoon
web-forward-hidden = Dat weet ik niet
web-forward-group = Het stond in een groep
web-forward-channel = Het stond in een kanaal of op een pagina
web-forward-name = Naam van de persoon, de groep, het kanaal of de pagina
web-forward-link = Link, als die er is
web-forward-send = Doorsturen
web-forwarded = Doorgestuurd van:
web-cancel = Annuleren

web-photo = Foto
web-video = Video
web-voice = Spraakbericht
web-audio = Geluid
web-document = Bestand

# De demo: verzonnen personen, elk met een eigen gesprek.
web-persons = Wie wil je zijn?
web-persons-help = Dit is een demo. Deze mensen bestaan niet. Elk van hen heeft een eigen gesprek.
web-person-amina = Amina
web-person-amina-about = 24, uit Brussel
web-person-jan = Jan
web-person-jan-about = 58, uit Gent
web-person-lena = Lena
web-person-lena-about = 31, uit Eupen
web-person-sofie = Sofie
web-person-sofie-about = 40, modereert een buurtgroep
web-restart = Opnieuw beginnen als iemand anders
web-restart-help = Alle gesprekken op dit scherm worden vergeten. Wat je meldde, blijft bestaan en gaat open met je toegangscode.
web-restart-yes = Opnieuw beginnen

# Woorden die bedekt zijn tot iemand ze vraagt.
web-uncover = Toon de woorden
web-cover = Bedek de woorden
web-picture = Afbeelding bij dit bericht
web-picture-show = Toon de afbeelding
web-picture-hide = Bedek de afbeelding
web-picture-gone = De afbeelding wordt hier niet meer bewaard.

# De tweede pagina van de demo: een groep, de kamer van haar moderatoren en een privégesprek.
web-to-community = Een groep en haar moderatoren
web-to-chat = Naar het gesprek
web-community = Een groep en haar moderatoren
web-community-about = Een demo: meld een bericht, beslis erover en zie wie het antwoord krijgt.
web-restart-community = Opnieuw beginnen
web-skip-community = Ga naar de groep
web-places = Plaatsen
web-tab-town = Groep
web-tab-room = Moderatoren
web-tab-alone = Privé
web-town = Lindestraat
web-room = Moderatoren
web-alone = Privégesprek
web-be = Jij bent
web-later = Laat 3 minuten voorbijgaan
web-later-help = Moderatoren horen pas iets later van een melding. Zo kan niemand raden wie het was.
web-later-done = Er zijn 3 minuten voorbij.
web-report = Melden
web-only-you = Alleen jij ziet dit
web-muted = Je kunt hier voorlopig niet schrijven. Dat hebben de moderatoren beslist.
web-out = Je zit niet meer in deze groep. Dat hebben de moderatoren beslist.
web-left = Concordia heeft de groep verlaten.
web-letter = Nieuw privébericht voor
web-new = Nieuw

# Wie het kwetsende bericht schreef, en wat er al in de groep staat. Niemand is bedoeld: het gaat over sproeten.
web-person-tom = Tom
web-said-party = Zaterdag is het straatfeest. Wie bakt er iets?
web-said-waffles = Ik breng wafels mee.
web-said-hate = Als er maar niemand met sproeten komt. Die mensen horen niet thuis in onze straat. Stuur ze weg!
web-said-music = En ik zorg voor muziek.

# De derde pagina van de demo: iemand die meldt, en twee die aan dossiers werken.
web-to-team = Een team en zijn dossiers
web-team = Een team en zijn dossiers
web-team-about = Een demo: meld iets, antwoord erop en zie wie wat te weten komt.
web-restart-team = Opnieuw beginnen
web-restart-team-help = Alle dossiers van de demo en alle gesprekken op dit scherm worden gewist. De verzonnen dossiers staan er weer zoals in het begin.
web-tab-citizen = Melder
web-tab-worker = Beheerder
web-tab-lead = Leider
web-citizen = Wie meldt
web-worker = Dossierbeheerder
web-lead = Teamleider
web-person-nadia = Nadia
web-person-bart = Bart
web-example = Een code om te proberen:
web-example-read = Openen
web-command-cases = de dossiers die wachten, en wie ze heeft
web-command-team = wie er in het team zit
web-command-replies = antwoorden die vaak verstuurd worden

# De vierde pagina van de demo: iemand die het Jaar volgt, en twee die aan alle volgers schrijven.
web-to-year = Het Jaar en zijn nieuws
web-year = Het Jaar en zijn nieuws
web-year-about = Een demo: volg het Jaar, laat de tijd voorbijgaan en schrijf aan iedereen.
web-restart-year = Opnieuw beginnen
web-restart-year-help = Alle gesprekken op dit scherm worden vergeten. De agenda blijft, en de tijd ook.
web-tab-follower = Volger
web-tab-publisher = Redacteur
web-tab-approver = Goedkeurder
web-follower = Wie het Jaar volgt
web-publisher = Redacteur
web-approver = Goedkeurder
web-person-mieke = Mieke
web-person-karim = Karim
web-clock = In deze demo is het
web-clock-day = De volgende dag om 12 uur
web-clock-digest = Tot het overzicht van donderdag
web-crowd = 40 verzonnen mensen volgen hier het Jaar. Een bericht aan allen vertrekt met 2 per seconde. Zo zie je hoever het is.
web-command-announce = een bericht aan iedereen die volgt
web-command-announcements = wat er aangekondigd is, en hoever het staat
