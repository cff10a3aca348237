# A member reports a message of somebody else to the moderators of a group.

flag-title = Melden aan de moderators

flag-message = Kies “{ discord-report-message }” in het menu van het bericht.
answer-message = Kies “{ discord-report-message }” in het menu van het bericht.

ask-flag-ground = Waarover gaat het bericht?
    .origin = Afkomst of huidskleur
    .islam = Islam
    .jewish = Joodse mensen
    .belief = Andere overtuiging
    .orientation = Seksuele oriëntatie
    .gender = Geslacht of gender
    .trans = Trans of intersekse mensen
    .disability = Handicap, gezondheid
    .age = Leeftijd
    .roma = Roma of woonwagenbewoners
    .social = Geld of sociale afkomst
    .language = Taal
    .opinion = Politiek of vakbond

ask-flag-note = Wil je er iets bij zeggen? De moderators lezen je woorden, maar zien niet wie ze schreef.

ask-flag-outcome = Wil je horen wat de moderators beslissen?
    .yes = Ja
    .no = Nee

# Dezelfde vragen in een formulier: hoogstens 45 letters.
field-ask-flag-ground = Waarover gaat het?
field-ask-flag-note = Een woord voor de moderators
field-ask-flag-outcome = Wil je horen wat ze beslissen?

flag-thanks = Dank je. De moderators bekijken dit bericht. Ik zeg aan niemand wie het gemeld heeft. Wil je horen wat ze beslissen?
    .outcome = Ja, graag

flag-thanks-wish = Dank je. De moderators bekijken dit bericht. Ik zeg aan niemand wie het gemeld heeft. Je hoort van mij wat ze beslissen.

flag-noted = Goed. Ik laat je privé weten wat de moderators beslissen.

flag-decided = De moderators hebben al beslist over dit bericht: { $verdict }.

flag-outcome = Je hebt een bericht gemeld aan de moderators van een groep. De moderators beslisten: { $verdict }. Bedankt dat je het gemeld hebt.

flag-no-room = Dank je. Ik bewaar het bericht. Deze groep heeft nog geen moderatorkamer, dus voorlopig bekijkt niemand het. Ik kan je wel tonen wie je kan helpen.

flag-no-community = Hier werk ik niet met moderators samen. Je kan het bericht wel melden aan de dienst.

flag-unknown = Die melding aan de moderators heb ik niet meer.

flag-hint = Zie je hier een haatbericht? Antwoord erop met /report, dan gaat het naar de moderators. Ik zeg aan niemand wie het was.
    .open = Praat privé met mij

flags-mine = { $count ->
        [one] Je hebt in deze groep één bericht gemeld aan de moderators. Ze hebben nog niet beslist. Ik laat je hier weten wat ze beslissen.
       *[other] Je hebt in deze groep { $count } berichten gemeld aan de moderators. Ze hebben nog niet beslist. Ik laat je hier weten wat ze beslissen.
    }

flags-none = In deze groep heb je niets openstaan bij de moderators. Wil je een bericht melden aan de moderators? Antwoord er in de groep op met /report. Of meld het hier aan de dienst.
