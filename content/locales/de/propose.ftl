# /propose_event: die Fragen an Veranstalter, und was sie davon hören.

propose-menu =
    .propose_event = Veranstaltung vorschlagen
    .proposed = Meine Vorschläge

propose-hello = Sie können eine Veranstaltung für das Jahr der kulturellen Vielfalt vorschlagen. Das Team von { $operator } liest sie und entscheidet. Nimmt das Team sie an, können alle sehen, was Sie hier schreiben. Das Team sieht Ihr Konto nie: Ich behalte es nur, um Ihnen die Antwort zu bringen, und danach lösche ich es.

propose-name = Wie heißt die Veranstaltung?

propose-when = Wann findet sie statt? Schreiben Sie es so, wie Sie es sagen würden, zum Beispiel:

    <b>{ $day } von 19:30 bis 22 Uhr</b>
    <b>{ $day }, ganzer Tag</b>

propose-understood = Ich habe verstanden: <b>{ $when }</b>. Wenn das nicht stimmt, wählen Sie „{ answer.back }“.

propose-where = Wo findet sie statt? Schreiben Sie den Ort, die Straße, und die Gemeinde mit ihrer Postleitzahl, zum Beispiel:

    <b>Rathaus, Rathausplatz 14, 4700 Eupen</b>
    .online = Online
    .everywhere = Überall in Belgien

propose-online = Wo kann man sie online öffnen? Senden Sie den Link. Er beginnt mit https://

propose-text = Was geschieht dort? Beschreiben Sie es in einigen Sätzen.

propose-themes = Worum geht es? Wählen Sie alles, was passt, nacheinander. Wählen Sie dann „{ propose-themes.done }“.
    .done = Das ist alles

propose-spoken = Welche Sprachen werden dort gesprochen? Wählen Sie alle, nacheinander. Wählen Sie dann „{ propose-spoken.done }“.
    .done = Das ist alles

propose-price = Was kostet es? Schreiben Sie den Betrag in Euro, zum Beispiel <b>5</b> oder <b>7,50</b>.
    .free = Kostenlos

propose-step-free = Kann jemand im Rollstuhl ohne Hilfe hinein und teilnehmen?
    .yes = Ja
    .no = Nein, oder unsicher

propose-organiser = Wer veranstaltet es? Schreiben Sie den Namen, den alle sehen dürfen.

propose-link = Gibt es eine Seite mit mehr Information, oder zur Anmeldung? Senden Sie den Link. Er beginnt mit https://

propose-send = <b>Bitte prüfen Sie das.</b>

    { $card }

    Soll ich es dem Team senden?
    .send = Ja, senden
    .change = Etwas ändern
    .stop = Nein, wegwerfen

propose-change = Was möchten Sie ändern?

propose-sent = Danke. Das Team liest Ihren Vorschlag, und ich sage Ihnen hier, wie es entscheidet.
propose-stopped = Gut. Ich habe alles weggeworfen, und niemand hat es gelesen.
propose-blocked = Vorerst nehmen wir keine Veranstaltungen von Ihnen an. Nach Ansicht unseres Teams ging es in manchen Ihrer Meldungen nicht um Hass. Niemand dort weiß, wer Sie sind. Sind Sie nicht einverstanden? Öffnen Sie diese Meldung mit ihrem Zugangscode, in /case, und schreiben Sie dem Team.
propose-waiting = Es warten schon { $count } Veranstaltungen von Ihnen auf das Team. Sobald es über eine davon entschieden hat oder Sie eine zurückziehen, können Sie eine neue vorschlagen.

propose-again = { $count ->
        [one] Eine Veranstaltung von Ihnen wartet auf das Team.
       *[other] { $count } Veranstaltungen von Ihnen warten auf das Team.
    } Möchten Sie noch eine vorschlagen?
    .new = Noch eine vorschlagen
    .look = Ansehen, was wartet

proposed = { $count ->
        [0] Es wartet keine Veranstaltung von Ihnen auf das Team.
        [one] Eine Veranstaltung von Ihnen wartet auf das Team. Hier können Sie sie auch zurückziehen.
       *[other] { $count } Veranstaltungen von Ihnen warten auf das Team. Hier können Sie sie auch zurückziehen.
    }
proposed-one = { $card }

    Dieser Vorschlag wartet auf das Team. Wir bewahren ihn auf, bis es entscheidet, spätestens bis { $until }.
    .back = Zurückziehen
