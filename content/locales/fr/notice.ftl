# La notification de contenu illégal (article 16 du règlement sur les services numériques), paragraphe par paragraphe,
# dans la langue du formulaire de la plateforme. Elle ne répète jamais les mots signalés.

# $platform : son nom.
notice-opening = Notification de contenu illégal
    À : { $platform }
    Je vous envoie cette notification selon l’article 16 du règlement sur les services numériques.
    (Règlement (UE) 2022/2065)
# $links : une adresse web par ligne.
notice-location = Emplacement exact du contenu :
    { $links }
notice-location-blank = Emplacement exact du contenu (adresse web de la publication, du commentaire ou du profil) :
    ______
notice-content = Les mots, l’image ou la vidéo dont il s’agit :
    ______
    Vu le (date) : ______
notice-why-words = Pourquoi je le trouve illégal :
    Ce contenu incite en public à la haine, à la discrimination ou à la violence. Ou il injurie gravement des personnes.
notice-why-threat = Pourquoi je le trouve illégal :
    Ce contenu menace ou harcèle quelqu’un, ou appelle à la violence.
notice-why-images = Pourquoi je le trouve illégal :
    Ce contenu montre ou diffuse des images intimes sans consentement. Ou il harcèle quelqu’un sexuellement.
notice-why-doxing = Pourquoi je le trouve illégal :
    Ce contenu publie sans consentement des données personnelles. Cela peut mettre la personne en danger.
notice-why-other = Pourquoi je le trouve illégal (à compléter) :
    ______
notice-ground-origin = Il vise des personnes à cause de leur origine, nationalité ou couleur de peau.
notice-ground-islam = Il vise des personnes parce qu’elles sont musulmanes ou supposées l’être.
notice-ground-jewish = Il vise des personnes parce qu’elles sont juives ou supposées l’être.
notice-ground-belief = Il vise des personnes à cause de leur religion ou de leurs convictions.
notice-ground-orientation = Il vise des personnes à cause de leur orientation sexuelle.
notice-ground-gender = Il vise des personnes à cause de leur sexe ou de leur genre.
notice-ground-trans = Il vise des personnes parce qu’elles sont trans ou intersexes, ou supposées l’être.
notice-ground-disability = Il vise des personnes à cause d’un handicap ou de leur santé.
notice-ground-age = Il vise des personnes à cause de leur âge.
notice-ground-roma = Il vise des personnes parce qu’elles sont roms ou gens du voyage, ou supposées l’être.
notice-ground-social = Il vise des personnes à cause de leur fortune ou de leur origine sociale.
notice-ground-language = Il vise des personnes à cause de leur langue.
notice-ground-opinion = Il vise des personnes à cause de leurs convictions politiques ou syndicales.
# $acts : les lois, avec leur date.
notice-law = Selon moi, ce contenu est contraire au droit belge :
    { $acts },
    et le Code pénal (l’ancien ou le nouveau, selon la date des faits).
notice-law-general = Selon moi, ce contenu est contraire au droit belge.
    Je pense au Code pénal (l’ancien ou le nouveau, selon la date des faits).
notice-law-data = Selon moi, ce contenu est contraire à la loi sur la protection des données personnelles.
notice-good-faith = Je crois de bonne foi que ce que dit cette notification est exact et complet.
    Merci de confirmer sa réception. Merci aussi de m’indiquer votre décision, vos raisons et la façon de la contester.
notice-sender = Mon nom : ______
    Mon adresse e-mail : ______

## Dans la langue de la personne : si la plateforme refuse ou ne répond pas

notice-next-dispute = Ensuite, vous pouvez aller devant un organe indépendant de règlement des litiges. Vous le choisissez vous-même. La plateforme n’est pas obligée de suivre sa décision, et vous pouvez encore aller en justice.
# $dsc : pays du coordinateur de la plateforme (be, ie, nl, lu) ou unknown.
notice-next-regulator = { $dsc ->
        [be] La plateforme ne respecte pas ses obligations, par exemple parce qu’elle ne répond pas ? Portez plainte à l’IBPT. Il contrôle cette plateforme pour toute l’UE. Il juge les obligations de la plateforme, jamais la publication elle-même.
       *[unknown] La plateforme ne respecte pas ses obligations, par exemple parce qu’elle ne répond pas ? Portez plainte à l’IBPT, qui transmet au bon pays. Il juge les obligations de la plateforme, jamais la publication elle-même.
    }
