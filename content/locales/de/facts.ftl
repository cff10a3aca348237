# Was wir über die Stellen, Orte und Plattformen aus content/facts sagen. Nur, was ihre Quellen sagen.

# $choice: die Taste, die man wählt.
phone-menu = wählen Sie { $choice } im Menü
phone-abroad = aus dem Ausland
hours-always = Tag und Nacht.
cost-free = Es kostet nichts.
anonymous-yes = Sie können anonym bleiben.
anonymous-no = Sie können nicht anonym bleiben.
witness-yes = Auch Zeugen können sich dorthin wenden.

## Notruf und Polizei

body-emergency-112-does = Schickt sofort einen Krankenwagen oder die Feuerwehr und gibt Ihren Anruf an die Polizei weiter.
body-emergency-112-anonymous = Dort sieht man Ihre Nummer und wo Sie sind.
body-police-101-does = Schickt sofort eine Streife. Bitten Sie darum, aufzuschreiben, dass es aus Hass geschah.
body-police-local-does = Nimmt Ihre Anzeige in ein Protokoll auf, sucht Beweise und gibt alles an die Staatsanwaltschaft weiter. Sie können zu jeder Polizeiwache gehen oder es später schriftlich tun. Bitten Sie darum, aufzuschreiben, warum es geschah (Hautfarbe, Glaube, Orientierung…). Bitten Sie um eine Kopie und erklären Sie sich als geschädigte Person. Sie können jemanden mitnehmen, dem Sie vertrauen.
body-police-local-cannot = Entscheidet nicht über eine Strafe und vermittelt nicht bei Diskriminierung.
body-police-local-hours = Die Öffnungszeiten sind von Ort zu Ort verschieden. Dringend? Rufen Sie 101 an, Tag und Nacht.
body-police-local-anonymous = Für eine Anzeige braucht man Ihren Namen. Sie können auch einen Hinweis geben, ohne Anzeige zu erstatten.
body-police-reference-officer-does = Jemand von der Polizei, der sich mit Diskriminierung und Hassdelikten auskennt. Fragen Sie bei Ihrer lokalen Polizei danach: Es gibt keine öffentliche Liste.
body-police-victim-support-does = Steht Ihnen gleich nach der Tat bei, hilft bei praktischen Dingen und zeigt den Weg zu anderen Diensten. Fragen Sie bei Ihrer lokalen Polizei danach.
body-police-victim-support-cannot = Bietet keine Therapie an.

## Gleichstellung und Menschenrechte

body-unia-does = Erklärt Ihre Rechte, berät und spricht mit der anderen Seite. Kann sie verwarnen, eine Plattform bitten, etwas zu entfernen, und in seltenen Fällen vor Gericht gehen.
body-unia-cannot = Kann niemanden bestrafen und nichts anordnen. Eine Meldung bei Unia ersetzt keine Anzeige bei der Polizei. Bei Hassrede muss der Urheber oder das Medium in Belgien sein.
body-igvm-does = Berät, spricht die andere Seite an, sucht eine Einigung und kann vor Gericht gehen. Hilft auch, wenn intime Bilder ohne Zustimmung geteilt wurden.
body-igvm-cannot = Behandelt keine privaten Familiensachen wie Scheidung oder Sorgerecht. Für andere Gründe ist Unia da, für flämische Angelegenheiten das Flämische Institut für Menschenrechte.
body-igvm-hours = Montag, Dienstag, Donnerstag und Freitag 9–12 Uhr, Mittwoch 13–16 Uhr. Sonst gibt es einen Anrufbeantworter.
body-igvm-anonymous = Für eine Akte muss man wissen, wer Sie sind. Ohne Ihre Zustimmung geschieht nichts.
body-vmri-does = Gibt erste Hilfe und vermittelt. Danach gibt seine Streitsachenkammer, wenn Sie es wollen, ein Gutachten mit Empfehlungen für die andere Seite ab.
body-vmri-cannot = Seine Gutachten sind nicht bindend. Man kann nicht direkt zur Streitsachenkammer gehen. Hass, private Arbeit, Geschäfte, Banken, Polizei und Justiz sind Sache von Unia oder dem Institut für die Gleichheit von Frauen und Männern.
body-vmri-anonymous = Eine Beschwerde über Diskriminierung kann nicht anonym sein.
body-myria-does = Informiert über die Rechte von Ausländern: Aufenthalt, Familienzusammenführung, Haft.
body-myria-cannot = Behandelt keine Diskriminierung: Das tut Unia.
body-ombud-dg-does = Vermittelt zwischen Ihnen und den Behörden und Gemeinden der Deutschsprachigen Gemeinschaft. Behandelt auch Beschwerden über den Gebrauch der Sprachen.
body-ombud-dg-cannot = Behandelt keine Diskriminierung in der Privatwirtschaft: Das tut Unia.
body-ombud-dg-anonymous = Anonyme Beschwerden werden nicht angenommen.
body-taaltoezicht-does = Wacht über die Sprachengesetze bei öffentlichen Diensten.
body-taaltoezicht-cannot = Behandelt keine andere Diskriminierung wegen der Sprache: Das kann nur ein Gericht.
body-comite-p-does = Nimmt Beschwerden über das Verhalten der Polizei an. Zum Beispiel über ethnisches Profiling oder die Weigerung, eine Anzeige aufzunehmen.

