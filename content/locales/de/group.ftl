# A group and its bot: being added, setting up, the moderators' room, the charter, and leaving.

group-hello = Hallo, ich bin Concordia. Über mich können Mitglieder Hassnachrichten an die Moderation melden. Ich sage niemandem, wer es war. Ansonsten bleibe ich still. Admins können mich mit /setup einrichten. Mit /bye gehe ich wieder.
    .setup = Einrichten (Admins)

group-back = Hallo, da bin ich wieder. Die Einstellungen dieser Gruppe habe ich noch. Admins können sie mit /setup ändern.

group-bye = Auf Wiedersehen. Die Einstellungen dieser Gruppe sind gelöscht. Was an die Moderation gemeldet wurde, lösche ich innerhalb von 90 Tagen.

group-gone = Ich wurde aus der Gruppe { $title } entfernt. Mitglieder können dort keine Nachrichten mehr an die Moderation melden. War das ein Versehen? Dann fügen Sie mich bitte wieder hinzu: Die Einstellungen habe ich noch.

room-lost = Ich erreiche den Moderationsraum der Gruppe { $title } nicht mehr. Gemeldete Nachrichten bewahre ich auf, aber niemand sieht sie. Bitte fügen Sie mich zu einem Raum für die Moderation hinzu, und schreiben Sie dort /room.

room-lost-group = Ich erreiche den Moderationsraum dieser Gruppe nicht mehr. Kann ein Admin mich zu einem solchen Raum hinzufügen und dort /room schreiben? Bis dahin bewahre ich gemeldete Nachrichten auf.

owner-gone = Wer mich in der Gruppe { $title } eingerichtet hat, ist dort nicht mehr Admin. Alles läuft weiter wie bisher. Ein anderer Admin kann das mit /setup in der Gruppe übernehmen.

rights =
    .delete = Nachrichten entfernen
    .restrict = Mitglieder stummschalten
    .pin = Nachrichten anheften

rights-lacking = In der Gruppe { $title } darf ich das nicht mehr: { $rights }. Ohne das haben die Entscheidungen der Moderation keine Wirkung. Ein Admin der Gruppe kann es wieder erlauben.

setup-admins-only = Das können nur Admins der Gruppe.

setup-way = Wir richten die Gruppe im privaten Chat ein, damit wir niemanden stören.

setup-group = Bitte gehen Sie in Ihre Gruppe, und schreiben Sie dort /setup.

setup-no-group = Diese Gruppe kenne ich nicht. Bitte gehen Sie in Ihre Gruppe, und schreiben Sie dort /setup.

setup-no-link = Ich brauche eine Webadresse, die mit https:// beginnt.

ask-setup-languages = <b>Ihre Gruppe einrichten</b>

    In welcher Sprache soll ich in der Gruppe und im Moderationsraum sprechen?

ask-setup-rules = Stehen Ihre Gruppenregeln im Internet? Dann schicken Sie mir bitte den Link. Ich zeige ihn mit der Charta, und allen, die eine Verwarnung bekommen.

ask-setup-charter = Möchte Ihre Gruppe unsere Charta übernehmen? Darin steht kurz, was willkommen ist, was nicht, und wie man der Moderation etwas meldet. Mit /charter können Sie die Charta lesen.
    .pin = Ja, posten und anheften
    .post = Ja, posten
    .no = Nein

setup-done = Fertig. Die Einstellungen der Gruppe { $title } sind gespeichert.

setup-done-room = Gespeichert. Noch ein Schritt für die Gruppe { $title }: Fügen Sie mich zum Raum Ihrer Moderation hinzu. Das kann eine private Gruppe sein, oder ein Thema oder Kanal nur für die Moderation. Schreiben Sie dort dann /room. Bis dahin bewahre ich gemeldete Nachrichten auf, aber niemand sieht sie.

room-no-setup = Schreiben Sie zuerst /setup in der Gruppe, die Sie betreuen. Kommen Sie dann mit /room hierher zurück.

room-public = Hier können andere mitlesen. Bitte wählen Sie eine private Gruppe, oder ein Thema oder einen Kanal nur für die Moderation. Schreiben Sie dort dann /room.

room-done = Fertig. Was Mitglieder an die Moderation melden, kommt ab jetzt hier an.

room-set = Das ist jetzt der Moderationsraum der Gruppe { $title }. Wird eine Nachricht an die Moderation gemeldet? Dann sehen Sie die Nachricht hier verdeckt und entscheiden mit einem Klick. Wer die Nachricht gemeldet hat, sehen Sie nie. /queue zeigt, was noch offen ist.

charter-rules = Die Gruppenregeln: { $link }

# Stands for the name of a group that is not known.
group-unnamed = Ihre Gruppe
