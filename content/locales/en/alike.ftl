# Reports of nearly the same, which the team may join.

# $reference: the case. $count: people who reported it.
alike = <b>Like case { $reference }</b>
    { $count ->
        [one] One person reported it.
       *[other] { $count } people reported it.
    }

# $count: people.
alike-in = <b>Joined with it</b> ({ $count ->
        [one] one person
       *[other] { $count } people
    })
# $count: people.
alike-proposed = <b>May be the same</b> ({ $count ->
        [one] one person
       *[other] { $count } people
    })

# $reference: a case. $date: the day it was filed. $count: people. $why: in what they are alike.
alike-line = { $reference }, { $date }, { $count ->
        [one] one person
       *[other] { $count } people
    }: { $why }

alike-why =
    .link = the same link
    .words = nearly the same words
    .picture = nearly the same picture
    .other = alike through another report

# $count: further cases.
alike-more = And { $count } more.

alike-help = When you join cases, one answer reaches everybody who reported them. Everybody still stays unknown, to each other and to you.

alike-menu =
    .join = Join
    .all = Join all
    .leave = Take this case out
    .answer = Answer all
    .claim = Take the case
    .alike = Show the group

# $count: people.
alike-joined = Joined. One answer now reaches { $count ->
        [one] one person
       *[other] { $count } people
    }.
# $reference: the case.
alike-left = Case { $reference } is now on its own. Answers that were sent stay.
alike-not-yours = Only who has this case can do that, or somebody who leads the team.
alike-alone = I see no case like this one.
