# Waarom we een organisatie noemen. Altijd een bijzin die begint met "omdat" of "als", met kleine letter en zonder punt.

## Gevaar, crisis, misdrijf

reason-danger = omdat er nu iemand in gevaar is
reason-danger-police = omdat de politie meteen kan komen
reason-crisis-danger = omdat 112 meteen helpt als je leven in gevaar is
reason-crisis-line = omdat je er kunt praten als alles te veel wordt
reason-police-later = omdat je in elk politiekantoor klacht kunt indienen zodra je veilig bent
reason-sexual-care = omdat je er medische zorg vindt, iemand om mee te praten en de weg naar een klacht, alles op één plaats
reason-sexual-police = omdat de politie meteen komt als je belt
reason-sexual-talk = omdat je er kunt praten over wat er gebeurd is, zonder je naam te geven
reason-victim-support = omdat ze mensen steunen die dit meemaken
reason-police-crime = omdat dit een misdrijf kan zijn; vraag de politie om op te schrijven dat haat het motief was
reason-police-threat = omdat bedreiging en belaging misdrijven zijn, ook in privéberichten; antwoord niet, wis niets, en bel 101 als het snel kan gebeuren
reason-police-images = omdat het een misdrijf kan zijn om intieme beelden zonder toestemming te delen
reason-police-damage = omdat schade uit haat een misdrijf kan zijn; neem foto’s voor je opruimt
reason-police-doxing = omdat de politie kan optreden als het dient om iemand te bedreigen of te belagen
reason-police-sexism = omdat seksisme in het openbaar strafbaar kan zijn
reason-police-officer = omdat deze ambtenaar haatmisdrijven kent

## Online

reason-platform-notice = omdat het platform een melding van illegale inhoud moet bekijken
reason-platform-privacy = omdat je eerst aan het platform vraagt om het te wissen
reason-platform-refused = omdat je het platform kunt vragen om zijn beslissing opnieuw te bekijken
reason-dispute-body = omdat een onafhankelijk orgaan de beslissing van het platform kan bekijken
reason-platform-duties = omdat het nagaat of platformen hun plichten nakomen
reason-images = omdat het Instituut helpt als intieme beelden zonder toestemming gedeeld zijn
reason-privacy = omdat er persoonlijke gegevens gepubliceerd zijn
reason-privacy-press = als er persoonlijke gegevens gepubliceerd zijn

## Wie bevoegd is

reason-hate-federal = omdat haat een federale zaak is, in het hele land
reason-orientation = omdat het om seksuele geaardheid gaat
reason-sex = omdat het om geslacht of gender gaat
reason-sex-hate = omdat het om geslacht of gender gaat, en haat een federale zaak is
reason-sex-work = omdat het om geslacht of gender op het werk gaat
reason-sex-maybe = als het om geslacht of gender gaat: het nummer is hetzelfde, de keuze in het menu niet
reason-unsure = omdat ze je melding doorgeven als iemand anders bevoegd is
reason-flemish-maybe = als het een Vlaamse zaak is, zoals huur, een school of een lokale dienst in Vlaanderen
reason-passes-on = omdat ze je taal spreken, en je melding doorgeven als iemand anders bevoegd is
reason-language-law = omdat het om het gebruik van talen bij een openbare dienst gaat
reason-language-court = omdat in andere taalzaken alleen een rechter kan beslissen
reason-ombuds-level = omdat een ombudsdienst bemiddelt tussen mensen en openbare diensten
reason-legal-aid = omdat een advocaat je kan zeggen wat je rechten zijn
reason-residence = omdat het om verblijfsrecht gaat

## Volgens de plaats

