# Online content: how to send a notice to the platform, around the letter of notice.ftl.

online-how = <b>Melden Sie es bei { $platform }</b>

online-search = Suchen Sie dort nach: { $words }

online-language = Der Text unten ist auf { $language }. Das ist die Sprache des Formulars der Plattform.

online-copy = Die nächste Nachricht ist ein Schreiben an die Plattform. Nach dem Gesetz muss die Plattform darauf antworten (Gesetz über digitale Dienste, Artikel 16). Kopieren Sie das Schreiben, ergänzen Sie, was noch leer ist, und schicken Sie es selbst ab. Ich schicke nichts.

online-refused = <b>Wenn die Plattform ablehnt oder nicht antwortet</b>

online-step = { $number }. { $step }

online-dispute = – { $name }: { $link }
