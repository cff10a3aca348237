# Het dossier voor een instantie: een melding als bestand. Het richt zich tot een openbare dienst, dus de toon is formeel.

packet-title = Doorverwijzingsdossier
packet-intro = Dit dossier is gemaakt door Concordia. Dat is een dienst waar mensen in België haatberichten melden. Het herhaalt wat gemeld werd, zoals het binnenkwam. Niemand heeft al beoordeeld of het strafbaar is.
packet-warning = Dit dossier bevat haatdragende woorden en beelden, want die zijn het bewijs. Gelieve het alleen te delen met wie aan de zaak werkt.
packet-unprintable = Sommige tekens in het bewijs kunnen hier niet worden afgedrukt. Ze verschijnen als vakjes. Het JSON-bestand bevat ze allemaal.

packet-reference = Referentie
packet-for = Voor
packet-for-open = De bevoegde dienst
packet-reported = Gemeld op
packet-made = Dossier gemaakt op
packet-operator = Doorgegeven door

packet-facts = De feiten zoals verteld
# Hoe elk antwoord heet.
packet-answers =
    .ask-place = Waar
    .ask-platform = Platform
    .ask-detail = Welke
    .ask-matter = Wat
    .ask-ground = Waarover
    .ask-region = Deel van België
    .ask-under-18 = Jonger dan 18
    .ask-role = De melder
packet-role =
    .victim = Het overkwam de melder zelf
    .witness = De melder zag het gebeuren
packet-own-words = In de woorden van de melder:
packet-no-own-words = De melder schreef niets in eigen woorden.

packet-list = Lijst van het bewijs
packet-list-intro = SHA-256 is een vingerafdruk van het bestand, of van de tekst in UTF-8, precies zoals ontvangen. Wie hem opnieuw berekent en dezelfde waarde vindt, heeft hetzelfde bestand.
packet-column-item = Stuk
packet-column-what = Wat
packet-column-received = Ontvangen op
packet-column-hash = SHA-256
packet-no-hash = geen
packet-item = Stuk
packet-text = Tekst

packet-evidence = Het bewijs
packet-evidence-intro = Wat naast een streep staat, is een citaat. Onzichtbare tekens zijn eruit weggelaten, en webadressen erin zijn onschadelijk gemaakt (hxxp, [.]). Het JSON-bestand bevat elke tekst precies zoals ontvangen. Beelden staan er als nieuwe kopie in, zonder verborgen gegevens zoals de plaats van de opname.
packet-quoted = Geciteerde tekst
packet-received = Ontvangen op
packet-text-hash = SHA-256 van de tekst
packet-author = Auteur
packet-author-kind = Soort auteur
packet-author-unknown = naam niet bekend
packet-posted = Geplaatst op
packet-address = Webadres
packet-file = Bestand
packet-file-name = Naam van het bestand
packet-file-type = Type
packet-file-size = Grootte
packet-file-hash = SHA-256 van het bestand
packet-bytes = bytes
packet-kept-back = Een eigen opname van de melder, niet doorgegeven.
packet-not-received = Het bestand kon niet worden opgehaald. Daarom heeft het geen vingerafdruk.
packet-picture = Beeld van stuk
packet-picture-note = Kopie zonder verborgen gegevens. De vingerafdruk is die van het bestand zoals ontvangen.

packet-origins =
    .user = persoon
    .hidden = persoon met een verborgen account
    .group = groep
    .channel = kanaal
packet-files =
    .photo = foto
    .video = video
    .voice = spraakbericht
    .audio = geluidsopname
    .document = document

packet-notice = Melding van illegale inhoud aan het platform
packet-notice-intro = De tekst hieronder is bedoeld voor het platform. Hij bevat wat artikel 16 van de digitaledienstenverordening vraagt. Concordia heeft hem niet verstuurd.
packet-notice-name = De naam en het e-mailadres blijven hier leeg. Wie de melding verstuurt, vult ze in. Ze zijn niet vereist voor inhoud over seksueel misbruik van kinderen.
packet-addresses = Precieze webadressen in dit dossier

packet-checklist = Controlelijst voor een klacht bij de politie
packet-checklist-intro = Af te vinken wanneer de klacht wordt opgenomen.
# $ground: de beschermde grond in een paar woorden, zoals de melder die koos.
packet-check-motive = Het proces-verbaal vermeldt het mogelijke motief. De melder koos: { $ground }.
packet-check-motive-open = Het proces-verbaal vermeldt of er een haatmotief kan zijn. De melder noemde geen grond.
# $act: een wet, met haar datum.
packet-check-aggravating = Het parket kan uit het proces-verbaal opmaken of het motief het misdrijf zwaarder maakt ({ $act }).
packet-check-injured = De persoon heeft een verklaring van benadeelde persoon afgelegd, of weet dat dit kan.
packet-check-copy = De persoon heeft een kopie van het proces-verbaal gekregen.
packet-check-originals = De originele bestanden en berichten zijn bewaard. Hun vingerafdrukken zijn met deze lijst vergeleken.

packet-left-out = Wat de melder geeft en achterhoudt
packet-identity = De melder geeft de eigen identiteit:
packet-identity-no = Identiteit: achtergehouden.
packet-voice-yes = Eigen opnames: mogen van de melder in de lijst staan. De opnames zelf zitten niet in dit dossier.
packet-voice-no = Eigen opnames: achtergehouden.
packet-names-yes = Bestandsnamen: gegeven.
packet-names-no = Bestandsnamen: achtergehouden.

packet-sources = Bronnen
packet-sources-intro = Algemene informatie, geen juridisch advies. Een rechter beslist.
packet-source-complaint = Klacht bij de politie: motief, kopie van het proces-verbaal, benadeelde persoon
packet-checked = nagekeken op
packet-unchecked = algemene kennis, niet nagekeken

packet-signature = Handtekeningen
packet-signature-intro = Niemand moet tekenen. Een melder die tekent, blijft niet langer onbekend. Tekenen betekent: voor zover ik weet, is wat in dit dossier staat juist en volledig.
packet-sign-reporter = De melder (alleen op eigen wens)
packet-sign-service = De dienst die dit dossier doorgeeft
packet-sign-body = Ontvangen door
packet-sign-name = Naam
packet-sign-date = Datum
packet-sign-place = Plaats
packet-sign-signature = Handtekening
packet-sign-number = Dossiernummer
