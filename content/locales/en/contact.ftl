# Reporter and team write to each other, and neither learns who the other is.

# After filing. “Only that there is news”: the message says nothing else.
news-offer = Shall I write to you here when there is news about your report? Then I keep where I can reach you: encrypted, and the team never sees it. If you do not choose anything, I keep nothing. Your receipt always opens your report.
    .yes = Yes, here
    .discreet = Only that there is news
    .no = No, I use my receipt

news-yes = All right. When the team answers, I will write to you here. You can change this with /case.
news-discreet = All right. I will only write that there is news. You can read it with /case and your receipt.
news-no = All right. I will not write to you about your report. You can open it with /case and your receipt.
news-unknown = I cannot open that report from here. With /case and your receipt, you can.

# Where news goes now.
news-state-none = I do not write to you. Your receipt opens your report.
news-state-here = I write to you here.
news-state-discreet = I only write that there is news.
news-state-elsewhere = I write to you in another chat.

# Somebody went back to before the first question.
write-case = Please use the button under the message of the team.

# $reference: what the report is called, like 7K3Q-9F2B.
case-message = What would you like to write to the team? Your report: { $reference }. The team does not see who you are. Do not write your name or address if you want to stay unknown.
case-message-sent = Your message is with the team. They answer as soon as they can. In danger? Call 112.

# What a reporter gets. $reference: the report. $words: what the team wrote.
news-answer = <b>The team answers your report { $reference }</b>

    { $words }

# $reference: the report. $words: what the team wrote. $language: in which language.
news-answer-in = <b>The team answers your report { $reference }</b>
    Written in { $language }

    { $words }

# The message for people who may be watched: it says nothing else.
news-quiet = There is news for you. Open it with /case and your receipt.

news-menu =
    .writeteam = Answer
    .case = Open my report

# -- what the team sees

answer-case = Please use the button under the case.

# $reference: the case. $count: people whom the answer reaches. $told: those of them who get it in a chat. $languages: what they read.
answer-goes = <b>Your answer in case { $reference }</b>
    { $count ->
        [one] It goes to one person.
       *[other] It goes to { $count } people, because these cases were joined.
    } { $told ->
        [0] Nobody gets it in a chat: it is read with the receipt.
        [one] One person hears of it in a chat.
       *[other] { $told } people hear of it in a chat.
    }
    Language: { $languages }

answer-how = Do you want to write it yourself, or use a saved reply?
    .write = Write it myself

# $language: what the reporter reads.
answer-text = What is your answer? The reporter reads this language: { $language }.

# $language: what other reporters of these joined cases read.
answer-also = And in this language: { $language }? If you skip it, those people get your first text, and I say which language it is in.

# $preview: what the reporters will see.
answer-send = This is what will be seen:

    { $preview }

    Shall I send it? It comes from “the team”, without your name.
    .send = Send
    .change = Change it
    .drop = Do not send

# $count: people whom it reaches. $told: those of them who hear of it in a chat.
answer-sent = { $count ->
        [one] Your answer is kept with the case.
       *[other] Your answer is kept with all { $count } cases.
    } { $told ->
        [0] It can be read with the receipt.
        [one] One person hears of it in a chat now.
       *[other] { $told } people hear of it in a chat now.
    }
answer-dropped = Nothing was sent.

# $reference: the case.
reporter-wrote = The reporter in case { $reference } wrote to you.
# $reference: the case.
reporter-unreached = My message to the reporter in case { $reference } did not arrive. Your answer can still be read with the receipt.
