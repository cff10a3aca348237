# The first words, help, language and privacy.

welcome = <b>Willkommen bei Concordia.</b>

    Ich bin ein Chatbot. Ich helfe Ihnen, Hass in Belgien zu melden, und ich zeige Ihnen, wer helfen kann. Ich bewahre nur auf, was Sie selbst einreichen: verschlüsselt und ohne Ihren Namen. { $platform } selbst sieht aber, dass Sie mir schreiben.

    Jetzt in Gefahr? Rufen Sie die 112 an.

language = Welche Sprache möchten Sie?
language-chosen = Gut, wir machen auf Deutsch weiter.
language-offer = Möchten Sie auf Deutsch weitermachen?
    .yes = Ja, auf Deutsch
    .no = Nein, auf Deutsch

language-missing = Diese Sprache spreche ich noch nicht: { $language }. Das tut mir leid.

help = <b>Was ich kann</b>

    { $commands }

    Sie können mir auch einfach eine Hassnachricht weiterleiten oder ein Foto oder einen Link schicken.

    Ich bin ein Programm. Ich gehöre zu keiner Plattform, und ich bin kein Notdienst. In Gefahr? Rufen Sie die 112 an.

privacy = <b>Ihre Daten</b>

    Wer diesen Dienst betreibt: { $operator }.

    <b>Was wir aufbewahren.</b> Vor Ihrem Ja: nur einen Entwurf, 24 Stunden lang. Nach Ihrem Ja: Ihre Nachrichten und Ihre Antworten, verschlüsselt. Sie bleiben bis 90 Tage nach dem Abschluss Ihrer Meldung. Wir merken uns auch Ihre Sprache und, eine Stunde lang, wie oft ein Zugangscode falsch war.

    <b>Was wir nicht aufbewahren.</b> Ihren Namen und Ihre Nummer. Ihre Meldung ist nicht mit Ihrem Konto verbunden: Nur der Zugangscode öffnet sie.

    <b>Wer es sehen kann.</b> Die Menschen, die Meldungen bearbeiten, lesen, was Sie eingereicht haben. Sie sehen nicht, wer Sie sind, außer Sie schreiben es selbst. { $platform } kann sehen, dass Sie mir schreiben, und was Sie hier schreiben.

    <b>In Gruppen.</b> Melden Sie der Moderation eine Nachricht? Dann bewahren wir die Nachricht verschlüsselt auf, mit Absender, Zeit, Link und Dateien. Wir löschen sie spätestens 90 Tage nach der Entscheidung. Die Moderation sieht die Nachricht, aber nie, wer sie gemeldet hat. Gibt die Moderation sie an unser Team weiter, bewahren wir sie wie eine Meldung auf. Eine Stunde lang merken wir uns, wie viele Nachrichten Sie gemeldet haben. Möchten Sie die Entscheidung erfahren? Dann bewahren wir bis dahin auch auf, wo wir Ihnen schreiben können.

    <b>Was Sie tun können.</b> Mit /cancel löschen Sie Ihren Entwurf. Nach dem Gesetz können Sie verlangen, dass wir Ihre Daten zeigen, berichtigen oder löschen. Geben Sie uns dann Ihren Zugangscode, denn wir wissen nicht, wer Sie sind.

# Who runs the service, where the operator gave no name.
operator-unnamed = das Team hinter diesem Dienst
