# /follow: eine Frage, die Karte mit allem, was man wählen kann, und aufhören.

ask-follow = <b>Worüber soll ich Ihnen schreiben?</b>

    Wählen Sie einen Ort, oder schreiben Sie eine Postleitzahl. Dann erfahren Sie von mir, was dort los ist: Begegnungen, Kultur, Feste und mehr. Sie können es jederzeit ändern oder beenden.
    .everywhere = Ganz Belgien
    .province = Eine Provinz

ask-follow-province = Welche Provinz?
follow-where-unknown = Diesen Ort kenne ich nicht. Wählen Sie einen der Knöpfe, oder schreiben Sie eine Postleitzahl, zum Beispiel 4700.

# In einer Gruppe, für die Moderation.
ask-follow-here = <b>Worüber soll ich hier schreiben?</b>

    Wählen Sie einen Ort. Dann sage ich hier, was dort los ist. Die Moderation kann es jederzeit ändern oder beenden.
follow-moderators-only = Das kann nur die Moderation der Gruppe.

followed = <b>{ $whose ->
        [group] Gut, diese Gruppe erfährt jetzt von mir, was los ist.
       *[person] Gut, Sie erfahren jetzt von mir, was los ist.
    }</b> Wo: { $where }.

    { $when } Am Tag davor schicke ich eine Erinnerung. Ändert sich etwas oder fällt es aus, sage ich es sofort. { $quiet }

    { $next }

    { $whose ->
        [group] Die Moderation kann das mit einem Tippen beenden.
       *[person] Aufhören geht jederzeit: mit einem Tippen oder mit /unfollow.
    }

followed-digest = Jeden Donnerstag kommt eine Übersicht, das erste Mal am { $moment }.
followed-at-once = Kommt etwas Neues dazu, sage ich es sofort.
followed-reminders = Über neue Veranstaltungen schreibe ich nicht.
followed-quiet = Ich bin still { $hours }.
followed-never-quiet = Das kann zu jeder Stunde sein.
followed-none-yet = Ich kenne noch nichts, das passt. Jede Woche kommt etwas dazu.
followed-next = Das kommt als Nächstes:

    { $event }

follow-menu =
    .following = Meine Wahl ändern
    .unfollow = Abbestellen
    .unfollow-here = Beenden (Moderation)
    .events = Zeigen, was los ist
    .follow = Abonnieren
    .quiet = Andere Stunden
    .again = Wieder abonnieren
    .all = Auch keine Erinnerungen
    .alone = Selbst abonnieren

following = <b>Was hier abonniert ist</b>

    { $chosen }

    { $count ->
        [0] Wählen Sie, was Sie ändern möchten.
        [one] Außerdem erinnere ich Sie an eine einzelne Veranstaltung.
       *[other] Außerdem erinnere ich Sie an { $count } einzelne Veranstaltungen.
    }
    .where = Wo
    .themes = Themen
    .spoken = Sprachen vor Ort
    .how = Wann
    .quiet = Stille Stunden
    .announcements = Unsere Nachrichten
    .stop = Abbestellen
    .done = Fertig

following-nothing = { $count ->
        [0] Sie haben noch nichts abonniert.
        [one] Ich erinnere Sie an eine einzelne Veranstaltung. Sonst haben Sie noch nichts abonniert.
       *[other] Ich erinnere Sie an { $count } einzelne Veranstaltungen. Sonst haben Sie noch nichts abonniert.
    } Soll ich Ihnen schreiben, was in Ihrer Nähe los ist?

follow-where = <b>Wo:</b> { $where }
follow-themes = <b>Themen:</b> { $themes }
follow-spoken = <b>Sprachen vor Ort:</b> { $spoken }
follow-how = <b>Wann:</b> { $how }
    .at-once = sofort
    .digest = jeden Donnerstag
    .reminders = nur Erinnerungen
follow-quiet = <b>Still:</b> { $quiet }
follow-announcements = <b>Unsere Nachrichten:</b> { $choice }
    .yes = ja
    .no = nein

follow-all =
    .where = ganz Belgien
    .themes = alle Themen
    .spoken = alle Sprachen
    .quiet = nie

quiet-hours = von { $begins } bis { $ends } Uhr

choose-where = Welche Orte möchten Sie abonnieren? Sie können mehrere wählen. Was online ist, kommt immer dazu.
choose-themes = Welche Themen? Sie können mehrere wählen.
choose-spoken = Welche Sprachen sollen vor Ort gesprochen werden? Sie können mehrere wählen. Kenne ich die Sprache nicht, sage ich es Ihnen trotzdem.
choose-how = Wann darf ich über neue Veranstaltungen schreiben? Erinnerungen, Änderungen und Absagen schicke ich in jedem Fall.
choose-quiet = Wann soll ich still sein? Was dann kommt, wartet bis zum Ende dieser Stunden.
choose-announcements = Darf ich auch Nachrichten dieses Dienstes selbst schicken? Es gibt nur sehr wenige.

ask-quiet = Von wann bis wann soll ich still sein? Wählen Sie, oder schreiben Sie zwei Stunden, zum Beispiel 21-7.
quiet-unreadable = Diese Stunden habe ich nicht verstanden. Schreiben Sie zwei verschiedene Stunden, zum Beispiel 21-7.

unfollow-nothing = Sie haben nichts abonniert. Ich schreibe Ihnen also über keine Veranstaltung.
unfollowed = { $count ->
        [0] Gut, ich schreibe Ihnen nicht mehr, was los ist.
        [one] Gut, ich schreibe Ihnen nicht mehr, was los ist. An die eine Veranstaltung, die Sie selbst gewählt haben, erinnere ich Sie noch.
       *[other] Gut, ich schreibe Ihnen nicht mehr, was los ist. An die { $count } Veranstaltungen, die Sie selbst gewählt haben, erinnere ich Sie noch.
    }
unfollowed-all = Gut, ich schreibe Ihnen nicht mehr über Veranstaltungen.
unfollow-nothing-here = Diese Gruppe hat nichts abonniert.
unfollowed-here = Gut, ich sage hier nicht mehr, was los ist.
