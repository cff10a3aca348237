# The team: who is on it, joining and leaving it, and where it meets.

staff-may-not = Das gehört nicht zu Ihrer Rolle im Team. Fragen Sie jemanden, der das Team leitet.

team-role =
    .owner = Gesamtleitung
    .lead = Teamleitung
    .case_worker = Fallbearbeitung
    .publisher = Redaktion
    .approver = Freigabe
    .auditor = Prüfung

team-menu =
    .team = Team
    .cases = Fälle
    .replies = Gespeicherte Antworten
    .proposals = Vorschläge
    .import_events = Veranstaltungen einlesen
    .announcements = Ankündigungen
    .numbers = Zahlen
    .audit = Wer hat was getan
    .invite = Jemanden einladen
    .remove = Jemanden entfernen
    .leave_team = Das Team verlassen

team = <b>Ihr Team</b>

    Ihre Rolle: <b>{ $role }</b>

team-member = { $name } – { $role } ({ $seen })
team-seen-today = heute aktiv
team-seen = zuletzt aktiv: { $ago }
team-seen-idle = zu lange weg, kein Zugang mehr

join-invite = Haben Sie eine Einladung? Dann schicken Sie mir bitte die Buchstaben.
join-unknown = Diese Einladung funktioniert nicht. Eine Einladung gilt einmal, 24 Stunden lang. Bitten Sie Ihr Team um eine neue.

ask-join-name = <b>Willkommen im Team</b>

    Ihre Rolle: <b>{ $role }</b>

    Welchen Namen dürfen die anderen im Team sehen? Wer etwas meldet, sieht ihn nie.

ask-join-role = Sie sind schon im Team. Ihre Rolle jetzt: <b>{ $old }</b>. Mit dieser Einladung wird daraus: <b>{ $new }</b>. Soll ich sie ändern?
    .take = Ja, ändern
    .keep = Nein, Rolle behalten

join-stays = Gut, Ihre Rolle bleibt, wie sie ist. Die Einladung gilt noch.

join-welcome = <b>Sie sind jetzt im Team.</b>

    Ihre Rolle: <b>{ $role }</b>

    Was Sie hier lesen, ist vertraulich. Geben Sie es nicht weiter, und kopieren Sie es nirgendwohin. Notizen bleiben im Team. Wer gemeldet hat, bekommt nur, was Sie als Antwort schicken. Niemand im Team erfährt, wer gemeldet hat: Bitte versuchen Sie auch nicht, es herauszufinden. Was Sie tun und lesen, wird protokolliert. Nach 90 Tagen ohne Besuch endet Ihr Zugang.

invite = Welche Rolle soll die neue Person haben?

invite-made = <b>Eine Einladung ins Team</b>

    Rolle: <b>{ $role }</b>

    Die eingeladene Person schreibt mir das in einem privaten Chat: { $command }

    Die Einladung gilt einmal, 24 Stunden lang. Schicken Sie sie nur an diese Person: Wer sie öffnet, kommt ins Team.

invite-made-link = <b>Eine Einladung ins Team</b>

    Rolle: <b>{ $role }</b>

    Die eingeladene Person öffnet diesen Link: { $link }

    Auf einer anderen Plattform schreibt sie mir das in einem privaten Chat: { $command }

    Die Einladung gilt einmal, 24 Stunden lang. Schicken Sie sie nur an diese Person: Wer sie öffnet, kommt ins Team.

remove = Wer verlässt das Team?
remove-nobody = Es gibt niemanden, den Sie entfernen können.
remove-sure = Soll ich { $name } aus dem Team entfernen? Der Zugang endet sofort. Die Fälle von { $name } gehen zurück in die Warteschlange.
    .yes = Ja, entfernen
removed = { $name } ist nicht mehr im Team.

leave-sure = Möchten Sie das Team verlassen? Ihr Zugang endet sofort. Ihre Fälle gehen zurück in die Warteschlange.
    .yes = Ja, verlassen
left-team = Sie sind nicht mehr im Team. Danke für Ihre Arbeit.
team-last-owner = Sie haben als Letzte die Gesamtleitung. Geben Sie diese Rolle zuerst jemand anderem.

staffroom-set = Das ist jetzt der Raum des Teams. Neue Fälle kommen hier an, und wer hier lesen kann, kann sie sehen. Was gemeldet wurde, bleibt im privaten Chat.
staffroom-topics = Das ist jetzt der Raum des Teams. Jeder neue Fall bekommt hier ein eigenes Thema, und wer hier lesen kann, kann es sehen. Was gemeldet wurde, bleibt im privaten Chat.
staffroom-public = <b>Hier lesen vielleicht andere mit.</b> Fälle sind vertraulich. Bitte wählen Sie eine Gruppe oder einen Kanal nur für das Team. Sind Sie sicher, dass hier nur das Team liest?
    .yes = Ja, hier liest nur das Team
staffroom-off = Das Team trifft sich hier nicht mehr. Neue Fälle stehen in der Warteschlange: /cases
staffroom-none = Das Team trifft sich auf dieser Plattform nicht. Schreiben Sie hier /staffroom, um das zu ändern.
staffroom-lost = Ich kann im Raum des Teams nicht mehr schreiben. Neue Fälle stehen in der Warteschlange: /cases. Schreiben Sie bitte im Raum des Teams noch einmal /staffroom.