## Medien, Plattformen und Datenschutz

body-bipt-does = Nimmt Ihre Beschwerde an, wenn eine Plattform ihre Pflichten nicht erfüllt: kein Meldeknopf, keine Antwort, keine Gründe, kein Einspruch. Gibt sie an die richtige Behörde oder das richtige Land weiter.
body-bipt-cannot = Urteilt nicht über den Beitrag selbst und entfernt ihn nicht.
body-csa-does = Behandelt Beschwerden über französischsprachiges Radio, Fernsehen und Onlinevideo: Aufruf zu Hass oder Gewalt, Diskriminierung, Menschenwürde, Schutz von Minderjährigen. Er tut das nach der Sendung und kann eine Sanktion verhängen.
body-csa-cannot = Kann eine Sendung nicht im Voraus verhindern. Für die Berufsethik von Journalisten ist der CDJ da.
body-csa-anonymous = Sie können darum bitten, dass Ihr Name nicht weitergegeben wird.
body-vrm-does = Behandelt Beschwerden über flämische Sender: Aufruf zu Hass, Schutz von Minderjährigen.
body-medienrat-does = Behandelt Beschwerden über die Sender der Deutschsprachigen Gemeinschaft.
body-cdj-does = Behandelt Beschwerden über die Berufsethik französisch- und deutschsprachiger Medien. Wenden Sie sich zuerst an die Redaktion.
body-jep-does = Behandelt Beschwerden über Werbung, die diskriminiert oder Stereotype verbreitet.
body-gba-apd-does = Behandelt Beschwerden oder vermittelt, wenn persönliche Daten wie Ihre Adresse oder Ihr Foto veröffentlicht wurden. Bitten Sie zuerst den Urheber oder die Plattform, sie zu löschen.

## Kinder und Jugendliche

body-child-focus-does = Hilft vermissten Kindern und Kindern, die sexuell ausgebeutet oder mit Bildern erpresst werden. Berät Minderjährige, Eltern und Schulen zur Sicherheit im Netz.
body-awel-does = Hört Kindern und Jugendlichen zu: per Telefon, Chat, E-Mail und in einem Forum. Auf Niederländisch.
body-ecoute-enfants-103-does = Hört Kindern, Jugendlichen und Eltern zu und zeigt den Weg zu Diensten. Auf Französisch.

## Jemand zum Reden, und Unterstützung

