# Online content: how to send a notice to the platform, around the letter of notice.ftl.

online-how = <b>Signalez-le à { $platform }</b>

online-search = Cherchez-y : { $words }

online-language = Le texte ci-dessous est en { $language }. C’est la langue du formulaire de la plateforme.

online-copy = Le message suivant est une lettre à la plateforme. Selon la loi, elle doit y répondre (règlement sur les services numériques, article 16). Copiez la lettre, complétez ce qui est vide, et envoyez-la vous-même. Moi, je n’envoie rien.

online-refused = <b>Si la plateforme refuse ou ne répond pas</b>

online-step = { $number }. { $step }

online-dispute = – { $name } : { $link }
