# Pourquoi un organisme est nommé. Toujours une proposition qui commence par « parce que » ou « si », en minuscules et sans point final.

## Danger, crise, délit

reason-danger = parce que quelqu’un est en danger maintenant
reason-danger-police = parce que la police peut venir tout de suite
reason-crisis-danger = parce que le 112 aide tout de suite si votre vie est en danger
reason-crisis-line = parce que vous pouvez y parler quand tout devient trop lourd
reason-police-later = parce que vous pouvez porter plainte dans tout commissariat dès que vous êtes en sécurité
reason-sexual-care = parce que vous y trouvez des soins, une écoute et la possibilité de porter plainte, tout au même endroit
reason-sexual-police = parce que la police vient tout de suite quand vous appelez
reason-sexual-talk = parce que vous pouvez y parler de ce qui s’est passé, sans donner votre nom
reason-victim-support = parce que ces services soutiennent les personnes à qui cela arrive
reason-police-crime = parce que cela peut être un délit ; demandez à la police de noter que la haine en était le motif
reason-police-threat = parce que les menaces et le harcèlement sont des délits, même en privé ; ne répondez pas, n’effacez rien, et appelez le 101 si c’est urgent
reason-police-images = parce que partager des images intimes sans consentement peut être un délit
reason-police-damage = parce que des dégâts commis par haine peuvent être un délit ; prenez des photos avant de nettoyer
reason-police-doxing = parce que la police peut agir si cela sert à menacer ou à harceler quelqu’un
reason-police-sexism = parce que le sexisme en public peut être punissable
reason-police-officer = parce que ce policier connaît les délits de haine

## En ligne

reason-platform-notice = parce que la plateforme doit examiner une notification de contenu illégal
reason-platform-privacy = parce qu’il faut d’abord demander à la plateforme de l’effacer
reason-platform-refused = parce que vous pouvez demander à la plateforme de revoir sa décision
reason-dispute-body = parce qu’un organe indépendant peut examiner la décision de la plateforme
reason-platform-duties = parce qu’il vérifie si les plateformes respectent leurs obligations
reason-images = parce que l’Institut aide quand des images intimes ont été partagées sans consentement
reason-privacy = parce que des données personnelles ont été publiées
reason-privacy-press = si des données personnelles ont été publiées

## Qui est compétent

reason-hate-federal = parce que la haine est une matière fédérale, dans tout le pays
reason-orientation = parce qu’il s’agit de l’orientation sexuelle
reason-sex = parce qu’il s’agit du sexe ou du genre
reason-sex-hate = parce qu’il s’agit du sexe ou du genre, et que la haine est une matière fédérale
reason-sex-work = parce qu’il s’agit du sexe ou du genre au travail
reason-sex-maybe = s’il s’agit du sexe ou du genre : le numéro est le même, pas le choix dans le menu
reason-unsure = parce qu’Unia transmet votre signalement si un autre organisme est compétent
reason-flemish-maybe = s’il s’agit d’une matière flamande, comme un loyer, une école ou un service local en Flandre
reason-passes-on = parce qu’on y parle votre langue et qu’on transmet votre signalement si un autre organisme est compétent
reason-language-law = parce qu’il s’agit de l’emploi des langues dans un service public
reason-language-court = parce que seul un juge peut décider des autres questions de langue
reason-ombuds-level = parce qu’un médiateur aide à trouver une solution avec un service public
reason-legal-aid = parce qu’un avocat peut vous dire quels sont vos droits
reason-residence = parce qu’il s’agit du droit de séjour

## Selon le lieu

