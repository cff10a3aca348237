# The team: who is on it, joining and leaving it, and where it meets.

staff-may-not = Dat hoort niet bij je rol in het team. Vraag het aan wie het team leidt.

team-role =
    .owner = Eigenaar
    .lead = Teamleider
    .case_worker = Dossierbeheerder
    .publisher = Redacteur
    .approver = Goedkeurder
    .auditor = Auditor

team-menu =
    .team = Team
    .cases = Dossiers
    .replies = Standaardantwoorden
    .proposals = Voorgestelde activiteiten
    .import_events = Activiteiten invoeren
    .announcements = Aankondigingen
    .numbers = Cijfers
    .audit = Wie deed wat
    .invite = Collega uitnodigen
    .remove = Collega verwijderen
    .leave_team = Het team verlaten

team = <b>Je team</b>

    Je rol: <b>{ $role }</b>

team-member = { $name } – { $role } ({ $seen })
team-seen-today = vandaag actief
team-seen = laatst actief: { $ago }
team-seen-idle = te lang weg, geen toegang meer

join-invite = Heb je een uitnodiging? Stuur me dan de letters ervan.
join-unknown = Deze uitnodiging werkt niet. Een uitnodiging werkt één keer, 24 uur lang. Vraag je team om een nieuwe.

ask-join-name = <b>Welkom in het team</b>

    Je rol: <b>{ $role }</b>

    Welke naam mogen je collega’s zien? Mensen die melden, zien hem nooit.

ask-join-role = Je zit al in het team. Je rol nu: <b>{ $old }</b>. Met deze uitnodiging wordt dat: <b>{ $new }</b>. Zal ik je rol veranderen?
    .take = Ja, verander mijn rol
    .keep = Nee, behoud mijn rol

join-stays = Goed, je rol blijft zoals hij is. De uitnodiging is nog geldig.

join-welcome = <b>Je zit nu in het team.</b>

    Je rol: <b>{ $role }</b>

    Wat je hier leest, is vertrouwelijk. Geef het niet door, en kopieer het niet naar elders. Notities blijven binnen het team. Melders krijgen alleen wat je hun als antwoord stuurt. Niemand in het team weet wie iets gemeld heeft: probeer het ook niet te achterhalen. Wat je doet en leest, wordt bijgehouden. Na 90 dagen zonder bezoek heb je geen toegang meer.

invite = Welke rol krijgt je collega?

invite-made = <b>Een uitnodiging voor het team</b>

    Rol: <b>{ $role }</b>

    Je collega schrijft me dit in een privéchat: { $command }

    De uitnodiging werkt één keer, 24 uur lang. Stuur ze alleen naar deze persoon: wie ze opent, komt in het team.

invite-made-link = <b>Een uitnodiging voor het team</b>

    Rol: <b>{ $role }</b>

    Je collega opent deze link: { $link }

    Op een ander platform schrijft je collega me dit in een privéchat: { $command }

    De uitnodiging werkt één keer, 24 uur lang. Stuur ze alleen naar deze persoon: wie ze opent, komt in het team.

remove = Wie verlaat het team?
remove-nobody = Er is niemand die je kan verwijderen.
remove-sure = Zal ik { $name } uit het team verwijderen? De toegang stopt meteen. De dossiers van { $name } gaan terug naar de wachtrij.
    .yes = Ja, verwijderen
removed = { $name } zit niet meer in het team.

leave-sure = Wil je het team verlaten? Je toegang stopt meteen. Je dossiers gaan terug naar de wachtrij.
    .yes = Ja, verlaten
left-team = Je zit niet meer in het team. Dank je voor je werk.
team-last-owner = Je bent de laatste eigenaar. Maak eerst een collega eigenaar.

staffroom-set = Dit is nu de kamer van het team. Nieuwe dossiers komen hier aan, en wie hier kan lezen, kan ze zien. Wat mensen gemeld hebben, blijft in de privéchat.
staffroom-topics = Dit is nu de kamer van het team. Elk nieuw dossier krijgt hier een eigen onderwerp, en wie hier kan lezen, kan het zien. Wat mensen gemeld hebben, blijft in de privéchat.
staffroom-public = <b>Misschien lezen hier anderen mee.</b> Dossiers zijn vertrouwelijk. Kies een groep of kanaal alleen voor het team. Weet je zeker dat hier alleen het team leest?
    .yes = Ja, hier leest alleen het team
staffroom-off = Het team komt hier niet meer samen. Nieuwe dossiers staan in de wachtrij: /cases
staffroom-none = Het team komt op dit platform niet samen. Schrijf hier /staffroom om dat te veranderen.
staffroom-lost = Ik kan niet meer schrijven in de kamer van het team. Nieuwe dossiers staan in de wachtrij: /cases. Schrijf opnieuw /staffroom in de kamer van het team.
