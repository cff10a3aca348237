# /mydata: what is kept about one account, and how to save it, erase it, be forgotten.

mydata = <b>Was wir über Sie auf { $platform } aufbewahren</b>

    { $held }
    .export = Alles speichern
    .proposed = Meine Vorschläge
    .settings = Meine Einstellungen löschen
    .unlink = Meldungen vom Konto lösen
    .reports = Meine Meldungen löschen
    .all = Alles löschen
    .forget = Hier vergessen werden
    .wipe = Diesen Chat leeren

mydata-settings = <b>Einstellungen.</b> Ihre Sprache: { $language }. Das bewahren wir auf, bis Sie es löschen.
mydata-language-none = nicht gewählt

mydata-draft = <b>Entwurf.</b> Was Sie hier begonnen haben, bleibt bis { $until }, oder bis /cancel.

mydata-reports = <b>Ihre Meldungen.</b> Über diese schreiben wir Ihnen hier. So lange bleiben sie, wenn sie abgeschlossen sind: { $days }.

mydata-report = { $reference }: { $status }, eingereicht am { $filed }

mydata-no-reports = <b>Ihre Meldungen.</b> Mit Ihrem Konto ist keine verbunden. Haben Sie welche eingereicht? Dann können wir sie von hier aus nicht finden. Ihr Zugangscode öffnet sie, in /case.

mydata-follows = <b>Was Sie abonniert haben.</b> Um Ihnen schreiben zu können, bewahren wir verschlüsselt auf, wo das geht. Das bleibt bis /unfollow.
mydata-follows-events = { $count ->
        [one] <b>Erinnerungen.</b> Ich erinnere Sie an eine einzelne Veranstaltung. Das bleibt, bis sie vorbei ist.
       *[other] <b>Erinnerungen.</b> Ich erinnere Sie an { $count } einzelne Veranstaltungen. Das bleibt, bis sie vorbei sind.
    }

mydata-proposals = <b>Veranstaltungen, die Sie vorgeschlagen haben.</b> Sie warten auf das Team. Wir bewahren sie auf, bis entschieden ist, und auch, wo wir Ihnen schreiben können. Spätestens:
mydata-proposal = { $name }: bis { $until }

mydata-incidents = <b>Meldungen in Gruppen.</b> Sie haben der Moderation etwas gemeldet. Sie sieht nicht, wer Sie sind. Die letzte Spur davon ist spätestens am { $until } weg.

mydata-flags = <b>Meldungen in Gruppen in der letzten Stunde.</b> Nachrichten: { $count }. Wir zählen sie bis { $until }.

mydata-tries = <b>Falsche Zugangscodes in der letzten Stunde.</b> Anzahl: { $count }. Wir zählen sie bis { $until }.

mydata-communities = <b>Gruppen, die Sie eingerichtet haben.</b> { $titles }. Das bewahren wir auf, bis ich die Gruppe verlasse.

mydata-member = <b>Unser Team.</b> Sie gehören dazu. Das bewahren wir auf, bis Sie das Team verlassen. Ohne Besuch endet Ihr Zugang am { $until }.

mydata-restraint = <b>Eine Grenze für Ihre Meldungen.</b> Sie endet am { $until }. Niemand im Team weiß, wer Sie sind.

mydata-no =
    .no = Nein, behalten

mydata-export = Hier ist alles, was wir über Sie aufbewahren, in zwei Dateien: eine zum Lesen und eine für andere Programme. Ich habe sie gerade erstellt und behalte keine Kopie. Was Sie gemeldet haben, steht darin. Bewahren Sie sie deshalb an einem sicheren Ort auf.
mydata-export-text = Ich kann hier keine Dateien schicken. Deshalb steht hier als Text, was wir über Sie aufbewahren.

mydata-sure-settings = Soll ich Ihre Einstellungen löschen? Dann kenne ich Ihre Sprache nicht mehr.
    .yes = Ja, löschen
