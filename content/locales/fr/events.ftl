# Ce qui se passe : /events, le choix et la fiche d’une activité.

events = { $count ->
        [one] <b>{ $count } activité</b>
       *[other] <b>{ $count } activités</b>
    }

events-chosen = Votre choix : { $chosen }

event-line = <b>{ $number }. { $name }</b>
    { $facts }

events-words = « { $words } »

events-none = Je n’ai encore rien trouvé qui convienne : { $chosen }. De nouvelles activités arrivent chaque semaine. Voulez-vous que je cherche plus largement ?

events-none-at-all = Je ne connais pas encore d’activité. Elles arrivent, alors revenez bientôt.
events-none-group = Je n’ai encore rien trouvé qui convienne. De nouvelles activités arrivent chaque semaine.

events-wider =
    .words = Sans ces mots
    .when = N’importe quel jour
    .area = Dans toute la Belgique
    .near = Aussi plus loin
    .theme = Sur tous les sujets
    .spoken = Dans toutes les langues
    .free = Aussi les payantes
    .accessible = Sans cette accessibilité

events-menu =
    .earlier = Page précédente
    .more = Page suivante
    .near = Près de moi
    .area = Où
    .provinces = Par province
    .anywhere = Toute la Belgique
    .when = Quand
    .theme = Thème
    .any-theme = Tous les thèmes
    .spoken = Langue
    .any-spoken = Toutes les langues
    .free = Gratuites seulement
    .paid = Aussi les payantes
    .accessible = Accessibles seulement
    .any-access = Accessible ou non
    .all = Toutes les activités
    .private = Chercher en privé

events-typed =
    .free = gratuit
    .accessible = accessible
    .near = près de moi
    .off = annulée

events-no-place = Je ne sais pas encore où vous êtes. Quelle partie de la Belgique voulez-vous voir ? Je ne retiens un lieu que si vous le suivez.
events-where = Où en Belgique ?
events-theme = De quoi doit-il s’agir ?
events-spoken = Quelle langue doit-on y parler ?

events-when = Quand ?
    .any = Tous les jours
    .today = Aujourd’hui
    .week = Cette semaine
    .weekend = Ce week-end
    .month = Ce mois-ci

clock = { $hour } h { $minute }
clock-summer = { $clock } (heure d’été)
clock-winter = { $clock } (heure d’hiver)

time-at = { $day }, { $start }
time-between = { $day }, de { $start } à { $end }
time-into-night = { $day }, de { $start } à { $end } (après minuit)
time-across = { $day }, { $start }, jusqu’au { $last }, { $end }
time-day = { $day }, toute la journée
time-days = du { $first } au { $last }
time-off = { $time } – annulée
time-more = { $count ->
        [one] et { $count } autre date
       *[other] et { $count } autres dates
    }

event-name = <b>{ $name }</b>
event-off = <b>Annulée.</b> Cette activité n’a pas lieu.
event-moved = <b>Reportée.</b> La nouvelle date n’est pas encore connue.
event-over = Cette activité est passée.
event-where = Où : { $where }
event-online = En ligne : { $link }
event-free = Gratuit
event-price = Prix : { $price }
event-spoken = Langues sur place : { $languages }
event-accessible = Accessible aux personnes handicapées, selon l’organisateur
event-organiser = Organisateur : { $organiser }
event-source = Source : { $source }, { $date }
event-source-days = Une des journées qui marquent l’année
event-source-proposed = Proposée par l’organisateur, vérifiée par l’équipe
event-only-in = <i>Uniquement en { $language }</i>
event-unknown = Je ne connais plus cette activité. Elle est peut-être passée.

event-menu =
    .remind = Me le rappeler
    .unremind = Ne plus me le rappeler
    .ics = Dans mon agenda
    .map = Sur la carte
    .back = Retour à la liste
    .share = Partager
    .page = Page de l’organisateur
    .open = Ouvrir l’activité
    .all-ics = Tout ce que je suis, comme agenda

event-reminded = Bien, je vous le rappellerai un jour avant : { $name }. Si elle change ou si elle est annulée, je vous le dis tout de suite. Vous n’avez rien d’autre à faire.
event-unreminded = Bien, je ne vous écrirai plus au sujet de cette activité : { $name }.
event-ics = Voici le fichier pour votre agenda : { $name }. Ouvrez-le, et votre agenda le reprend. Si vous le recevez à nouveau plus tard, il est mis à jour.
event-ics-all = Voici ce qui vient de tout ce que vous suivez. Ouvrez le fichier, et votre agenda le reprend.
event-ics-nothing = Vous ne suivez pas encore d’activité. Regardez /events, et choisissez « Me le rappeler » pour ce qui vous plaît.
event-on-map = { $name } : { $where }

calendar-name = Année de la diversité culturelle

sign-language =
    .vgt = Langue des signes (VGT)
    .sfb = Langue des signes (LSFB)
