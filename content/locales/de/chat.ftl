# What every conversation needs: buttons, the progress counter, and what to say when something does not fit.

menu =
    .report = Hass melden
    .who_helps = Wer hilft mir?
    .case = Meine Meldung
    .events = Veranstaltungen
    .follow = Kalender abonnieren
    .mydata = Meine Daten
    .help = Hilfe
    .privacy = Datenschutz
    .language = Sprache
    .continue = Weitermachen
    .cancel = Abbrechen

answer =
    .back = Zurück
    .skip = Überspringen
    .done = Das ist alles
    .cancel = Abbrechen
    .write = Schreiben

platform =
    .telegram = Telegram
    .discord = Discord
    .web = Diese Seite
    .console = Dieses Terminal

step = <i>Frage { $step } von { $steps }</i>

answer-choose = Das habe ich nicht verstanden. Bitte wählen Sie einen der Knöpfe, oder tippen Sie seine Nummer.
answer-words = Bitte antworten Sie in wenigen Worten.
answer-empty = Diese Nachricht war leer. Bitte versuchen Sie es noch einmal.
answer-long = Dieser Text ist zu lang für mich: { $length } Zeichen. Ich kann { $limit } aufbewahren. Bitte schicken Sie ihn in Teilen.
answer-evidence = Schicken Sie mir bitte zuerst, was Sie melden möchten. Das kann ein Text, ein Foto, eine Datei, eine Sprachnachricht oder ein Link sein.
evidence-more = Nachrichten bisher: { $count } (Dateien: { $files }). Schicken Sie mehr, oder wählen Sie „{ answer.done }“.
evidence-added = Danke, das habe ich zu Ihrer Meldung gelegt.
evidence-full = In eine Meldung passen { $limit } Nachrichten, und Ihre ist voll. Alles, was Sie schon geschickt haben, ist sicher. Mit /case können Sie später mehr hinzufügen.
file-big = Diese Datei ist zu groß für mich: { $size } MB. Ich kann { $limit } MB aufbewahren. Bitte schicken Sie eine kleinere Datei, einen Screenshot oder den Link. Alles, was Sie schon geschickt haben, ist sicher.
odd-sent = Diese Art von Nachricht kann ich nicht aufbewahren. Bitte schicken Sie Text, ein Foto, eine Datei, eine Sprachnachricht oder einen Link.
press-stale = Dieser Knopf gehört zu einer früheren Frage. Ich habe ihn nicht beachtet.
command-unknown = Diesen Befehl kenne ich nicht. Mit /help sehen Sie alle.
trouble = Entschuldigung, bei uns ist etwas schiefgegangen. Das Team kann es sehen. Bitte versuchen Sie es gleich noch einmal. In Gefahr? Rufen Sie die 112 an.
busy = Sie sind noch nicht fertig. Möchten Sie weitermachen oder zuerst abbrechen?
cancelled = Abgebrochen. Ihr Entwurf ist gelöscht, und nichts davon wurde eingereicht.
not-understood = Ich bin nicht sicher, was Sie möchten. Möchten Sie Hass melden, oder suchen Sie Hilfe?
