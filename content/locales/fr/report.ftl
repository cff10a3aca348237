# /report and /who_helps: the questions, the preview, the receipt. $days: how long, in words.

tipline-hello = Merci, j’ai bien reçu votre message. Voulez-vous le signaler ? Alors, j’ai quelques questions pour vous. Rien n’est introduit avant votre oui.

ask-danger = Est-ce que quelqu’un est en danger maintenant ?
    .yes = Oui
    .no = Non

ask-evidence = Que s’est-il passé ? Racontez-le avec vos mots, ou transférez-moi le message. Vous pouvez aussi envoyer un lien, des photos, des fichiers ou un message vocal. Envoyez-en autant qu’il faut.

ask-place = Où cela s’est-il passé ?
    .online = En ligne
    .street = Dans la rue
    .work = Au travail
    .housing = Logement
    .school = À l’école
    .shop = Magasin, café, banque
    .health = Soins de santé
    .transport = Bus, train, tram
    .authority = Service public
    .police = Avec la police
    .media = Dans les médias
    .neighbourhood = Dans mon quartier
    .leisure = Sport ou culture
    .other = Ailleurs

ask-platform = Sur quelle plateforme ?

ask-detail = De quoi s’agit-il plus précisément ?
    .federal = Service fédéral
    .flemish = Service ou commune de Flandre
    .walloon = Région wallonne ou FWB
    .brussels = Bruxelles
    .dg = Communauté germanophone
    .broadcast = Radio, télé ou leurs vidéos
    .press = Journal ou site d’info
    .advert = Publicité
    .delijn = De Lijn
    .rail = SNCB, STIB ou TEC
    .private = Entreprise, association
    .public = Service public
    .dutch = École néerlandophone
    .french = École francophone
    .german = École germanophone

ask-matter = Qu’est-ce que c’était ?
    .words = Insultes ou propos haineux
    .threat = Menaces ou harcèlement
    .violence = Violence
    .sexual = Violence sexuelle
    .damage = Dégradations
    .images = Images intimes
    .doxing = Données privées publiées
    .refused = Refus ou traitement inégal
    .silent = La plateforme refuse ou se tait
    .talk = Je veux juste parler
    .suicidal = Je pense au suicide
    .residence = Droit de séjour
    .dialogue = Je cherche le dialogue

ask-ground = Sur quoi cela portait-il ? Cela nous aide à trouver le bon service. Vous pouvez passer cette question.
    .origin = Origine ou couleur de peau
    .islam = Être musulman(e)
    .jewish = Être juif ou juive
    .belief = Autre conviction
    .orientation = Orientation sexuelle
    .gender = Être femme ou homme
    .trans = Être trans ou intersexe
    .disability = Handicap, santé
    .age = Âge
    .roma = Roms ou gens du voyage
    .social = Argent ou origine sociale
    .language = Langue
    .opinion = Politique ou syndicat

ask-region = Dans quelle partie de la Belgique ?
    .flanders = Flandre
    .brussels = Bruxelles
    .wallonia = Wallonie
    .east = Ostbelgien (germanophone)

ask-under-18 = La personne concernée a-t-elle moins de 18 ans ?
    .yes = Oui
    .no = Non

ask-role = Est-ce que cela vous est arrivé, ou l’avez-vous vu ?
    .victim = Cela m’est arrivé
    .witness = Je l’ai vu

ask-confirm = <b>Merci de vérifier.</b>

    { $summary }

    Ceci sera gardé par { $operator }, chiffré et sans votre nom. Cela reste jusqu’à { $days } après la clôture de votre signalement. Seules les personnes qui traitent les signalements peuvent le lire.

    Puis-je l’introduire ?
    .file = Oui, introduisez-le
    .stop = Non, jetez tout

summary-evidence = Messages : <b>{ $count }</b> (fichiers : <b>{ $files }</b>)

summary-line = { $name } : <b>{ $answer }</b>

summary-names =
    .ask-place = Où
    .ask-platform = Plateforme
    .ask-detail = Précision
    .ask-matter = Quoi
    .ask-ground = Motif
    .ask-region = Partie du pays
    .ask-under-18 = Moins de 18 ans
    .ask-role = Votre rôle

receipt = <b>Votre signalement est introduit. Merci.</b>

    Voici votre code d’accès. Vous en avez besoin pour rouvrir votre signalement. Je ne peux le montrer qu’une seule fois :

    <code>{ $receipt }</code>

    Notez-le ou gardez-le dans un endroit sûr. Ne le partagez avec personne.
    .saved = Je l’ai gardé

receipt-saved = Bien. Avec /case et votre code d’accès, vous voyez où en est votre signalement. Vous pouvez aussi le compléter, depuis n’importe quel compte. J’ai retiré le code de ce message.

# $count: earlier reports of nearly the same thing.
report-known = { $count ->
        [one] Vous n’êtes pas seul ou seule : quelqu’un a déjà signalé presque la même chose. L’équipe vous répond ensemble.
       *[other] Vous n’êtes pas seul ou seule : { $count } autres personnes ont déjà signalé presque la même chose. L’équipe vous répond ensemble.
    }