mydata-sure-unlink = { $count ->
        [one] Soll ich Ihre Meldung von Ihrem Konto lösen? Dann wissen wir nicht mehr, wo wir Ihnen schreiben können.
       *[other] Soll ich Ihre { $count } Meldungen von Ihrem Konto lösen? Dann wissen wir nicht mehr, wo wir Ihnen schreiben können.
    } Sie bleiben bei unserem Team. Danach öffnet sie nur noch ein Zugangscode.
    .yes = Ja, lösen
mydata-sure-reports = { $count ->
        [one] Welche Meldung soll ich löschen? Das Team kann dann nicht mehr daran arbeiten.
       *[other] Welche Ihrer { $count } Meldungen soll ich löschen? Das Team kann dann nicht mehr daran arbeiten.
    } Was gelöscht ist, kommt nicht zurück.
    .one = Löschen:
    .yes = Alle löschen
mydata-sure-all = Soll ich alles löschen? Ihre verbundenen Meldungen, Ihre Einstellungen und Ihr Entwurf sind dann weg, ebenso Ihr Abonnement und Ihre Vorschläge. Das kommt nicht zurück. Meldungen, die nur ein Zugangscode öffnet, bleiben.
    .yes = Ja, alles löschen
mydata-sure-forget = Soll ich Sie hier vergessen? Ihre Einstellungen und Ihr Entwurf sind dann weg, ebenso Ihr Abonnement und Ihre Vorschläge. Niemand schreibt Ihnen mehr. Ihre Meldungen bleiben bei unserem Team. Danach öffnet sie nur noch ein Zugangscode.
    .yes = Ja, vergessen
mydata-sure-wipe = Soll ich diesen Chat leeren? Auf Telegram kann ich nur Nachrichten der letzten 48 Stunden wegnehmen. Auf Discord kann ich nur meine eigenen wegnehmen. Den Rest können Sie selbst löschen. Ihre Meldungen bleiben.
    .yes = Ja, leeren

mydata-done-settings = Ihre Einstellungen sind gelöscht. Spätestens am { $date } sind sie auch aus unseren Sicherungen weg.
mydata-done-unlink = Ihre Meldungen sind von Ihrem Konto gelöst. Spätestens am { $date } ist Ihre Adresse auch aus unseren Sicherungen weg.
mydata-done-reports = Ihre Meldungen sind gelöscht. Spätestens am { $date } sind sie auch aus unseren Sicherungen weg.
mydata-done-all = Alles ist gelöscht. Spätestens am { $date } ist es auch aus unseren Sicherungen weg.
mydata-done-forget = Ich habe Sie vergessen. Spätestens am { $date } ist alles auch aus unseren Sicherungen weg.
mydata-done-wipe = Dieser Chat ist so leer, wie ich ihn machen kann.

mydata-counted = Etwas bleibt noch kurz: was Sie in der letzten Stunde getan haben, als Zahl. Das schützt andere vor Missbrauch. Drücken Sie nach { $until } noch einmal auf „Hier vergessen werden“, dann ist auch das weg.

erasecase-sure = Soll ich Ihre Meldung { $reference } löschen? Das Team kann dann nicht mehr daran arbeiten. Sie kommt nicht zurück.
    .yes = Ja, löschen
    .no = Nein, behalten
erasecase-done = Ihre Meldung ist gelöscht. Spätestens am { $date } ist sie auch aus unseren Sicherungen weg. Ihr Zugangscode gilt nicht mehr.
erasecase-gone = Diese Meldung ist hier nicht. Öffnen Sie sie zuerst mit ihrem Zugangscode, in /case.

case-taken-back = Wer den Fall { $reference } gemeldet hat, hat ihn gelöscht. Alles darin ist weg.

export =
    .title = Was Concordia über Sie aufbewahrt
    .evidence = Was Sie gemeldet haben
    .answer = Vom Team
    .message = Von Ihnen
export-made = Erstellt am { $date }.
export-file = [Datei: { $name }]
