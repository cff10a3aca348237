# The team's work on cases.

case-not-here = Je ne trouve pas ce dossier. Il est peut-être effacé, ou un collègue s’en occupe. /cases vous montre la file d’attente.
