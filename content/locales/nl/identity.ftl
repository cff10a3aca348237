# /identity: two people of the team together see who filed a case.

identity-case = Gebruik de knop onder het dossier.

identity-reason = Waarom moet het team weten wie dit gemeld heeft? Schrijf de reden op. Het team leest ze in het dossier, en de melder leest ze ook. Binnen 24 uur moet iemand anders akkoord gaan.

identity-note =
    .asked = Vraagt om te zien wie dit gemeld heeft:

identity-waits = { $count ->
        [one] Ik heb het aan één collega gevraagd.
       *[other] Ik heb het aan { $count } collega’s gevraagd.
    } Gaat iemand binnen 24 uur akkoord, dan zien jullie allebei wie het is. De melder hoort het meteen.

identity-nobody = Niemand weet wie dit gemeld heeft. Alleen de toegangscode opent de melding, en we bewaren geen adres. Je kan wel een antwoord schrijven: de melder vindt het met de toegangscode.
identity-alone = Niemand anders in het team mag hiermee akkoord gaan. Er zijn twee mensen nodig. Eerst moet er nog een eigenaar of teamleider bij komen.

identity-request = <b>Willen we zien wie dossier { $reference } gemeld heeft?</b>

    { $name } vraagt het, en geeft deze reden:

    <i>{ $reason }</i>

    Ga je akkoord, dan zien jullie allebei het account, en hoort de melder het meteen. Je kan beslissen tot { $until }.
    .agree = Akkoord
    .refuse = Weigeren

identity-not-you = Alleen iemand anders van het team kan hiermee akkoord gaan. Er zijn twee mensen nodig.

identity-shown = <b>Wie dossier { $reference } gemeld heeft</b>

    Platform: { $platform }
    Account: { $account }

    Gebruik dit alleen voor de reden die in het dossier staat, en alleen tot { $until }. Wis daarna dit bericht. De melder weet ervan.

identity-told = Twee mensen van ons team hebben samen bekeken welk account iets gemeld heeft. Dat is het jouwe. Ze schreven deze reden op: { $reason }
identity-told-discreet = Er is nieuws. Open je melding met haar toegangscode, in /case.

identity-refused = { $name } weigerde om te zien wie dossier { $reference } gemeld heeft.
identity-refusal = Geweigerd. Niemand ziet wie dossier { $reference } gemeld heeft.
identity-lapsed = Niemand ging binnen 24 uur akkoord om te zien wie iets gemeld heeft. Vraag het opnieuw als het nog nodig is.
