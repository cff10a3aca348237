# Ankündigungen: Jemand schreibt, jemand anders gibt frei, viele lesen.

# Was Menschen lesen.

announced-correction-of = <b>Berichtigung</b> unserer Nachricht vom { $day }
announced-correction = <b>Berichtigung</b> einer früheren Nachricht
announced-only = <i>Diese Nachricht gibt es nur auf { $language }.</i>
announced-sender = <i>Eine Nachricht vom Team hinter Concordia</i>
announced-sender-named = <i>Eine Nachricht von { $sender }</i>
announced-menu =
    .news = Keine Nachrichten vom Team mehr
    .unfollow = Alles abbestellen

# Schreiben.

announce-text = Wie lautet der Text in dieser Sprache: <b>{ $language }</b>? Höchstens { $limit } Zeichen. Wenn Sie das überspringen, bleibt er, wie er ist. Ohne Text lesen diese Menschen eine andere Sprache.

announce-gaps = <b>Bitte sehen Sie noch einmal hin</b>

    { $lines }
    .go = So weitermachen
    .again = Texte neu schreiben

announce-gap = { $language }: kein Text. { $count ->
        [one] Eine Person liest stattdessen { $other }.
       *[other] { $count } Personen lesen stattdessen { $other }.
    }
announce-gap-nobody = { $language }: kein Text. Im Moment braucht ihn niemand.
announce-uneven = { $language }: Dieser Text ist viel länger oder viel kürzer als die anderen.

announce-picture = Soll ein Bild dabei sein? Dann senden Sie ein Foto. Nicht alle sehen es: Was wichtig ist, muss auch im Text stehen. Wenn Sie das überspringen, gibt es kein Bild.
announce-picture-odd = Bitte senden Sie ein einziges Foto, und sonst nichts.

announce-address = { $count ->
        [0] Soll es eine Taste geben, die eine Webseite öffnet? Dann senden Sie die Adresse. Wenn Sie das überspringen, gibt es keine Taste.
       *[other] Soll es noch eine Taste geben? Dann senden Sie die Adresse, oder überspringen Sie das.
    }
announce-address-odd = Eine Taste öffnet nur eine Adresse, die mit https:// beginnt und weder Namen noch Passwort enthält. Bitte prüfen Sie sie.
announce-label = Was steht auf der Taste in dieser Sprache: <b>{ $language }</b>? Höchstens { $limit } Buchstaben.
announce-label-odd = Das passt nicht auf eine Taste. Bitte höchstens { $limit } Buchstaben, in einer Zeile.

announce-audience = Für wen ist es? Nur wer dem Kalender folgt und unsere Nachrichten möchte, bekommt es.
    .all = Alle, die folgen
    .choose = Selbst wählen
announce-to = Ist es für Menschen, für Gruppen oder für beide?
    .people = Menschen
    .communities = Gruppen
    .both = Beide
announce-several =
    .all = Alle
    .done = Das ist alles
announce-languages = { $count ->
        [0] Für wen, der welche Sprachen liest?
       *[other] Gewählt: { $chosen }. Noch eine Sprache?
    }
announce-platforms = { $count ->
        [0] Auf welchen Plattformen?
       *[other] Gewählt: { $chosen }. Noch eine Plattform?
    }
announce-areas = { $count ->
        [0] Wo? Wer ganz Belgien folgt, bekommt es auch.
       *[other] Gewählt: { $chosen }. Noch ein Ort?
    }
announce-themes = { $count ->
        [0] Zu welchen Themen? Wer allen Themen folgt, bekommt es auch.
       *[other] Gewählt: { $chosen }. Noch ein Thema?
    }
announce-when = Wann soll es hinausgehen? Vorher muss jemand anders es freigeben. Wer Ruhezeiten hat, bekommt es danach. Oder tippen Sie einen Tag und eine Uhrzeit, wie „24. November, 19:30 Uhr“.
    .now = Sobald es freigegeben ist
    .hour = In einer Stunde
    .tomorrow = Morgen um 9 Uhr
    .monday = Nächsten Montag um 9 Uhr

announce-when-odd = Diesen Zeitpunkt habe ich nicht verstanden. Bitte tippen Sie einen künftigen Tag und eine Uhrzeit, wie „24. November, 19:30 Uhr“, oder wählen Sie eine Taste.

