# /case: a receipt opens its report.

case-receipt = Please type the 16 digits of your receipt.

receipt-not-digits = That is not a receipt. A receipt has 16 digits, like this: 1234 5678 9012 3456. You got it when you filed your report.

case-status =
    .received = received
    .open = being worked on
    .closed = closed

# $status: the status in words. $filed: a date in words. $count: messages. $files: files among them.
case-view = <b>Your report</b>

    Filed on { $filed }
    Status: <b>{ $status }</b>
    Messages: { $count } (files: { $files })

    Would you like to add something?
    .add = Add evidence
    .close = Close

case-evidence = What would you like to add? Send me text, forwarded messages, photos, files or links.

# $count: messages that were added.
case-added = { $count ->
        [one] Thank you. Your message is now part of your report.
       *[other] Thank you. Your { $count } messages are now part of your report.
    }

case-closed = All right. Your report stays safe. With your receipt, you can open it again.

case-unknown = I found no report with this receipt. Please check the digits and try again. We erase reports 90 days after they are closed. Have you lost your receipt? Then you can file a new report, with the evidence.

case-too-many = There were too many wrong receipts. Please try again in an hour. Your report is safe.
