# /report and /who_helps: the questions, the preview, the receipt. $days: how long, in words.

tipline-hello = Danke, das habe ich bekommen. Möchten Sie es melden? Dann habe ich ein paar Fragen an Sie. Nichts wird eingereicht, bevor Sie Ja sagen.

ask-danger = Ist jetzt gerade jemand in Gefahr?
    .yes = Ja
    .no = Nein

ask-evidence = Was ist passiert? Erzählen Sie es mit eigenen Worten, oder leiten Sie mir die Nachricht weiter. Sie können auch einen Link, Fotos, Dateien oder eine Sprachnachricht schicken. Schicken Sie so viele, wie Sie brauchen.

ask-place = Wo ist es passiert?
    .online = Online
    .street = Auf der Straße
    .work = Bei der Arbeit
    .housing = Wohnen, Miete
    .school = In der Schule
    .shop = Geschäft, Café, Bank
    .health = Gesundheitswesen
    .transport = Bus, Zug, Tram
    .authority = Behörde
    .police = Bei der Polizei
    .media = In den Medien
    .neighbourhood = In meiner Nachbarschaft
    .leisure = Sport oder Kultur
    .other = Anderswo

ask-platform = Auf welcher Plattform?

ask-detail = Was war es genauer?
    .federal = Föderale Behörde
    .flemish = Flämische Behörde, Gemeinde
    .walloon = Wallonische Region oder FWB
    .brussels = Brüssel
    .dg = Deutschsprachige Gemeinschaft
    .broadcast = Radio, TV oder deren Videos
    .press = Zeitung, Nachrichtenseite
    .advert = Werbung
    .delijn = De Lijn
    .rail = SNCB, STIB oder TEC
    .private = Firma, Organisation
    .public = Öffentlicher Dienst
    .dutch = Niederländischsprachige Schule
    .french = Französischsprachige Schule
    .german = Deutschsprachige Schule

ask-matter = Was war es?
    .words = Beleidigung oder Hassrede
    .threat = Drohung oder Stalking
    .violence = Gewalt
    .sexual = Sexuelle Gewalt
    .damage = Sachbeschädigung
    .images = Intime Bilder
    .doxing = Private Daten veröffentlicht
    .refused = Abgelehnt oder benachteiligt
    .silent = Plattform lehnt ab oder schweigt
    .talk = Ich möchte nur reden
    .suicidal = Ich denke an Suizid
    .residence = Aufenthaltsrecht
    .dialogue = Ich suche Dialog

ask-ground = Worum ging es? So finden wir die richtige Stelle. Sie können diese Frage überspringen.
    .origin = Herkunft oder Hautfarbe
    .islam = Muslimisch sein
    .jewish = Jüdisch sein
    .belief = Andere Überzeugung
    .orientation = Sexuelle Orientierung
    .gender = Frau oder Mann sein
    .trans = Trans oder inter sein
    .disability = Behinderung, Krankheit
    .age = Alter
    .roma = Roma oder Fahrende sein
    .social = Geld oder soziale Herkunft
    .language = Sprache
    .opinion = Politik oder Gewerkschaft

ask-region = In welchem Teil Belgiens?
    .flanders = Flandern
    .brussels = Brüssel
    .wallonia = Wallonie
    .east = Ostbelgien

ask-under-18 = Ist die betroffene Person unter 18?
    .yes = Ja
    .no = Nein

ask-role = Ist es Ihnen passiert, oder haben Sie es gesehen?
    .victim = Es ist mir passiert
    .witness = Ich habe es gesehen

ask-confirm = <b>Bitte prüfen Sie das.</b>

    { $summary }

    Wer dies aufbewahrt: { $operator }. Es bleibt verschlüsselt und ohne Ihren Namen, bis { $days } nach dem Abschluss Ihrer Meldung. Nur Menschen, die Meldungen bearbeiten, können es lesen.

    Soll ich es einreichen?
    .file = Ja, einreichen
    .stop = Nein, alles löschen

summary-evidence = Nachrichten: <b>{ $count }</b> (Dateien: <b>{ $files }</b>)

summary-line = { $name }: <b>{ $answer }</b>

summary-names =
    .ask-place = Wo
    .ask-platform = Plattform
    .ask-detail = Genauer
    .ask-matter = Was
    .ask-ground = Es ging um
    .ask-region = Teil Belgiens
    .ask-under-18 = Unter 18
    .ask-role = Ihre Rolle

receipt = <b>Ihre Meldung ist eingereicht. Vielen Dank.</b>

    Das ist Ihr Zugangscode. Sie brauchen ihn, um Ihre Meldung wieder zu öffnen. Ich kann ihn nur einmal zeigen:

    <code>{ $receipt }</code>

    Schreiben Sie ihn auf, oder bewahren Sie ihn an einem sicheren Ort auf. Geben Sie ihn niemandem.
    .saved = Ich habe ihn notiert

receipt-saved = Gut. Mit /case und Ihrem Zugangscode sehen Sie, wie es um Ihre Meldung steht. Sie können auch etwas hinzufügen, von jedem Konto aus. Ich habe den Code aus dieser Nachricht entfernt.

# $count: earlier reports of nearly the same thing.
report-known = { $count ->
        [one] Sie sind nicht allein: Jemand hat schon fast dasselbe gemeldet. Das Team antwortet Ihnen beiden zusammen.
       *[other] Sie sind nicht allein: { $count } andere haben schon fast dasselbe gemeldet. Das Team antwortet Ihnen allen zusammen.
    }