announce-empty = Es wurde nichts gespeichert, denn es gibt keinen Text.

# Ändern und berichtigen.
rewrite-announcement = Bitte nehmen Sie die Taste unter der Ankündigung.
correct-announcement = Bitte nehmen Sie die Taste unter der Ankündigung.
disapprove-announcement = Bitte nehmen Sie die Taste unter der Vorschau.
rewrite-what = Was möchten Sie ändern? Danach ist es wieder ein Entwurf und muss neu freigegeben werden.
    .texts = Texte
    .picture = Bild
    .buttons = Tasten
    .audience = Wer es bekommt
    .time = Zeit

# Die Liste und die Karte.

announcements = { $count ->
        [0] Es wurde noch nichts angekündigt.
       *[other] <b>Ankündigungen</b>

            Wählen Sie eine, um zu sehen, wie weit sie ist.
    }
announcement-menu =
    .announcements = Alle Ankündigungen
    .announce = Ankündigung schreiben
    .preview = Ansehen wie die Leser
    .rewrite = Ändern
    .askapproval = Um Freigabe bitten
    .withdraw = Zurückziehen
    .correct = Berichtigung schreiben
announcement-stage =
    .draft = Entwurf
    .asked = Wartet auf Freigabe
    .approved = Freigegeben
    .refused = Abgelehnt
    .withdrawn = Zurückgezogen
announcement-when =
    .now = sobald es freigegeben ist

announcement-card = <b>Ankündigung { $reference }</b>

    { $stage }. Geschrieben von: { $name }
    Wann: { $when }
announcement-audience = Für: { $audience }
announcement-count = { $count ->
        [one] <b>Eine Person</b> würde es jetzt bekommen.
       *[other] <b>{ $count } Personen</b> würden es jetzt bekommen.
    }
announcement-count-line = • { $platform }, { $language }: { $count }
announcement-communities = { $count ->
        [one] Eine Gruppe würde es auch bekommen.
       *[other] { $count } Gruppen würden es auch bekommen.
    }
announcement-corrects = Das ist eine Berichtigung. Sie geht an alle, die die erste Nachricht bekommen haben: { $count }
announcement-picture = Mit einem Bild.
announcement-link = Taste „{ $label }“: { $address }

announcement-look = <b>Bitte sehen Sie sich das an</b>

    { $lines }
announcement-nobody = Niemand würde das jetzt bekommen.
announcement-personal-line = { $kind }: „{ $words }“. Sind alle, die hier genannt sind, damit einverstanden, dass viele das lesen?
announcement-personal =
    .iban = Kontonummer
    .email = E-Mail-Adresse
    .card = Kartennummer
    .register = Nationalregisternummer
    .phone = Telefonnummer
    .handle = Kontoname
announcement-reason = Abgelehnt von { $name }: { $reason }
announcement-approver = Freigegeben von: { $name }
announcement-mailing = { $state }: { $sent } von { $total } gesendet

# Zuerst ansehen.

preview = { $count ->
        [0] So sehen Menschen es, in jeder Sprache. Jede Plattform zeigt es, wie es ist.
       *[other] So sehen Menschen es, in jeder Sprache.

            { $lines }
    }
preview-split = { $platform }, { $language }: Der Text ist zu lang und kommt in { $count } Nachrichten.
preview-no-buttons = { $platform }, { $language }: Es gibt keine Tasten. Sie kommen als nummerierte Zeilen.
preview-shortened = { $platform }, { $language }: Eine Taste ist zu lang und wird gekürzt.
preview-seen = Das war alles.
announcement-decide = <b>Darf das hinausgehen?</b> Wenn Sie es freigeben, kann niemand es mehr ändern, ohne neu zu fragen.
    .approve = Ja, freigeben
    .disapprove = Nein, ablehnen
    .card = Zur Ankündigung

# Bitten und entscheiden.

announcement-asked = { $count ->
        [one] Ich habe eine Person im Team gebeten, es anzusehen. Ich sage Ihnen, was sie entscheidet.
       *[other] Ich habe { $count } Personen im Team gebeten, es anzusehen. Ich sage Ihnen, was sie entscheiden.
    }
