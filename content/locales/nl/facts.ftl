# Wat we zeggen over de organisaties, plaatsen en platformen van content/facts. Alleen wat hun bronnen zeggen.

# $choice: de toets die je kiest.
phone-menu = kies { $choice } in het menu
phone-abroad = vanuit het buitenland
hours-always = Dag en nacht.
cost-free = Het is gratis.
anonymous-yes = Je kunt anoniem blijven.
anonymous-no = Je kunt niet anoniem blijven.
witness-yes = Ook wie getuige was, kan er terecht.

## Nood en politie

body-emergency-112-does = Stuurt meteen een ziekenwagen of de brandweer, en geeft je oproep door aan de politie.
body-emergency-112-anonymous = Ze zien je nummer en waar je bent.
body-police-101-does = Stuurt meteen een patrouille. Vraag om op te schrijven dat het uit haat gebeurde.
body-police-local-does = Maakt een proces-verbaal van je klacht, zoekt bewijs en geeft alles door aan het parket. Je kunt naar elk politiekantoor gaan, of het later schriftelijk doen. Vraag om op te schrijven waarom het gebeurde (huidskleur, geloof, geaardheid…). Vraag een kopie en registreer je als benadeelde persoon. Je mag iemand meenemen die je vertrouwt.
body-police-local-cannot = Beslist niet over een straf en bemiddelt niet over discriminatie.
body-police-local-hours = De uren verschillen van plaats tot plaats. Dringend? Bel 101, dag en nacht.
body-police-local-anonymous = Voor een klacht is je naam nodig. Je kunt ook een tip geven zonder klacht.
body-police-reference-officer-does = Een politieambtenaar die discriminatie en haatmisdrijven kent. Vraag ernaar bij je lokale politie: er is geen openbare lijst.
body-police-victim-support-does = Vangt je op vlak na de feiten, helpt met praktische zaken en wijst de weg naar andere diensten. Vraag ernaar bij je lokale politie.
body-police-victim-support-cannot = Geeft geen therapie.

## Gelijkheid en mensenrechten

body-unia-does = Legt je rechten uit, geeft advies en praat met de andere partij. Kan die waarschuwen, een platform vragen om iets weg te halen, en heel soms naar de rechter gaan.
body-unia-cannot = Kan niemand straffen of iets bevelen. Een melding bij Unia vervangt geen klacht bij de politie. Bij haatspraak moet de auteur of het medium in België zijn.
body-igvm-does = Geeft advies, neemt contact op met de andere partij, zoekt een akkoord en kan naar de rechter gaan. Helpt ook als intieme beelden zonder toestemming gedeeld zijn.
body-igvm-cannot = Behandelt geen private familiezaken zoals een scheiding of hoederecht. Andere gronden zijn voor Unia, Vlaamse zaken voor het Vlaams Mensenrechteninstituut.
body-igvm-hours = Maandag, dinsdag, donderdag en vrijdag 9–12 uur, woensdag 13–16 uur. Daarbuiten is er een antwoordapparaat.
body-igvm-anonymous = Voor een dossier moeten ze weten wie je bent. Ze doen niets zonder jouw toestemming.
body-vmri-does = Geeft eerste hulp en bemiddelt. Daarna geeft de Geschillenkamer, als jij dat wilt, een oordeel met aanbevelingen voor de andere partij.
body-vmri-cannot = Het oordeel is niet bindend. Je kunt niet rechtstreeks naar de Geschillenkamer. Haat, werk in de privésector, winkels, banken, politie en gerecht zijn voor Unia of het Instituut voor de gelijkheid van vrouwen en mannen.
body-vmri-anonymous = Een klacht over discriminatie kan niet anoniem.
body-myria-does = Informeert over de rechten van vreemdelingen: verblijf, gezinshereniging, opsluiting.
body-myria-cannot = Behandelt geen discriminatie: dat doet Unia.
body-ombud-dg-does = Bemiddelt tussen jou en de overheden en gemeenten van de Duitstalige Gemeenschap. Behandelt ook klachten over het gebruik van talen.
body-ombud-dg-cannot = Behandelt geen discriminatie in de privésector: dat doet Unia.
body-ombud-dg-anonymous = Anonieme klachten worden niet aanvaard.
body-taaltoezicht-does = Ziet toe op de taalwetten bij openbare diensten.
body-taaltoezicht-cannot = Behandelt geen andere discriminatie om taal: dat kan alleen een rechter.
body-comite-p-does = Neemt klachten aan over het gedrag van de politie. Bijvoorbeeld etnisch profileren, of weigeren om een klacht op te schrijven.

## Media, platformen en privacy

