# Reports of nearly the same, which the team may join.

alike = <b>Ähnlich wie Fall { $reference }</b>
    { $count ->
        [one] Eine Person hat das gemeldet.
       *[other] { $count } Personen haben das gemeldet.
    }

alike-in = <b>Damit zusammengelegt</b> ({ $count ->
        [one] eine Person
       *[other] { $count } Personen
    })
alike-proposed = <b>Vielleicht dasselbe</b> ({ $count ->
        [one] eine Person
       *[other] { $count } Personen
    })

alike-line = { $reference }, { $date }, { $count ->
        [one] eine Person
       *[other] { $count } Personen
    }: { $why }

alike-why =
    .link = derselbe Link
    .words = fast dieselben Wörter
    .picture = fast dasselbe Bild
    .other = ähnlich über eine andere Meldung

alike-more = Und { $count } weitere.

alike-help = Wenn Sie Fälle zusammenlegen, erreicht eine Antwort alle, die sie gemeldet haben. Alle bleiben unbekannt, untereinander und für Sie.

alike-menu =
    .join = Zusammenlegen:
    .all = Alle zusammenlegen
    .leave = Diesen Fall herausnehmen
    .answer = Allen antworten
    .claim = Fall übernehmen
    .alike = Gruppe zeigen

alike-joined = Zusammengelegt. Eine Antwort erreicht jetzt { $count ->
        [one] eine Person
       *[other] { $count } Personen
    }.
alike-left = Fall { $reference } steht jetzt für sich. Antworten, die gesendet wurden, bleiben.
alike-not-yours = Das kann nur, wer diesen Fall hat oder das Team leitet.
alike-alone = Ich sehe keinen ähnlichen Fall.
