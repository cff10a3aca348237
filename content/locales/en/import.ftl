# /import_events: a file of events.

import-menu =
    .import_events = Import events

import-file = Send me the file with the events. I read iCalendar (.ics), JSON-LD and tables (.csv). The first row of a table names its columns.
import-no-file = That was not a file. Please send the file itself.

import-source = What is the source called? When the same source comes again, its events are brought up to date, and no event is there twice. Choose the file’s name, or type another one.

import-moment = The file is still on its way. That takes a moment.
    .again = Try again
    .stop = Stop

# $source: the source. $result: what would come of it. $problems: what could not be read.
import-confirm = <b>{ $source }</b>

    { $result }

    { $problems }

    Shall I bring the events into the agenda? Those who follow them hear of what is new, changed or cancelled.
    .bring = Yes, bring them in
    .stop = No, leave it

# $new: how many events. $changed: how many. $cancelled: how many. $same: how many stay as they are.
import-result = New: <b>{ $new }</b>
    Changed: <b>{ $changed }</b>
    Cancelled: <b>{ $cancelled }</b>
    In the agenda already: <b>{ $same }</b>

import-no-problems = Everything could be read.
# $count: how many.
import-problems = { $count ->
        [one] One entry could not be read:
       *[other] { $count } entries could not be read:
    }
# $entry: what the file calls it. $why: the reason.
import-problem = { $entry }: { $why }
# $count: how many more.
import-more = and { $count } more

# $result: what came of it.
import-done = Done.

    { $result }

    I have erased the file.
# $problems: what could not be read.
import-unread = I found no event in that file.

    { $problems }
import-empty = I found no event in that file.
import-same = All of it is in the agenda already, just as it is. Nothing has changed.
import-lost = The file did not arrive. Please send it again.
import-stopped = All right. Nothing was brought in, and I have erased the file.
