# Who helps: the frame around each body. What is said of a body itself stands in facts.ftl and reasons.ftl.

referral-first = <b>Tun Sie zuerst das</b>
referral-steps = <b>Wer Ihnen helfen kann, in dieser Reihenfolge</b>
referral-support = <b>Auch hier finden Sie Unterstützung</b>
referral-listening = <b>Jemand zum Reden</b>
referral-end = Ich kann nicht versprechen, wie es ausgeht. Sie entscheiden, was Sie tun und wann. Diese Stellen wissen nicht, dass Sie hier sind. Ich habe ihnen nichts geschickt.

step-name = <b>{ $number }. { $name }</b>, { $reason }.
step-name-alone = <b>{ $name }</b>, { $reason }.

step-phone = Telefon: { $phones }

phone-number = <b>{ $number }</b>

step-hours = Zeiten: { $hours }

step-link = { $link }

step-languages = Bitte beachten: auf { $languages }.

step-source = <i>Quelle: { $source }, geprüft am { $date }.</i>
step-unchecked = <i>Diese Angaben haben wir noch nicht geprüft.</i>
