# Announcements: one person writes, a second one approves, many read.

# What people read.

# $day: the day on which the first message went out.
announced-correction-of = <b>Correction</b> of our message of { $day }
announced-correction = <b>Correction</b> of an earlier message
# $language: the language of the text.
announced-only = <i>We have this message only in { $language }.</i>
announced-sender = <i>A message from the team behind Concordia</i>
# $sender: who runs the service.
announced-sender-named = <i>A message from { $sender }</i>
announced-menu =
    .news = No more news from the team
    .unfollow = Stop following everything

# Writing.

# $language: a language of the service. $limit: characters.
announce-text = What is the text in this language: <b>{ $language }</b>? At most { $limit } characters. If you skip it, it stays as it is. Without a text, these people read another language.

# $lines: the gaps, a line each.
announce-gaps = <b>Please look once more</b>

    { $lines }
    .go = Go on like this
    .again = Write the texts again

# $language: without a text. $count: readers of it. $other: the language that they get.
announce-gap = { $language }: no text. { $count ->
        [one] One reader gets { $other } instead.
       *[other] { $count } readers get { $other } instead.
    }
# $language: without a text.
announce-gap-nobody = { $language }: no text. At the moment, nobody needs it.
# $language: its text differs.
announce-uneven = { $language }: this text is much longer or much shorter than the others.

announce-picture = Shall a picture go with it? Then send one photo. Not everybody sees it: what matters must be in the text too. If you skip this, there is no picture.
announce-picture-odd = Please send one photo, and nothing else.

# $count: buttons so far.
announce-address = { $count ->
        [0] Shall there be a button that opens a web page? Then send its address. If you skip this, there is no button.
       *[other] Shall there be one more button? Then send its address, or skip.
    }
announce-address-odd = A button opens only an address that begins with https:// and holds no name or password. Please check it.
# $language: a language of the service. $limit: letters.
announce-label = What is on the button in this language: <b>{ $language }</b>? At most { $limit } letters.
# $limit: letters.
announce-label-odd = That does not fit on a button. Please take at most { $limit } letters, on one line.

announce-audience = Who is it for? People get it only if they follow the agenda and want our messages.
    .all = Everybody who follows
    .choose = Choose who
announce-to = Is it for people, for communities, or for both?
    .people = People
    .communities = Communities
    .both = Both
announce-several =
    .all = All of them
    .done = That is all
# $count: how many are chosen. $chosen: which.
announce-languages = { $count ->
        [0] For readers of which languages?
       *[other] Chosen: { $chosen }. One more language?
    }
# $count: how many are chosen. $chosen: which.
announce-platforms = { $count ->
        [0] On which platforms?
       *[other] Chosen: { $chosen }. One more platform?
    }
# $count: how many are chosen. $chosen: which.
announce-areas = { $count ->
        [0] Where? Who follows all of Belgium gets it too.
       *[other] Chosen: { $chosen }. One more place?
    }
# $count: how many are chosen. $chosen: which.
announce-themes = { $count ->
        [0] About which themes? Who follows all themes gets it too.
       *[other] Chosen: { $chosen }. One more theme?
    }
announce-when = When shall it go out? A second person must approve it before that. Quiet hours are kept. Or type a day and an hour, like “24 November, 7:30 pm”.
    .now = As soon as it is approved
    .hour = In one hour
    .tomorrow = Tomorrow at 9:00
    .monday = Next Monday at 9:00

announce-when-odd = I did not understand that moment. Please type a day to come and an hour, like “24 November, 7:30 pm”, or choose a button.

announce-empty = Nothing was kept, because there is no text.

# Changing and correcting.
rewrite-announcement = Please use the button below the announcement.
correct-announcement = Please use the button below the announcement.
disapprove-announcement = Please use the button below the preview.
rewrite-what = What would you like to change? After that, it is a draft again and must be approved anew.
    .texts = Texts
    .picture = Picture
    .buttons = Buttons
    .audience = Who gets it
    .time = Time

# The list and the card.

# $count: announcements.
announcements = { $count ->
        [0] Nothing was announced yet.
       *[other] <b>Announcements</b>

            Choose one to see how far it is.
    }
announcement-menu =
    .announcements = All announcements
    .announce = Write an announcement
    .preview = See how it looks
    .rewrite = Change it
    .askapproval = Ask for approval
    .withdraw = Withdraw it
    .correct = Write a correction
# Stages. They stand alone or before a colon.
announcement-stage =
    .draft = Draft
    .asked = Waits for approval
    .approved = Approved
    .refused = Refused
    .withdrawn = Withdrawn
announcement-when =
    .now = as soon as it is approved

# $reference: its name in the trail. $stage: how far it is. $name: who wrote it. $when: a moment.
announcement-card = <b>Announcement { $reference }</b>

    { $stage }. Written by: { $name }
    When: { $when }
# $audience: whom it is for.
announcement-audience = For: { $audience }
# $count: people.
announcement-count = { $count ->
        [one] <b>One person</b> would get it now.
       *[other] <b>{ $count } people</b> would get it now.
    }
# $platform: its name. $language: a language. $count: people.
announcement-count-line = • { $platform }, { $language }: { $count }
# $count: communities.
announcement-communities = { $count ->
        [one] One community would get it too.
       *[other] { $count } communities would get it too.
    }
# $count: people and communities.
announcement-corrects = This is a correction. It goes to all who got the first message: { $count }
announcement-picture = With a picture.
# $label: what is on a button. $address: what it opens.
announcement-link = Button “{ $label }”: { $address }

