# Was stattfindet: /events, die Auswahl und die Karte einer Veranstaltung.

events = { $count ->
        [one] <b>Eine Veranstaltung</b>
       *[other] <b>{ $count } Veranstaltungen</b>
    }

events-chosen = Ihre Auswahl: { $chosen }

event-line = <b>{ $number }. { $name }</b>
    { $facts }

events-words = „{ $words }“

events-none = Ich habe noch nichts Passendes gefunden: { $chosen }. Jede Woche kommt etwas dazu. Soll ich etwas weiter suchen?

events-none-at-all = Ich kenne noch keine Veranstaltungen. Sie kommen, also schauen Sie bald wieder vorbei.
events-none-group = Ich habe noch nichts Passendes gefunden. Jede Woche kommt etwas dazu.

events-wider =
    .words = Ohne diese Wörter
    .when = An jedem Tag
    .area = In ganz Belgien
    .near = Auch weiter weg
    .theme = Zu jedem Thema
    .spoken = In jeder Sprache
    .free = Auch mit Eintrittspreis
    .accessible = Ohne diese Barrierefreiheit

events-menu =
    .earlier = Vorige Seite
    .more = Nächste Seite
    .near = In meiner Nähe
    .area = Wo
    .provinces = Nach Provinz
    .anywhere = Ganz Belgien
    .when = Wann
    .theme = Thema
    .any-theme = Alle Themen
    .spoken = Sprache
    .any-spoken = Alle Sprachen
    .free = Nur gratis
    .paid = Auch mit Eintrittspreis
    .accessible = Nur barrierefrei
    .any-access = Barrierefrei oder nicht
    .all = Alle Veranstaltungen
    .private = Privat suchen

events-typed =
    .free = gratis
    .accessible = barrierefrei
    .near = in meiner Nähe
    .off = abgesagt

events-no-place = Ich weiß noch nicht, wo Sie sind. Welchen Teil von Belgien möchten Sie sehen? Ich merke mir einen Ort nur, wenn Sie ihm folgen.
events-where = Wo in Belgien?
events-theme = Worum soll es gehen?
events-spoken = Welche Sprache soll dort gesprochen werden?

events-when = Wann?
    .any = An jedem Tag
    .today = Heute
    .week = Diese Woche
    .weekend = Dieses Wochenende
    .month = Diesen Monat

clock = { $hour }.{ $minute } Uhr
clock-summer = { $clock } (Sommerzeit)
clock-winter = { $clock } (Winterzeit)

time-at = { $day }, { $start }
time-between = { $day }, { $start } bis { $end }
time-into-night = { $day }, { $start } bis { $end } (nach Mitternacht)
time-across = { $day }, { $start }, bis { $last }, { $end }
time-day = { $day }, den ganzen Tag
time-days = { $first } bis { $last }
time-off = { $time } – abgesagt
time-more = { $count ->
        [one] und ein weiteres Datum
       *[other] und { $count } weitere Daten
    }

event-name = <b>{ $name }</b>
event-off = <b>Abgesagt.</b> Diese Veranstaltung findet nicht statt.
event-moved = <b>Verschoben.</b> Das neue Datum ist noch nicht bekannt.
event-over = Diese Veranstaltung ist vorbei.
event-where = Wo: { $where }
event-online = Online: { $link }
event-free = Gratis
event-price = Preis: { $price }
event-spoken = Dort wird gesprochen: { $languages }
event-accessible = Barrierefrei, sagt der Veranstalter
event-organiser = Veranstalter: { $organiser }
event-source = Quelle: { $source }, { $date }
event-source-days = Einer der Tage, die zum Jahr gehören
event-source-proposed = Vom Veranstalter vorgeschlagen, vom Team geprüft
event-only-in = <i>Nur auf { $language }</i>
event-unknown = Ich kenne diese Veranstaltung nicht mehr. Vielleicht ist sie vorbei.

event-menu =
    .remind = Erinnern Sie mich
    .unremind = Nicht mehr erinnern
    .ics = In meinen Kalender
    .map = Auf der Karte
    .back = Zurück zur Liste
    .share = Teilen
    .page = Seite des Veranstalters
    .open = Veranstaltung öffnen
    .all-ics = Alles, dem ich folge, als Kalender

event-reminded = Gut, ich erinnere Sie einen Tag vorher: { $name }. Wenn sich etwas ändert oder sie abgesagt wird, sage ich es sofort. Sie müssen nichts weiter tun.
event-unreminded = Gut, ich schreibe Ihnen nicht mehr über diese Veranstaltung: { $name }.
event-ics = Hier ist die Datei für Ihren Kalender: { $name }. Öffnen Sie sie, dann übernimmt Ihr Kalender alles. Bekommen Sie sie später noch einmal, wird alles aktualisiert.
event-ics-all = Hier ist, was von allem kommt, dem Sie folgen. Öffnen Sie die Datei, dann übernimmt Ihr Kalender alles.
event-ics-nothing = Sie folgen noch keiner Veranstaltung. Schauen Sie in /events, und wählen Sie „Erinnern Sie mich“.
event-on-map = { $name }: { $where }

calendar-name = Jahr der kulturellen Vielfalt

sign-language =
    .vgt = Gebärdensprache (VGT)
    .sfb = Gebärdensprache (LSFB)
