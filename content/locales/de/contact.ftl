# Reporter and team write to each other, and neither learns who the other is.

news-offer = Soll ich Ihnen hier schreiben, wenn es Neues zu Ihrer Meldung gibt? Dann bewahre ich auf, wo ich Sie erreiche: verschlüsselt, und das Team sieht es nie. Wenn Sie nichts wählen, bewahre ich nichts auf. Ihr Zugangscode öffnet Ihre Meldung immer.
    .yes = Ja, hier
    .discreet = Nur, dass es Neues gibt
    .no = Nein, mit meinem Zugangscode

news-yes = Gut. Wenn das Team antwortet, schreibe ich Ihnen hier. Mit /case können Sie das ändern.
news-discreet = Gut. Ich schreibe nur, dass es Neues gibt. Sie lesen es mit /case und Ihrem Zugangscode.
news-no = Gut. Ich schreibe Ihnen nicht zu Ihrer Meldung. Sie öffnen sie mit /case und Ihrem Zugangscode.
news-unknown = Von hier aus kann ich diese Meldung nicht öffnen. Mit /case und Ihrem Zugangscode geht es.

news-state-none = Ich schreibe Ihnen nicht. Ihr Zugangscode öffnet Ihre Meldung.
news-state-here = Ich schreibe Ihnen hier.
news-state-discreet = Ich schreibe nur, dass es Neues gibt.
news-state-elsewhere = Ich schreibe Ihnen in einem anderen Chat.

write-case = Bitte benutzen Sie die Schaltfläche unter der Nachricht des Teams.

case-message = Was möchten Sie dem Team schreiben? Ihre Meldung: { $reference }. Das Team sieht nicht, wer Sie sind. Möchten Sie unbekannt bleiben? Dann schreiben Sie Ihren Namen und Ihre Adresse nicht.
case-message-sent = Ihre Nachricht ist beim Team. Es antwortet so bald wie möglich. In Gefahr? Rufen Sie 112 an.

news-answer = <b>Das Team antwortet auf Ihre Meldung { $reference }</b>

    { $words }

news-answer-in = <b>Das Team antwortet auf Ihre Meldung { $reference }</b>
    Geschrieben auf { $language }

    { $words }

news-quiet = Es gibt Neues für Sie. Öffnen Sie es mit /case und Ihrem Zugangscode.

news-menu =
    .writeteam = Antworten
    .case = Meine Meldung öffnen

answer-case = Bitte benutzen Sie die Schaltfläche unter dem Fall.

answer-goes = <b>Ihre Antwort im Fall { $reference }</b>
    { $count ->
        [one] Sie geht an eine Person.
       *[other] Sie geht an { $count } Personen, denn diese Fälle sind zusammengelegt.
    } { $told ->
        [0] Niemand bekommt sie in einem Chat: Man liest sie mit dem Zugangscode.
        [one] Eine Person erfährt in einem Chat davon.
       *[other] { $told } Personen erfahren in einem Chat davon.
    }
    Sprache: { $languages }

answer-how = Möchten Sie selbst schreiben oder eine gespeicherte Antwort benutzen?
    .write = Selbst schreiben

answer-text = Wie lautet Ihre Antwort? Wer gemeldet hat, liest diese Sprache: { $language }.

answer-also = Und in dieser Sprache: { $language }? Wenn Sie das überspringen, bekommen diese Personen Ihren ersten Text. Ich sage dann, in welcher Sprache er ist.

answer-send = Das wird man sehen:

    { $preview }

    Soll ich es senden? Die Antwort kommt vom „Team“, ohne Ihren Namen.
    .send = Senden
    .change = Ändern
    .drop = Nicht senden

answer-sent = { $count ->
        [one] Ihre Antwort steht im Fall.
       *[other] Ihre Antwort steht in allen { $count } Fällen.
    } { $told ->
        [0] Man kann sie mit dem Zugangscode lesen.
        [one] Eine Person erfährt jetzt in einem Chat davon.
       *[other] { $told } Personen erfahren jetzt in einem Chat davon.
    }
answer-dropped = Es wurde nichts gesendet.

reporter-wrote = Im Fall { $reference } hat Ihnen die Person geschrieben, die gemeldet hat.
reporter-unreached = Im Fall { $reference } ist meine Nachricht an die Person, die gemeldet hat, nicht angekommen. Mit dem Zugangscode kann man Ihre Antwort weiter lesen.
