# Files of events.

# Why an entry of a file was not read. $why: a word of the readers.
import-why = { $why ->
        [no-events] there are no events in it
        [no-header] the first row does not name the columns; name and start are needed
        [no-name] it has no name
        [no-time] it does not say when it is
        [odd-time] the date or the hour is not right
        [past] it is over already
        [too-often] it comes back too often
        [too-many] there are too many events; the rest was not read
        [too-big] the file is too big
        [withdrawn] the organiser has not published it
        [unknown] I do not know this kind of file
       *[broken] it cannot be read
    }
