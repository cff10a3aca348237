# Who helps: the frame around each body. What is said of a body itself stands in facts.ftl and reasons.ftl.

referral-first = <b>Do this first</b>
referral-steps = <b>Who can help you, in this order</b>
referral-support = <b>They can support you too</b>
referral-listening = <b>Someone to talk to</b>
referral-end = I cannot promise how it will end. You decide what you do, and when. These organisations do not know that you are here. I have sent them nothing.

# $number: its place in the order. $name: the name of the organisation. $reason: why it is the one to go to.
step-name = <b>{ $number }. { $name }</b>, { $reason }.
# $name: the name of the organisation. $reason: why it is the one to go to.
step-name-alone = <b>{ $name }</b>, { $reason }.

# $phones: one or more numbers.
step-phone = Phone: { $phones }

# $number: a phone number.
phone-number = <b>{ $number }</b>

# $hours: when it answers.
step-hours = Hours: { $hours }

# $link: a web address.
step-link = { $link }

# $languages: names of languages, as a list.
step-languages = Please note: in { $languages }.

# $source: where this was read. $date: a date in words.
step-source = <i>Source: { $source }, checked on { $date }.</i>
step-unchecked = <i>We have not checked these details yet.</i>
