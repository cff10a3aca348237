# A group and its bot: being added, setting up, the moderators' room, the charter, and leaving.

group-hello = Hallo, ik ben Concordia. Via mij kunnen leden haatberichten melden aan de moderators. Ik zeg aan niemand wie het was. Voor de rest ben ik stil. Beheerders kunnen me instellen met /setup. Met /bye ga ik weg.
    .setup = Instellen (beheerders)

group-back = Hallo, daar ben ik weer. Ik heb de instellingen van deze groep nog. Beheerders kunnen ze aanpassen met /setup.

group-bye = Tot ziens. De instellingen van deze groep zijn gewist. Wat leden gemeld hebben aan de moderators, wis ik binnen 90 dagen.

group-gone = Ik ben uit { $title } gehaald. Leden kunnen daar geen berichten meer melden aan de moderators. Was dat een vergissing? Voeg me dan weer toe: ik heb de instellingen nog.

room-lost = Ik kan de moderatorkamer van { $title } niet meer bereiken. Gemelde berichten bewaar ik, maar niemand ziet ze. Voeg me toe aan een kamer voor moderators en schrijf daar /room.

room-lost-group = Ik kan de moderatorkamer van deze groep niet meer bereiken. Kan een beheerder me aan zo’n kamer toevoegen en daar /room schrijven? Tot dan bewaar ik gemelde berichten.

owner-gone = Wie me in { $title } heeft ingesteld, is daar geen beheerder meer. Alles blijft werken zoals voorheen. Een andere beheerder kan het overnemen met /setup in de groep.

rights =
    .delete = berichten weghalen
    .restrict = leden stil zetten
    .pin = berichten vastzetten

rights-lacking = In { $title } mag ik dit niet meer doen: { $rights }. Zonder dat hebben de beslissingen van de moderators geen effect. Een beheerder van de groep kan het weer toestaan.

setup-admins-only = Dat kunnen alleen beheerders van de groep.

setup-way = De groep instellen doen we privé, zo storen we niemand.

setup-group = Ga naar je groep en schrijf daar /setup.

setup-no-group = Die groep ken ik niet. Ga naar je groep en schrijf daar /setup.

setup-no-link = Ik heb een webadres nodig dat begint met https://

ask-setup-languages = <b>Je groep instellen</b>

    In welke taal praat ik in de groep en in de moderatorkamer?

ask-setup-rules = Staan de huisregels van je groep op het web? Stuur me dan de link. Ik toon hem bij het charter, en aan wie een waarschuwing krijgt.

ask-setup-charter = Wil je groep ons charter overnemen? Het is kort: je leest er wat welkom is, wat niet, en hoe je iets meldt aan de moderators. Met /charter kan je het bekijken.
    .pin = Ja, plaats het en zet het vast
    .post = Ja, plaats het
    .no = Nee

setup-done = Klaar. De instellingen van { $title } zijn bewaard.

setup-done-room = Bewaard. Nog één stap voor { $title }: voeg me toe aan de kamer van je moderators. Dat kan een privégroep zijn, of een onderwerp of kanaal voor moderators alleen. Schrijf daar dan /room. Tot dan bewaar ik gemelde berichten, maar niemand ziet ze.

room-no-setup = Schrijf eerst /setup in de groep die je beheert. Kom dan hier terug met /room.

room-public = Hier kunnen anderen meelezen. Kies een privégroep, of een onderwerp of kanaal voor moderators alleen. Schrijf daar dan /room.

room-done = Klaar. Wat leden melden aan de moderators, komt vanaf nu hier aan.

room-set = Dit is nu de moderatorkamer van { $title }. Melden leden een bericht aan de moderators? Dan zie je het hier, afgedekt, en beslis je met één tik. Wie het gemeld heeft, zie je nooit. Met /queue zie je wat nog openstaat.

charter-rules = De huisregels van de groep: { $link }

# Stands for the name of a group that is not known.
group-unnamed = je groep
