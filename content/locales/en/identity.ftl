# /identity: two people of the team together see who filed a case.

identity-case = Please use the button below the case.

identity-reason = Why does the team need to know who reported this? Write the reason. The team reads it in the case, and so does the reporter. A second person has to agree within 24 hours.

# In the notes of the case, above the reason.
identity-note =
    .asked = Asks to see who reported this:

# $count: how many colleagues.
identity-waits = { $count ->
        [one] I have asked one colleague.
       *[other] I have asked { $count } colleagues.
    } If somebody agrees within 24 hours, you both see who it is. The reporter is told at once.

identity-nobody = Nobody knows who reported this. Only the receipt opens it, and we keep no address. You can write an answer: the reporter finds it with the receipt.
identity-alone = Nobody else in the team may agree to this. Two people are needed. An owner or a lead has to join first.

# $reference: the case. $name: a colleague. $reason: their words. $until: day and time.
identity-request = <b>Shall we see who reported case { $reference }?</b>

    { $name } asks for it, and gives this reason:

    <i>{ $reason }</i>

    If you agree, you both see the account, and the reporter is told at once. You can decide until { $until }.
    .agree = Agree
    .refuse = Refuse

identity-not-you = Only somebody else of the team can agree to this. It takes two.

# $reference: the case. $platform: its name. $account: the account, covered. $until: day and time.
identity-shown = <b>Who reported case { $reference }</b>

    Platform: { $platform }
    Account: { $account }

    Use this only for the reason that is written in the case, and only until { $until }. Then delete this message. The reporter has been told.

# To the reporter. $reason: the words of the team.
identity-told = Two people of our team together looked at which account reported something. It is yours. They wrote this reason: { $reason }
identity-told-discreet = There is news. Open your report with its receipt, in /case.

# $reference: the case. $name: a colleague.
identity-refused = { $name } refused to see who reported case { $reference }.
# $reference: the case.
identity-refusal = Refused. Nobody sees who reported case { $reference }.
identity-lapsed = Nobody agreed within 24 hours to see who reported something. If it is still needed, ask again.
