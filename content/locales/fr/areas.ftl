# Les mots propres à l’agenda.

area =
    .flanders = Flandre
    .brussels = Bruxelles
    .wallonia = Wallonie
    .east = Communauté germanophone
    .antwerp = Anvers (province)
    .flemish-brabant = Brabant flamand
    .limburg = Limbourg
    .east-flanders = Flandre orientale
    .west-flanders = Flandre occidentale
    .walloon-brabant = Brabant wallon
    .hainaut = Hainaut
    .liege = Liège (province)
    .luxembourg = Luxembourg (province)
    .namur = Namur (province)

theme =
    .dialogue = Dialogue et rencontre
    .arts = Arts et culture
    .festive = Fêtes et célébrations
    .languages = Langues
    .learning = Apprendre
    .sport = Sport
    .faith = Religions et convictions
    .memory = Mémoire
    .racism = Contre le racisme
    .migration = Migration
    .gender = Femmes et genre
    .lgbtqi = LGBTQI+
    .disability = Handicap
    .rights = Droits humains
