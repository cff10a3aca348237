# Die Seite selbst, rund um das Gespräch.

web-title = Concordia
web-tagline = Hass melden. Hilfe finden. Ohne Ihren Namen.
web-noscript = Diese Seite braucht JavaScript.
web-connecting = Einen Moment…
web-skip = Zum Textfeld
web-language = Sprache

web-log = Gespräch
web-bot = Concordia:
web-you = Sie:
web-typing = Concordia schreibt…
web-newer = Neuere Nachrichten
web-choices = Mögliche Antworten

web-composer = Schreiben Sie eine Nachricht
web-send = Senden
web-attach = Foto oder Datei
web-tray = Dateien zum Senden
web-remove = Entfernen
web-drop = Legen Sie Ihre Dateien hier ab
web-commands = Befehle
web-sending = Wird gesendet
web-sent = Gesendet und gespeichert
web-uploading = Die Datei wird gesendet
web-failed = Nicht gesendet. Ihre Nachricht steht noch hier.
web-again = Noch einmal versuchen
web-too-large = Zu groß
web-too-long = Dieser Text ist zu lang, um ihn auf einmal zu senden. Er steht wieder im Textfeld: Bitte senden Sie ihn in Teilen.
web-crowded = Viele Nachrichten auf einmal. Bitte warten Sie einen Moment und versuchen Sie es noch einmal.
web-offline = Keine Verbindung. Was Sie schreiben, bleibt hier und wird gesendet, sobald es wieder eine gibt.
web-renewed = Die Verbindung steht wieder. Ihre Antworten sind gespeichert.

web-copy = Kopieren
web-copied = Kopiert
web-copy-by-hand = Ausgewählt: Kopieren Sie mit Strg+C

web-forward = Nachricht weiterleiten
web-forward-help = Eine Nachricht von anderswo fügen Sie hier ein. Sagen Sie auch, woher sie kommt.
web-forward-text = Die Nachricht
web-forward-kind = Wer hat sie geschickt?
web-forward-user = Eine Person
web-forward-hidden = Das weiß ich nicht
web-forward-group = Sie stand in einer Gruppe
web-forward-channel = Sie stand in einem Kanal oder auf einer Seite
web-forward-name = Name der Person, der Gruppe, des Kanals oder der Seite
web-forward-link = Link, falls es einen gibt
web-forward-send = Weiterleiten
web-forwarded = Weitergeleitet von:
web-cancel = Abbrechen

web-photo = Foto
web-video = Video
web-voice = Sprachnachricht
web-audio = Ton
web-document = Datei

# Die Demo: erfundene Personen, jede mit ihrem eigenen Gespräch.
web-persons = Wer möchten Sie sein?
web-persons-help = Dies ist eine Demo. Diese Menschen gibt es nicht. Jeder hat sein eigenes Gespräch.
web-person-amina = Amina
web-person-amina-about = 24, aus Brüssel
web-person-jan = Jan
web-person-jan-about = 58, aus Gent
web-person-lena = Lena
web-person-lena-about = 31, aus Eupen
web-person-sofie = Sofie
web-person-sofie-about = 40, moderiert eine Nachbarschaftsgruppe
web-restart = Neu beginnen als jemand anderes
web-restart-help = Alle Gespräche auf diesem Bildschirm werden vergessen. Was Sie gemeldet haben, bleibt und lässt sich mit dem Zugangscode öffnen.
web-restart-yes = Neu beginnen

# Worte, die verdeckt sind, bis jemand sie sehen möchte.
web-uncover = Worte zeigen
web-cover = Worte verdecken
web-picture = Bild zu dieser Nachricht
web-picture-show = Bild zeigen
web-picture-hide = Bild verdecken
web-picture-gone = Das Bild wird hier nicht mehr aufbewahrt.

