# De eigen woorden van de agenda.

area =
    .flanders = Vlaanderen
    .brussels = Brussel
    .wallonia = Wallonië
    .east = Duitstalige Gemeenschap
    .antwerp = Antwerpen (provincie)
    .flemish-brabant = Vlaams-Brabant
    .limburg = Limburg
    .east-flanders = Oost-Vlaanderen
    .west-flanders = West-Vlaanderen
    .walloon-brabant = Waals-Brabant
    .hainaut = Henegouwen
    .liege = Luik (provincie)
    .luxembourg = Luxemburg (provincie)
    .namur = Namen (provincie)

theme =
    .dialogue = Dialoog en ontmoeting
    .arts = Kunst en cultuur
    .festive = Feesten en vieringen
    .languages = Talen
    .learning = Leren
    .sport = Sport
    .faith = Geloof en levensbeschouwing
    .memory = Herdenking
    .racism = Tegen racisme
    .migration = Migratie
    .gender = Vrouwen en gender
    .lgbtqi = Lgbtqi+
    .disability = Handicap
    .rights = Mensenrechten
