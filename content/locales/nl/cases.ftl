# The team's work on cases.

case-not-here = Ik vind dat dossier niet. Misschien is het gewist, of heeft een collega het. /cases toont je de wachtrij.

cases = <b>Dossiers: { $which }</b> ({ $count })
cases-filter =
    .todo = Van mij en vrij
    .mine = Van mij
    .free = Vrij
    .all = Alle open
    .closed = Gesloten
    .more = Meer
    .back = Terug
cases-none = Er zijn er geen.

case-line = <b>{ $reference }</b> – { $age }
case-line-status = { $status }
case-line-people = Gemeld door { $count } mensen

case-status-closed = gesloten: { $ending }
case-status-free = vrij
case-status-worker = bij { $name }
case-member-left = een vroegere collega

case-ending =
    .answered = Beantwoord
    .referred = Doorgegeven
    .removed = Inhoud is weg
    .not_ours = Geen haat of discriminatie
    .unclear = Te weinig om op te werken
    .withdrawn = Ingetrokken door de melder
    .abuse = Geen echte melding

case-priority =
    .rank0 = gewoon
    .rank1 = verhoogd
    .rank2 = hoog
    .rank3 = heel hoog
    .rankslow = trage rij
case-priority-plain = Prioriteit: { $level }
case-priority-why = Prioriteit: { $level } ({ $reasons })
case-reasons =
    .danger = woorden van gevaar
    .matter = kan elk moment schade doen
    .young = jonger dan 18
    .many = veel mensen melden het
    .target = auteur of adres al eerder gemeld
    .passed = doorgegeven door moderators
    .slow = eerdere meldingen waren misbruik

case-head = <b>Dossier { $reference }</b>
case-state = Status: <b>{ $status }</b>
case-filed = Gemeld op { $date } ({ $age })
case-answered = Eerste antwoord na { $span }
case-waiting = Wacht op een eerste antwoord: { $span }
case-from-community = { $count ->
        [one] Doorgegeven door de moderators van een groep, daar gemeld door één persoon
       *[other] Doorgegeven door de moderators van een groep, daar gemeld door { $count } personen
    }
case-from-proposal = Voorstel van de moderators: { $body }
case-language = Taal van de melder: { $language }
case-evidence-count = Gemelde berichten: { $count } (bestanden: { $files })
case-linked = Je kan de melder schrijven.
case-unlinked = De melder leest antwoorden alleen met het ontvangstbewijs.
case-group-confirmed = Met dit dossier erbij meldden { $count } mensen hetzelfde (bevestigd).
case-group-proposed = { $count ->
        [one] Misschien meldde één andere persoon hetzelfde.
       *[other] Misschien meldden { $count } anderen hetzelfde.
    }
case-labels = Labels: { $labels }
case-referred = Doorgegeven aan: { $bodies }
case-entries = Notities en berichten: { $count }

case-label =
    .police = politie
    .legal = juridisch nakijken
    .translate = vertalen
    .press = pers
    .again = gebeurt opnieuw
    .waiting = wachten

case-menu =
    .open = Terug naar het dossier
    .evidence = Toon wat gemeld is
    .evidence_more = Toon meer
    .history = Notities en berichten
    .history_more = Vroegere
    .claim = Ik neem het
    .takeover = Overnemen
    .unclaim = Teruggeven
    .hand = Overdragen
    .note = Notitie
    .label = Labels
    .ownlabel = Eigen woorden
    .remind = Herinner me
    .refer = Doorgeven
    .refer_more = Andere instanties
    .refer_yes = Ja, noteer het
    .close = Sluiten
    .close_yes = Ja, sluiten
    .reopen = Weer openen
    .desk = Details in privéchat
    .cases = Naar de wachtrij
    .answer = Antwoorden
    .replies = Standaardantwoorden
    .alike = Gelijke dossiers
    .packet = Bundel voor een instantie
    .restrain = Misbruik
    .identity = Identiteit

case-shown = <b>Gemeld in dossier { $reference }</b>

    Dit kan pijn doen. Het is bedekt tot je erop tikt. Neem pauze als je die nodig hebt.
