# Who helps: the frame around each body. What is said of a body itself stands in facts.ftl and reasons.ftl.

referral-first = <b>À faire d’abord</b>
referral-steps = <b>Qui peut vous aider, dans cet ordre</b>
referral-support = <b>Ils peuvent aussi vous soutenir</b>
referral-listening = <b>Quelqu’un à qui parler</b>
referral-end = Je ne peux pas promettre comment cela finira. C’est vous qui décidez quoi faire, et quand. Ces organisations ne savent pas que vous êtes ici. Je ne leur ai rien envoyé.

step-name = <b>{ $number }. { $name }</b>, { $reason }.
step-name-alone = <b>{ $name }</b>, { $reason }.

step-phone = Téléphone : { $phones }

phone-number = <b>{ $number }</b>

step-hours = Heures : { $hours }

step-link = { $link }

step-languages = Attention : en { $languages }.

step-source = <i>Source : { $source }, vérifié le { $date }.</i>
step-unchecked = <i>Nous n’avons pas encore vérifié ces informations.</i>
