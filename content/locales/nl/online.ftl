# Online content: how to send a notice to the platform, around the letter of notice.ftl.

online-how = <b>Meld het aan { $platform }</b>

online-search = Zoek daar naar: { $words }

online-language = De tekst hieronder is in het { $language }. Dat is de taal van het formulier van het platform.

online-copy = Het volgende bericht is een brief aan het platform. Volgens de wet moet het platform erop antwoorden (digitaledienstenverordening, artikel 16). Kopieer de brief, vul in wat nog leeg is, en verstuur hem zelf. Ik verstuur niets.

online-refused = <b>Als het platform weigert of niet antwoordt</b>

online-step = { $number }. { $step }

online-dispute = – { $name }: { $link }
