# Online content: how to send a notice to the platform, around the letter of notice.ftl.

# $platform: name of the platform.
online-how = <b>Tell { $platform }</b>

# $words: what to look for on a help page.
online-search = Look there for: { $words }

# $language: name of a language.
online-language = The text below is in { $language }. That is the language of the platform’s form.

online-copy = The next message is a letter to the platform. By law, the platform must answer it (Digital Services Act, article 16). Copy it, fill in what is blank, and send it yourself. I send nothing.

online-refused = <b>If the platform refuses or does not answer</b>

# $number: 1, 2, 3. $step: what to do.
online-step = { $number }. { $step }

# $name: a dispute body. $link: its address.
online-dispute = – { $name }: { $link }