body-bipt-does = Neemt je klacht aan als een platform zijn plichten niet nakomt: geen meldknop, geen antwoord, geen redenen, geen beroep. Geeft die door aan de juiste instantie of het juiste land.
body-bipt-cannot = Oordeelt niet over het bericht zelf en haalt het niet weg.
body-csa-does = Behandelt klachten over Franstalige radio, televisie en onlinevideo: aanzetten tot haat of geweld, discriminatie, menselijke waardigheid, bescherming van minderjarigen. Doet dat na de uitzending en kan een sanctie geven.
body-csa-cannot = Kan een programma niet vooraf tegenhouden. De ethiek van journalisten is voor de CDJ.
body-csa-anonymous = Je kunt vragen dat je naam niet doorgegeven wordt.
body-vrm-does = Behandelt klachten over Vlaamse zenders: aanzetten tot haat, bescherming van minderjarigen.
body-medienrat-does = Behandelt klachten over de zenders van de Duitstalige Gemeenschap.
body-cdj-does = Behandelt klachten over de ethiek van Frans- en Duitstalige media. Neem eerst contact op met de redactie.
body-jep-does = Behandelt klachten over reclame die discrimineert of stereotypen verspreidt.
body-gba-apd-does = Behandelt klachten of bemiddelt als persoonlijke gegevens, zoals je adres of foto, gepubliceerd zijn. Vraag eerst aan wie ze publiceerde of aan het platform om ze te wissen.

## Kinderen en jongeren

body-child-focus-does = Helpt vermiste kinderen, en kinderen die seksueel uitgebuit of met beelden gechanteerd worden. Geeft minderjarigen, ouders en scholen advies over veilig online zijn.
body-awel-does = Luistert naar kinderen en jongeren: per telefoon, chat, e-mail en op een forum. In het Nederlands.
body-ecoute-enfants-103-does = Luistert naar kinderen, tieners en ouders, en wijst de weg naar diensten. In het Frans.

## Iemand om mee te praten, en steun

body-tele-onthaal-106-does = Iemand om mee te praten. In het Nederlands.
body-tele-accueil-107-does = Iemand om mee te praten, per telefoon of chat. In het Frans.
body-telefonhilfe-108-does = Luistert, dringt geen advies op en kan diensten noemen. Ook per chat en e-mail. In het Duits.
body-suicide-line-nl-does = Praat met je als je aan zelfdoding denkt. In het Nederlands.
body-suicide-line-fr-does = Praat met je als je aan zelfdoding denkt. In het Frans.
body-line-1712-does = Praat met je over geweld en misbruik, en geeft advies. Bekijkt samen met jou het gevaar en wijst de weg naar hulp.
body-line-1712-cannot = Het is geen noodnummer, en je kunt er geen aangifte doen.
body-victims-fwb-does = Sociale, psychologische en juridische hulp voor slachtoffers en hun familie.
body-victims-fwb-anonymous = Ze zijn gebonden door het beroepsgeheim.
body-sos-viol-does = Praat met je over seksueel geweld, per telefoon, chat of e-mail.
body-zsg-cpvs-does = Medische zorg, forensisch bewijs, psychologische hulp en een klacht, alles op één plaats. Ga zo snel als je kunt. Was je liefst niet vooraf en hou dezelfde kleren aan, als dat lukt.
body-zsg-cpvs-hours = Dag en nacht, het best binnen de maand.
body-lumi-does = Luistert en informeert over geaardheid en gender. In het Nederlands.
body-transgender-infopunt-does = Informeert over transgender zijn: zorg, rechten, en iemand om mee te praten.
body-rainbowhouse-does = Ontvangt je, brengt lgbti+-groepen samen en steunt je als je iets meldt.
body-signale-violence-brussels-does = Advies, stap voor stap, voor slachtoffers en getuigen in Brussel. Bij geweld tegen lesbische, homo-, bi- en transpersonen.
body-genres-pluriels-does = Steunt transgender en intersekse personen en helpt om iets te melden.
body-antisemitisme-be-does = Vrijwilligers die antisemitische feiten bijhouden en samenwerken met Joodse organisaties en Unia.
body-labour-inspection-does = Controleert werkgevers en kan testen of ze discrimineren.
body-trade-union-does = Geeft zijn leden advies, praat met de werkgever en kan mee naar de arbeidsrechtbank gaan.
body-trust-person-work-does = Zoekt samen met jou een oplossing op het werk. De naam staat in het arbeidsreglement van je werkgever.
body-legal-aid-does = Geeft eerste juridisch advies. Met een laag inkomen kost een advocaat je weinig of niets.

## Plaatsen dichtbij, zonder officiële naam