proposed-sure = Soll ich „{ $name }“ zurückziehen? Der Vorschlag ist dann gelöscht, und das Team sieht ihn nicht mehr.
    .yes = Ja, zurückziehen
    .no = Nein, warten lassen
proposed-back = „{ $name }“ ist zurückgezogen. Ich habe den Vorschlag gelöscht, und woher er kam.
proposed-gone = Dieser Vorschlag wartet nicht mehr.
propose-lapsed = Es tut mir leid: Das Team hat nicht rechtzeitig über Ihre Veranstaltung „{ $name }“ entschieden. Ich habe den Vorschlag gelöscht, und woher er kam. Kommt die Veranstaltung noch? Dann können Sie sie wieder vorschlagen.

propose-accepted = Gute Nachricht: Das Team hat Ihre Veranstaltung „{ $name }“ angenommen. Alle können sie jetzt finden. Ich habe gelöscht, woher Ihr Vorschlag kam.
    .look = Ansehen
propose-accepted-changed = Gute Nachricht: Das Team hat Ihre Veranstaltung „{ $name }“ angenommen. Es hat vorher etwas daran geändert, sehen Sie also bitte nach, ob alles stimmt. Alle können sie jetzt finden. Ich habe gelöscht, woher Ihr Vorschlag kam.
propose-refused = Das Team hat Ihre Veranstaltung „{ $name }“ nicht angenommen.

    { $why }

    Ich habe den Vorschlag gelöscht, und auch, woher er kam.

propose-why-theme = Sie passt nicht zu den Themen des Jahres der kulturellen Vielfalt.
propose-why-commercial = Sie soll etwas verkaufen. Dieser Kalender ist nicht für Werbung da.
propose-why-incomplete = Es fehlt etwas, sodass man nicht weiß, was es ist, wann oder wo. Sie können sie mit allen Angaben noch einmal vorschlagen.
propose-why-double = Sie steht schon im Kalender.
propose-why-hateful = Sie bringt Menschen gegen andere auf. Oder sie schließt Menschen aus, weil sie sind, wer sie sind.
propose-why-own = Das Team schrieb: „{ $words }“
propose-why-own-in = Das Team schrieb, in dieser Sprache: { $language }. „{ $words }“

when-no-day = Darin finde ich keinen Tag. Bitte schreiben Sie den Tag, den Monat und das Jahr.
when-no-hour = Darin finde ich keine Uhrzeit. Bitte schreiben Sie sie dazu, oder „ganzer Tag“.
when-no-year = In welchem Jahr ist das? Bitte schreiben Sie es dazu.
when-no-such-day = Diesen Tag gibt es nicht. Bitte sehen Sie noch einmal nach.
when-past = Das ist schon vorbei. Bitte schreiben Sie eine Zeit, die noch kommt.
when-far = Das ist noch sehr weit weg. Ich nehme Veranstaltungen der nächsten 18 Monate an.
when-weekday = Dieser Tag heißt anders: Wochentag und Datum passen nicht zusammen. Bitte sehen Sie noch einmal nach.
when-repeats = Ich kann einen Tag annehmen, oder Tage nacheinander. Bitte schreiben Sie das erste Mal, und erzählen Sie von den anderen in der Beschreibung.
when-order = So wäre es zu Ende, bevor es beginnt. Bitte sehen Sie noch einmal nach.
when-unclear = Das habe ich nicht verstanden. Bitte schreiben Sie es wie im Beispiel.
where-unclear = Darin finde ich keine belgische Postleitzahl. Bitte schreiben Sie es wie im Beispiel, oder wählen Sie einen Knopf.
link-unclear = Diesen Link kann ich nicht verwenden. Er muss mit https:// beginnen.
answer-amount = Diesen Betrag habe ich nicht verstanden. Bitte schreiben Sie eine Zahl bis 1000, wie 5 oder 7,50.

proposal-title = <b>{ $name }</b>
proposal-line = { $name }: { $words }
proposal-text = { $words }
proposal-names =
    .name = Name
    .when = Wann
    .where = Wo
    .text = Beschreibung
    .themes = Themen
    .spoken = Sprachen vor Ort
    .price = Preis
    .step-free = Rollstuhl
    .organiser = Veranstalter
    .link = Mehr
