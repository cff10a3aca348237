# Die eigenen Wörter des Kalenders.

area =
    .flanders = Flandern
    .brussels = Brüssel
    .wallonia = Wallonie
    .east = Deutschsprachige Gemeinschaft
    .antwerp = Antwerpen (Provinz)
    .flemish-brabant = Flämisch-Brabant
    .limburg = Limburg
    .east-flanders = Ostflandern
    .west-flanders = Westflandern
    .walloon-brabant = Wallonisch-Brabant
    .hainaut = Hennegau
    .liege = Lüttich (Provinz)
    .luxembourg = Luxemburg (Provinz)
    .namur = Namur (Provinz)

theme =
    .dialogue = Dialog und Begegnung
    .arts = Kunst und Kultur
    .festive = Feste und Feiern
    .languages = Sprachen
    .learning = Lernen
    .sport = Sport
    .faith = Religion und Weltanschauung
    .memory = Gedenken
    .racism = Gegen Rassismus
    .migration = Migration
    .gender = Frauen und Gender
    .lgbtqi = LGBTQI+
    .disability = Behinderung
    .rights = Menschenrechte
