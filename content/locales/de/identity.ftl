# /identity: two people of the team together see who filed a case.

identity-case = Bitte benutzen Sie den Knopf unter dem Fall.

identity-reason = Warum muss das Team wissen, wer das gemeldet hat? Schreiben Sie den Grund auf. Das Team liest ihn im Fall, und wer gemeldet hat, liest ihn auch. Jemand anderes muss innerhalb von 24 Stunden zustimmen.

identity-note =
    .asked = Bittet zu sehen, wer das gemeldet hat:

identity-waits = { $count ->
        [one] Ich habe eine Person aus dem Team gefragt.
       *[other] Ich habe { $count } Personen aus dem Team gefragt.
    } Stimmt jemand innerhalb von 24 Stunden zu, sehen Sie beide, wer es ist. Wer gemeldet hat, erfährt es sofort.

identity-nobody = Niemand weiß, wer das gemeldet hat. Nur der Zugangscode öffnet die Meldung, und wir bewahren keine Adresse auf. Sie können eine Antwort schreiben: Sie ist mit dem Zugangscode zu finden.
identity-alone = Niemand sonst im Team darf dem zustimmen. Es braucht zwei Personen. Zuerst muss noch jemand dazukommen, der das Team leitet.

identity-request = <b>Wollen wir sehen, wer den Fall { $reference } gemeldet hat?</b>

    { $name } bittet darum und nennt diesen Grund:

    <i>{ $reason }</i>

    Wenn Sie zustimmen, sehen Sie beide das Konto. Wer gemeldet hat, erfährt es sofort. Sie können bis { $until } entscheiden.
    .agree = Zustimmen
    .refuse = Ablehnen

identity-not-you = Nur jemand anderes aus dem Team kann dem zustimmen. Es braucht zwei Personen.

identity-shown = <b>Wer den Fall { $reference } gemeldet hat</b>

    Plattform: { $platform }
    Konto: { $account }

    Benutzen Sie das nur für den Grund, der im Fall steht, und nur bis { $until }. Löschen Sie danach diese Nachricht. Wer gemeldet hat, weiß davon.

identity-told = Zwei Personen aus unserem Team haben gemeinsam nachgesehen, welches Konto etwas gemeldet hat. Es ist Ihres. Sie haben diesen Grund aufgeschrieben: { $reason }
identity-told-discreet = Es gibt Neues. Öffnen Sie Ihre Meldung mit ihrem Zugangscode, in /case.

identity-refused = { $name } hat abgelehnt zu sehen, wer den Fall { $reference } gemeldet hat.
identity-refusal = Abgelehnt. Niemand sieht, wer den Fall { $reference } gemeldet hat.
identity-lapsed = Niemand hat innerhalb von 24 Stunden zugestimmt zu sehen, wer etwas gemeldet hat. Fragen Sie noch einmal, wenn es noch nötig ist.