body-tele-onthaal-106-does = Jemand zum Reden. Auf Niederländisch.
body-tele-accueil-107-does = Jemand zum Reden, per Telefon oder Chat. Auf Französisch.
body-telefonhilfe-108-does = Hört zu, drängt keinen Rat auf und kann Dienste nennen. Auch per Chat und E-Mail. Auf Deutsch.
body-suicide-line-nl-does = Spricht mit Ihnen, wenn Sie an Suizid denken. Auf Niederländisch.
body-suicide-line-fr-does = Spricht mit Ihnen, wenn Sie an Suizid denken. Auf Französisch.
body-line-1712-does = Spricht mit Ihnen über Gewalt und Missbrauch und berät Sie. Schätzt mit Ihnen die Gefahr ein und zeigt den Weg zu Hilfe.
body-line-1712-cannot = Es ist keine Notrufnummer, und man kann dort keine Anzeige erstatten.
body-victims-fwb-does = Soziale, psychologische und rechtliche Hilfe für Opfer und ihre Angehörigen.
body-victims-fwb-anonymous = Diese Dienste stehen unter Berufsgeheimnis.
body-sos-viol-does = Spricht mit Ihnen über sexuelle Gewalt, per Telefon, Chat oder E-Mail.
body-zsg-cpvs-does = Medizinische Versorgung, Spurensicherung, psychologische Hilfe und Anzeige, alles an einem Ort. Gehen Sie so bald wie möglich hin. Wenn Sie können, waschen Sie sich vorher nicht und wechseln Sie die Kleidung nicht.
body-zsg-cpvs-hours = Tag und Nacht, am besten innerhalb eines Monats.
body-lumi-does = Hört zu und informiert über sexuelle Orientierung und Geschlecht. Auf Niederländisch.
body-transgender-infopunt-does = Informiert über trans Themen: Versorgung, Rechte und jemand zum Reden.
body-rainbowhouse-does = Empfängt Sie, bringt LGBTI+-Gruppen zusammen und unterstützt Sie, wenn Sie etwas melden.
body-signale-violence-brussels-does = Rat, Schritt für Schritt, für Opfer und Zeugen in Brüssel. Bei Gewalt gegen lesbische, schwule, bisexuelle und trans Menschen.
body-genres-pluriels-does = Unterstützt trans und intergeschlechtliche Menschen und hilft, etwas zu melden.
body-antisemitisme-be-does = Freiwillige, die antisemitische Vorfälle erfassen und mit jüdischen Organisationen und Unia zusammenarbeiten.
body-labour-inspection-does = Kontrolliert Arbeitgeber und kann prüfen, ob sie diskriminieren.
body-trade-union-does = Berät ihre Mitglieder, spricht mit dem Arbeitgeber und kann Sie zum Arbeitsgericht begleiten.
body-trust-person-work-does = Sucht mit Ihnen eine Lösung bei der Arbeit. Der Name steht in der Arbeitsordnung Ihres Arbeitgebers.
body-legal-aid-does = Gibt einen ersten rechtlichen Rat. Mit kleinem Einkommen kostet ein Anwalt Sie wenig oder nichts.

## Orte in der Nähe, ohne amtlichen Namen

target-platform-name = Die Plattform selbst
target-platform-does = Muss es leicht machen, illegale Inhalte zu melden, und muss rechtzeitig und sorgfältig entscheiden.
target-platform-internal-complaint-name = Beschwerde bei der Plattform selbst
target-platform-internal-complaint-does = Sie bitten die Plattform, ihre Entscheidung noch einmal zu prüfen.
target-out-of-court-body-name = Unabhängige Streitbeilegungsstelle
target-out-of-court-body-does = Sie wählen selbst eine zugelassene Stelle. Sie entscheidet in 90 Tagen, höchstens 180, und kostet Sie wenig oder nichts. Die Plattform muss ihr nicht folgen, und Sie können immer noch vor Gericht gehen.
target-school-name = Die Schule
target-school-does = Sprechen Sie mit einer Lehrperson, der Schulleitung oder der Schülerbetreuung.
target-school-guidance-name = Schülerberatung (CLB, PMS oder Kaleido)
target-school-guidance-does = Unterstützt Schülerinnen und Schüler. Fragen Sie die Schule, welche Stelle zuständig ist.
target-service-itself-name = Der Dienst selbst
target-service-itself-does = Sagen Sie seiner Beschwerdestelle, was geschehen ist.
target-newsroom-name = Die Redaktion
target-newsroom-does = Bitten Sie die Redaktion um eine Antwort oder eine Berichtigung. Bei einem Kommentar unter einem Artikel fragen Sie die Moderation.
target-municipality-name = Ihre Gemeinde
target-municipality-does = Fragen Sie am Schalter des Gemeindehauses.
target-housing-desk-name = Wohnberatung Ihrer Stadt oder Gemeinde
target-housing-desk-does = Fragen Sie dort zu Ihrer Wohnung und Ihrer Miete.
target-housing-inspection-name = Wohnungsinspektion Ihrer Region
target-housing-inspection-does = Fragen Sie dort zum Zustand einer Mietwohnung.
target-hospital-ombuds-name = Ombudsdienst des Krankenhauses
target-hospital-ombuds-does = Hört Patienten zu und vermittelt mit dem Krankenhaus.
target-patient-rights-ombuds-name = Föderaler Ombudsdienst für Patientenrechte
target-patient-rights-ombuds-does = Vermittelt bei den Rechten von Patienten.
target-carrier-ombuds-name = Ombudsdienst des Verkehrsunternehmens
target-carrier-ombuds-does = Behandelt Beschwerden von Fahrgästen.
target-sports-federation-name = Ansprechstelle des Sportverbands
target-sports-federation-does = Sagen Sie dort, was im Verein geschehen ist.
target-police-chief-name = Korpschef der Polizeizone
target-police-chief-does = Sie können ihm über jemanden von der Polizei schreiben. Nimmt die Polizei Ihre Anzeige nicht an, können Sie an die Staatsanwaltschaft schreiben.
target-ombuds-of-level-name = Ombudsdienst dieser Behörde
target-ombuds-of-level-does = Vermittelt zwischen Ihnen und einem öffentlichen Dienst.
target-neighbourhood-mediation-name = Vermittlungsdienst Ihrer Gemeinde
target-neighbourhood-mediation-does = Eine neutrale Person hilft Nachbarn, miteinander zu reden.
target-inventory-name = Dialog und Weiterbildung
target-inventory-does = Unsere Liste von Organisationen für Dialog, Weiterbildung und Vermittlung ist noch nicht fertig.