reason-school = omdat de school het dichtst bij je staat en eerst kan optreden
reason-school-dutch = omdat Nederlandstalig onderwijs een Vlaamse zaak is
reason-school-french = omdat het om Franstalig onderwijs gaat
reason-school-german = omdat het om Duitstalig onderwijs gaat
reason-school-guidance = omdat ze leerlingen steunen
reason-ombud-dg = omdat die bemiddelt in de Duitstalige Gemeenschap
reason-social-housing = als het om een sociale woning gaat
reason-work-private = omdat werk bij een private werkgever een federale zaak is, ook in Vlaanderen
reason-trade-union = omdat een vakbond met de werkgever kan praten
reason-labour-inspection = omdat die de werkgever kan controleren
reason-trust-person = omdat deze persoon een oplossing op het werk kan zoeken
reason-housing-flanders = omdat het om huur in Vlaanderen gaat
# $region: brussels, wallonia of east.
reason-housing-region = omdat het om huur in { $region ->
        [brussels] Brussel
        [wallonia] Wallonië
       *[east] Oost-België
    } gaat
reason-housing-desk = omdat je stad of gemeente kan helpen met vragen over wonen
reason-housing-inspection = als de woning zelf een deel van het probleem is
reason-lease = omdat een vrederechter over een huurcontract beslist, en een advocaat je daarbij kan helpen
reason-shop = omdat winkels, cafés, banken en verzekeringen een federale zaak zijn, ook in Vlaanderen
reason-health = omdat gezondheidszorg een federale zaak is, ook in Vlaanderen
reason-hospital = als het in een ziekenhuis was
reason-patient-rights = als het om je rechten als patiënt gaat
reason-care-flanders = als het in een zorginstelling of een andere welzijnsdienst in Vlaanderen was
reason-delijn = omdat De Lijn een Vlaamse zaak is
reason-delijn-maybe = als het bij De Lijn was
reason-transport = omdat ander openbaar vervoer dan De Lijn geen Vlaamse zaak is
reason-carrier = omdat de vervoersmaatschappij klachten van reizigers moet horen
reason-leisure = als het geen Nederlandstalige club of organisatie was
reason-leisure-flanders = omdat sport en cultuur in Vlaanderen Vlaamse zaken zijn
reason-leisure-dutch = als het een Nederlandstalige club of organisatie was
reason-sports-federation = als het in een sportclub was
reason-service = omdat de dienst zelf eerst de kans moet krijgen om het recht te zetten
reason-authority = omdat deze openbare dienst geen Vlaamse is
reason-authority-flemish = omdat Vlaamse en lokale diensten in Vlaanderen een Vlaamse zaak zijn
reason-police-federal = omdat politie een federale zaak is, ook in Vlaanderen
reason-police-oversight = omdat het toezicht houdt op de politie
reason-police-chief = omdat de korpschef verantwoordelijk is voor de agenten van de zone
reason-broadcast-nl = als het op een Nederlandstalige zender was; wees snel, want de tijd om te klagen is kort
reason-broadcast-fr = als het op een Franstalige zender was
reason-broadcast-de = als het op een Duitstalige zender was
reason-press-council = als het om het werk van een journalist gaat
reason-newsroom = omdat de redactie je kan antwoorden en het kan rechtzetten
reason-advert = omdat het om reclame gaat
reason-district-officer = omdat de wijkagent de buurt kent
reason-mediation = omdat iemand die neutraal is, buren kan helpen praten
reason-municipality-clean = omdat je schade op straat aan je gemeente kunt melden

## Mensen die dichtbij staan

reason-minor = omdat het om iemand onder 18 gaat
reason-young = omdat ze er zijn voor kinderen en jongeren
reason-lgbti = omdat ze er zijn voor lgbti+-personen
reason-lgbti-brussels = omdat ze slachtoffers en getuigen in Brussel raad geven
reason-rainbowhouse = omdat ze lgbti+-personen in Brussel steunen die iets melden
reason-jewish = omdat ze antisemitische feiten bijhouden
reason-community = omdat ze dicht bij de mensen staan over wie het gaat
reason-talk = omdat je er met iemand kunt praten
reason-dialogue = omdat je dialoog zoekt
reason-dialogue-near = omdat je gemeente misschien weet wie in je buurt mensen samenbrengt
reason-listening = omdat praten helpt, en je er je naam niet hoeft te geven
reason-listening-young = omdat praten helpt; ze luisteren ook naar kinderen en jongeren
reason-listening-nearest = omdat we geen lijn in je taal kennen; deze is dicht bij je, vraag dus of iemand ze spreekt
