# Le dossier pour un organisme : un signalement sous forme de fichier. Il s’adresse à un service public, le ton est formel.

packet-title = Dossier de transmission
packet-intro = Ce dossier a été établi par Concordia. C’est un service auquel des personnes en Belgique signalent des messages haineux. Il reproduit ce qui a été signalé, tel que reçu. Personne n’a encore jugé si cela est punissable.
packet-warning = Ce dossier contient des mots et des images de haine, car ils sont les preuves. Merci de ne le transmettre qu’aux personnes qui traitent l’affaire.
packet-unprintable = Certains signes des preuves ne peuvent pas être imprimés ici et apparaissent comme des cases. Le fichier JSON les contient tous.

packet-reference = Référence
packet-for = Pour
packet-for-open = Le service compétent
packet-reported = Signalé le
packet-made = Dossier établi le
packet-operator = Transmis par

packet-facts = Les faits tels que racontés
# Le nom de chaque réponse.
packet-answers =
    .ask-place = Où
    .ask-platform = Plateforme
    .ask-detail = Lequel
    .ask-matter = Quoi
    .ask-ground = À propos de
    .ask-region = Partie de la Belgique
    .ask-under-18 = Moins de 18 ans
    .ask-role = La personne qui signale
packet-role =
    .victim = Cela lui est arrivé
    .witness = Elle l’a vu
packet-own-words = Dans les mots de la personne qui signale :
packet-no-own-words = La personne qui signale n’a rien écrit dans ses propres mots.

packet-list = Liste des preuves
packet-list-intro = SHA-256 est l’empreinte du fichier, ou du texte en UTF-8, exactement tel que reçu. Qui la recalcule et trouve la même valeur détient le même fichier.
packet-column-item = Pièce
packet-column-what = Quoi
packet-column-received = Reçu le
packet-column-hash = SHA-256
packet-no-hash = aucune
packet-item = Pièce
packet-text = Texte

packet-evidence = Les preuves
packet-evidence-intro = Ce qui figure à côté d’un trait est une citation. Les signes invisibles en sont retirés, et les adresses web y sont rendues inoffensives (hxxp, [.]). Le fichier JSON contient chaque texte exactement tel que reçu. Les images sont de nouvelles copies, sans données cachées telles que le lieu de la prise de vue.
packet-quoted = Texte cité
packet-received = Reçu le
packet-text-hash = SHA-256 du texte
packet-author = Auteur
packet-author-kind = Type d’auteur
packet-author-unknown = nom inconnu
packet-posted = Publié le
packet-address = Adresse web
packet-file = Fichier
packet-file-name = Nom du fichier
packet-file-type = Type
packet-file-size = Taille
packet-file-hash = SHA-256 du fichier
packet-bytes = octets
packet-kept-back = Enregistrement de la personne qui signale, non transmis.
packet-not-received = Le fichier n’a pas pu être récupéré. Il n’a donc pas d’empreinte.
packet-picture = Image de la pièce
packet-picture-note = Copie sans données cachées. L’empreinte est celle du fichier tel que reçu.

packet-origins =
    .user = personne
    .hidden = personne dont le compte est caché
    .group = groupe
    .channel = canal
packet-files =
    .photo = photo
    .video = vidéo
    .voice = message vocal
    .audio = enregistrement sonore
    .document = document

packet-notice = Notification de contenu illégal à la plateforme
packet-notice-intro = Le texte ci-dessous est destiné à la plateforme. Il contient les éléments que demande l’article 16 du règlement sur les services numériques. Concordia ne l’a pas envoyé.
packet-notice-name = Le nom et l’adresse e-mail restent vides ici. La personne qui envoie la notification les complète. Ils ne sont pas requis pour un contenu lié à des abus sexuels sur des enfants.
packet-addresses = Adresses web exactes dans ce dossier

packet-checklist = Liste de contrôle pour une plainte à la police
packet-checklist-intro = À cocher lorsque la plainte est actée.
# $ground : le critère protégé en quelques mots, tel que la personne l’a choisi.
packet-check-motive = Le procès-verbal mentionne le mobile possible. La personne qui signale a choisi : { $ground }.
packet-check-motive-open = Le procès-verbal indique s’il peut y avoir un mobile de haine. La personne qui signale n’a cité aucun critère.
# $act : une loi, avec sa date.
packet-check-aggravating = Le procès-verbal permet au parquet de voir si le mobile peut aggraver l’infraction ({ $act }).
packet-check-injured = La personne a fait une déclaration de personne lésée, ou sait que cela est possible.
packet-check-copy = La personne a reçu une copie du procès-verbal.
packet-check-originals = Les fichiers et messages originaux sont conservés. Leurs empreintes ont été comparées à cette liste.

packet-left-out = Ce que la personne qui signale transmet ou non
packet-identity = La personne qui signale donne son identité :
packet-identity-no = Identité : non transmise.
packet-voice-yes = Enregistrements propres : la personne accepte qu’ils figurent dans la liste. Ils ne sont pas eux-mêmes dans ce dossier.
packet-voice-no = Enregistrements propres : non transmis.
packet-names-yes = Noms des fichiers : transmis.
packet-names-no = Noms des fichiers : non transmis.

packet-sources = Sources
packet-sources-intro = Information générale, sans valeur d’avis juridique. Un juge décide.
packet-source-complaint = Plainte à la police : mobile, copie du procès-verbal, personne lésée
packet-checked = vérifié le
packet-unchecked = connaissance générale, non vérifiée

packet-signature = Signatures
packet-signature-intro = Personne n’est obligé de signer. La personne qui signale et qui signe ne reste plus inconnue. Signer veut dire : à ma connaissance, ce que dit ce dossier est exact et complet.
packet-sign-reporter = La personne qui signale (si elle le souhaite)
packet-sign-service = Le service qui transmet ce dossier
packet-sign-body = Reçu par
packet-sign-name = Nom
packet-sign-date = Date
packet-sign-place = Lieu
packet-sign-signature = Signature
packet-sign-number = Numéro de dossier
