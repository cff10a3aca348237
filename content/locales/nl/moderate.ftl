# The moderators' room: what was reported, and what they decide.

incident = <b>Gemeld bericht</b>
    { $count ->
        [one] Eén persoon heeft dit gemeld.
       *[other] { $count } personen hebben dit gemeld.
    }

incident-slow = Gemeld door mensen die heel vaak melden.

incident-author = Auteur: { $name }, { $date }

incident-hidden = naam verborgen

incident-link = Bericht: { $link }

incident-hurts = <b>Dit kan pijn doen.</b> Tik om te lezen:

# $words
incident-words = { $words }

incident-files = { $count ->
        [one] Met één bestand.
       *[other] Met { $count } bestanden.
    }

incident-more = { $count ->
        [one] En nog één bericht dat erbij hoort.
       *[other] En nog { $count } berichten die erbij horen.
    }

incident-note = Opmerking van een lid: { $note }

incident-appeal = De auteur antwoordt: { $words }

incident-help = Wat je beslist, geldt voor elk bericht hier. Waarschuwen, stil zetten of uit de groep zetten haalt de berichten ook weg.

# $verdict: what was decided then.
incident-like = Bijna hetzelfde is al eerder gemeld: { $verdict }.
incident-like-open = nog niet beslist

incident-asked = <b>Een moderator vraagt een collega om dit te bekijken.</b>

incident-pictures = { $count ->
        [one] Eén foto. Die kan pijn doen.
       *[other] { $count } foto’s. Die kunnen pijn doen.
    }

incident-decided = <b>Beslist: { $verdict }</b>
    { $count ->
        [one] Eén persoon heeft dit gemeld.
       *[other] { $count } personen hebben dit gemeld.
    }

incident-again = { $count ->
        [one] Eén persoon heeft een bericht gemeld dat nog openstaat.
       *[other] Intussen hebben { $count } personen een bericht gemeld dat nog openstaat.
    }

incident-undone = Ik kon een beslissing niet uitvoeren, omdat { $why }.
undone-why =
    .rights = ik dat in de groep niet mag
    .gone = ik niet meer in die groep zit
    .refused = het platform het weigert

incident-unwarned = Ik kon de auteur niet privé bereiken. De auteur weet dus nog niet wat er beslist is. Je kan zelf met die persoon praten.

decide =
    .keep = Laten staan
    .remove = Weghalen
    .warn = Waarschuwen
    .mute1h = 1 u stil
    .mute1d = 1 dag stil
    .mute1w = 1 week stil
    .ban = Uit de groep
    .up = Doorgeven
    .ask = Collega vragen
    .show = Bericht tonen
    .pictures = Foto’s tonen
    .back = Toch terugdraaien
    .queue = Later

verdict-keep = het bericht blijft staan
verdict-remove = het bericht is weggehaald
verdict-warn = het bericht is weggehaald, en de auteur kreeg een waarschuwing
verdict-mute1h = het bericht is weggehaald, en de auteur kan 1 uur lang niet schrijven
verdict-mute1d = het bericht is weggehaald, en de auteur kan 1 dag lang niet schrijven
verdict-mute1w = het bericht is weggehaald, en de auteur kan 1 week lang niet schrijven
verdict-ban = het bericht is weggehaald, en de auteur is uit de groep gezet
verdict-up = het bericht is doorgegeven aan het team van de dienst

warning = De moderators van { $title } hebben een bericht van jou weggehaald, omdat het niet past bij de regels van de groep. { $what } Ben je het er niet mee eens? Je kan één keer antwoorden, en de moderators lezen je antwoord.
warning-menu =
    .appeal = Eén keer antwoorden

warning-means =
    .warn = Dit is een waarschuwing.
    .mute1h = Je kan er 1 uur lang niet schrijven.
    .mute1d = Je kan er 1 dag lang niet schrijven.
    .mute1w = Je kan er 1 week lang niet schrijven.
    .ban = Je kan er niet meer meedoen.

ask-appeal = Wat wil je aan de moderators zeggen? Je kan één keer antwoorden.

appeal-incident = Gebruik de knop onder het bericht dat je kreeg.
appeal-sent = Dank je. De moderators kunnen je antwoord nu lezen.
appeal-unknown = Hier is geen beslissing waarop je kan antwoorden. Op elke beslissing kan je één keer antwoorden.

queue-left = Nog open: { $count }.

queue-waiting = { $count ->
        [0] Dat is alles wat nieuw is.
        [one] Er wacht er nog één.
       *[other] Er wachten er nog { $count }.
    }

queue-slow = { $count ->
        [one] Eén bericht is gemeld door mensen die heel vaak melden. Het staat achteraan in de wachtrij.
       *[other] { $count } berichten zijn gemeld door mensen die heel vaak melden. Ze staan achteraan in de wachtrij.
    }

queue-menu =
    .queue = Volgende tonen

queue-empty = Er staat niets open. Dank je wel.

moderators-only = Dat kunnen alleen moderators van deze groep.
moderator-unsure = Ik kan nu even niet zien of je moderator bent. Probeer het over een minuut nog eens.

handing-up = Wie moet dit bekijken? Het team van de dienst krijgt je voorstel, en het bericht met de auteur, de link en de bestanden. Ik zeg het team niet wie het gemeld heeft.
    .team = Laat het team kiezen

# $title: the name of the group.
appeal-granted = De moderators van { $title } hebben je antwoord gelezen. Ze draaien hun beslissing terug: je mag weer meedoen. Een bericht dat weg is, komt niet terug.

# What became of a decision.
verdict-back = teruggedraaid na het antwoord van de auteur
