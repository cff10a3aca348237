# Warum eine Stelle genannt wird. Immer ein Nebensatz, der mit "weil" oder "wenn" beginnt, klein und ohne Punkt.

## Gefahr, Krise, Straftat

reason-danger = weil jetzt jemand in Gefahr ist
reason-danger-police = weil die Polizei sofort kommen kann
reason-crisis-danger = weil 112 sofort hilft, wenn Ihr Leben in Gefahr ist
reason-crisis-line = weil Sie dort reden können, wenn alles zu viel wird
reason-police-later = weil Sie bei jeder Polizeiwache Anzeige erstatten können, sobald Sie in Sicherheit sind
reason-sexual-care = weil Sie dort medizinische Hilfe, jemanden zum Reden und den Weg zu einer Anzeige finden, alles an einem Ort
reason-sexual-police = weil die Polizei sofort kommt, wenn Sie anrufen
reason-sexual-talk = weil Sie dort über das Geschehene reden können, ohne Ihren Namen zu nennen
reason-victim-support = weil sie Menschen beistehen, denen so etwas geschieht
reason-police-crime = weil das eine Straftat sein kann; bitten Sie die Polizei, aufzuschreiben, dass Hass das Motiv war
reason-police-threat = weil Drohung und Nachstellung Straftaten sind, auch in privaten Nachrichten; antworten Sie nicht, löschen Sie nichts, rufen Sie 101 an, wenn es eilt
reason-police-images = weil es eine Straftat sein kann, intime Bilder ohne Zustimmung zu teilen
reason-police-damage = weil Schaden aus Hass eine Straftat sein kann; machen Sie Fotos, bevor Sie aufräumen
reason-police-doxing = weil die Polizei handeln kann, wenn damit jemandem gedroht oder nachgestellt wird
reason-police-sexism = weil Sexismus in der Öffentlichkeit strafbar sein kann
reason-police-officer = weil diese Person Hassdelikte kennt

## Online

reason-platform-notice = weil die Plattform eine Meldung illegaler Inhalte prüfen muss
reason-platform-privacy = weil man zuerst die Plattform bittet, es zu löschen
reason-platform-refused = weil Sie die Plattform bitten können, ihre Entscheidung noch einmal zu prüfen
reason-dispute-body = weil eine unabhängige Stelle die Entscheidung der Plattform prüfen kann
reason-platform-duties = weil es prüft, ob Plattformen ihre Pflichten erfüllen
reason-images = weil das Institut hilft, wenn intime Bilder ohne Zustimmung geteilt wurden
reason-privacy = weil persönliche Daten veröffentlicht wurden
reason-privacy-press = wenn persönliche Daten veröffentlicht wurden

## Wer zuständig ist

reason-hate-federal = weil Hass eine föderale Angelegenheit ist, im ganzen Land
reason-orientation = weil es um die sexuelle Orientierung geht
reason-sex = weil es um Geschlecht oder Geschlechtsidentität geht
reason-sex-hate = weil es um Geschlecht oder Geschlechtsidentität geht und Hass eine föderale Angelegenheit ist
reason-sex-work = weil es um Geschlecht oder Geschlechtsidentität bei der Arbeit geht
reason-sex-maybe = wenn es um Geschlecht oder Geschlechtsidentität geht: die Nummer ist dieselbe, die Wahl im Menü nicht
reason-unsure = weil Unia Ihre Meldung weitergibt, wenn eine andere Stelle zuständig ist
reason-flemish-maybe = wenn es eine flämische Angelegenheit ist, etwa eine Miete, eine Schule oder ein lokaler Dienst in Flandern
reason-passes-on = weil man dort Ihre Sprache spricht und Ihre Meldung weitergibt, wenn eine andere Stelle zuständig ist
reason-language-law = weil es um den Gebrauch der Sprachen bei einem öffentlichen Dienst geht
reason-language-court = weil in anderen Sprachfragen nur ein Gericht entscheiden kann
reason-ombuds-level = weil ein Ombudsdienst zwischen Menschen und öffentlichen Diensten vermittelt
reason-legal-aid = weil ein Anwalt Ihnen sagen kann, welche Rechte Sie haben
reason-residence = weil es um das Aufenthaltsrecht geht

## Nach dem Ort

