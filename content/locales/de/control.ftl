# The purge that stopped to ask, the audit trail, the numbers.

purge-halted = <b>Ich habe nichts gelöscht, und ich habe eine Frage.</b>

    { $count ->
        [one] Ein abgeschlossener Fall soll jetzt gelöscht werden.
       *[other] { $count } abgeschlossene Fälle sollen auf einmal gelöscht werden.
    } Das sind mehr als 20 % von allen. Das kann richtig sein. Es kann auch sein, dass meine Uhr falsch geht. Nach meiner Uhr ist heute der { $today }.
    .yes = Ja, löschen
    .no = Nein, behalten

purge-sure = Gelöschte Fälle kommen nicht zurück. Ist heute wirklich der { $today }, und sollen diese Fälle wirklich weg?
    .sure = Ja, jetzt löschen
    .no = Nein, behalten

purge-permitted = Gut. In einer Minute lösche ich, was gelöscht werden soll. Das gilt bis { $until }.
purge-kept = Gut, es wird nichts gelöscht. Morgen frage ich noch einmal. Geht meine Uhr falsch? Dann sagen Sie es denen, die den Dienst betreiben.

audit = <b>Wer was getan hat</b>

    { $lines }

audit-line = { $when }: { $who }, { $what }, { $about }
audit-none = Dazu gibt es keine Zeile.
audit-who =
    .house = der Dienst selbst
    .operator = wer den Dienst betreibt
    .reporter = wer gemeldet hat
    .gone = jemand, der nicht mehr da ist
audit-what =
    .cases = Liste angesehen
    .open = Fall gelesen
    .evidence = Gemeldetes angesehen
    .history = Notizen und Nachrichten gelesen
    .claim = Fall übernommen
    .unclaim = Fall zurückgegeben
    .hand = Fall weitergegeben
    .note = Notiz geschrieben
    .label = Etikett gesetzt
    .remind = Erinnerung gesetzt
    .refer = Stelle vermerkt
    .close = Fall geschlossen
    .reopen = Fall wieder geöffnet
    .answer = Antwort gesendet
    .alike = ähnliche Fälle angesehen
    .replies = gespeicherte Antworten
    .invite = zum Team eingeladen
    .remove = aus dem Team entfernt
    .team = Team angesehen
    .leave_team = Team verlassen
    .staffroom = Raum des Teams
    .keys = Schlüssel gewechselt
    .restore = Sicherung eingespielt
    .erase = Fall gelöscht
    .packet = Akte für eine Stelle
    .restrain = Grenze für jemanden, der meldet
    .identity = Bitte zu sehen, wer gemeldet hat
    .agree = Zustimmung zu sehen, wer gemeldet hat
    .refuse = abgelehnt zu sehen, wer gemeldet hat
    .identity-seen = gesehen, wer gemeldet hat
    .purge = Frage zum Löschen
    .import-events = Veranstaltungen eingelesen
    .audit = diese Liste gelesen
    .numbers = Zahlen für die Politik
    .proposals = Vorschläge angesehen
    .proposal = Vorschlag gelesen
    .accept_event = Veranstaltung angenommen
    .edit_event = Vorschlag geändert
    .refuse_event = Veranstaltung abgelehnt
    .import_events = Datei mit Veranstaltungen
    .announcements = Ankündigungen angesehen
    .announcement = Ankündigung angesehen
    .announce = Ankündigung geschrieben
    .rewrite = Ankündigung geändert
    .correct = Berichtigung geschrieben
    .preview = Ankündigung vorab gelesen
    .askapproval = um Freigabe gebeten
    .approve = Ankündigung freigegeben
    .disapprove = Ankündigung abgelehnt
    .withdraw = Ankündigung zurückgezogen
    .steer = Versand gesteuert

numbers = Hier sind die Zahlen pro Monat: Ort, Merkmal, Sprache, Region und Ausgang. Eine Zahl unter 5 steht nie darin, auch keine, aus der man sie berechnen kann. Die Zeile „left_out“ sagt, um wie viele Meldungen es geht. Der laufende Monat kommt, wenn er vorbei ist.
