# Each with its name on Discord: in lower case, without spaces, different from the others.
command-report = Hass melden
    .name = melden
command-who-helps = finden, wer Ihnen helfen kann
    .name = wer-hilft
command-case = Ihre Meldung mit dem Zugangscode öffnen
    .name = meldung
command-events = was in Ihrer Nähe stattfindet
    .name = veranstaltungen
command-follow = abonnieren, was los ist
    .name = abonnieren
command-propose-event = eine Veranstaltung für das Jahr vorschlagen
    .name = veranstaltung-vorschlagen
command-mydata = sehen, speichern oder löschen, was wir über Sie aufbewahren
    .name = meine-daten
command-language = Ihre Sprache wählen
    .name = sprache
command-privacy = was wir aufbewahren, und wie lange
    .name = datenschutz
command-help = alles, was ich kann
    .name = hilfe
command-cancel = abbrechen, was Sie gerade tun
    .name = abbrechen
command-charter = was in einer Gruppe willkommen ist, und was nicht
    .name = charter
command-setup = mich in dieser Gruppe einrichten (Admins)
    .name = setup
command-room = gemeldete Nachrichten hier empfangen (Admins)
    .name = room
command-queue = zeigen, was noch offen ist (Moderation)
    .name = queue
command-mirror = die Veranstaltungsliste des Servers (Admins)
    .name = mirror
command-follow-here = hier abonnieren, was los ist (Moderation)
    .name = hier-abonnieren
command-bye = mich aus dieser Gruppe entfernen (Admins)
    .name = bye

# How the bot presents itself on a platform: at most 512 letters, and at most 120.
profile-about = Ich helfe Ihnen, Hass in Belgien zu melden, und zeige Ihnen, wer Ihnen helfen kann, warum und wie. Ich bewahre nur auf, was Sie melden wollen: verschlüsselt und ohne Ihren Namen. Telegram selbst kann sehen, dass Sie mir schreiben. In Gefahr? Rufen Sie 112 an.
profile-short = Hass in Belgien melden und erfahren, wer Ihnen helfen kann.

# What Discord itself shows of the bot.

# An entry in the menu of a message: at most 32 letters.
discord-report-message = Nachricht melden

# The form in which words and files are sent: at most 45 letters each.
discord-write = Ihre Worte
discord-files = Fotos, Videos oder Dateien

# What follows a command: at most 100 letters. The name is in lower case, without spaces, at most 32 letters.
discord-argument-case = Ihr Zugangscode: sechzehn Ziffern
    .name = zugangscode
discord-argument-events = Ort, Thema, Sprache oder Wörter
    .name = wörter
discord-argument-language = die Sprache: nl, fr, de oder en
    .name = sprache

# For the team.
command-team = Ihr Team (Mitarbeitende)
    .name = team
command-cases = die Fälle, die warten (Mitarbeitende)
    .name = fälle
command-join = mit einer Einladung ins Team kommen (Mitarbeitende)
    .name = beitreten
command-staffroom = neue Fälle hier empfangen (Mitarbeitende)
    .name = teamraum
command-note = etwas im Fall dieses Beitrags notieren (Mitarbeitende)
    .name = notiz
discord-argument-join = die Buchstaben Ihrer Einladung
    .name = einladung
discord-argument-cases = der Name eines Falls, zum Beispiel 7K3Q-9F2B
    .name = fall
discord-argument-staffroom = off: neue Fälle kommen hier nicht mehr an
    .name = off
discord-argument-note = Ihre Notiz, nur für das Team
    .name = worte
