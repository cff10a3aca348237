# De melding van illegale inhoud (artikel 16 van de digitaledienstenverordening), alinea per alinea, in de taal van het
# formulier van het platform. Ze herhaalt nooit de woorden die gemeld werden.

# $platform: de naam.
notice-opening = Melding van illegale inhoud
    Aan: { $platform }
    Ik stuur u deze melding volgens artikel 16 van de digitaledienstenverordening.
    (Verordening (EU) 2022/2065)
# $links: één webadres per regel.
notice-location = Precieze plaats van de inhoud:
    { $links }
notice-location-blank = Precieze plaats van de inhoud (webadres van het bericht, de reactie of het profiel):
    ______
notice-content = De woorden, het beeld of de video die ik bedoel:
    ______
    Gezien op (datum): ______
notice-why-words = Waarom ik dit illegaal vind:
    Het zet in het openbaar aan tot haat, discriminatie of geweld, of het beledigt mensen zwaar.
notice-why-threat = Waarom ik dit illegaal vind:
    Het bedreigt of belaagt iemand, of roept op tot geweld.
notice-why-images = Waarom ik dit illegaal vind:
    Het toont of verspreidt intieme beelden, of valt iemand seksueel lastig, zonder toestemming.
notice-why-doxing = Waarom ik dit illegaal vind:
    Het publiceert persoonlijke gegevens van iemand zonder toestemming. Dat kan die persoon in gevaar brengen.
notice-why-other = Waarom ik dit illegaal vind (vul aan):
    ______
notice-ground-origin = Het is gericht tegen mensen om hun afkomst, nationaliteit of huidskleur.
notice-ground-islam = Het is gericht tegen mensen omdat ze moslim zijn of daarvoor gehouden worden.
notice-ground-jewish = Het is gericht tegen mensen omdat ze Joods zijn of daarvoor gehouden worden.
notice-ground-belief = Het is gericht tegen mensen om hun geloof of levensbeschouwing.
notice-ground-orientation = Het is gericht tegen mensen om hun seksuele geaardheid.
notice-ground-gender = Het is gericht tegen mensen om hun geslacht of gender.
notice-ground-trans = Het is gericht tegen mensen omdat ze transgender of intersekse zijn of daarvoor gehouden worden.
notice-ground-disability = Het is gericht tegen mensen om een handicap of hun gezondheid.
notice-ground-age = Het is gericht tegen mensen om hun leeftijd.
notice-ground-roma = Het is gericht tegen mensen omdat ze Roma of woonwagenbewoner zijn of daarvoor gehouden worden.
notice-ground-social = Het is gericht tegen mensen om hun vermogen of sociale afkomst.
notice-ground-language = Het is gericht tegen mensen om hun taal.
notice-ground-opinion = Het is gericht tegen mensen om hun politieke of syndicale overtuiging.
# $acts: de wetten, met hun datum.
notice-law = Volgens mij gaat dit in tegen de Belgische wet:
    { $acts },
    en het Strafwetboek (het oude of het nieuwe, volgens de datum van de feiten).
notice-law-general = Volgens mij gaat dit in tegen de Belgische wet.
    Ik bedoel het Strafwetboek (het oude of het nieuwe, volgens de datum van de feiten).
notice-law-data = Volgens mij gaat dit in tegen de wet over de bescherming van persoonsgegevens.
notice-good-faith = Ik geloof te goeder trouw dat wat in deze melding staat, juist en volledig is.
    Bevestig alstublieft dat u ze ontvangen hebt. Laat me uw beslissing weten, uw redenen en hoe ik ze kan betwisten.
notice-sender = Mijn naam: ______
    Mijn e-mailadres: ______

## In de taal van de persoon zelf: als het platform weigert of zwijgt

notice-next-dispute = Daarna kun je naar een onafhankelijk geschillenorgaan. Je kiest er zelf een. Het platform hoeft de beslissing niet te volgen, en je kunt nog altijd naar de rechter.
# $dsc: land van de coördinator van het platform (be, ie, nl, lu) of unknown.
notice-next-regulator = { $dsc ->
        [be] Komt het platform zijn plichten niet na, bijvoorbeeld omdat het niet antwoordt? Dien klacht in bij het BIPT. Dat houdt voor de hele EU toezicht op dit platform. Het oordeelt over de plichten van het platform, nooit over het bericht zelf.
       *[unknown] Komt het platform zijn plichten niet na, bijvoorbeeld omdat het niet antwoordt? Dien klacht in bij het BIPT, dat ze doorgeeft aan het juiste land. Het oordeelt over de plichten van het platform, nooit over het bericht zelf.
    }
