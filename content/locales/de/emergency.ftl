# Someone is in danger now: numbers first, nothing else is asked.

emergency = <b>Rufen Sie jetzt die 112 an.</b> Ich bin nur ein Programm und kann keine Hilfe schicken.

    { $lines }

    Wenn Sie in Sicherheit sind, können Sie wieder herkommen. Es wurde nichts aufbewahrt.

emergency-line = <b>{ $phone }</b> { $name }
