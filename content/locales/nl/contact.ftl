# Reporter and team write to each other, and neither learns who the other is.

news-offer = Zal ik je hier schrijven als er nieuws is over je melding? Dan bewaar ik waar ik je kan bereiken: versleuteld, en het team ziet het nooit. Kies je niets, dan bewaar ik niets. Met je toegangscode kan je je melding altijd openen.
    .yes = Ja, hier
    .discreet = Alleen dat er nieuws is
    .no = Nee, met mijn toegangscode

news-yes = Goed. Als het team antwoordt, schrijf ik je hier. Met /case kan je dat veranderen.
news-discreet = Goed. Ik schrijf alleen dat er nieuws is. Je leest het met /case en je toegangscode.
news-no = Goed. Ik schrijf je niet over je melding. Je opent ze met /case en je toegangscode.
news-unknown = Ik kan die melding van hieruit niet openen. Met /case en je toegangscode lukt het wel.

news-state-none = Ik schrijf je niet. Met je toegangscode open je je melding.
news-state-here = Ik schrijf je hier.
news-state-discreet = Ik schrijf alleen dat er nieuws is.
news-state-elsewhere = Ik schrijf je in een ander gesprek.

write-case = Gebruik de knop onder het bericht van het team.

case-message = Wat wil je aan het team schrijven? Je melding: { $reference }. Het team ziet niet wie je bent. Wil je onbekend blijven? Schrijf dan je naam en je adres niet.
case-message-sent = Je bericht is bij het team. Het antwoordt zo snel mogelijk. In gevaar? Bel 112.

news-answer = <b>Het team antwoordt op je melding { $reference }</b>

    { $words }

news-answer-in = <b>Het team antwoordt op je melding { $reference }</b>
    Geschreven in het { $language }

    { $words }

news-quiet = Er is nieuws voor je. Open het met /case en je toegangscode.

news-menu =
    .writeteam = Antwoorden
    .case = Mijn melding openen

answer-case = Gebruik de knop onder het dossier.

answer-goes = <b>Je antwoord in dossier { $reference }</b>
    { $count ->
        [one] Het gaat naar één persoon.
       *[other] Het gaat naar { $count } personen, want deze dossiers zijn samengevoegd.
    } { $told ->
        [0] Niemand krijgt het in een gesprek: het wordt met de toegangscode gelezen.
        [one] Eén persoon hoort ervan in een gesprek.
       *[other] { $told } personen horen ervan in een gesprek.
    }
    Taal: { $languages }

answer-how = Wil je zelf schrijven, of een standaardantwoord gebruiken?
    .write = Zelf schrijven

answer-text = Wat is je antwoord? De melder leest deze taal: { $language }.

answer-also = En in deze taal: { $language }? Sla je dit over, dan krijgen die mensen je eerste tekst. Ik zeg er dan bij in welke taal die is.

answer-send = Dit is wat men zal zien:

    { $preview }

    Zal ik het versturen? Het komt van “het team”, zonder je naam.
    .send = Versturen
    .change = Veranderen
    .drop = Niet versturen

answer-sent = { $count ->
        [one] Je antwoord staat in het dossier.
       *[other] Je antwoord staat in alle { $count } dossiers.
    } { $told ->
        [0] Men kan het lezen met de toegangscode.
        [one] Eén persoon hoort er nu van in een gesprek.
       *[other] { $told } personen horen er nu van in een gesprek.
    }
answer-dropped = Er is niets verstuurd.

reporter-wrote = De melder in dossier { $reference } heeft je geschreven.
reporter-unreached = Mijn bericht aan de melder in dossier { $reference } is niet aangekomen. Met de toegangscode kan men je antwoord nog lezen.
