# Die Akte für eine Stelle: eine Meldung als Datei. Sie richtet sich an eine Behörde, der Ton ist förmlich.

packet-title = Akte zur Weiterleitung
packet-intro = Diese Akte wurde von Concordia erstellt. Bei diesem Dienst melden Menschen in Belgien hasserfüllte Nachrichten. Sie gibt wieder, was gemeldet wurde, so wie es ankam. Noch niemand hat beurteilt, ob es strafbar ist.
packet-warning = Diese Akte enthält hasserfüllte Worte und Bilder, denn sie sind die Beweise. Bitte geben Sie sie nur an Personen weiter, die den Fall bearbeiten.
packet-unprintable = Einige Zeichen der Beweise können hier nicht gedruckt werden und erscheinen als Kästchen. Die JSON-Datei enthält sie alle.

packet-reference = Aktenzeichen
packet-for = Für
packet-for-open = Die zuständige Stelle
packet-reported = Gemeldet am
packet-made = Akte erstellt am
packet-operator = Weitergeleitet von

packet-facts = Der Sachverhalt, wie er erzählt wurde
# Wie jede Antwort heißt.
packet-answers =
    .ask-place = Wo
    .ask-platform = Plattform
    .ask-detail = Welche
    .ask-matter = Was
    .ask-ground = Worum es geht
    .ask-region = Teil von Belgien
    .ask-under-18 = Unter 18
    .ask-role = Die meldende Person
packet-role =
    .victim = Es ist ihr selbst passiert
    .witness = Sie hat es gesehen
packet-own-words = In den Worten der meldenden Person:
packet-no-own-words = Die meldende Person hat nichts in eigenen Worten geschrieben.

packet-list = Verzeichnis der Beweise
packet-list-intro = SHA-256 ist ein Fingerabdruck der Datei oder des Textes in UTF-8, genau wie empfangen. Wer ihn neu berechnet und denselben Wert findet, hat dieselbe Datei.
packet-column-item = Stück
packet-column-what = Was
packet-column-received = Empfangen am
packet-column-hash = SHA-256
packet-no-hash = keiner
packet-item = Stück
packet-text = Text

packet-evidence = Die Beweise
packet-evidence-intro = Was neben einem Strich steht, ist ein Zitat. Unsichtbare Zeichen sind darin weggelassen, und Webadressen sind unschädlich gemacht (hxxp, [.]). Die JSON-Datei enthält jeden Text genau wie empfangen. Bilder sind neue Kopien ohne verborgene Daten wie den Ort der Aufnahme.
packet-quoted = Zitierter Text
packet-received = Empfangen am
packet-text-hash = SHA-256 des Textes
packet-author = Verfasser
packet-author-kind = Art des Verfassers
packet-author-unknown = Name nicht bekannt
packet-posted = Veröffentlicht am
packet-address = Webadresse
packet-file = Datei
packet-file-name = Name der Datei
packet-file-type = Typ
packet-file-size = Größe
packet-file-hash = SHA-256 der Datei
packet-bytes = Bytes
packet-kept-back = Eigene Aufnahme der meldenden Person, zurückgehalten.
packet-not-received = Die Datei konnte nicht abgerufen werden. Darum hat sie keinen Fingerabdruck.
packet-picture = Bild zu Stück
packet-picture-note = Kopie ohne verborgene Daten. Der Fingerabdruck ist der der empfangenen Datei.

packet-origins =
    .user = Person
    .hidden = Person mit verborgenem Konto
    .group = Gruppe
    .channel = Kanal
packet-files =
    .photo = Foto
    .video = Video
    .voice = Sprachnachricht
    .audio = Tonaufnahme
    .document = Dokument

packet-notice = Meldung illegaler Inhalte an die Plattform
packet-notice-intro = Der folgende Text ist für die Plattform bestimmt. Er enthält, was Artikel 16 des Gesetzes über digitale Dienste verlangt. Concordia hat ihn nicht verschickt.
packet-notice-name = Name und E-Mail-Adresse bleiben hier leer. Wer die Meldung verschickt, trägt sie ein. Sie sind nicht nötig bei Inhalten zu sexuellem Missbrauch von Kindern.
packet-addresses = Genaue Webadressen in dieser Akte

packet-checklist = Prüfliste für eine Anzeige bei der Polizei
packet-checklist-intro = Abzuhaken, wenn die Anzeige aufgenommen wird.
# $ground: das geschützte Merkmal in wenigen Worten, wie die Person es gewählt hat.
packet-check-motive = Das Protokoll nennt das mögliche Motiv. Die meldende Person hat gewählt: { $ground }.
packet-check-motive-open = Das Protokoll sagt, ob Hass das Motiv sein kann. Die meldende Person hat kein Merkmal genannt.
# $act: ein Gesetz, mit seinem Datum.
packet-check-aggravating = Die Staatsanwaltschaft kann aus dem Protokoll ersehen, ob das Motiv die Straftat schwerer macht ({ $act }).
packet-check-injured = Die Person hat eine Erklärung als geschädigte Person abgegeben. Oder sie weiß, dass dies möglich ist. (Niederländisch „benadeelde persoon“, Französisch „personne lésée“.)
packet-check-copy = Die Person hat eine Kopie des Protokolls erhalten.
packet-check-originals = Die ursprünglichen Dateien und Nachrichten sind aufbewahrt. Ihre Fingerabdrücke wurden mit diesem Verzeichnis verglichen.

packet-left-out = Was die meldende Person angibt und zurückhält
packet-identity = Die meldende Person nennt ihre Identität:
packet-identity-no = Identität: zurückgehalten.
packet-voice-yes = Eigene Aufnahmen: dürfen im Verzeichnis stehen. Die Aufnahmen selbst sind nicht in dieser Akte.
packet-voice-no = Eigene Aufnahmen: zurückgehalten.
packet-names-yes = Dateinamen: angegeben.
packet-names-no = Dateinamen: zurückgehalten.

packet-sources = Quellen
packet-sources-intro = Allgemeine Information, keine Rechtsberatung. Ein Richter entscheidet.
packet-source-complaint = Anzeige bei der Polizei: Motiv, Kopie des Protokolls, geschädigte Person
packet-checked = geprüft am
packet-unchecked = allgemeines Wissen, nicht geprüft

packet-signature = Unterschriften
packet-signature-intro = Niemand muss unterschreiben. Wer gemeldet hat und unterschreibt, bleibt nicht mehr unbekannt. Unterschreiben heißt: Soweit ich weiß, ist diese Akte richtig und vollständig.
packet-sign-reporter = Die meldende Person (nur auf eigenen Wunsch)
packet-sign-service = Der Dienst, der diese Akte weiterleitet
packet-sign-body = Empfangen von
packet-sign-name = Name
packet-sign-date = Datum
packet-sign-place = Ort
packet-sign-signature = Unterschrift
packet-sign-number = Aktennummer
