# What every conversation needs: buttons, the progress counter, and what to say when something does not fit.

# Buttons that lead to a command. The attribute is the command.
menu =
    .report = Report hate
    .who_helps = Who can help me?
    .case = My report
    .events = Events
    .follow = Follow the agenda
    .mydata = My data
    .help = Help
    .privacy = Privacy
    .language = Language
    .continue = Go on
    .cancel = Stop

# Buttons that every question can have.
answer =
    .back = Back
    .skip = Skip
    .done = That’s all
    .cancel = Stop
    .write = Write

# The name of the platform the person writes on, as it stands at the beginning of a sentence.
platform =
    .telegram = Telegram
    .discord = Discord
    .web = This page
    .console = This terminal

# $step: the number of this question. $steps: how many there are.
step = <i>Question { $step } of { $steps }</i>

answer-choose = I did not understand that. Please choose one of the buttons, or type its number.
answer-words = Please answer in a few words.
answer-empty = That message was empty. Please try again.
# $length: characters in the text. $limit: characters that we can keep.
answer-long = That text is too long for me: { $length } characters. I can keep { $limit }. Please send it in parts.
answer-evidence = Please send me first what you want to report. It can be a text, photo, file, voice message or link.
# $count: messages so far. $files: files among them.
evidence-more = Messages so far: { $count } (files: { $files }). Send more, or choose “{ answer.done }”.
evidence-added = Thank you, I have added that to your report.
# $limit: messages in one report.
evidence-full = A report can hold { $limit } messages, and yours is full. Everything you sent before is safe. You can add more later with /case.
# $size: megabytes of the file. $limit: megabytes that we can keep.
file-big = That file is too big for me: { $size } MB. I can keep { $limit } MB. Please send a smaller file, a screenshot or the link. Everything you sent before is safe.
odd-sent = I cannot keep this kind of message. Please send text, a photo, a file, a voice message or a link.
press-stale = That button belongs to an earlier question, so I did not use it.
command-unknown = I do not know that command. /help shows you all of them.
trouble = Sorry, something went wrong on our side. The team can see it. Please try again in a moment. In danger? Call 112.
busy = You have not finished yet. Would you like to go on, or stop first?
cancelled = Stopped. Your draft is gone, and none of it was filed.
not-understood = I am not sure what you would like. Do you want to report hate, or find out who can help you?
