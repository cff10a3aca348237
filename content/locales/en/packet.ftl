# The referral packet: a report as a file for a body. It addresses a public service, so its tone is formal.

packet-title = Referral file
packet-intro = Concordia made this file. Concordia is a service where people in Belgium report hateful messages. The file repeats what was reported, as it came. Nobody has judged yet whether it is punishable.
packet-warning = This file contains hateful words and pictures, because they are the evidence. Please share it only with those who work on the case.
packet-unprintable = Some signs in the evidence cannot be printed here and appear as boxes. The JSON file has them all.

packet-reference = Reference
packet-for = For
packet-for-open = The competent service
packet-reported = Reported on
packet-made = File made on
packet-operator = Passed on by

packet-facts = The facts as told
# What each answer is called. The attribute is the key of the question.
packet-answers =
    .ask-place = Where
    .ask-platform = Platform
    .ask-detail = Which one
    .ask-matter = What
    .ask-ground = About
    .ask-region = Part of Belgium
    .ask-under-18 = Under 18
    .ask-role = The reporter
packet-role =
    .victim = It happened to the reporter
    .witness = The reporter saw it
packet-own-words = In the words of the reporter:
packet-no-own-words = The reporter wrote nothing in their own words.

packet-list = List of evidence
packet-list-intro = SHA-256 is a fingerprint of the file, or of the text in UTF-8, exactly as received. Who computes it again and finds the same value holds the same file.
packet-column-item = Item
packet-column-what = What
packet-column-received = Received on
packet-column-hash = SHA-256
packet-no-hash = none
packet-item = Item
packet-text = Text

packet-evidence = The evidence
packet-evidence-intro = What stands beside a bar is a quotation. Invisible signs are left out of it, and web addresses in it are made harmless (hxxp, [.]). The JSON file has every text exactly as received. Pictures are shown as new copies without hidden data such as the place where they were taken.
packet-quoted = Quoted text
packet-received = Received on
packet-text-hash = SHA-256 of the text
packet-author = Author
packet-author-kind = Kind of author
packet-author-unknown = name not known
packet-posted = Posted on
packet-address = Web address
packet-file = File
packet-file-name = Name of the file
packet-file-type = Type
packet-file-size = Size
packet-file-hash = SHA-256 of the file
packet-bytes = bytes
packet-kept-back = The reporter’s own recording, kept back.
packet-not-received = The file could not be fetched, so it has no fingerprint.
packet-picture = Picture of item
packet-picture-note = Copy without hidden data. The fingerprint is that of the file as received.

packet-origins =
    .user = person
    .hidden = person with a hidden account
    .group = group
    .channel = channel
packet-files =
    .photo = photo
    .video = video
    .voice = voice message
    .audio = sound recording
    .document = document

packet-notice = Notice of illegal content to the platform
packet-notice-intro = The text below is meant for the platform. It has the elements that article 16 of the Digital Services Act asks for. Concordia has not sent it.
packet-notice-name = The name and e-mail address stay blank here. Whoever sends the notice fills them in. They are not required for content about sexual abuse of children.
packet-addresses = Exact web addresses in this file

packet-checklist = Checklist for a complaint to the police
packet-checklist-intro = To tick off when the complaint is recorded.
# $ground: the protected ground in a few words, as the reporter chose it.
packet-check-motive = The record names the possible motive. The reporter chose: { $ground }.
packet-check-motive-open = The record says whether there may be a motive of hate. The reporter named no ground.
# $act: a law, with its date.
packet-check-aggravating = The prosecutor can see from the record whether the motive makes the offence worse ({ $act }).
packet-check-injured = The person has made a declaration as an injured person, or knows that this is possible. (In Dutch “benadeelde persoon”, in French “personne lésée”.)
packet-check-copy = The person has received a copy of the record.
packet-check-originals = The original files and messages are kept. Their fingerprints were compared with this list.

packet-left-out = What the reporter gives and keeps back
packet-identity = The reporter gives their identity:
packet-identity-no = Identity: kept back.
packet-voice-yes = Own recordings: the reporter lets them be listed. The recordings themselves are not in this file.
packet-voice-no = Own recordings: kept back.
packet-names-yes = Names of files: given.
packet-names-no = Names of files: kept back.

packet-sources = Sources
packet-sources-intro = General information, no legal advice. A judge decides.
packet-source-complaint = Complaint to the police: motive, copy of the record, injured person
packet-checked = checked on
packet-unchecked = general knowledge, not checked

packet-signature = Signatures
packet-signature-intro = Nobody has to sign. A reporter who signs gives up being unknown. Signing means: as far as I know, what this file says is correct and complete.
packet-sign-reporter = The reporter (only if they wish)
packet-sign-service = The service that passes this file on
packet-sign-body = Received by
packet-sign-name = Name
packet-sign-date = Date
packet-sign-place = Place
packet-sign-signature = Signature
packet-sign-number = File number