reason-school = parce que l’école est la plus proche et peut agir en premier
reason-school-dutch = parce que l’enseignement néerlandophone est une matière flamande
reason-school-french = parce qu’il s’agit de l’enseignement francophone
reason-school-german = parce qu’il s’agit de l’enseignement germanophone
reason-school-guidance = parce que ce centre soutient les élèves
reason-ombud-dg = parce que ce service fait la médiation en Communauté germanophone
reason-social-housing = s’il s’agit d’un logement social
reason-work-private = parce que le travail chez un employeur privé est une matière fédérale, même en Flandre
reason-trade-union = parce qu’un syndicat peut parler avec l’employeur
reason-labour-inspection = parce qu’elle peut contrôler l’employeur
reason-trust-person = parce que cette personne peut chercher une solution au travail
reason-housing-flanders = parce qu’il s’agit d’une location en Flandre
# $region : brussels, wallonia ou east.
reason-housing-region = parce qu’il s’agit d’une location { $region ->
        [brussels] à Bruxelles
        [wallonia] en Wallonie
       *[east] dans l’est de la Belgique
    }
reason-housing-desk = parce que votre ville ou commune peut aider pour les questions de logement
reason-housing-inspection = si le logement lui-même fait partie du problème
reason-lease = parce qu’un juge de paix décide d’un bail, et qu’un avocat peut vous y aider
reason-shop = parce que les magasins, les cafés, les banques et les assurances sont une matière fédérale, même en Flandre
reason-health = parce que les soins de santé sont une matière fédérale, même en Flandre
reason-hospital = si c’était dans un hôpital
reason-patient-rights = s’il s’agit de vos droits de patient
reason-care-flanders = si c’était dans une maison de soins ou un autre service social en Flandre
reason-delijn = parce que De Lijn est une matière flamande
reason-delijn-maybe = si c’était avec De Lijn
reason-transport = parce que les transports publics autres que De Lijn ne sont pas une matière flamande
reason-carrier = parce que la société de transport doit entendre les plaintes des voyageurs
reason-leisure = si ce n’était pas un club ou une organisation néerlandophone
reason-leisure-flanders = parce que le sport et la culture en Flandre sont des matières flamandes
reason-leisure-dutch = si c’était un club ou une organisation néerlandophone
reason-sports-federation = si c’était dans un club de sport
reason-service = parce que le service lui-même doit d’abord avoir la chance de corriger
reason-authority = parce que ce service public n’est pas un service flamand
reason-authority-flemish = parce que les services flamands et locaux en Flandre sont une matière flamande
reason-police-federal = parce que la police est une matière fédérale, même en Flandre
reason-police-oversight = parce qu’il contrôle la police
reason-police-chief = parce que le chef de corps est responsable des policiers de la zone
reason-broadcast-nl = si c’était sur une chaîne néerlandophone ; faites vite, car le délai est court
reason-broadcast-fr = si c’était sur une chaîne francophone
reason-broadcast-de = si c’était sur une chaîne germanophone
reason-press-council = s’il s’agit du travail d’un journaliste
reason-newsroom = parce que la rédaction peut vous répondre et corriger
reason-advert = parce qu’il s’agit de publicité
reason-district-officer = parce que l’agent de quartier connaît le voisinage
reason-mediation = parce qu’une personne neutre peut aider des voisins à se parler
reason-municipality-clean = parce que vous pouvez signaler à votre commune des dégâts dans la rue

## Des personnes proches

reason-minor = parce qu’il s’agit d’une personne de moins de 18 ans
reason-young = parce qu’on y est là pour les enfants et les jeunes
reason-lgbti = parce qu’on y est là pour les personnes LGBTI+
reason-lgbti-brussels = parce qu’on y conseille les victimes et les témoins à Bruxelles
reason-rainbowhouse = parce qu’on y soutient les personnes LGBTI+ de Bruxelles qui signalent quelque chose
reason-jewish = parce qu’on y recense les actes antisémites
reason-community = parce que cette organisation est proche des personnes concernées
reason-talk = parce que vous pouvez y parler à quelqu’un
reason-dialogue = parce que vous cherchez le dialogue
reason-dialogue-near = parce que votre commune sait peut-être qui rassemble les gens près de chez vous
reason-listening = parce que parler aide, et que vous ne devez pas donner votre nom
reason-listening-young = parce que parler aide ; on y écoute aussi les enfants et les jeunes
reason-listening-nearest = parce que nous ne connaissons pas de ligne dans votre langue ; celle-ci est proche de vous, demandez si quelqu’un la parle
