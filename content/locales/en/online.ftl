# Online content: how to send a notice to the platform, around the letter of notice.ftl.

# $platform: name of the platform.
online-how = <b>Tell { $platform }</b>

# $words: what to look for on a help page.
online-search = Look there for: { $words }

# $language: name of a language.
online-language = The text below is in { $language }, because the form of the platform is in that language.

online-copy = The next message is a notice that the law (Digital Services Act, article 16) obliges the platform to answer. Copy it, fill in what is blank with your name and e-mail, and send it yourself. I send nothing.

online-refused = <b>If the platform refuses or does not answer</b>

# $number: 1, 2, 3. $step: what to do.
online-step = { $number }. { $step }

# $name: a dispute body. $link: its address.
online-dispute = – { $name }: { $link }
