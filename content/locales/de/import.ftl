# /import_events: eine Datei mit Veranstaltungen.

import-menu =
    .import_events = Veranstaltungen einlesen

import-file = Senden Sie mir die Datei mit den Veranstaltungen. Ich lese iCalendar (.ics), JSON-LD und Tabellen (.csv). Die erste Zeile einer Tabelle nennt die Spalten.
import-no-file = Das war keine Datei. Bitte senden Sie die Datei selbst.

import-source = Wie heißt die Quelle? Kommt dieselbe Quelle wieder, werden ihre Veranstaltungen aktualisiert, und nichts steht doppelt da. Wählen Sie den Namen der Datei, oder schreiben Sie einen anderen.

import-moment = Die Datei ist noch unterwegs. Das dauert einen Moment.
    .again = Noch einmal versuchen
    .stop = Abbrechen

import-confirm = <b>{ $source }</b>

    { $result }

    { $problems }

    Soll ich die Veranstaltungen in den Kalender bringen? Wer ihnen folgt, hört, was neu, geändert oder abgesagt ist.
    .bring = Ja, einlesen
    .stop = Nein, so lassen

import-result = Neu: <b>{ $new }</b>
    Geändert: <b>{ $changed }</b>
    Abgesagt: <b>{ $cancelled }</b>
    Schon im Kalender: <b>{ $same }</b>

import-no-problems = Alles konnte gelesen werden.
import-problems = { $count ->
        [one] Ein Eintrag konnte nicht gelesen werden:
       *[other] { $count } Einträge konnten nicht gelesen werden:
    }
import-problem = { $entry }: { $why }
import-more = und { $count } weitere

import-done = Fertig.

    { $result }

    Ich habe die Datei gelöscht.
import-unread = In dieser Datei habe ich keine Veranstaltung gefunden.

    { $problems }
import-empty = In dieser Datei habe ich keine Veranstaltung gefunden.
import-same = Alles steht schon so im Kalender. Es hat sich nichts geändert.
import-lost = Die Datei ist nicht angekommen. Bitte senden Sie sie noch einmal.
import-stopped = Gut. Nichts wurde eingelesen, und ich habe die Datei gelöscht.
