# What every conversation needs: buttons, the progress counter, and what to say when something does not fit.

# Buttons that lead to a command. The attribute is the command.
menu = What would you like to do?
    .report = Report hate
    .who_helps = Who can help me?
    .case = Open my report
    .help = Help
    .privacy = Privacy
    .language = Language
    .continue = Go on
    .cancel = Stop

# Buttons that every question can have.
answer = Your answer
    .back = Back
    .skip = Skip
    .done = That’s all
    .cancel = Stop

# The name of the platform the person writes on.
platform = Platform
    .telegram = Telegram
    .discord = Discord
    .web = This page
    .console = This terminal

step = <i>Question { $step } of { $steps }</i>

answer-choose = I did not understand that. Please press one of the buttons, or type its number.
answer-words = Please answer in a few words.
answer-empty = That message was empty. Please try again.
answer-long = That text is too long for me: { $length } characters, and I can keep { $limit }. Please send it in parts.
answer-evidence = Please send me the message first: as text, photo, file, voice message or link.
# $count: messages so far. $files: files among them.
evidence-more = Received so far: { $count }, files among them: { $files }. Send more, or press “That’s all”.
evidence-added = Thank you, I added that to your evidence.
evidence-full = That is as much as one report can hold ({ $limit } messages). Nothing that you sent before is lost. You can add more to your report later with /case.
file-big = That file is too big for me: { $size } MB, and I can keep { $limit } MB. Please send a smaller one, a screenshot, or the link. Everything you sent before is safe.
odd-sent = I cannot keep this kind of message. Please send text, a photo, a file, a voice message or a link.
press-stale = That button is from an earlier question, so I did not use it.
command-unknown = I do not know that command. /help shows all of them.
trouble = Sorry, something went wrong on our side. The team can see that it did. Please try again in a moment. In danger? Call 112.
busy = You are in the middle of something. Would you like to go on with it, or stop it first?
cancelled = Stopped. Nothing was filed, and your draft is gone.
not-understood = I am not sure what you would like. Would you like to report a hateful message, or find out who can help you?
