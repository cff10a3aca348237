# /case: a receipt opens its report.

case-receipt = Please type the 16 digits of your receipt.

receipt-not-digits = That is not a receipt. A receipt has 16 digits, like this: 1234 5678 9012 3456. You got it when you filed your report.

case-status = Status
    .received = received
    .open = being worked on
    .closed = closed

# $status: the status in words. $filed: a date in words. $count: messages. $files: files among them.
case-view = <b>Your report</b>

    Filed on { $filed }
    Status: <b>{ $status }</b>
    Messages: { $count }, files: { $files }

    Would you like to add something?
    .add = Add evidence
    .close = Close

case-evidence = Please send me what you would like to add: text, forwards, photos, files or links.

# $count: messages that were added.
case-added = { $count ->
        [one] Thank you. Your message is added to your report.
       *[other] Thank you. Your { $count } messages are added to your report.
    }

case-closed = Good. Your report stays safe. You can open it again with your receipt.

case-unknown = I found no report with this receipt. Please check the digits and try again. If your receipt is lost, you can file a new report: please send the evidence again.

case-too-many = There were too many tries with wrong receipts. Please try again in an hour. Your report is safe.
