# /case: a receipt opens its report.

case-receipt = Bitte tippen Sie die 16 Ziffern Ihres Zugangscodes.

receipt-not-digits = Das ist kein Zugangscode. Ein Zugangscode hat 16 Ziffern, zum Beispiel so: 1234 5678 9012 3456. Sie haben ihn bekommen, als Sie Ihre Meldung eingereicht haben.

case-status =
    .received = eingegangen
    .open = in Bearbeitung
    .closed = abgeschlossen

case-view = <b>Ihre Meldung { $reference }</b>

    Eingereicht am { $filed }
    Stand: <b>{ $status }</b>
    Nachrichten: { $count } (Dateien: { $files })

    Was möchten Sie tun?
    .write = Dem Team schreiben
    .add = Beweis hinzufügen
    .news = Neues dazu
    .packet = Eine Akte erstellen
    .erase = Diese Meldung löschen
    .close = Schließen

case-evidence = Was möchten Sie hinzufügen? Schicken Sie mir Text, weitergeleitete Nachrichten, Fotos, Dateien oder Links.

case-added = { $count ->
        [one] Danke. Ihre Nachricht gehört jetzt zu Ihrer Meldung.
       *[other] Danke. Ihre { $count } Nachrichten gehören jetzt zu Ihrer Meldung.
    }

case-closed = Gut. Ihre Meldung bleibt sicher. Mit Ihrem Zugangscode können Sie sie wieder öffnen.

case-unknown = Mit diesem Zugangscode habe ich keine Meldung gefunden. Bitte prüfen Sie die Ziffern und versuchen Sie es noch einmal. Wir löschen Meldungen einige Zeit nach ihrem Abschluss. Haben Sie den Code verloren? Dann können Sie eine neue Meldung einreichen, mit den Beweisen.

case-too-many = Es gab zu viele falsche Zugangscodes. Bitte versuchen Sie es in einer Stunde noch einmal. Ihre Meldung ist sicher.

case-which = Welche Meldung möchten Sie öffnen?
    .receipt = Eine andere, mit Zugangscode

case-news = { $state } Was möchten Sie?
    .yes = Schreiben Sie mir hier
    .discreet = Nur sagen, dass es Neues gibt
    .no = Schreiben Sie mir nicht

own-from-you = <b>Sie, { $date }</b>
    { $words }
own-from-team = <b>Das Team, { $date }</b>
    { $words }
own-from-team-in = <b>Das Team, { $date }</b> (geschrieben auf { $language })
    { $words }

own-referred = Weitergegeben an: { $bodies }
own-ended = Warum sie abgeschlossen ist: { $why }
own-ending-answered = das Team hat Ihnen geantwortet
own-ending-referred = eine andere Organisation hat sie jetzt
own-ending-removed = der Inhalt wurde entfernt
own-ending-not_ours = es ging nicht um Hass oder Diskriminierung
own-ending-unclear = es gab zu wenig Angaben
own-ending-withdrawn = Sie haben darum gebeten
own-ending-abuse = das Team sah darin keine echte Meldung
