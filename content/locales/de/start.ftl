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

# Each with its name on Discord: in lower case, without spaces, different from the others.
command-report = Hass melden
    .name = melden
command-who-helps = finden, wer Ihnen helfen kann
    .name = wer-hilft
command-case = Ihre Meldung mit dem Zugangscode öffnen
    .name = meldung
command-language = Ihre Sprache wählen
    .name = sprache
command-privacy = was wir aufbewahren, und wie lange
    .name = datenschutz
command-help = alles, was ich kann
    .name = hilfe
command-cancel = abbrechen, was Sie gerade tun
    .name = abbrechen
command-charter = was in einer Gruppe willkommen ist, und was nicht
    .name = charta
command-setup = mich in dieser Gruppe einrichten (Admins)
    .name = einrichten
command-room = gemeldete Nachrichten hier empfangen (Admins)
    .name = kanal
command-queue = zeigen, was noch offen ist (Moderation)
    .name = warteschlange
command-bye = mich aus dieser Gruppe entfernen (Admins)
    .name = tschüss

privacy = <b>Ihre Daten</b>

    Wer diesen Dienst betreibt: { $operator }.

    <b>Was wir aufbewahren.</b> Vor Ihrem Ja: nur einen Entwurf, 24 Stunden lang. Nach Ihrem Ja: Ihre Nachrichten und Ihre Antworten, verschlüsselt. Sie bleiben bis 90 Tage nach dem Abschluss Ihrer Meldung. Wir merken uns auch Ihre Sprache und, eine Stunde lang, wie oft ein Zugangscode falsch war.

    <b>Was wir nicht aufbewahren.</b> Ihren Namen und Ihre Nummer. Ihre Meldung ist nicht mit Ihrem Konto verbunden: Nur der Zugangscode öffnet sie.

    <b>Wer es sehen kann.</b> Die Menschen, die Meldungen bearbeiten, lesen, was Sie eingereicht haben. Sie sehen nicht, wer Sie sind, außer Sie schreiben es selbst. { $platform } kann sehen, dass Sie mir schreiben, und was Sie hier schreiben.

    <b>In Gruppen.</b> Melden Sie der Moderation eine Nachricht? Dann bewahren wir die Nachricht verschlüsselt auf, mit Absender, Zeit, Link und Dateien. Wir löschen sie spätestens 90 Tage nach der Entscheidung. Die Moderation sieht die Nachricht, aber nie, wer sie gemeldet hat. Gibt die Moderation sie an unser Team weiter, bewahren wir sie wie eine Meldung auf. Eine Stunde lang merken wir uns, wie viele Nachrichten Sie gemeldet haben. Möchten Sie die Entscheidung erfahren? Dann bewahren wir bis dahin auch auf, wo wir Ihnen schreiben können.

    <b>Was Sie tun können.</b> Mit /cancel löschen Sie Ihren Entwurf. Nach dem Gesetz können Sie verlangen, dass wir Ihre Daten zeigen, berichtigen oder löschen. Geben Sie uns dann Ihren Zugangscode, denn wir wissen nicht, wer Sie sind.

# How the bot presents itself on a platform: at most 512 letters, and at most 120.
profile-about = Ich helfe Ihnen, Hass in Belgien zu melden, und zeige Ihnen, wer Ihnen helfen kann, warum und wie. Ich bewahre nur auf, was Sie melden wollen: verschlüsselt und ohne Ihren Namen. Telegram selbst kann sehen, dass Sie mir schreiben. In Gefahr? Rufen Sie 112 an.
profile-short = Hass in Belgien melden und erfahren, wer Ihnen helfen kann.

# Who runs the service, where the operator gave no name.
operator-unnamed = das Team hinter diesem Dienst
