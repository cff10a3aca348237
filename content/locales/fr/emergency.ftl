# Someone is in danger now: numbers first, nothing else is asked.

emergency = <b>Appelez le 112 maintenant.</b> Je suis seulement un programme, je ne peux pas envoyer d’aide.

    { $lines }

    Quand vous serez en sécurité, vous pourrez revenir ici. Rien n’a été gardé.

emergency-line = <b>{ $phone }</b> { $name }
