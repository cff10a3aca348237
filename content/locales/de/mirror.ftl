# Die eigene Veranstaltungsliste eines Servers.

mirror-cannot = Hier gibt es keine Veranstaltungsliste, die ich füllen könnte. Nur Server auf Discord haben eine.
mirror-is-off = In der Veranstaltungsliste dieses Servers stehen die Veranstaltungen des Jahres noch nicht. Soll ich die nächsten zwanzig eintragen und aktuell halten? Welche es sind, bestimmt, was Ihr Kanal abonniert hat.
mirror-is-on = In der Veranstaltungsliste dieses Servers stehen die nächsten zwanzig Veranstaltungen des Jahres. Ich halte sie aktuell.
mirror-on = Gut, die nächsten zwanzig Veranstaltungen kommen in die Liste dieses Servers. Ändert sich etwas, ändere ich es auch dort.
mirror-off = Gut, ich nehme die Veranstaltungen des Jahres aus der Liste dieses Servers.
mirror-no-rights = Ich darf die Veranstaltungsliste von { $title } nicht ändern, deshalb habe ich damit aufgehört. Eine Administratorin oder ein Administrator kann mir das Recht „Events erstellen“ geben und dann wieder /mirror schreiben.

mirror-menu =
    .on = Veranstaltungen zeigen
    .off = Nicht mehr zeigen
    .nowhere = Der Ort ist noch nicht bekannt
