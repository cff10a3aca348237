# The agenda’s own words: where, what about, and how a moment is written.

# Parts of Belgium. The attribute is a value of our own.
area =
    .flanders = Flanders
    .brussels = Brussels
    .wallonia = Wallonia
    .east = German-speaking Community
    .antwerp = Antwerp (province)
    .flemish-brabant = Flemish Brabant
    .limburg = Limburg
    .east-flanders = East Flanders
    .west-flanders = West Flanders
    .walloon-brabant = Walloon Brabant
    .hainaut = Hainaut
    .liege = Liège (province)
    .luxembourg = Luxembourg (province)
    .namur = Namur (province)

# What events are about. The attribute is a value of our own.
theme =
    .dialogue = Dialogue and meeting
    .arts = Arts and culture
    .festive = Festivals and celebrations
    .languages = Languages
    .learning = Learning
    .sport = Sport
    .faith = Faith and belief
    .memory = Remembrance
    .racism = Against racism
    .migration = Migration
    .gender = Women and gender
    .lgbtqi = LGBTQI+
    .disability = Disability
    .rights = Human rights