# Die zweite Seite der Demo: eine Gruppe, der Raum ihrer Moderatoren und ein privates Gespräch.
web-to-community = Eine Gruppe und ihre Moderatoren
web-to-chat = Zum Gespräch
web-community = Eine Gruppe und ihre Moderatoren
web-community-about = Eine Demo: Melden Sie eine Nachricht, entscheiden Sie und sehen Sie, wer davon erfährt.
web-restart-community = Neu beginnen
web-skip-community = Zur Gruppe
web-places = Orte
web-tab-town = Gruppe
web-tab-room = Moderation
web-tab-alone = Privat
web-town = Lindenstraße
web-room = Moderation
web-alone = Privates Gespräch
web-be = Sie sind
web-later = 3 Minuten vergehen lassen
web-later-help = Moderatoren erfahren etwas später von einer Meldung. So errät niemand, von wem sie kommt.
web-later-done = 3 Minuten sind vergangen.
web-report = Melden
web-only-you = Nur Sie sehen das
web-muted = Sie können hier im Moment nicht schreiben. Das haben die Moderatoren entschieden.
web-out = Sie sind nicht mehr in dieser Gruppe. Das haben die Moderatoren entschieden.
web-left = Concordia hat die Gruppe verlassen.
web-letter = Neue private Nachricht für
web-new = Neu

# Wer die verletzende Nachricht schrieb, und was schon in der Gruppe steht. Niemand ist gemeint: Es geht um Sommersprossen.
web-person-tom = Tom
web-said-party = Am Samstag ist Straßenfest. Wer backt etwas?
web-said-waffles = Ich bringe Waffeln mit.
web-said-hate = Hauptsache, es kommt niemand mit Sommersprossen. Diese Leute gehören nicht in unsere Straße. Schickt sie weg!
web-said-music = Und ich sorge für Musik.

# Die dritte Seite der Demo: jemand meldet, zwei bearbeiten Fälle.
web-to-team = Ein Team und seine Fälle
web-team = Ein Team und seine Fälle
web-team-about = Eine Demo: Melden Sie etwas, antworten Sie darauf, und sehen Sie, wer was erfährt.
web-restart-team = Neu beginnen
web-restart-team-help = Alle Fälle der Demo und alle Gespräche auf diesem Bildschirm werden gelöscht. Die erfundenen Fälle sind wieder da wie am Anfang.
web-tab-citizen = Meldung
web-tab-worker = Bearbeitung
web-tab-lead = Leitung
web-citizen = Wer meldet
web-worker = Fallbearbeitung
web-lead = Teamleitung
web-person-nadia = Nadia
web-person-bart = Bart
web-example = Zugangscode zum Testen:
web-example-read = Öffnen
web-command-cases = die wartenden Fälle, und wer sie hat
web-command-team = wer zum Team gehört
web-command-replies = oft verschickte Antworten

# Die vierte Seite der Demo: jemand folgt dem Jahr, und zwei schreiben an alle, die ihm folgen.
web-to-year = Das Jahr und seine Neuigkeiten
web-year = Das Jahr und seine Neuigkeiten
web-year-about = Eine Demo: Folgen Sie dem Jahr, lassen Sie Zeit vergehen, schreiben Sie an alle.
web-restart-year = Neu beginnen
web-restart-year-help = Alle Gespräche auf diesem Bildschirm werden vergessen. Die Agenda bleibt, und die Zeit auch.
web-tab-follower = Folgen
web-tab-publisher = Redaktion
web-tab-approver = Freigabe
web-follower = Wer dem Jahr folgt
web-publisher = Redaktion
web-approver = Freigabe
web-person-mieke = Mieke
web-person-karim = Karim
web-clock = In dieser Demo ist es
web-clock-day = Nächster Tag, 12 Uhr
web-clock-digest = Bis zur Übersicht am Donnerstag
web-crowd = 40 erfundene Menschen folgen hier dem Jahr. Eine Nachricht an alle geht mit 2 pro Sekunde hinaus. So sehen Sie, wie weit sie ist.
web-command-announce = eine Nachricht an alle, die folgen
web-command-announcements = was angekündigt wurde, und wie weit es ist
