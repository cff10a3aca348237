# Dateien mit Veranstaltungen.

import-why = { $why ->
        [no-events] es stehen keine Veranstaltungen darin
        [no-header] die erste Zeile nennt die Spalten nicht; Name und Beginn sind nötig
        [no-name] der Name fehlt
        [no-time] es steht nicht dabei, wann es ist
        [odd-time] das Datum oder die Uhrzeit stimmt nicht
        [past] es ist schon vorbei
        [too-often] es kommt zu oft wieder
        [too-many] es sind zu viele Veranstaltungen; der Rest wurde nicht gelesen
        [too-big] die Datei ist zu groß
        [withdrawn] der Veranstalter hat es nicht veröffentlicht
        [unknown] diese Art von Datei kenne ich nicht
       *[broken] es ist nicht lesbar
    }