case-evidence-none = Er is niets om te tonen.
case-item = <b>Bericht { $number }</b>, { $date }
case-item-origin = Auteur: { $name }
case-item-link = Adres: { $link }
case-item-file = Met een bestand: { $kind }
case-file =
    .photo = foto
    .video = video
    .voice = spraakbericht
    .audio = geluid
    .document = document

case-history = <b>Geschreven in dossier { $reference }</b>
case-history-none = Nog niets.
case-reporter = de melder { $reference }
case-member = { $name }
case-entry-note = <b>Notitie</b> van { $who }, { $date }
case-entry-answer = <b>Antwoord</b> van { $who }, { $date }
case-entry-message = <b>Bericht</b> van { $who }, { $date }

case-claimed = { $name } heeft dit dossier genomen.
case-yours = Jij hebt dit dossier.
case-taken = { $name } heeft dit dossier.
case-given-back = { $name } heeft dit dossier teruggegeven. Iedereen kan het nemen.
case-claim-first = Dat kan je met een dossier dat je zelf hebt. Neem het eerst.
case-is-closed = Dit dossier is gesloten.
case-is-open = Dit dossier is open.
case-taken-over = { $name } heeft je dossier { $reference } overgenomen.
case-handed-to-you = { $name } heeft het dossier { $reference } aan jou overgedragen.
case-hand = Wie krijgt dit dossier?
case-hand-nobody = Er is niemand anders die aan dossiers werkt.
case-handed = { $name } heeft dit dossier overgedragen aan { $to }.
case-choose-label = Welk label? Met plus zet je er een op, met min haal je er een af. Het team ziet labels, de melder niet.
case-labels-full = Dit dossier heeft 10 labels. Haal er eerst een af.
case-labelled = Het label staat erop: { $label }

case-refer = Aan wie geef je het door? Eerst komen de instanties die bij dit dossier passen.
case-refer-reason = gekozen door het team
case-refer-sure = Ik verstuur niets: dat doet een mens, zoals de instantie het wil. Zal ik noteren dat het dossier daar doorgegeven is?
case-referred-already = Dat is al genoteerd.
case-passed-on = Genoteerd: doorgegeven aan { $body }.

case-close = Waarom sluit je dit dossier?
case-close-sure = Zal ik dit dossier sluiten? Reden: <b>{ $reason }</b>. Het wordt { $days } later gewist. Tot dan kan je het weer openen.
case-close-unanswered = <b>Niemand heeft de melder al geantwoord.</b> Zal ik dit dossier toch sluiten? Reden: <b>{ $reason }</b>. Het wordt { $days } later gewist. Tot dan kan je het weer openen.
case-closed-by = { $name } heeft dit dossier gesloten.
case-reopened = { $name } heeft dit dossier weer geopend.
case-reopen-ask = Alleen wie dit dossier had, kan het weer openen, of iemand die het team leidt.

case-in-private = Ik heb je in de privéchat geschreven.

ask-case = Kies eerst een dossier: /cases
ask-note = Wat wil je noteren in dossier { $reference }? Alleen het team leest het.
case-noted = Genoteerd in dossier { $reference }. Alleen het team leest het.
case-note-alone = Je notitie voor dossier { $reference }:
ask-label = Welke woorden worden het label van dossier { $reference }? Hoogstens 30 letters.
ask-remind = Wanneer zal ik je herinneren aan dossier { $reference }? Kies, of typ een datum, zoals 24/12.
    .day = Morgen
    .three = Over 3 dagen
    .week = Over een week
remind-no-date = Ik heb een datum nodig, zoals 24/12 of 24/12/2026.
remind-not-then = Die dag is voorbij, of meer dan een jaar ver.
ask-remind-note = Waaraan zal ik je herinneren?
remind-set = Ik herinner je eraan op { $date }. Is het dossier dan gesloten of niet meer van jou? Dan doe ik het niet.
remind-now = <b>Herinnering voor dossier { $reference }</b>

    { $words }
case-unanswered = Dossier { $reference } wacht al 7 dagen op een eerste antwoord. De melder zou nu iets van ons moeten horen.
case-unclosed = Dossier { $reference } staat al 3 maanden open. De melder zou moeten horen wat ervan gekomen is.
