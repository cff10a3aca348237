# The notice of illegal content (article 16 of the Digital Services Act), paragraph by paragraph, in the language of
# the platform's form. It never repeats the words that were reported.

# $platform: its name.
notice-opening = Notice of illegal content
    To: { $platform }
    I send you this notice under article 16 of the Digital Services Act.
    (Regulation (EU) 2022/2065)
# $links: one web address a line.
notice-location = Exact place of the content:
    { $links }
notice-location-blank = Exact place of the content (web address of the post, comment or profile):
    ______
notice-content = The words, the image or the video that I mean:
    ______
    I saw it on (date): ______
notice-why-words = Why I find it illegal:
    It incites in public to hatred, discrimination or violence against people, or gravely insults them.
notice-why-threat = Why I find it illegal:
    It threatens or stalks someone, or calls for violence.
notice-why-images = Why I find it illegal:
    It shows or spreads intimate images, or harasses someone sexually, without that person’s consent.
notice-why-doxing = Why I find it illegal:
    It publishes personal data of someone without consent. That can put the person in danger.
notice-why-other = Why I find it illegal (please complete):
    ______
notice-ground-origin = It is aimed at people because of their origin, nationality or skin colour.
notice-ground-islam = It is aimed at people who are Muslims, or are thought to be.
notice-ground-jewish = It is aimed at people who are Jewish, or are thought to be.
notice-ground-belief = It is aimed at people because of their religion or belief.
notice-ground-orientation = It is aimed at people because of their sexual orientation.
notice-ground-gender = It is aimed at people because of their sex or gender.
notice-ground-trans = It is aimed at people who are trans or intersex, or are thought to be.
notice-ground-disability = It is aimed at people because of a disability or their health.
notice-ground-age = It is aimed at people because of their age.
notice-ground-roma = It is aimed at people who are Roma or Travellers, or are thought to be.
notice-ground-social = It is aimed at people because of their wealth or social origin.
notice-ground-language = It is aimed at people because of their language.
notice-ground-opinion = It is aimed at people because of their political or trade-union belief.
# $acts: the laws, with their dates.
notice-law = I believe that this is against Belgian law:
    { $acts },
    and the Criminal Code (the old or the new one, by the date of the facts).
notice-law-general = I believe that this is against Belgian law.
    I mean the Criminal Code (the old or the new one, by the date of the facts).
notice-law-data = I believe that this is against the law on the protection of personal data.
notice-good-faith = I believe in good faith that what this notice says is correct and complete.
    Please confirm that you received it. Tell me your decision, your reasons and how I can contest it.
notice-sender = My name: ______
    My e-mail address: ______

## In the person's own language: if the platform refuses, or stays silent

notice-next-dispute = After that you can go to an independent dispute body. You choose one yourself. The platform does not have to follow its decision, and you can still go to court.
# $dsc: country of the platform's coordinator (be, ie, nl, lu) or unknown.
notice-next-regulator = { $dsc ->
        [be] Does the platform not keep its duties, for instance because it does not answer? Complain to BIPT. It supervises this platform for the whole EU. It judges the duties of the platform, never the post itself.
       *[unknown] Does the platform not keep its duties, for instance because it does not answer? Complain to BIPT, which passes it on to the right country. It judges the duties of the platform, never the post itself.
    }