target-platform-name = Het platform zelf
target-platform-does = Moet het makkelijk maken om illegale inhoud te melden. Moet op tijd en zorgvuldig beslissen.
target-platform-internal-complaint-name = Klacht bij het platform zelf
target-platform-internal-complaint-does = Je vraagt het platform om zijn beslissing opnieuw te bekijken.
target-out-of-court-body-name = Onafhankelijk geschillenorgaan
target-out-of-court-body-does = Je kiest zelf een erkend orgaan. Het beslist binnen 90 dagen, hoogstens 180, en kost je weinig of niets. Het platform hoeft het niet te volgen, en je kunt nog altijd naar de rechter.
target-school-name = De school
target-school-does = Praat met een leerkracht, de directie of de leerlingbegeleiding.
target-school-guidance-name = Leerlingenbegeleiding (CLB, PMS of Kaleido)
target-school-guidance-does = Steunt leerlingen. Vraag aan de school welk centrum het jouwe is.
target-service-itself-name = De dienst zelf
target-service-itself-does = Vertel aan de klachtendienst wat er gebeurd is.
target-newsroom-name = De redactie
target-newsroom-does = Vraag de redactie om een antwoord of een rechtzetting. Voor een reactie onder een artikel: vraag het aan de moderator.
target-municipality-name = Je gemeente
target-municipality-does = Vraag het aan het loket van het gemeentehuis.
target-housing-desk-name = Woonloket van je stad of gemeente
target-housing-desk-does = Vraag er raad over je woning en je huur.
target-housing-inspection-name = Wooninspectie van je gewest
target-housing-inspection-does = Vraag er raad over de toestand van een huurwoning.
target-hospital-ombuds-name = Ombudsdienst van het ziekenhuis
target-hospital-ombuds-does = Luistert naar patiënten en bemiddelt met het ziekenhuis.
target-patient-rights-ombuds-name = Federale ombudsdienst Rechten van de patiënt
target-patient-rights-ombuds-does = Bemiddelt over de rechten van patiënten.
target-carrier-ombuds-name = Ombudsdienst van de vervoersmaatschappij
target-carrier-ombuds-does = Behandelt klachten van reizigers.
target-sports-federation-name = Aanspreekpunt van de sportfederatie
target-sports-federation-does = Vertel er wat er in de club gebeurd is.
target-police-chief-name = Korpschef van de politiezone
target-police-chief-does = Je kunt de korpschef schrijven over een agent. Weigert de politie je klacht? Dan kun je naar het parket schrijven.
target-ombuds-of-level-name = Ombudsdienst van die overheid
target-ombuds-of-level-does = Bemiddelt tussen jou en een openbare dienst.
target-neighbourhood-mediation-name = Bemiddelingsdienst van je gemeente
target-neighbourhood-mediation-does = Iemand die neutraal is, helpt buren om met elkaar te praten.
target-inventory-name = Dialoog en vorming
target-inventory-does = Onze lijst van organisaties voor dialoog, vorming en bemiddeling is nog niet klaar.

## Platformen: hoe je er meldt, en wat je doet na een weigering

platform-ui = Gebruik de meldknop bij het bericht. Kun je “illegale inhoud” kiezen, kies dan dat: het bindt het platform meer dan een melding over zijn huisregels.
platform-appeal = Dien een klacht in bij het platform. Zoek “beroep” of “klacht” in zijn antwoord, en wacht niet te lang.
platform-facebook-ui = Tik op de drie puntjes bij het bericht, dan op “Rapporteren”. Zoek een keuze met het woord “illegaal” of “onwettig”; de woorden kunnen verschillen.
platform-facebook-appeal = Open je ondersteuningsinbox op Facebook en vraag om de beslissing te herzien.
platform-instagram-ui = Tik op de drie puntjes, dan op “Rapporteren”. Zoek een keuze met het woord “illegaal” of “onwettig”.
platform-tiktok-ui = Hou de video ingedrukt of tik op de pijl om te delen. Tik dan op “Rapporteren” en op de keuze voor illegale inhoud.
platform-youtube-ui = Tik op de drie puntjes onder de video of bij de reactie, dan op “Melden”. Kies bij een video voor het juridische probleem.
platform-x-ui = Tik op de drie puntjes, dan op de keuze om in de EU illegale inhoud te melden (“Report EU illegal content”). Die staat naast “Post rapporteren”.
platform-telegram-ui = Android: tik op het bericht, dan op “Melden”. iPhone: hou het bericht ingedrukt, dan “Melden”. Kanaal: tik op de naam, de drie puntjes, dan “Melden”. Dit werkt voor openbare kanalen en groepen, nauwelijks voor privéchats. Telegram vraagt je naam, contactgegevens en duidelijke redenen.
platform-discord-ui = Klik met de rechtermuisknop op het bericht of hou het ingedrukt, dan “Bericht rapporteren”. Ook een server of profiel kun je rapporteren.
platform-discord-appeal = Je hebt zes maanden om in beroep te gaan. Gebruik het bericht van Discord over de beslissing. Of kijk in de gebruikersinstellingen onder privacy en veiligheid.
platform-snapchat-ui = Hou de Snap ingedrukt of tik op de drie puntjes. Tik dan op “Rapporteren” en op de keuze voor illegale inhoud.
platform-linkedin-ui = Tik op de drie puntjes, dan op “Bijdrage rapporteren”. Zoek de keuze over illegale inhoud.
platform-news-comments-ui = Gebruik de meldknop bij de reactie, of schrijf naar de moderator van de nieuwssite.
platform-other-website-ui = Schrijf naar het contactadres van de website, en daarna naar het bedrijf dat de site host. Ook een host moet meldingen van illegale inhoud aannemen.