# $lines: warnings, a line each.
announcement-look = <b>Please look at this</b>

    { $lines }
announcement-nobody = Nobody would get this now.
# $kind: what it looks like. $words: the words of the text.
announcement-personal-line = { $kind }: “{ $words }”. Does everybody named here agree that many read this?
announcement-personal =
    .iban = Bank account number
    .email = E-mail address
    .card = Card number
    .register = National register number
    .phone = Phone number
    .handle = Account name
# $name: who refused it. $reason: their words.
announcement-reason = Refused by { $name }: { $reason }
# $name: who approved it.
announcement-approver = Approved by: { $name }
# $state: of the sending. $sent: how many got it. $total: how many in all.
announcement-mailing = { $state }: { $sent } of { $total } sent

# Seeing it first.

# $count: remarks. $lines: what platforms cannot show as it is, a line each.
preview = { $count ->
        [0] This is how people see it, in each language. Each platform shows it as it is.
       *[other] This is how people see it, in each language.

            { $lines }
    }
# $platform: its name. $language: a language. $count: messages.
preview-split = { $platform }, { $language }: the text is too long and comes in { $count } messages.
# $platform: its name. $language: a language.
preview-no-buttons = { $platform }, { $language }: there are no buttons. They come as numbered lines.
# $platform: its name. $language: a language.
preview-shortened = { $platform }, { $language }: a button is too long and gets cut.
preview-seen = That was all of it.
announcement-decide = <b>May this go out?</b> Once you approve it, nobody can change it any more without asking again.
    .approve = Yes, approve it
    .disapprove = No, refuse it
    .card = Back to the announcement

# Asking and deciding.

# $count: colleagues.
announcement-asked = { $count ->
        [one] One colleague was asked to look at it. I will tell you what they decide.
       *[other] { $count } colleagues were asked to look at it. I will tell you what they decide.
    }
announcement-no-second = It waits for approval now. But nobody else on the team can approve it: please invite an approver.
# $name: who wrote it. $count: who would get it.
announcement-request = <b>An announcement waits for you</b>

    { $name } wrote it. So many would get it: { $count }. Please read it first, then decide.
    .preview = Read it
announcement-approved = <b>Approved.</b> It goes out at its time. You can follow it here.
# $name: who approved it.
announcement-approved-letter = { $name } approved your announcement. It goes out at its time. You can follow it here.
disapprove-reason = Why not? The author reads your words.
announcement-refused = Refused. The author has your reason.
# $name: who refused it. $reason: their words.
announcement-refused-letter = <b>{ $name } refused your announcement.</b>

    { $reason }

    You can change it and ask again.
withdraw-sure = Shall it not go out at all? What is withdrawn does not come back.
    .yes = Yes, withdraw it
announcement-withdrawn = Withdrawn. It will not go out.
# $name: who withdrew it.
announcement-withdrawn-letter = { $name } withdrew your announcement. It will not go out.

# Why nothing was done.
announcement-not-here = I do not have such an announcement.
announcement-not-sent = This one has not gone out, so there is nothing to correct. You can still change it.
announcement-long-ago = This one went out too long ago: I no longer know who got it. Please write a new announcement.
announcement-sent = This one cannot be changed any more. You can write a correction.
announcement-not-asked = This one does not wait for approval now.
announcement-own = You wrote this, or changed it last. Somebody else must decide.
announcement-nobody-now = Nobody would get this now, so it was not approved.
announcement-press = Please use the button below the preview.
announcement-changed = It has changed since you saw it. Please look at it again.
# $name: who approved it.
announcement-already = It is already approved, by { $name }. Nothing was sent twice.
announcement-stands = Nothing was changed. This is how it stands:

# While it is sent.

mailing-state =
    .filling = Getting ready
    .sending = On its way
    .paused = Paused
    .stopped = Stopped
    .done = Sent
# $state: of the sending. $bar: drawn in letters. $percent: how much is done.
# $done: how many are decided. $total: how many in all. $left: how long it takes.
underway = <b>{ $state }</b>

    <code>{ $bar }</code> { $percent } %
    { $done } of { $total }. { $left }
# $span: a time, such as “3 minutes”.
underway-left = Time left: about { $span }
underway-soon = Time left: less than a minute
underway-unknown = Nobody can say yet how long it takes.
underway-paused = Nothing goes out until somebody lets it go on.
underway-over = It is over.
underway-ended = It is over: there is nothing to steer any more.
# $count: how many are decided.
underway-sure = It is paused. So many are done: { $count }. Shall it stop for good? Then the others never get it.
underway-stopped = Stopped. Nothing more goes out. The report comes in a moment.
announcement-steer =
    .paused = Pause
    .sending = Go on
    .stop = Stop
    .sure = Stop for good

# The report at the end.

# $state: how it ended. $sent: how many got it. $total: how many in all. $span: how long it took.
ended = <b>{ $state }</b>

    Sent: { $sent } of { $total }
    Time: { $span }
# $count: deliveries.
ended-gone = Blocked: { $count }. These people blocked the bot or closed their account. They follow nothing any more.
# $count: deliveries.
ended-failed = Failed: { $count }. The platform did not take the message.
# $count: deliveries.
ended-left = Left out: { $count }. They stopped following before it went out.
# $count: deliveries.
ended-stopped = Not sent, because it was stopped: { $count }
