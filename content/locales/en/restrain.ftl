# /restrain: whoever filed a case waits behind all others, or files nothing for a while.

restrain-case = Please use the button below the case.

# $reference: the case.
restrain-level = What shall hold for whoever filed case { $reference }? You do not learn who that is, and neither do I tell them which case it is about. Emergency numbers stay open to everybody.
    .slow = Let them wait behind all others
    .blocked = No more reports for a while
    .lift = Nothing any more

restrain-days = For how long?
    .week = 7 days
    .month = 30 days
    .quarter = 90 days

# $reference: the case. $until: day and time.
restrain-slow = Whoever filed case { $reference } waits behind all others until { $until }.
# $reference: the case. $until: day and time.
restrain-blocked = Whoever filed case { $reference } can file no more reports until { $until }.
# $reference: the case.
restrain-lifted = Nothing holds any more for whoever filed case { $reference }.

# To whoever is blocked.
restrained = For now, we take no new reports from you. Some of your reports did not look like reports of hate to our team. Nobody there knows who you are. Do you disagree? Open that report with its receipt, in /case, and write to the team. I can still show you who can help. In danger now? Call 112.
