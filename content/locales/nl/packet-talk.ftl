# The questions before a referral file is made.

ask-packet-case = Gebruik de knop onder het dossier.
ask-mypacket = Open eerst je melding met haar toegangscode, in /case. Gebruik dan de knop eronder.

ask-packet-body = Voor wie is het document? Ik stel voor wie in deze situatie helpt.
    .none = Niemand in het bijzonder

ask-packet-language = In welke taal moet het document zijn? Wat gemeld is, blijft zoals het is.

ask-packet-identity = Moet het document zeggen wie je bent? Dan heeft de laatste bladzijde lijnen voor je naam en adres. Je vult ze met de hand in. Ik kom nooit te weten wat je daar schrijft.
    .yes = Ja, met die lijnen
    .no = Nee
ask-packet-voice = Moeten je opnames erin genoemd worden? Ze kunnen je verraden. Anders zegt het document alleen dat er een is.
    .yes = Ja, noem ze
    .no = Nee
ask-packet-names = Moeten de namen van je bestanden erin staan? Daarin staat vaak een naam of een plaats.
    .yes = Ja, met de namen
    .no = Nee

ask-packet-form = In welke vorm?
    .pdf = PDF, om te printen of te sturen
    .html = Webpagina (HTML)
    .json = Gegevens (JSON)

packet-sent = Hier is het document. Ik gaf het aan jou en aan niemand anders, en ik bewaar geen kopie. Jij beslist of je het verstuurt. Er staan haatdragende woorden in: deel het alleen met wie het nodig heeft.
packet-no-files = Ik kan hier geen bestanden sturen. Open de melding op Telegram of Discord: daar kan ik het document voor je maken.
