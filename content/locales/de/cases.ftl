# The team's work on cases.

case-not-here = Diesen Fall finde ich nicht. Vielleicht ist er gelöscht, oder jemand aus dem Team hat ihn. /cases zeigt Ihnen die Warteschlange.

cases = <b>Fälle: { $which }</b> ({ $count })
cases-filter =
    .todo = Meine und freie
    .mine = Meine
    .free = Freie
    .all = Alle offenen
    .closed = Geschlossene
    .more = Weitere
    .back = Zurück
cases-none = Es gibt keine.

case-line = <b>{ $reference }</b> – { $age }
case-line-status = { $status }
case-line-people = Gemeldet von { $count } Personen

case-status-closed = geschlossen: { $ending }
case-status-free = frei
case-status-worker = bei { $name }
case-member-left = jemand, der nicht mehr im Team ist

case-ending =
    .answered = Beantwortet
    .referred = Weitergegeben
    .removed = Inhalt entfernt
    .not_ours = Kein Hass, keine Diskriminierung
    .unclear = Zu wenig Anhaltspunkte
    .withdrawn = Von der Person zurückgezogen
    .abuse = Keine echte Meldung

case-priority =
    .rank0 = normal
    .rank1 = erhöht
    .rank2 = hoch
    .rank3 = sehr hoch
    .rankslow = langsame Spur
case-priority-plain = Priorität: { $level }
case-priority-why = Priorität: { $level } ({ $reasons })
case-reasons =
    .danger = Worte von Gefahr
    .matter = kann jederzeit Schaden tun
    .young = unter 18
    .many = viele melden es
    .target = Absender oder Adresse schon gemeldet
    .passed = von der Moderation weitergegeben
    .slow = frühere Meldungen waren Missbrauch

case-head = <b>Fall { $reference }</b>
case-state = Stand: <b>{ $status }</b>
case-filed = Gemeldet am { $date } ({ $age })
case-answered = Erste Antwort nach: { $span }
case-waiting = Wartet auf eine erste Antwort: { $span }
case-from-community = { $count ->
        [one] Von der Moderation einer Gruppe weitergegeben, dort von einer Person gemeldet
       *[other] Von der Moderation einer Gruppe weitergegeben, dort von { $count } Personen gemeldet
    }
case-from-proposal = Vorschlag der Moderation: { $body }
case-language = Sprache der Person: { $language }
case-evidence-count = Gemeldete Nachrichten: { $count } (Dateien: { $files })
case-linked = Der Person kann man schreiben.
case-unlinked = Die Person liest Antworten nur mit dem Zugangscode.
case-group-confirmed = Mit diesem Fall haben { $count } Personen dasselbe gemeldet (bestätigt).
case-group-proposed = { $count ->
        [one] Vielleicht hat eine andere Person dasselbe gemeldet.
       *[other] Vielleicht haben { $count } andere dasselbe gemeldet.
    }
case-labels = Etiketten: { $labels }
case-referred = Weitergegeben an: { $bodies }
case-entries = Notizen und Nachrichten: { $count }

case-label =
    .police = Polizei
    .legal = rechtlich prüfen
    .translate = übersetzen
    .press = Presse
    .again = passiert wieder
    .waiting = warten

case-menu =
    .open = Zurück zum Fall
    .evidence = Gemeldetes zeigen
    .evidence_more = Mehr zeigen
    .history = Notizen und Nachrichten
    .history_more = Frühere
    .claim = Ich nehme ihn
    .takeover = Übernehmen
    .unclaim = Zurückgeben
    .hand = Übergeben
    .note = Notiz
    .label = Etiketten
    .ownlabel = Eigene Worte
    .remind = Erinnern Sie mich
    .refer = Weitergeben
    .refer_more = Andere Stellen
    .refer_yes = Ja, eintragen
    .close = Schließen
    .close_yes = Ja, schließen
    .reopen = Wieder öffnen
    .desk = Details im privaten Chat
    .cases = Zur Warteschlange
    .answer = Antworten
    .replies = Gespeicherte Antworten
    .alike = Ähnliche Fälle
    .packet = Unterlagen für eine Stelle
    .restrain = Missbrauch
    .identity = Identität

case-shown = <b>Gemeldet im Fall { $reference }</b>

    Das kann verletzen. Es ist verdeckt, bis Sie darauf tippen. Machen Sie eine Pause, wenn Sie eine brauchen.
