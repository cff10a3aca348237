# /privacy: what is kept, by whom, for how long. Every number comes from the running settings.

hours = { $count ->
        [one] 1 uur
       *[other] { $count } uur
    }
days = { $count ->
        [one] 1 dag
       *[other] { $count } dagen
    }

privacy = <b>Je privacy</b>

    Deze dienst is van { $operator }.

    <b>Wat we bewaren.</b> Zolang je geen ja zegt: alleen een kladversie, { $draft } lang. Na je ja: je berichten en je antwoorden, versleuteld. Die blijven tot { $cases } nadat je melding is afgesloten. We onthouden ook je taal. Hoe vaak een toegangscode fout was, onthouden we { $tries } lang.

    <b>Hoe we je bereiken.</b> Dat kies jij. Als alleen de toegangscode je melding opent, bewaren we je account niet. Wil je onze antwoorden hier krijgen? Dan bewaren we ook waar we je kunnen schrijven. Dat kan je altijd stoppen.

    <b>Wat er te doen is.</b> Volg je de agenda? Dan bewaren we versleuteld waar we je kunnen schrijven, en wat je koos. Dat stopt met /unfollow, of als je me blokkeert. Welke activiteit je apart volgt, vergeten we als ze voorbij is. Stel je een activiteit voor? Dan bewaren we ze versleuteld, en ook waar we je kunnen schrijven, tot het team beslist. Dat is hoogstens { $proposals }, en niet langer dan { $after } na de activiteit. In /mydata kun je ze intrekken.

    <b>Tegen misbruik.</b> Bij elke melding bewaren we een geheim kenmerk van wie ze indiende. Dat is voor elke melding anders. Daarmee kan ons team iemand afremmen of tegenhouden, zonder te weten wie dat is.

privacy-more = <b>Wie het kan zien.</b> De mensen die meldingen behandelen, lezen wat je hebt ingediend. Ze zien niet wie je bent, tenzij je dat zelf schrijft. Bewaren we waar we je kunnen schrijven? Dan kunnen twee van hen dat samen opzoeken. Daarvoor schrijven ze een reden op, en we zeggen het je meteen. We houden { $audit } bij wie welke melding opende, maar niet wat erin staat. { $platform } kan zien dat je met mij praat, en wat je hier schrijft.

    <b>In groepen.</b> Meld je een bericht aan de moderators? Dan bewaren we het versleuteld, met de auteur, het tijdstip, de link en de bestanden. We wissen het uiterlijk { $incidents } na de beslissing. De moderators zien nooit wie het gemeld heeft. Geven ze het door aan ons team, dan bewaren we het als een melding. Hoeveel berichten je gemeld hebt, onthouden we { $flags } lang. Wil je horen wat er beslist is? Dan bewaren we tot dan ook waar we je kunnen schrijven.

    <b>Techniek.</b> Wat ik niet kan lezen, leg ik { $odd } lang versleuteld opzij. Ik onthoud { $dedupe } lang het nummer van elk bericht, zodat er geen twee keer telt. Wat gewist is, is { $backups } later ook weg uit onze back-ups.

privacy-rights = <b>Wat jij kan doen.</b> /mydata toont wat we over jou bewaren. Daar kan je het ook opslaan en wissen. Met /cancel gooi je je kladversie weg. Een melding die alleen je toegangscode opent, kan je wissen in /case. Volgens de wet mag je ons ook vragen om iets te verbeteren.
