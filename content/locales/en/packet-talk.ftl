# The questions before a referral file is made.

ask-packet-case = Please use the button below the case.
ask-mypacket = Please open your report with its receipt first, in /case. Then use the button below it.

ask-packet-body = For whom is the file? I propose who helps in this situation.
    .none = Nobody in particular

ask-packet-language = In which language shall the file be? What was reported stays as it is.

ask-packet-identity = Shall the file say who you are? Then its last page has lines for your name and address. You fill them in by hand. I never learn what you write there.
    .yes = Yes, with these lines
    .no = No
ask-packet-voice = Shall your recordings be named in it? They can give you away. Without them, the file only says that there is one.
    .yes = Yes, name them
    .no = No
ask-packet-names = Shall the names of your files stand in it? They often hold a name or a place.
    .yes = Yes, with the names
    .no = No

ask-packet-form = In which form?
    .pdf = PDF, to print or send
    .html = Web page (HTML)
    .json = Data (JSON)

packet-sent = Here is the file. I gave it to you and to nobody else, and I keep no copy. You decide whether to send it. It holds hateful words, so please share it only with those who need it.
packet-no-files = I cannot send files here. Please open the report on Telegram or Discord: there I can make the file for you.
