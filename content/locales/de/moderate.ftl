# The moderators' room: what was reported, and what they decide.

incident = <b>Gemeldete Nachricht</b>
    { $count ->
        [one] Eine Person hat das gemeldet.
       *[other] { $count } Personen haben das gemeldet.
    }

incident-slow = Gemeldet von Menschen, die sehr oft melden.

incident-author = Verfasst von: { $name }, { $date }

incident-hidden = Name verborgen

incident-link = Nachricht: { $link }

incident-hurts = <b>Das kann verletzen.</b> Zum Lesen tippen:

# $words
incident-words = { $words }

incident-files = { $count ->
        [one] Mit einer Datei.
       *[other] Mit { $count } Dateien.
    }

incident-more = { $count ->
        [one] Und noch eine Nachricht, die dazugehört.
       *[other] Und noch { $count } Nachrichten, die dazugehören.
    }

incident-note = Anmerkung eines Mitglieds: { $note }

incident-appeal = Die Person, die es geschrieben hat, antwortet: { $words }

incident-help = Was Sie entscheiden, gilt für jede Nachricht hier. Wer verwarnt, stummschaltet oder ausschließt, entfernt auch die Nachrichten.

# $verdict: what was decided then.
incident-like = Fast dasselbe wurde schon gemeldet: { $verdict }.
incident-like-open = noch nicht entschieden

incident-asked = <b>Jemand aus der Moderation bittet um eine zweite Meinung.</b>

incident-pictures = { $count ->
        [one] Ein Bild. Es kann verletzen.
       *[other] { $count } Bilder. Sie können verletzen.
    }

# What was decided stands behind a colon as a sentence: with a capital.
incident-decided = <b>Entschieden: { $verdict }</b>
    { $count ->
        [one] Eine Person hat das gemeldet.
       *[other] { $count } Personen haben das gemeldet.
    }

incident-again = { $count ->
        [one] Eine Person hat eine Nachricht gemeldet, die noch offen ist.
       *[other] Inzwischen haben { $count } Personen eine Nachricht gemeldet, die noch offen ist.
    }

incident-undone = Ich konnte eine Entscheidung nicht ausführen, weil { $why }.
undone-why =
    .rights = ich das in der Gruppe nicht darf
    .gone = ich nicht mehr in der Gruppe bin
    .refused = die Plattform es ablehnt

incident-unwarned = Ich konnte die Person, die die Nachricht geschrieben hat, privat nicht erreichen. Deshalb kennt die Person die Entscheidung noch nicht. Sie können selbst mit ihr sprechen.

decide =
    .keep = Stehen lassen
    .remove = Entfernen
    .warn = Verwarnen
    .mute1h = 1 Std. stumm
    .mute1d = 1 Tag stumm
    .mute1w = 1 Woche stumm
    .ban = Ausschließen
    .up = Weitergeben
    .ask = Zweite Meinung
    .show = Nachricht zeigen
    .pictures = Bilder zeigen
    .back = Doch zurücknehmen
    .queue = Später

verdict-keep = Die Nachricht bleibt stehen
verdict-remove = Die Nachricht wurde entfernt
verdict-warn = Die Nachricht wurde entfernt, und wer sie geschrieben hat, wurde verwarnt
verdict-mute1h = Die Nachricht wurde entfernt, und wer sie geschrieben hat, kann 1 Stunde lang nicht schreiben
verdict-mute1d = Die Nachricht wurde entfernt, und wer sie geschrieben hat, kann 1 Tag lang nicht schreiben
verdict-mute1w = Die Nachricht wurde entfernt, und wer sie geschrieben hat, kann 1 Woche lang nicht schreiben
verdict-ban = Die Nachricht wurde entfernt, und wer sie geschrieben hat, wurde aus der Gruppe ausgeschlossen
verdict-up = Die Nachricht wurde an das Team des Dienstes weitergegeben

warning = Die Moderation der Gruppe { $title } hat eine Nachricht von Ihnen entfernt, weil die Nachricht nicht zu den Gruppenregeln passt. Für Sie heißt das: { $what }. Sind Sie nicht einverstanden? Sie können einmal antworten, und die Moderation liest Ihre Antwort.
warning-menu =
    .appeal = Einmal antworten

# After a colon, in the place of $what above.
warning-means =
    .warn = Sie bekommen eine Verwarnung
    .mute1h = Sie können 1 Stunde lang nicht schreiben
    .mute1d = Sie können 1 Tag lang nicht schreiben
    .mute1w = Sie können 1 Woche lang nicht schreiben
    .ban = Sie können nicht mehr teilnehmen

ask-appeal = Was möchten Sie der Moderation sagen? Sie können einmal antworten.

appeal-incident = Bitte benutzen Sie den Knopf unter der Nachricht, die Sie bekommen haben.
appeal-sent = Danke. Die Moderation kann Ihre Antwort jetzt lesen.
appeal-unknown = Hier gibt es keine Entscheidung, auf die Sie antworten können. Auf jede Entscheidung können Sie einmal antworten.

queue-left = Noch offen: { $count }.

queue-waiting = { $count ->
        [0] Das ist alles, was neu ist.
        [one] Eine weitere Nachricht wartet.
       *[other] { $count } weitere Nachrichten warten.
    }

queue-slow = { $count ->
        [one] Eine Nachricht steht am Ende der Warteliste, gemeldet von Menschen, die sehr oft melden.
       *[other] { $count } Nachrichten stehen am Ende der Warteliste, gemeldet von Menschen, die sehr oft melden.
    }

queue-menu =
    .queue = Die nächste zeigen

queue-empty = Nichts ist offen. Vielen Dank.

moderators-only = Das kann nur die Moderation dieser Gruppe.
moderator-unsure = Ich kann gerade nicht sehen, ob Sie zur Moderation gehören. Bitte versuchen Sie es in einer Minute noch einmal.

handing-up = Wer soll sich das ansehen? Das Team des Dienstes bekommt Ihren Vorschlag und die Nachricht, mit Absender, Link und Dateien. Wer die Nachricht gemeldet hat, sage ich dem Team nicht.
    .team = Das Team wählen lassen

# $title: the name of the group.
appeal-granted = Die Moderation von { $title } hat Ihre Antwort gelesen. Die Moderation nimmt ihre Entscheidung zurück: Sie dürfen wieder mitmachen. Eine entfernte Nachricht kommt nicht zurück.

# What became of a decision.
verdict-back = nach der Antwort zurückgenommen
