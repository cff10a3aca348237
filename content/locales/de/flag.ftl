# A member reports a message of somebody else to the moderators of a group.

flag-title = Der Moderation melden

flag-message = Bitte wählen Sie „{ discord-report-message }“ im Menü der Nachricht.
answer-message = Bitte wählen Sie „{ discord-report-message }“ im Menü der Nachricht.

ask-flag-ground = Worum geht es in der Nachricht?
    .origin = Herkunft oder Hautfarbe
    .islam = Islam
    .jewish = Jüdische Menschen
    .belief = Andere Überzeugung
    .orientation = Sexuelle Orientierung
    .gender = Geschlecht
    .trans = Trans oder inter Personen
    .disability = Behinderung, Krankheit
    .age = Alter
    .roma = Roma oder Fahrende
    .social = Geld oder soziale Herkunft
    .language = Sprache
    .opinion = Politik oder Gewerkschaft

ask-flag-note = Möchten Sie etwas dazu sagen? Die Moderation liest Ihre Worte, sieht aber nicht, wer sie geschrieben hat.

ask-flag-outcome = Möchten Sie die Entscheidung erfahren?
    .yes = Ja
    .no = Nein

# Dieselben Fragen in einem Formular: höchstens 45 Buchstaben.
field-ask-flag-ground = Worum geht es?
field-ask-flag-note = Ein Wort für die Moderation
field-ask-flag-outcome = Möchten Sie die Entscheidung hören?

flag-thanks = Danke. Die Moderation sieht sich diese Nachricht an. Ich sage niemandem, wer sie gemeldet hat. Möchten Sie die Entscheidung erfahren?
    .outcome = Ja, bitte

flag-thanks-wish = Danke. Die Moderation sieht sich diese Nachricht an. Ich sage niemandem, wer sie gemeldet hat. Die Entscheidung erfahren Sie von mir.

flag-noted = Gut. Ich sage Ihnen privat, was die Moderation entscheidet.

flag-decided = Die Moderation hat über diese Nachricht schon entschieden: { $verdict }.

flag-outcome = Sie haben der Moderation einer Gruppe eine Nachricht gemeldet. Die Moderation hat entschieden: { $verdict }. Danke, dass Sie die Nachricht gemeldet haben.

flag-no-room = Danke. Ich bewahre die Nachricht auf. Diese Gruppe hat noch keinen Moderationsraum, deshalb sieht sich vorerst niemand die Nachricht an. Ich kann Ihnen aber zeigen, wer Ihnen helfen kann.

flag-no-community = Hier arbeite ich nicht mit einer Moderation zusammen. Die Nachricht können Sie aber dem Dienst melden.

flag-unknown = Diese Meldung an die Moderation habe ich nicht mehr.

flag-hint = Sehen Sie hier eine Hassnachricht? Antworten Sie darauf mit /report, dann geht sie an die Moderation. Ich sage niemandem, wer es war.
    .open = Privat mit mir schreiben

flags-mine = { $count ->
        [one] Sie haben der Moderation eine Nachricht aus dieser Gruppe gemeldet. Die Moderation hat noch nicht entschieden. Ich sage Ihnen hier, was die Moderation entscheidet.
       *[other] Sie haben der Moderation { $count } Nachrichten aus dieser Gruppe gemeldet. Die Moderation hat noch nicht entschieden. Ich sage Ihnen hier, was die Moderation entscheidet.
    }

flags-none = In dieser Gruppe ist bei der Moderation keine Meldung von Ihnen offen. Möchten Sie der Moderation eine Nachricht melden? Antworten Sie in der Gruppe mit /report darauf. Oder melden Sie die Nachricht hier dem Dienst.
