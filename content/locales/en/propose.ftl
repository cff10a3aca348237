# /propose_event: the questions to an organiser, and what they hear of it.

propose-menu =
    .propose_event = Propose an event
    .proposed = What I proposed

# $operator: who runs the service.
propose-hello = You can propose an event for the Year of Cultural Diversity. The team of { $operator } reads it and decides. If they accept it, everybody can see what you write here. The team never sees your account: I keep it only to bring you the answer, and then I erase it.

propose-name = What is the event called?

# $day: a day in words.
propose-when = When is it? Type it as you would say it, for example:

    <b>{ $day }, 7:30 pm to 10 pm</b>
    <b>{ $day }, whole day</b>

# $when: the time in words.
propose-understood = I understood: <b>{ $when }</b>. If that is not right, choose “{ answer.back }”.

propose-where = Where is it? Type the place, the street, and the town with its postcode, for example:

    <b>City Hall, Grote Markt 1, 2000 Antwerpen</b>
    .online = Online
    .everywhere = Everywhere in Belgium

propose-online = Where do people open it? Send the link. It begins with https://

propose-text = What will happen there? Describe it in a few sentences.

propose-themes = What is it about? Choose all that fit, one after the other. Then choose “{ propose-themes.done }”.
    .done = That’s all

propose-spoken = Which languages will be spoken there? Choose all of them, one after the other. Then choose “{ propose-spoken.done }”.
    .done = That’s all

propose-price = What does it cost? Type the amount in euros, for example <b>5</b> or <b>7.50</b>.
    .free = Free

propose-step-free = Can somebody in a wheelchair get in and take part without help?
    .yes = Yes
    .no = No, or not sure

propose-organiser = Who organises it? Type the name that everybody may see.

propose-link = Is there a page with more about it, or to book? Send the link. It begins with https://

# $card: all that was told.
propose-send = <b>Please check this.</b>

    { $card }

    Shall I send it to the team?
    .send = Yes, send it
    .change = Change something
    .stop = No, throw it away

propose-change = What would you like to change?

propose-sent = Thank you. The team will read it, and I will tell you here what they decide.
propose-stopped = All right. I have thrown it away, and nobody has read it.
propose-blocked = For now, we take no events from you. Some of your reports did not look like reports of hate to our team. Nobody there knows who you are. Do you disagree? Open that report with its receipt, in /case, and write to the team.
# $count: how many may wait.
propose-waiting = { $count } of your events are waiting for the team already. When they have decided on one, or you take one back, you can propose another one.

# $count: how many of theirs wait.
propose-again = { $count ->
        [one] One of your events is waiting for the team.
       *[other] { $count } of your events are waiting for the team.
    } Would you like to propose another one?
    .new = Propose another one
    .look = Look at what waits

# $count: how many.
proposed = { $count ->
        [0] None of your events is waiting for the team.
        [one] One of your events is waiting for the team. There you can also take it back.
       *[other] { $count } of your events are waiting for the team. There you can also take them back.
    }
# $card: the event. $until: a day.
proposed-one = { $card }

    It is waiting for the team. We keep it until they decide, and until { $until } at the latest.
    .back = Take it back
# $name: what the event is called.
proposed-sure = Shall I take “{ $name }” back? The proposal is then erased, and the team does not see it any more.
    .yes = Yes, take it back
    .no = No, let it wait
# $name: what the event is called.
proposed-back = “{ $name }” is taken back. I have erased the proposal, and where it came from.
proposed-gone = This proposal is not waiting any more.
# $name: what the event is called.
propose-lapsed = I am sorry: the team did not decide on your event “{ $name }” in time. I have erased the proposal, and where it came from. If the event is still to come, you can propose it again.

# $name: what the event is called.
propose-accepted = Good news: the team accepted your event “{ $name }”. Everybody can find it now. I have erased where your proposal came from.
    .look = Look at it
# $name: what the event is called.
propose-accepted-changed = Good news: the team accepted your event “{ $name }”. They changed something in it first, so please look whether it is right. Everybody can find it now. I have erased where your proposal came from.
# $name: what the event is called. $why: the reason, in a sentence.
propose-refused = The team did not take your event “{ $name }”.

    { $why }

    I have erased the proposal, and where it came from.

propose-why-theme = It does not fit the themes of the Year of Cultural Diversity.
propose-why-commercial = It is there to sell something. This agenda is not for advertising.
propose-why-incomplete = Something is missing, so that people cannot know what it is, when or where. You can propose it again with all of it.
propose-why-double = It is in the agenda already.
propose-why-hateful = It sets people against others, or excludes them for who they are.
# $words: the team's own words.
propose-why-own = They wrote: “{ $words }”
# $words: the team's own words. $language: the language they are in.
propose-why-own-in = They wrote, in this language: { $language }. “{ $words }”

# Why what was typed could not be used.
when-no-day = I did not find a day in that. Please type the day, the month and the year.
when-no-hour = I did not find an hour in that. Please type it too, or add “whole day”.
when-no-year = Which year is that? Please type it too.
when-no-such-day = That day does not exist. Please look again.
when-past = That is over already. Please type a time that is still to come.
when-far = That is very far ahead. I take events of the next 18 months.
when-weekday = That day has another name: the weekday and the date do not fit together. Please look again.
when-repeats = I can take one day, or days in a row. Please type the first time, and tell about the others in the description.
when-order = It would end before it begins. Please look again.
when-unclear = I could not understand that. Please type it like the example.
where-unclear = I did not find a postcode of Belgium in that. Please type it like the example, or choose a button.
link-unclear = I cannot use that link. It has to begin with https://
answer-amount = I could not understand that amount. Please type a number up to 1000, like 5 or 7.50.

# A proposed event, line by line.
# $name: what it is called.
proposal-title = <b>{ $name }</b>
# $name: the name of the line. $words: what is known.
proposal-line = { $name }: { $words }
# $words: the description.
proposal-text = { $words }
proposal-names =
    .name = Name
    .when = When
    .where = Where
    .text = Description
    .themes = Themes
    .spoken = Languages there
    .price = Price
    .step-free = Wheelchair
    .organiser = Organiser
    .link = More
