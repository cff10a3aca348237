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

# Who runs the service, where the operator gave no name.
operator-unnamed = das Team hinter diesem Dienst
