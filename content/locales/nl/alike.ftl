# Reports of nearly the same, which the team may join.

alike = <b>Zoals dossier { $reference }</b>
    { $count ->
        [one] Eén persoon meldde het.
       *[other] { $count } personen meldden het.
    }

alike-in = <b>Ermee samengevoegd</b> ({ $count ->
        [one] één persoon
       *[other] { $count } personen
    })
alike-proposed = <b>Misschien hetzelfde</b> ({ $count ->
        [one] één persoon
       *[other] { $count } personen
    })

alike-line = { $reference }, { $date }, { $count ->
        [one] één persoon
       *[other] { $count } personen
    }: { $why }

alike-why =
    .link = dezelfde link
    .words = bijna dezelfde woorden
    .picture = bijna dezelfde afbeelding
    .other = lijkt erop via een andere melding

alike-more = En nog { $count } andere.

alike-help = Als je dossiers samenvoegt, bereikt één antwoord iedereen die ze meldde. Iedereen blijft onbekend, voor elkaar en voor jou.

alike-menu =
    .join = Samenvoegen:
    .all = Alle samenvoegen
    .leave = Dit dossier eruit halen
    .answer = Iedereen antwoorden
    .claim = Dossier nemen
    .alike = Groep tonen

alike-joined = Samengevoegd. Eén antwoord bereikt nu { $count ->
        [one] één persoon
       *[other] { $count } personen
    }.
alike-left = Dossier { $reference } staat nu apart. Antwoorden die verstuurd zijn, blijven bestaan.
alike-not-yours = Dat kan alleen wie dit dossier heeft, of wie het team leidt.
alike-alone = Ik zie geen dossier dat hierop lijkt.
