# /privacy: what is kept, by whom, for how long. Every number comes from the running settings.

# $count: how many.
hours = { $count ->
        [one] 1 hour
       *[other] { $count } hours
    }
# $count: how many.
days = { $count ->
        [one] 1 day
       *[other] { $count } days
    }

# $operator: who runs this service. Spans of time in words: $draft: of a draft. $cases: of a closed report.
# $tries: of a count. $proposals: of a proposed event. $after: the same, after the event.
privacy = <b>Your privacy</b>

    This service is run by { $operator }.

    <b>What we keep.</b> Until you say yes: only a draft, for { $draft }. After your yes: your messages and your answers, encrypted. They stay until { $cases } after your report is closed. We also remember your language. How often a receipt was wrong, we remember for { $tries }.

    <b>How we reach you.</b> You choose. If only the receipt opens your report, we do not keep your account. If you want our answers here, we also keep where to write to you. You can end that at any time.

    <b>What there is to do.</b> Do you follow the agenda? Then we keep, encrypted, where to write to you and what you chose. That ends with /unfollow, or when you block me. An event that you follow by itself is forgotten once it is over. Do you propose an event? Then we keep it, encrypted, and where to write to you, until the team decides. We keep it for { $proposals } at most, and not longer than { $after } after the event. You can take it back in /mydata.

    <b>Against abuse.</b> With each report, we keep a secret mark of who filed it. It is different for every report. With it, our team can slow down or stop somebody, and never learns who that is.

# $platform: the name of the platform. Spans of time in words: $audit: of a line of the trail. $incidents: of an
# incident. $flags: of a count. $odd: of a dead letter. $dedupe: of a number. $backups: of a backup.
privacy-more = <b>Who can see it.</b> The people who work on reports read what you filed. They do not see who you are, unless you write it yourself. If we keep where to write to you, two of them together can look that up. They need a written reason, and we tell you at once. For { $audit }, we keep a note of who opened which report, but not of what it says. { $platform } can see that you write to me, and what you write here.

    <b>In groups.</b> A message that you report to the moderators is kept encrypted, with its author, time, link and files. We erase it { $incidents } after the decision at the latest. The moderators never see who reported it. If they pass it on to our team, we keep it like a report. How many messages you reported, we remember for { $flags }. Would you like to hear the decision? Then we also keep where to write to you, until it is taken.

    <b>Technology.</b> What I cannot read is set aside, encrypted, for { $odd }. I remember the number of each message for { $dedupe }, so that none counts twice. What is erased is gone from our backups { $backups } later.

privacy-rights = <b>What you can do.</b> /mydata shows what we keep about you. There you can also save it and erase it. /cancel throws your draft away. A report that only your receipt opens, you can erase in /case. By law, you can also ask us to correct what we keep.
