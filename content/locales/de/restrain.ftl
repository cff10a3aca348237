# /restrain: whoever filed a case waits behind all others, or files nothing for a while.

restrain-case = Bitte benutzen Sie den Knopf unter dem Fall.

restrain-level = Was soll für die Person gelten, die den Fall { $reference } eingereicht hat? Sie erfahren nicht, wer das ist. Ich sage auch nicht, um welchen Fall es geht. Die Notrufnummern bleiben für alle offen.
    .slow = Hinter allen anderen warten lassen
    .blocked = Eine Zeit lang keine Meldungen
    .lift = Nichts mehr

restrain-days = Für wie lange?
    .week = 7 Tage
    .month = 30 Tage
    .quarter = 90 Tage

restrain-slow = Wer den Fall { $reference } eingereicht hat, wartet hinter allen anderen bis { $until }.
restrain-blocked = Wer den Fall { $reference } eingereicht hat, kann bis { $until } nichts mehr melden.
restrain-lifted = Für die Person, die den Fall { $reference } eingereicht hat, gilt nichts mehr.

restrained = Vorerst nehmen wir keine neuen Meldungen von Ihnen an. Nach Ansicht unseres Teams ging es in manchen Ihrer Meldungen nicht um Hass. Niemand dort weiß, wer Sie sind. Sind Sie nicht einverstanden? Öffnen Sie diese Meldung mit ihrem Zugangscode, in /case, und schreiben Sie dem Team. Ich zeige Ihnen weiterhin, wer helfen kann. Jetzt in Gefahr? Rufen Sie 112 an.
