# Someone is in danger now: numbers first, nothing else is asked.

emergency = <b>Bel nu 112.</b> Ik ben maar een programma en kan geen hulp sturen.

    { $lines }

    Ben je weer veilig? Dan kan je hier terugkomen. Er is niets bewaard.

emergency-line = <b>{ $phone }</b> { $name }
