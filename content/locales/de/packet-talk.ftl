# The questions before a referral file is made.

ask-packet-case = Bitte benutzen Sie den Knopf unter dem Fall.
ask-mypacket = Öffnen Sie bitte zuerst Ihre Meldung mit ihrem Zugangscode, in /case. Benutzen Sie dann den Knopf darunter.

ask-packet-body = Für wen ist die Akte? Ich schlage vor, wer in dieser Lage hilft.
    .none = Niemand Bestimmtes

ask-packet-language = In welcher Sprache soll die Akte sein? Was gemeldet wurde, bleibt, wie es ist.

ask-packet-identity = Soll in der Akte stehen, wer Sie sind? Dann hat die letzte Seite Zeilen für Ihren Namen und Ihre Adresse. Sie füllen sie mit der Hand aus. Ich erfahre nie, was Sie dort schreiben.
    .yes = Ja, mit diesen Zeilen
    .no = Nein
ask-packet-voice = Sollen Ihre Aufnahmen darin genannt sein? Sie können Sie verraten. Sonst sagt die Akte nur, dass es eine gibt.
    .yes = Ja, nennen
    .no = Nein
ask-packet-names = Sollen die Namen Ihrer Dateien darin stehen? Oft steht ein Name oder ein Ort darin.
    .yes = Ja, mit den Namen
    .no = Nein

ask-packet-form = In welcher Form?
    .pdf = PDF, zum Drucken oder Senden
    .html = Webseite (HTML)
    .json = Daten (JSON)

packet-sent = Hier ist die Akte. Ich gebe sie nur Ihnen und niemandem sonst, und ich behalte keine Kopie. Sie entscheiden, ob Sie sie senden. Sie enthält hasserfüllte Worte: Teilen Sie sie nur mit denen, die sie brauchen.
packet-no-files = Hier kann ich keine Dateien schicken. Öffnen Sie die Meldung auf Telegram oder Discord: Dort kann ich die Akte für Sie erstellen.
