# /privacy: what is kept, by whom, for how long. Every number comes from the running settings.

hours = { $count ->
        [one] 1 Stunde
       *[other] { $count } Stunden
    }
days = { $count ->
        [one] 1 Tag
       *[other] { $count } Tage
    }

privacy = <b>Ihre Daten</b>

    Wer diesen Dienst betreibt: { $operator }.

    <b>Was wir aufbewahren.</b> Vor Ihrem Ja: nur einen Entwurf, { $draft } lang. Nach Ihrem Ja: Ihre Nachrichten und Ihre Antworten, verschlüsselt. Sie bleiben noch eine Zeit, wenn Ihre Meldung abgeschlossen ist: { $cases }. Wir merken uns auch Ihre Sprache. Wie oft ein Zugangscode falsch war, merken wir uns { $tries } lang.

    <b>Wie wir Sie erreichen.</b> Das wählen Sie. Wenn nur der Zugangscode Ihre Meldung öffnet, bewahren wir Ihr Konto nicht auf. Möchten Sie unsere Antworten hier bekommen? Dann bewahren wir auch auf, wo wir Ihnen schreiben können. Das können Sie jederzeit beenden.

    <b>Was los ist.</b> Haben Sie den Kalender abonniert? Dann bewahren wir verschlüsselt auf, wo wir Ihnen schreiben können, und was Sie gewählt haben. Das endet mit /unfollow, oder wenn Sie mich blockieren. Woran ich Sie einzeln erinnern soll, vergessen wir, wenn es vorbei ist. Schlagen Sie eine Veranstaltung vor? Dann bewahren wir sie verschlüsselt auf, und auch, wo wir Ihnen schreiben können, bis das Team entscheidet. Wir vergessen sie spätestens nach dieser Zeit: { $proposals }. Nach der Veranstaltung gilt: { $after }. In /mydata können Sie sie zurückziehen.

    <b>Gegen Missbrauch.</b> Zu jeder Meldung bewahren wir ein geheimes Merkmal der Person auf, die sie eingereicht hat. Es ist bei jeder Meldung ein anderes. Damit kann unser Team jemanden bremsen oder stoppen und erfährt nie, wer das ist.

privacy-more = <b>Wer es sehen kann.</b> Die Menschen, die Meldungen bearbeiten, lesen, was Sie eingereicht haben. Sie sehen nicht, wer Sie sind, außer Sie schreiben es selbst. Bewahren wir auf, wo wir Ihnen schreiben können? Dann können zwei von ihnen das gemeinsam nachsehen. Dafür schreiben sie einen Grund auf, und wir sagen es Ihnen sofort. Wir merken uns { $audit } lang, wer welche Meldung geöffnet hat, aber nicht, was darin steht. { $platform } kann sehen, dass Sie mir schreiben, und was Sie hier schreiben.

    <b>In Gruppen.</b> Melden Sie der Moderation eine Nachricht? Dann bewahren wir die Nachricht verschlüsselt auf, mit Absender, Zeit, Link und Dateien. So lange bleibt sie nach der Entscheidung höchstens: { $incidents }. Die Moderation sieht nie, wer sie gemeldet hat. Gibt die Moderation sie an unser Team weiter, bewahren wir sie wie eine Meldung auf. Wie viele Nachrichten Sie gemeldet haben, merken wir uns { $flags } lang. Möchten Sie die Entscheidung erfahren? Dann bewahren wir bis dahin auch auf, wo wir Ihnen schreiben können.

    <b>Technik.</b> Was ich nicht lesen kann, lege ich { $odd } lang verschlüsselt zur Seite. Ich merke mir { $dedupe } lang die Nummer jeder Nachricht, damit keine doppelt zählt. So lange steht Gelöschtes noch in unseren Sicherungen: { $backups }.

privacy-rights = <b>Was Sie tun können.</b> /mydata zeigt, was wir über Sie aufbewahren. Dort können Sie es auch speichern und löschen. Mit /cancel löschen Sie Ihren Entwurf. Eine Meldung, die nur Ihr Zugangscode öffnet, löschen Sie in /case. Nach dem Gesetz können Sie auch verlangen, dass wir etwas berichtigen.