## Plattformen: wie man dort meldet, und was man nach einer Absage tut

platform-ui = Nutzen Sie den Meldeknopf bei der Nachricht. Wenn Sie „illegale Inhalte“ wählen können, wählen Sie das: Es bindet die Plattform mehr als eine Meldung zu ihren Hausregeln.
platform-appeal = Beschweren Sie sich bei der Plattform. Suchen Sie in ihrer Antwort „Einspruch“ oder „Beschwerde“, und warten Sie nicht zu lange.
platform-facebook-ui = Tippen Sie auf die drei Punkte beim Beitrag, dann auf „Melden“. Suchen Sie eine Auswahl mit dem Wort „illegal“ oder „rechtswidrig“; die Wörter können anders sein.
platform-facebook-appeal = Öffnen Sie Ihren Support-Posteingang auf Facebook und bitten Sie darum, die Entscheidung zu überprüfen.
platform-instagram-ui = Tippen Sie auf die drei Punkte, dann auf „Melden“. Suchen Sie eine Auswahl mit dem Wort „illegal“ oder „rechtswidrig“.
platform-tiktok-ui = Halten Sie das Video gedrückt oder tippen Sie auf den Pfeil zum Teilen. Tippen Sie dann auf „Melden“ und auf die Auswahl für illegale Inhalte.
platform-youtube-ui = Tippen Sie auf die drei Punkte unter dem Video oder beim Kommentar, dann auf „Melden“. Wählen Sie bei einem Video das rechtliche Problem.
platform-x-ui = Tippen Sie auf die drei Punkte, dann auf die Auswahl, um in der EU illegale Inhalte zu melden („Report EU illegal content“). Sie steht neben „Post melden“.
platform-telegram-ui = Android: Tippen Sie auf die Nachricht, dann auf „Melden“. iPhone: Halten Sie die Nachricht gedrückt, dann „Melden“. Kanal: Tippen Sie auf den Namen, die drei Punkte, dann „Melden“. Das geht bei öffentlichen Kanälen und Gruppen, kaum bei privaten Chats. Telegram fragt nach Namen, Kontaktdaten und klaren Gründen.
platform-discord-ui = Klicken Sie rechts auf die Nachricht oder halten Sie sie gedrückt, dann „Nachricht melden“. Auch einen Server oder ein Profil kann man melden.
platform-discord-appeal = Sie haben sechs Monate für einen Einspruch. Nutzen Sie die Nachricht von Discord zur Entscheidung. Oder sehen Sie in den Benutzereinstellungen unter Privatsphäre und Sicherheit nach.
platform-snapchat-ui = Halten Sie den Snap gedrückt oder tippen Sie auf die drei Punkte. Tippen Sie dann auf „Melden“ und auf die Auswahl für illegale Inhalte.
platform-linkedin-ui = Tippen Sie auf die drei Punkte, dann auf „Beitrag melden“. Suchen Sie die Auswahl zu illegalen Inhalten.
platform-news-comments-ui = Nutzen Sie den Meldeknopf beim Kommentar oder schreiben Sie an die Moderation der Nachrichtenseite.
platform-other-website-ui = Schreiben Sie an die Kontaktadresse der Website und danach an die Firma, bei der sie gehostet wird. Auch ein Host muss Meldungen illegaler Inhalte annehmen.
