# /report and /who_helps: the questions, the preview, the receipt.

tipline-hello = Thank you, I have received that. Do you want to report it? Then I have a few questions for you. Nothing is filed before you say yes.

ask-danger = Is someone in danger right now?
    .yes = Yes
    .no = No

ask-evidence = What happened? Tell me in your own words, or forward the message to me. You can also send a link, photos, files or a voice message. Send as many as you need.

ask-place = Where did it happen?
    .online = Online
    .street = In the street
    .work = At work
    .housing = Housing
    .school = At school
    .shop = Shop, café, bank
    .health = Health care
    .transport = Bus, train, tram
    .authority = Public service
    .police = With the police
    .media = In the media
    .neighbourhood = My neighbourhood
    .leisure = Sport or culture
    .other = Somewhere else

ask-platform = On which platform?

ask-detail = Which one was it?
    .federal = Federal service
    .flemish = Flemish, or a town in Flanders
    .walloon = Walloon or French Community
    .brussels = Brussels
    .dg = German-speaking Community
    .broadcast = Radio, TV or their videos
    .press = Newspaper, news site
    .advert = Advertising
    .delijn = De Lijn
    .rail = NMBS/SNCB, MIVB/STIB or TEC
    .private = Company, organisation
    .public = Public service
    .dutch = Dutch-speaking school
    .french = French-speaking school
    .german = German-speaking school

ask-matter = What was it?
    .words = Insults or hate speech
    .threat = Threats or stalking
    .violence = Violence
    .sexual = Sexual violence
    .damage = Damage to property
    .images = Intimate images
    .doxing = Private data published
    .refused = Refused or treated unequally
    .silent = Platform refuses or is silent
    .talk = I just want to talk
    .suicidal = I think about suicide
    .residence = Right of residence
    .dialogue = I am looking for dialogue

ask-ground = What was it about? This helps us find the right body. You can skip it.
    .origin = Origin or skin colour
    .islam = Being Muslim
    .jewish = Being Jewish
    .belief = Another belief
    .orientation = Sexual orientation
    .gender = Being a woman or man
    .trans = Being trans or intersex
    .disability = Disability, health
    .age = Age
    .roma = Being Roma or a Traveller
    .social = Money or background
    .language = Language
    .opinion = Politics or trade union

ask-region = In which part of Belgium?
    .flanders = Flanders
    .brussels = Brussels
    .wallonia = Wallonia
    .east = East Belgium

ask-under-18 = Is the person it happened to under 18?
    .yes = Yes
    .no = No

ask-role = Did it happen to you, or did you see it?
    .victim = It happened to me
    .witness = I saw it

# $summary: what will be kept, a line each. $operator: who runs the service. $days: how long, in words.
ask-confirm = <b>Please check this.</b>

    { $summary }

    This will be kept by { $operator }, encrypted and without your name. It stays until { $days } after your report is closed. Only people who work on reports can read it.

    Shall I file it?
    .file = Yes, file it
    .stop = No, throw it away

# $count: messages. $files: files among them.
summary-evidence = Messages: <b>{ $count }</b> (files: <b>{ $files }</b>)

# $name: what the answer is called. $answer: the answer in words.
summary-line = { $name }: <b>{ $answer }</b>

# What each answer is called in the preview. The attribute is the key of the question.
summary-names =
    .ask-place = Where
    .ask-platform = Platform
    .ask-detail = Which one
    .ask-matter = What
    .ask-ground = About
    .ask-region = Part of Belgium
    .ask-under-18 = Under 18
    .ask-role = Your role

# $receipt: 16 digits in groups of four.
receipt = <b>Your report is filed. Thank you.</b>

    This is your receipt. You need it to open your report again. I can show it only once:

    <code>{ $receipt }</code>

    Write it down or save it in a safe place. Do not share it with anyone.
    .saved = I have saved it

receipt-saved = Good. With /case and your receipt, you can see where your report stands. You can also add to it, from any account. I have taken the receipt out of this message.

# $count: earlier reports of nearly the same thing.
report-known = { $count ->
        [one] You are not alone: somebody reported nearly the same before. The team answers both of you at once.
       *[other] You are not alone: { $count } others reported nearly the same before. The team answers all of you at once.
    }
