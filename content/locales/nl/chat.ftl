# What every conversation needs: buttons, the progress counter, and what to say when something does not fit.

menu =
    .report = Haat melden
    .who_helps = Wie helpt mij?
    .case = Mijn melding
    .events = Activiteiten
    .follow = Agenda volgen
    .mydata = Mijn gegevens
    .help = Hulp
    .privacy = Privacy
    .language = Taal
    .continue = Verdergaan
    .cancel = Stoppen

answer =
    .back = Terug
    .skip = Overslaan
    .done = Dat is alles
    .cancel = Stoppen
    .write = Schrijven

platform =
    .telegram = Telegram
    .discord = Discord
    .web = Deze pagina
    .console = Deze terminal

step = <i>Vraag { $step } van { $steps }</i>

answer-choose = Dat heb ik niet begrepen. Kies een van de knoppen, of typ het nummer.
answer-words = Antwoord in enkele woorden, alsjeblieft.
answer-empty = Dat bericht was leeg. Probeer het nog eens.
answer-long = Die tekst is te lang voor mij: { $length } tekens. Ik kan er { $limit } bewaren. Stuur je tekst in stukken.
answer-evidence = Stuur me eerst wat je wil melden. Dat kan een tekst, foto, bestand, spraakbericht of link zijn.
evidence-more = Berichten tot nu toe: { $count } (bestanden: { $files }). Stuur er nog, of kies “{ answer.done }”.
evidence-added = Dank je, dat heb ik bij je melding gezet.
evidence-full = In een melding passen { $limit } berichten, en die van jou zit vol. Alles wat je al stuurde, is veilig. Later kan je meer toevoegen met /case.
file-big = Dat bestand is te groot voor mij: { $size } MB. Ik kan { $limit } MB bewaren. Stuur een kleiner bestand, een screenshot of de link. Alles wat je al stuurde, is veilig.
odd-sent = Dit soort bericht kan ik niet bewaren. Stuur tekst, een foto, een bestand, een spraakbericht of een link.
press-stale = Die knop hoort bij een eerdere vraag. Ik heb er niets mee gedaan.
command-unknown = Dat commando ken ik niet. Met /help zie je ze allemaal.
trouble = Sorry, er ging iets mis bij ons. Het team kan het zien. Probeer het zo meteen nog eens. In gevaar? Bel 112.
busy = Je bent nog niet klaar. Wil je verdergaan, of wil je eerst stoppen?
cancelled = Gestopt. Je kladversie is weg, en daarvan is niets ingediend.
not-understood = Ik weet niet zeker wat je wil. Wil je haat melden, of weten wie je kan helpen?
