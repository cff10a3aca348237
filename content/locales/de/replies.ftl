# Answers that are sent often.

replies = { $count ->
        [0] Es gibt noch keine gespeicherten Antworten.
        [one] Es gibt eine gespeicherte Antwort.
       *[other] Es gibt { $count } gespeicherte Antworten.
    } Wählen Sie eine, oder fügen Sie eine hinzu.
    .add = Hinzufügen

reply-title = Wie soll sie heißen? Den Namen sieht nur das Team.

reply-text = Wie lautet sie in dieser Sprache: { $language }? Wenn Sie das überspringen, bleibt sie, wie sie ist.

reply-view = <b>{ $title }</b>

    { $texts }

    Was möchten Sie tun?
    .change = Ändern
    .remove = Entfernen
    .leave = So lassen

reply-in = <b>{ $language }</b>
    { $words }

reply-gap = <b>{ $language }</b>
    Noch nicht geschrieben. Diese Personen bekommen eine andere Sprache.

reply-kept = Gespeichert, in allen Sprachen.
reply-kept-gaps = Gespeichert. Es fehlt noch: { $languages }.
reply-removed = Entfernt. Antworten, die damit gesendet wurden, bleiben.
reply-empty = Es wurde nichts gespeichert, denn es gibt keinen Text.
reply-left = Es bleibt, wie es ist.

replies-menu =
    .replies = Gespeicherte Antworten
