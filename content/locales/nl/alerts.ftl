# Wat vanzelf komt voor wie de agenda volgt: wat nieuw is, wat verandert, herinneringen, het overzicht van de week.

alert = { $count ->
        [one] <b>Nieuw: iets voor jou</b>
       *[other] <b>Nieuw: { $count } activiteiten voor jou</b>
    }

alert-line = <b>{ $name }</b>
    { $facts }

alert-more = { $count ->
        [one] En nog één andere.
       *[other] En nog { $count } andere.
    }

alert-why = Je krijgt dit omdat je dit volgt: { $where }.
alert-why-here = Deze groep volgt: { $where }.
alert-why-event = Je krijgt dit omdat je me vroeg om je hieraan te herinneren.

alert-menu =
    .events = Alles tonen
    .following = Mijn keuze aanpassen
    .unfollow = Niet meer volgen
    .unfollow-here = Stoppen (moderators)
    .unremind = Hierover niets meer

change = { $count ->
        [one] <b>Let op: er verandert iets</b>
       *[other] <b>Let op: er veranderen { $count } activiteiten</b>
    }

change-name = <b>{ $name }</b>
change-off = Gaat niet door: { $when }.
change-postponed = Uitgesteld: { $when }. De nieuwe datum is nog niet bekend.
change-on-again = Het gaat toch door.
change-was = Eerst: { $what }
change-now = Nu: { $what }

reminder = <b>{ $near ->
        [today] Vandaag, { $day }
        [tomorrow] Morgen, { $day }
       *[on] Op { $day }
    }</b>

digest = <b>{ $count ->
        [one] Eén activiteit in de komende dagen
       *[other] { $count } activiteiten in de komende dagen
    }</b>
    Tot en met { $until }.
