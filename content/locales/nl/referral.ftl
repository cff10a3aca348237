# Who helps: the frame around each body. What is said of a body itself stands in facts.ftl and reasons.ftl.

referral-first = <b>Doe dit eerst</b>
referral-steps = <b>Wie je kan helpen, in deze volgorde</b>
referral-support = <b>Ook zij kunnen je steunen</b>
referral-listening = <b>Iemand om mee te praten</b>
referral-end = Ik kan niet beloven hoe het afloopt. Jij beslist wat je doet, en wanneer. Deze organisaties weten niet dat je hier bent. Ik heb hun niets gestuurd.

step-name = <b>{ $number }. { $name }</b>, { $reason }.
step-name-alone = <b>{ $name }</b>, { $reason }.

step-phone = Telefoon: { $phones }

phone-number = <b>{ $number }</b>

step-hours = Uren: { $hours }

step-link = { $link }

step-languages = Let op: in het { $languages }.

step-source = <i>Bron: { $source }, nagekeken op { $date }.</i>
step-unchecked = <i>We hebben deze gegevens nog niet nagekeken.</i>
