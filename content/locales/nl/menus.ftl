# Each with its name on Discord: in lower case, without spaces, different from the others.
command-report = haat melden
    .name = melden
command-who-helps = zoeken wie je kan helpen
    .name = wie-helpt
command-case = je melding openen met je toegangscode
    .name = melding
command-events = wat er in je buurt te doen is
    .name = activiteiten
command-follow = volgen wat er te doen is
    .name = volgen
command-propose-event = een activiteit voorstellen voor het Jaar
    .name = activiteit-voorstellen
command-mydata = zien, opslaan of wissen wat we over jou bewaren
    .name = mijn-gegevens
command-language = je taal kiezen
    .name = taal
command-privacy = wat we bewaren, en hoelang
    .name = privacy
command-help = alles wat ik kan
    .name = hulp
command-cancel = stoppen met wat je doet
    .name = stoppen
command-charter = wat welkom is in een groep, en wat niet
    .name = charter
command-setup = me instellen in deze groep (beheerders)
    .name = setup
command-room = gemelde berichten hier ontvangen (beheerders)
    .name = room
command-queue = tonen wat nog openstaat (moderators)
    .name = queue
command-mirror = de evenementenlijst van de server (beheerders)
    .name = mirror
command-follow-here = volgen wat er te doen is in deze groep (moderators)
    .name = volgen-hier
command-bye = me uit deze groep halen (beheerders)
    .name = bye

# How the bot presents itself on a platform: at most 512 letters, and at most 120.
profile-about = Ik help je om haat in België te melden, en ik toon je wie je kan helpen, waarom en hoe. Ik bewaar alleen wat jij beslist te melden: versleuteld en zonder je naam. Telegram zelf kan zien dat je me schrijft. Nu in gevaar? Bel 112.
profile-short = Meld haat in België, en ontdek wie je kan helpen.

# What Discord itself shows of the bot.

# An entry in the menu of a message: at most 32 letters.
discord-report-message = Bericht melden

# The form in which words and files are sent: at most 45 letters each.
discord-write = Jouw woorden
discord-files = Foto’s, video’s of bestanden

# What follows a command: at most 100 letters. The name is in lower case, without spaces, at most 32 letters.
discord-argument-case = je toegangscode: zestien cijfers
    .name = toegangscode
discord-argument-events = plaats, thema, taal of woorden
    .name = woorden
discord-argument-language = de taal: nl, fr, de of en
    .name = taal

# For the team.
command-team = je team (medewerkers)
    .name = team
command-cases = de dossiers die wachten (medewerkers)
    .name = dossiers
command-join = in het team komen met een uitnodiging (medewerkers)
    .name = meedoen
command-staffroom = nieuwe dossiers hier ontvangen (medewerkers)
    .name = teamkamer
command-note = iets noteren in het dossier van dit bericht (medewerkers)
    .name = notitie
discord-argument-join = de letters van je uitnodiging
    .name = uitnodiging
discord-argument-cases = de naam van een dossier, zoals 7K3Q-9F2B
    .name = dossier
discord-argument-staffroom = off: nieuwe dossiers komen hier niet meer aan
    .name = off
discord-argument-note = je notitie, alleen voor het team
    .name = woorden
