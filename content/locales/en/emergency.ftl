# Someone is in danger now: numbers first, nothing else is asked.

# $lines: one line a number.
emergency = <b>Call 112 now.</b> I am only a program and cannot send help.

    { $lines }

    When you are safe, you can come back here. Nothing was kept.

# $name: the name of the service. $phone: its number.
emergency-line = <b>{ $phone }</b> { $name }
