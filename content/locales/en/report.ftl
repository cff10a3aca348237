# /report and /who_helps: the questions, the preview, the receipt.

tipline-hello = Thank you, I have received that. If you want to report it, I have a few questions. Nothing is filed before you say yes.

ask-danger = Is someone in danger right now?
    .yes = Yes
    .no = No

ask-evidence = What happened? Send me the message you want to report: forward it, paste the text or the link, or send photos, files or a voice message. You can send several.

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
    .neighbourhood = Neighbours
    .leisure = Sport or culture
    .other = Somewhere else

ask-platform = On which platform?

ask-detail = Which one was it?
    .federal = Federal
    .flemish = Flemish, or a town in Flanders
    .walloon = Walloon or French Community
    .brussels = Brussels
    .dg = German-speaking Community
    .broadcast = Radio, TV or their video
    .press = Newspaper or news site
    .advert = Advertising
    .delijn = De Lijn
    .rail = NMBS/SNCB, MIVB/STIB or TEC
    .private = A company or organisation
    .public = A public service
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
    .refused = Refused, or treated unequally
    .silent = Platform refused or is silent
    .talk = I just want to talk
    .suicidal = I think about suicide
    .residence = Residence rights
    .dialogue = I look for dialogue

ask-ground = What was it about? This helps us find the right body. You can skip it.
    .origin = Origin or skin colour
    .islam = Being Muslim
    .jewish = Being Jewish
    .belief = Another belief
    .orientation = Sexual orientation
    .gender = Being a woman or man
    .trans = Being trans or intersex
    .disability = Disability or health
    .age = Age
    .roma = Being Roma or a Traveller
    .social = Money or background
    .language = Language
    .opinion = Opinion

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

# $summary: what will be kept, a line each. $operator: who runs the service.
ask-confirm = <b>Please check this.</b>

    { $summary }

    { $operator } will keep this, encrypted and without your name, until 90 days after the report is closed. Only people who work on reports can read it.

    Shall I file it?
    .file = Yes, file it
    .stop = No, throw it away

# $count: messages. $files: files among them.
summary-evidence = Messages: <b>{ $count }</b>, files among them: <b>{ $files }</b>

# $name: what the answer is called. $answer: the answer in words.
summary-line = { $name }: <b>{ $answer }</b>

# What each answer is called in the preview. The attribute is the key of the question.
summary-names = Your answers
    .ask-place = Where
    .ask-platform = Platform
    .ask-detail = Which one
    .ask-matter = What
    .ask-ground = About
    .ask-region = Part of Belgium
    .ask-under-18 = Under 18
    .ask-role = You

# $receipt: 16 digits in groups of four.
receipt = <b>Your report is filed. Thank you.</b>

    This is your receipt. It is the only way to open your report again, and I can show it only this once:

    <code>{ $receipt }</code>

    Write it down or save it in a safe place. Do not share it.
    .saved = I have saved it

receipt-saved = Good. With /case and your receipt you can see where your report stands, and add to it, from any account. I have taken the receipt out of this message.