reason-school = weil die Schule am nächsten ist und als Erste handeln kann
reason-school-dutch = weil der niederländischsprachige Unterricht eine flämische Angelegenheit ist
reason-school-french = weil es um französischsprachigen Unterricht geht
reason-school-german = weil es um deutschsprachigen Unterricht geht
reason-school-guidance = weil dort Schülerinnen und Schüler unterstützt werden
reason-ombud-dg = weil diese Stelle in der Deutschsprachigen Gemeinschaft vermittelt
reason-social-housing = wenn es um eine Sozialwohnung geht
reason-work-private = weil Arbeit bei einem privaten Arbeitgeber eine föderale Angelegenheit ist, auch in Flandern
reason-trade-union = weil eine Gewerkschaft mit dem Arbeitgeber reden kann
reason-labour-inspection = weil sie den Arbeitgeber kontrollieren kann
reason-trust-person = weil diese Person eine Lösung bei der Arbeit suchen kann
reason-housing-flanders = weil es um Miete in Flandern geht
# $region: brussels, wallonia oder east.
reason-housing-region = weil es um Miete { $region ->
        [brussels] in Brüssel
        [wallonia] in der Wallonie
       *[east] in Ostbelgien
    } geht
reason-housing-desk = weil Ihre Stadt oder Gemeinde bei Fragen zum Wohnen helfen kann
reason-housing-inspection = wenn die Wohnung selbst Teil des Problems ist
reason-lease = weil ein Friedensrichter über einen Mietvertrag entscheidet und ein Anwalt Ihnen dabei helfen kann
reason-shop = weil Geschäfte, Cafés, Banken und Versicherungen eine föderale Angelegenheit sind, auch in Flandern
reason-health = weil die Gesundheitspflege eine föderale Angelegenheit ist, auch in Flandern
reason-hospital = wenn es in einem Krankenhaus war
reason-patient-rights = wenn es um Ihre Rechte als Patient geht
reason-care-flanders = wenn es in einem Pflegeheim oder einem anderen Sozialdienst in Flandern war
reason-delijn = weil De Lijn eine flämische Angelegenheit ist
reason-delijn-maybe = wenn es bei De Lijn war
reason-transport = weil öffentlicher Verkehr außer De Lijn keine flämische Angelegenheit ist
reason-carrier = weil das Verkehrsunternehmen Beschwerden von Fahrgästen anhören muss
reason-leisure = wenn es kein niederländischsprachiger Verein war
reason-leisure-flanders = weil Sport und Kultur in Flandern flämische Angelegenheiten sind
reason-leisure-dutch = wenn es ein niederländischsprachiger Verein war
reason-sports-federation = wenn es in einem Sportverein war
reason-service = weil der Dienst selbst zuerst die Chance haben muss, es zu korrigieren
reason-authority = weil dieser öffentliche Dienst kein flämischer ist
reason-authority-flemish = weil flämische und lokale Dienste in Flandern eine flämische Angelegenheit sind
reason-police-federal = weil die Polizei eine föderale Angelegenheit ist, auch in Flandern
reason-police-oversight = weil es die Polizei kontrolliert
reason-police-chief = weil der Korpschef für die Leute der Zone verantwortlich ist
reason-broadcast-nl = wenn es auf einem niederländischsprachigen Sender war; beeilen Sie sich, denn die Frist ist kurz
reason-broadcast-fr = wenn es auf einem französischsprachigen Sender war
reason-broadcast-de = wenn es auf einem deutschsprachigen Sender war
reason-press-council = wenn es um die Arbeit eines Journalisten geht
reason-newsroom = weil die Redaktion Ihnen antworten und es berichtigen kann
reason-advert = weil es um Werbung geht
reason-district-officer = weil die Polizei im Viertel die Nachbarschaft kennt
reason-mediation = weil eine neutrale Person Nachbarn helfen kann, miteinander zu reden
reason-municipality-clean = weil Sie Ihrer Gemeinde Schäden auf der Straße melden können

## Menschen in der Nähe

reason-minor = weil es um jemanden unter 18 geht
reason-young = weil sie für Kinder und Jugendliche da sind
reason-lgbti = weil sie für LGBTI+-Menschen da sind
reason-lgbti-brussels = weil sie Opfer und Zeugen in Brüssel beraten
reason-rainbowhouse = weil man dort LGBTI+-Menschen in Brüssel unterstützt, die etwas melden
reason-jewish = weil sie antisemitische Vorfälle erfassen
reason-community = weil sie den Menschen nahe sind, um die es geht
reason-talk = weil Sie dort mit jemandem reden können
reason-dialogue = weil Sie Dialog suchen
reason-dialogue-near = weil Ihre Gemeinde vielleicht weiß, wer in Ihrer Nähe Menschen zusammenbringt
reason-listening = weil Reden hilft und Sie Ihren Namen nicht nennen müssen
reason-listening-young = weil Reden hilft; man hört dort auch Kindern und Jugendlichen zu
reason-listening-nearest = weil wir keine Linie in Ihrer Sprache kennen; diese ist Ihnen nahe, fragen Sie also, ob jemand sie spricht