announcement-no-second = Es wartet jetzt auf Freigabe. Aber niemand sonst im Team kann es freigeben: Bitte laden Sie jemanden dafür ein.
announcement-request = <b>Eine Ankündigung wartet auf Sie</b>

    Geschrieben von: { $name }. So viele würden sie bekommen: { $count }. Bitte lesen Sie sie zuerst, und entscheiden Sie dann.
    .preview = Lesen
announcement-approved = <b>Freigegeben.</b> Es geht zu seiner Zeit hinaus. Hier können Sie es verfolgen.
announcement-approved-letter = { $name } hat Ihre Ankündigung freigegeben. Sie geht zu ihrer Zeit hinaus. Hier können Sie es verfolgen.
disapprove-reason = Warum nicht? Wer sie geschrieben hat, liest Ihre Worte.
announcement-refused = Abgelehnt. Wer sie geschrieben hat, bekommt Ihren Grund.
announcement-refused-letter = <b>{ $name } hat Ihre Ankündigung abgelehnt.</b>

    { $reason }

    Sie können sie ändern und neu fragen.
withdraw-sure = Soll es gar nicht hinausgehen? Was zurückgezogen ist, kommt nicht wieder.
    .yes = Ja, zurückziehen
announcement-withdrawn = Zurückgezogen. Es geht nicht hinaus.
announcement-withdrawn-letter = { $name } hat Ihre Ankündigung zurückgezogen. Sie geht nicht hinaus.

# Warum nichts geschehen ist.
announcement-not-here = Eine solche Ankündigung habe ich nicht.
announcement-not-sent = Diese ist noch nicht hinausgegangen, es gibt also nichts zu berichtigen. Sie können sie noch ändern.
announcement-long-ago = Diese ist vor zu langer Zeit hinausgegangen: Ich weiß nicht mehr, wer sie bekommen hat. Bitte schreiben Sie eine neue Ankündigung.
announcement-sent = Diese kann niemand mehr ändern. Sie können eine Berichtigung schreiben.
announcement-not-asked = Diese wartet jetzt nicht auf Freigabe.
announcement-own = Sie haben das selbst geschrieben oder zuletzt geändert. Jemand anders muss entscheiden.
announcement-nobody-now = Niemand würde das jetzt bekommen. Es wurde also nicht freigegeben.
announcement-press = Bitte nehmen Sie die Taste unter der Vorschau.
announcement-changed = Es hat sich geändert, seit Sie es gesehen haben. Bitte sehen Sie es noch einmal an.
announcement-already = Es ist schon freigegeben, von { $name }. Nichts wurde doppelt gesendet.
announcement-stands = Es wurde nichts geändert. So steht es:

# Während es gesendet wird.

mailing-state =
    .filling = Wird vorbereitet
    .sending = Unterwegs
    .paused = Angehalten
    .stopped = Gestoppt
    .done = Gesendet
underway = <b>{ $state }</b>

    <code>{ $bar }</code> { $percent } %
    { $done } von { $total }. { $left }
underway-left = Noch etwa { $span }
underway-soon = Noch weniger als eine Minute
underway-unknown = Wie lange es dauert, weiß noch niemand.
underway-paused = Nichts geht hinaus, bis jemand es weitergehen lässt.
underway-over = Es ist vorbei.
underway-ended = Es ist vorbei: Es gibt nichts mehr zu steuern.
underway-sure = Es ist angehalten. So viele sind fertig: { $count }. Soll es für immer aufhören? Dann bekommen die anderen es nie.
underway-stopped = Gestoppt. Nichts geht mehr hinaus. Der Bericht kommt gleich.
announcement-steer =
    .paused = Anhalten
    .sending = Weiter
    .stop = Stoppen
    .sure = Für immer stoppen

# Der Bericht am Ende.

ended = <b>{ $state }</b>

    Gesendet: { $sent } von { $total }
    Dauer: { $span }
ended-gone = Blockiert: { $count }. Diese Personen haben den Bot blockiert oder ihr Konto geschlossen. Sie folgen nichts mehr.
ended-failed = Gescheitert: { $count }. Die Plattform hat die Nachricht nicht angenommen.
ended-left = Ausgelassen: { $count }. Sie folgten nicht mehr, als es hinausging.
ended-stopped = Nicht gesendet, weil es gestoppt wurde: { $count }
