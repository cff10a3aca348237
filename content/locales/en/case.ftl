# /case: a receipt opens its report.

case-receipt = Please type the 16 digits of your receipt.

receipt-not-digits = That is not a receipt. A receipt has 16 digits, like this: 1234 5678 9012 3456. You got it when you filed your report.

case-status =
    .received = received
    .open = being worked on
    .closed = closed

# $reference: what the report is called, like 7K3Q-9F2B. $status: the status in words. $filed: a date in words. $count: messages. $files: files among them.
# $reference: what the report is called, like 7K3Q-9F2B. $status: the status in words. $filed: a date in words. $count: messages. $files: files among them.
case-view = <b>Your report { $reference }</b>

    Filed on { $filed }
    Status: <b>{ $status }</b>
    Messages: { $count } (files: { $files })

    What would you like to do?
    .write = Write to the team
    .add = Add evidence
    .news = News about it
    .packet = Make a packet
    .erase = Erase this report
    .close = Close

case-evidence = What would you like to add? Send me text, forwarded messages, photos, files or links.

# $count: messages that were added.
case-added = { $count ->
        [one] Thank you. Your message is now part of your report.
       *[other] Thank you. Your { $count } messages are now part of your report.
    }

case-closed = All right. Your report stays safe. With your receipt, you can open it again.

case-unknown = I found no report with this receipt. Please check the digits and try again. We erase reports a while after they are closed. Have you lost your receipt? Then you can file a new report, with the evidence.

case-too-many = There were too many wrong receipts. Please try again in an hour. Your report is safe.

# For people whom we write to about a report: they need no receipt for it.
case-which = Which report would you like to open?
    .receipt = Another, with its receipt

# $state: where news goes now, as a sentence.
case-news = { $state } What would you like?
    .yes = Write to me here
    .discreet = Only say that there is news
    .no = Do not write to me

# What was said, in order. $date: a day in words. $words: what was written.
own-from-you = <b>You, { $date }</b>
    { $words }
# $date: a day in words. $words: what was written.
own-from-team = <b>The team, { $date }</b>
    { $words }
# $date: a day in words. $words: what was written. $language: in which language the team wrote.
own-from-team-in = <b>The team, { $date }</b> (written in { $language })
    { $words }

# $bodies: organisations.
own-referred = Passed on to: { $bodies }
# $why: why it was closed.
own-ended = Why it is closed: { $why }
own-ending-answered = the team answered you
own-ending-referred = another organisation has it now
own-ending-removed = the content was removed
own-ending-not_ours = it was not about hate or discrimination
own-ending-unclear = there was not enough to go on
own-ending-withdrawn = you asked for it
own-ending-abuse = the team did not take it for a real report
