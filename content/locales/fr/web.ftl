# La page elle-même, autour de la conversation.

web-title = Concordia
web-tagline = Signaler la haine. Trouver de l’aide. Sans donner son nom.
web-noscript = Cette page a besoin de JavaScript.
web-connecting = Un instant…
web-skip = Aller au champ de texte
web-language = Langue

web-log = Conversation
web-bot = Concordia :
web-you = Vous :
web-typing = Concordia écrit…
web-newer = Messages plus récents
web-choices = Réponses possibles

web-composer = Écrivez un message
web-send = Envoyer
web-attach = Photo ou fichier
web-tray = Fichiers à envoyer
web-remove = Retirer
web-drop = Déposez vos fichiers ici
web-commands = Commandes
web-sending = Envoi en cours
web-sent = Envoyé et conservé
web-uploading = Envoi du fichier
web-failed = Pas envoyé. Votre message est toujours ici.
web-again = Réessayer
web-too-large = Trop grand
web-too-long = Ce texte est trop long pour un seul envoi. Il est de nouveau dans le champ de texte : envoyez-le en plusieurs parties.
web-crowded = Beaucoup de messages à la fois. Attendez un moment, puis réessayez.
web-offline = Pas de connexion. Ce que vous écrivez reste ici et partira dès que la connexion revient.
web-renewed = La connexion est rétablie. Vos réponses sont conservées.

web-copy = Copier
web-copied = Copié
web-copy-by-hand = Sélectionné : copiez avec Ctrl+C

web-forward = Transférer un message
web-forward-help = Pour un message qui vient d’ailleurs : collez-le ici et dites d’où il vient.
web-forward-text = Le message
web-forward-kind = Qui l’a envoyé ?
web-forward-user = Une personne
web-forward-hidden = Je ne sais pas
web-forward-group = Il était dans un groupe
web-forward-channel = Il était sur un canal ou sur une page
web-forward-name = Nom de la personne, du groupe, du canal ou de la page
web-forward-link = Lien, s’il y en a un
web-forward-send = Transférer
web-forwarded = Transféré de :
web-cancel = Annuler

web-photo = Photo
web-video = Vidéo
web-voice = Message vocal
web-audio = Son
web-document = Fichier

# La démo : des personnes inventées, chacune avec sa conversation.
web-persons = Qui voulez-vous être ?
web-persons-help = Ceci est une démo. Ces personnes n’existent pas. Chacune a sa propre conversation.
web-person-amina = Amina
web-person-amina-about = 24 ans, de Bruxelles
web-person-jan = Jan
web-person-jan-about = 58 ans, de Gand
web-person-lena = Lena
web-person-lena-about = 31 ans, d’Eupen
web-person-sofie = Sofie
web-person-sofie-about = 40 ans, modère un groupe de quartier
web-restart = Recommencer comme une autre personne
web-restart-help = Toutes les conversations sur cet écran sont oubliées. Ce que vous avez signalé reste, et s’ouvre avec son code d’accès.
web-restart-yes = Recommencer

# Des mots couverts jusqu’à ce que quelqu’un les demande.
web-uncover = Montrer les mots
web-cover = Cacher les mots
web-picture = Image jointe à ce message
web-picture-show = Montrer l’image
web-picture-hide = Cacher l’image
web-picture-gone = L’image n’est plus conservée ici.

# La deuxième page de la démo : un groupe, la salle de ses modérateurs et une conversation privée.
web-to-community = Un groupe et ses modérateurs
web-to-chat = La conversation
web-community = Un groupe et ses modérateurs
web-community-about = Une démo : signalez un message, décidez et voyez qui reçoit une réponse.
web-restart-community = Recommencer
web-skip-community = Aller au groupe
web-places = Lieux
web-tab-town = Groupe
web-tab-room = Modération
web-tab-alone = Privé
web-town = Rue des Tilleuls
web-room = Modération
web-alone = Conversation privée
web-be = Vous êtes
web-later = Laisser passer 3 minutes
web-later-help = Les modérateurs voient un signalement un peu plus tard. Personne ne devine ainsi de qui il vient.
web-later-done = 3 minutes ont passé.
web-report = Signaler
web-only-you = Vous seul voyez ceci
web-muted = Vous ne pouvez pas écrire ici pour le moment. Les modérateurs l’ont décidé.
web-out = Vous n’êtes plus dans ce groupe. Les modérateurs l’ont décidé.
web-left = Concordia a quitté le groupe.
web-letter = Nouveau message privé pour
web-new = Nouveau

# Qui a écrit le message blessant, et ce que le groupe contient déjà. Personne n’est visé : il s’agit de taches de rousseur.
web-person-tom = Tom
web-said-party = Samedi, c’est la fête de la rue. Qui prépare un gâteau ?
web-said-waffles = J’apporte des gaufres.
web-said-hate = Du moment que personne avec des taches de rousseur ne vient. Ces gens n’ont rien à faire dans notre rue. Renvoyez-les !
web-said-music = Et moi, de la musique.

# La troisième page de la démo : une personne qui signale, et deux qui traitent les dossiers.
web-to-team = Une équipe et ses dossiers
web-team = Une équipe et ses dossiers
web-team-about = Une démo : signalez quelque chose, répondez, et voyez qui apprend quoi.
web-restart-team = Recommencer
web-restart-team-help = Tous les dossiers de la démo et toutes les conversations de cet écran sont effacés. Les dossiers inventés reviennent comme au début.
web-tab-citizen = Signaler
web-tab-worker = Dossiers
web-tab-lead = Direction
web-citizen = Qui signale
web-worker = Gestion des dossiers
web-lead = Responsable d’équipe
web-person-nadia = Nadia
web-person-bart = Bart
web-example = Un code à essayer :
web-example-read = Ouvrir
web-command-cases = les dossiers qui attendent, et qui les a
web-command-team = qui est dans l’équipe
web-command-replies = les réponses souvent envoyées

# La quatrième page de la démo : quelqu’un qui suit l’Année, et deux qui écrivent à tous ceux qui la suivent.
web-to-year = L’Année et ses nouvelles
web-year = L’Année et ses nouvelles
web-year-about = Une démo : suivez l’Année, laissez passer le temps, écrivez à tout le monde.
web-restart-year = Recommencer
web-restart-year-help = Toutes les conversations de cet écran sont oubliées. L’agenda reste, et l’heure aussi.
web-tab-follower = Suivre
web-tab-publisher = Rédaction
web-tab-approver = Validation
web-follower = Qui suit l’Année
web-publisher = Rédaction
web-approver = Validation
web-person-mieke = Mieke
web-person-karim = Karim
web-clock = Dans cette démo, nous sommes le
web-clock-day = Le lendemain à midi
web-clock-digest = Jusqu’à l’aperçu de jeudi
web-crowd = 40 personnes inventées suivent l’Année ici. Un message à tous part à raison de 2 par seconde : vous voyez ainsi où il en est.
web-command-announce = un message à tous ceux qui suivent
web-command-announcements = ce qui a été annoncé, et où cela en est
