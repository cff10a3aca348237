# Answers that are sent often.

replies = { $count ->
        [0] Er zijn nog geen standaardantwoorden.
        [one] Er is één standaardantwoord.
       *[other] Er zijn { $count } standaardantwoorden.
    } Kies er een, of voeg er een toe.
    .add = Toevoegen

reply-title = Hoe noem je het? Alleen collega’s zien de naam.

reply-text = Wat staat er in deze taal: { $language }? Sla je dit over, dan blijft het zoals het is.

reply-view = <b>{ $title }</b>

    { $texts }

    Wat wil je doen?
    .change = Veranderen
    .remove = Verwijderen
    .leave = Zo laten

reply-in = <b>{ $language }</b>
    { $words }

reply-gap = <b>{ $language }</b>
    Nog niet geschreven. Deze mensen krijgen een andere taal.

reply-kept = Bewaard, in alle talen.
reply-kept-gaps = Bewaard. Dit ontbreekt nog: { $languages }.
reply-removed = Verwijderd. Antwoorden die ermee verstuurd zijn, blijven bestaan.
reply-empty = Er is niets bewaard, want er is geen tekst.
reply-left = Het blijft zoals het is.

replies-menu =
    .replies = Standaardantwoorden
