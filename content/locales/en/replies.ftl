# Answers that are sent often.

# $count: saved replies.
replies = { $count ->
        [0] There are no saved replies yet.
        [one] There is one saved reply.
       *[other] There are { $count } saved replies.
    } Choose one, or add a new one.
    .add = Add one

reply-title = What shall it be called? Only colleagues see the name.

# $language: a language of the service.
reply-text = What does it say in this language: { $language }? If you skip it, it stays as it is.

# $title: its name. $texts: what it says, by language.
reply-view = <b>{ $title }</b>

    { $texts }

    What would you like to do?
    .change = Change it
    .remove = Remove it
    .leave = Leave it

# $language: a language. $words: the text.
reply-in = <b>{ $language }</b>
    { $words }

# $language: a language that it does not have.
reply-gap = <b>{ $language }</b>
    Not written yet. These people get another language.

reply-kept = Saved, in all languages.
# $languages: languages that it does not have.
reply-kept-gaps = Saved. Still missing: { $languages }.
reply-removed = Removed. Answers that were sent with it stay.
reply-empty = Nothing was saved, because it has no text.
reply-left = It stays as it is.

replies-menu =
    .replies = Saved replies