case-evidence-none = Es gibt nichts zu zeigen.
case-item = <b>Nachricht { $number }</b>, { $date }
case-item-origin = Absender: { $name }
case-item-link = Adresse: { $link }
case-item-file = Mit einer Datei: { $kind }
case-file =
    .photo = Bild
    .video = Video
    .voice = Sprachnachricht
    .audio = Ton
    .document = Dokument

case-history = <b>Geschrieben im Fall { $reference }</b>
case-history-none = Noch nichts.
case-reporter = der meldenden Person { $reference }
case-member = { $name }
case-entry-note = <b>Notiz</b> von { $who }, { $date }
case-entry-answer = <b>Antwort</b> von { $who }, { $date }
case-entry-message = <b>Nachricht</b> von { $who }, { $date }

case-claimed = { $name } hat diesen Fall genommen.
case-yours = Sie haben diesen Fall.
case-taken = { $name } hat diesen Fall.
case-given-back = { $name } hat diesen Fall zurückgegeben. Alle können ihn nehmen.
case-claim-first = Das geht mit einem Fall, den Sie haben. Nehmen Sie ihn bitte zuerst.
case-is-closed = Dieser Fall ist geschlossen.
case-is-open = Dieser Fall ist offen.
case-taken-over = { $name } hat Ihren Fall { $reference } übernommen.
case-handed-to-you = { $name } hat Ihnen den Fall { $reference } übergeben.
case-hand = Wer soll diesen Fall haben?
case-hand-nobody = Sonst arbeitet niemand an Fällen.
case-handed = { $name } hat diesen Fall an { $to } übergeben.
case-choose-label = Welches Etikett? Plus setzt eines, minus nimmt eines weg. Das Team sieht Etiketten, die meldende Person nicht.
case-labels-full = Dieser Fall hat 10 Etiketten. Nehmen Sie bitte zuerst eines weg.
case-labelled = Das Etikett ist gesetzt: { $label }

case-refer = An wen geben Sie ihn weiter? Zuerst kommen die Stellen, die zu diesem Fall passen.
case-refer-reason = vom Team gewählt
case-refer-sure = Ich verschicke nichts: Das macht ein Mensch, so wie die Stelle es möchte. Soll ich eintragen, dass der Fall dorthin weitergegeben wurde?
case-referred-already = Das ist schon eingetragen.
case-passed-on = Eingetragen: weitergegeben an { $body }.

case-close = Warum schließen Sie diesen Fall?
case-close-sure = Soll ich diesen Fall schließen? Grund: <b>{ $reason }</b>. Er wird { $days } später gelöscht. Bis dahin können Sie ihn wieder öffnen.
case-close-unanswered = <b>Noch niemand hat der Person geantwortet.</b> Soll ich diesen Fall trotzdem schließen? Grund: <b>{ $reason }</b>. Er wird { $days } später gelöscht. Bis dahin können Sie ihn wieder öffnen.
case-closed-by = { $name } hat diesen Fall geschlossen.
case-reopened = { $name } hat diesen Fall wieder geöffnet.
case-reopen-ask = Wieder öffnen kann ihn nur, wer ihn hatte, oder wer das Team leitet.

case-in-private = Ich habe Ihnen im privaten Chat geschrieben.

ask-case = Bitte wählen Sie zuerst einen Fall: /cases
ask-note = Was möchten Sie im Fall { $reference } notieren? Nur das Team liest es.
case-noted = Notiert im Fall { $reference }. Nur das Team liest es.
case-note-alone = Ihre Notiz zum Fall { $reference }:
ask-label = Welche Worte sollen das Etikett von Fall { $reference } sein? Höchstens 30 Buchstaben.
ask-remind = Wann soll ich Sie an den Fall { $reference } erinnern? Wählen Sie, oder schreiben Sie ein Datum, zum Beispiel 24.12.
    .day = Morgen
    .three = In 3 Tagen
    .week = In einer Woche
remind-no-date = Ich brauche ein Datum, zum Beispiel 24.12. oder 24.12.2026
remind-not-then = Dieser Tag ist vorbei, oder mehr als ein Jahr entfernt.
ask-remind-note = Woran soll ich Sie erinnern?
remind-set = Ich erinnere Sie am { $date }. Ist der Fall dann geschlossen oder nicht mehr Ihrer? Dann nicht.
remind-now = <b>Erinnerung an den Fall { $reference }</b>

    { $words }
case-unanswered = Der Fall { $reference } wartet seit 7 Tagen auf eine erste Antwort. Die Person sollte jetzt von uns hören.
case-unclosed = Der Fall { $reference } ist seit 3 Monaten offen. Die Person sollte hören, was daraus geworden ist.
