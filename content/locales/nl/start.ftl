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

# Who runs the service, where the operator gave no name.
operator-unnamed = het team achter deze dienst
