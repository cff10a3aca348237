# The first words, help, language and privacy.

welcome = <b>Welkom bij Concordia.</b>

    Ik ben een chatbot. Ik help je om haat in België te melden, en ik toon je wie kan helpen. Ik bewaar alleen wat je zelf indient: versleuteld en zonder je naam. { $platform } zelf ziet wel dat je met mij praat.

    Nu in gevaar? Bel 112.

language = In welke taal praten we?
language-chosen = Goed, we gaan verder in het Nederlands.
language-offer = Zullen we verdergaan in het Nederlands?
    .yes = Ja, in het Nederlands
    .no = Nee, in het Nederlands

language-missing = Deze taal spreek ik nog niet: { $language }. Dat spijt me.

help = <b>Wat ik kan</b>

    { $commands }

    Je kan me ook gewoon een haatbericht doorsturen, of een foto of een link.

    Ik ben een programma. Ik hoor bij geen enkel platform en ik ben geen nooddienst. In gevaar? Bel 112.

privacy = <b>Je privacy</b>

    Deze dienst is van { $operator }.

    <b>Wat we bewaren.</b> Zolang je geen ja zegt: alleen een kladversie, 24 uur lang. Na je ja: je berichten en je antwoorden, versleuteld. Die blijven tot 90 dagen nadat je melding is afgesloten. We onthouden ook je taal en, één uur lang, hoe vaak een toegangscode fout was.

    <b>Wat we niet bewaren.</b> Je naam en je nummer. Je melding hangt niet vast aan je account: alleen je toegangscode opent ze.

    <b>Wie het kan zien.</b> De mensen die meldingen behandelen, lezen wat je hebt ingediend. Ze zien niet wie je bent, tenzij je dat zelf schrijft. { $platform } kan zien dat je met mij praat, en wat je hier schrijft.

    <b>In groepen.</b> Meld je een bericht aan de moderators? Dan bewaren we het versleuteld, met de auteur, het tijdstip, de link en de bestanden. We wissen het uiterlijk 90 dagen na de beslissing. De moderators zien het bericht, nooit wie het gemeld heeft. Geven ze het door aan ons team, dan bewaren we het als een melding. Eén uur lang onthouden we hoeveel berichten je gemeld hebt. Wil je horen wat er beslist is? Dan bewaren we tot dan ook waar we je kunnen schrijven.

    <b>Wat jij kan doen.</b> Met /cancel gooi je je kladversie weg. Volgens de wet mag je ons vragen om je gegevens te tonen, te verbeteren of te wissen. Geef dan je toegangscode, want wij weten niet wie je bent.

# Who runs the service, where the operator gave no name.
operator-unnamed = het team achter deze dienst
