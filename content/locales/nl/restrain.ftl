# /restrain: whoever filed a case waits behind all others, or files nothing for a while.

restrain-case = Gebruik de knop onder het dossier.

restrain-level = Wat moet er gelden voor wie dossier { $reference } heeft ingediend? Je komt niet te weten wie dat is. Ik zeg ook niet over welk dossier het gaat. De noodnummers blijven open voor iedereen.
    .slow = Achter alle anderen laten wachten
    .blocked = Een tijd geen meldingen meer
    .lift = Niets meer

restrain-days = Voor hoelang?
    .week = 7 dagen
    .month = 30 dagen
    .quarter = 90 dagen

restrain-slow = Wie dossier { $reference } heeft ingediend, wacht achter alle anderen tot { $until }.
restrain-blocked = Wie dossier { $reference } heeft ingediend, kan niets meer melden tot { $until }.
restrain-lifted = Voor wie dossier { $reference } heeft ingediend, geldt niets meer.

restrained = Voorlopig nemen we geen nieuwe meldingen van je aan. Sommige van je meldingen gingen volgens ons team niet over haat. Niemand daar weet wie je bent. Ben je het er niet mee eens? Open die melding met haar toegangscode, in /case, en schrijf naar het team. Ik kan je nog altijd tonen wie je kan helpen. Nu in gevaar? Bel 112.
