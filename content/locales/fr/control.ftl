# The purge that stopped to ask, the audit trail, the numbers.

purge-halted = <b>Je n’ai rien effacé, et j’ai une question.</b>

    { $count ->
        [one] Un dossier clôturé doit être effacé maintenant.
       *[other] { $count } dossiers clôturés doivent être effacés en une fois.
    } C’est plus de 20 % de tous les dossiers. Cela peut être juste. Il se peut aussi que mon horloge se trompe. Selon elle, nous sommes le { $today }.
    .yes = Oui, effacez-les
    .no = Non, gardez-les

purge-sure = Les dossiers effacés ne reviennent pas. Sommes-nous vraiment le { $today }, et ces dossiers doivent-ils vraiment disparaître ?
    .sure = Oui, effacez-les maintenant
    .no = Non, gardez-les

purge-permitted = Très bien. D’ici une minute, j’efface ce qui doit l’être. Fin de cette permission : { $until }.
purge-kept = Très bien, rien n’est effacé. Je le demanderai à nouveau demain. Si mon horloge se trompe, dites-le à qui gère le service.

audit = <b>Qui a fait quoi</b>

    { $lines }

audit-line = { $when } : { $who }, { $what }, { $about }
audit-none = Il n’y a pas de ligne à ce sujet.
audit-who =
    .house = le service lui-même
    .operator = qui gère le service
    .reporter = la personne qui a signalé
    .gone = quelqu’un qui est parti
audit-what =
    .cases = file consultée
    .open = dossier lu
    .evidence = contenu signalé vu
    .history = notes et messages lus
    .claim = dossier pris
    .unclaim = dossier rendu
    .hand = dossier transmis à un collègue
    .note = note écrite
    .label = étiquette mise
    .remind = rappel fixé
    .refer = organisme noté
    .close = dossier fermé
    .reopen = dossier rouvert
    .answer = réponse à qui a signalé
    .alike = dossiers semblables consultés
    .replies = réponses enregistrées
    .invite = collègue invité
    .remove = collègue retiré
    .team = équipe consultée
    .leave_team = équipe quittée
    .staffroom = lieu de l’équipe
    .keys = clés changées
    .restore = sauvegarde remise en place
    .erase = dossier effacé
    .packet = document pour un organisme
    .restrain = limite pour qui a signalé
    .identity = demande de voir qui a signalé
    .agree = accord pour voir qui a signalé
    .refuse = refus de voir qui a signalé
    .identity-seen = a vu qui a signalé
    .purge = question sur l’effacement
    .import-events = activités importées
    .audit = lecture de cette liste
    .numbers = chiffres pour la politique
    .proposals = propositions consultées
    .proposal = proposition lue
    .accept_event = activité acceptée
    .edit_event = proposition changée
    .refuse_event = activité refusée
    .import_events = importation d’activités
    .announcements = annonces vues
    .announcement = annonce vue
    .announce = annonce écrite
    .rewrite = annonce modifiée
    .correct = correction écrite
    .preview = annonce lue à l’avance
    .askapproval = approbation demandée
    .approve = annonce approuvée
    .disapprove = annonce refusée
    .withdraw = annonce retirée
    .steer = envoi dirigé

numbers = Voici les chiffres par mois : lieu, critère, langue, région et suite. Un nombre sous 5 n’est jamais montré, ni un nombre qui permettrait de le calculer. La ligne « left_out » dit de combien de signalements il s’agit. Le mois en cours viendra quand il sera terminé.
