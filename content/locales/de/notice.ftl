# Die Meldung illegaler Inhalte (Artikel 16 des Gesetzes über digitale Dienste), Absatz für Absatz, in der Sprache des
# Formulars der Plattform. Sie wiederholt nie die gemeldeten Worte.

# $platform: der Name.
notice-opening = Meldung illegaler Inhalte
    An: { $platform }
    Ich sende Ihnen diese Meldung nach Artikel 16 des Gesetzes über digitale Dienste.
    (Verordnung (EU) 2022/2065)
# $links: eine Webadresse pro Zeile.
notice-location = Genauer Ort des Inhalts:
    { $links }
notice-location-blank = Genauer Ort des Inhalts (Webadresse des Beitrags, Kommentars oder Profils):
    ______
notice-content = Die Worte, das Bild oder das Video, um die es geht:
    ______
    Gesehen am (Datum): ______
notice-why-words = Warum ich das für illegal halte:
    Es stachelt öffentlich zu Hass, Diskriminierung oder Gewalt gegen Menschen an oder beleidigt sie schwer.
notice-why-threat = Warum ich das für illegal halte:
    Es bedroht jemanden, stellt jemandem nach oder ruft zu Gewalt auf.
notice-why-images = Warum ich das für illegal halte:
    Es zeigt oder verbreitet intime Bilder oder belästigt jemanden sexuell, ohne dessen Zustimmung.
notice-why-doxing = Warum ich das für illegal halte:
    Es veröffentlicht persönliche Daten von jemandem ohne Zustimmung. Das kann die Person in Gefahr bringen.
notice-why-other = Warum ich das für illegal halte (bitte ergänzen):
    ______
notice-ground-origin = Es richtet sich gegen Menschen wegen ihrer Herkunft, Staatsangehörigkeit oder Hautfarbe.
notice-ground-islam = Es richtet sich gegen Menschen, weil sie muslimisch sind oder dafür gehalten werden.
notice-ground-jewish = Es richtet sich gegen Menschen, weil sie jüdisch sind oder dafür gehalten werden.
notice-ground-belief = Es richtet sich gegen Menschen wegen ihrer Religion oder Weltanschauung.
notice-ground-orientation = Es richtet sich gegen Menschen wegen ihrer sexuellen Orientierung.
notice-ground-gender = Es richtet sich gegen Menschen wegen ihres Geschlechts.
notice-ground-trans = Es richtet sich gegen Menschen, weil sie trans oder intergeschlechtlich sind oder dafür gehalten werden.
notice-ground-disability = Es richtet sich gegen Menschen wegen einer Behinderung oder ihrer Gesundheit.
notice-ground-age = Es richtet sich gegen Menschen wegen ihres Alters.
notice-ground-roma = Es richtet sich gegen Menschen, weil sie Roma oder Fahrende sind oder dafür gehalten werden.
notice-ground-social = Es richtet sich gegen Menschen wegen ihres Vermögens oder ihrer sozialen Herkunft.
notice-ground-language = Es richtet sich gegen Menschen wegen ihrer Sprache.
notice-ground-opinion = Es richtet sich gegen Menschen wegen ihrer politischen oder gewerkschaftlichen Überzeugung.
# $acts: die Gesetze, mit ihrem Datum.
notice-law = Meiner Meinung nach verstößt das gegen belgisches Recht:
    { $acts }
    und das Strafgesetzbuch (das alte oder das neue, je nach dem Datum der Tat).
notice-law-general = Meiner Meinung nach verstößt das gegen belgisches Recht.
    Ich meine das Strafgesetzbuch (das alte oder das neue, je nach dem Datum der Tat).
notice-law-data = Meiner Meinung nach verstößt das gegen das Gesetz zum Schutz persönlicher Daten.
notice-good-faith = Ich glaube nach bestem Wissen, dass diese Meldung richtig und vollständig ist.
    Bitte bestätigen Sie mir den Eingang. Teilen Sie mir Ihre Entscheidung, Ihre Gründe und den Weg des Einspruchs mit.
notice-sender = Mein Name: ______
    Meine E-Mail-Adresse: ______

## In der Sprache der Person: wenn die Plattform ablehnt oder schweigt

notice-next-dispute = Danach können Sie sich an eine unabhängige Streitbeilegungsstelle wenden. Sie wählen sie selbst. Die Plattform muss ihrer Entscheidung nicht folgen, und Sie können immer noch vor Gericht gehen.
# $dsc: Land des Koordinators der Plattform (be, ie, nl, lu) oder unknown.
notice-next-regulator = { $dsc ->
        [be] Erfüllt die Plattform ihre Pflichten nicht, zum Beispiel weil sie nicht antwortet? Beschweren Sie sich beim BIPT. Es beaufsichtigt diese Plattform für die ganze EU. Es urteilt über die Pflichten der Plattform, nie über den Beitrag selbst.
       *[unknown] Erfüllt die Plattform ihre Pflichten nicht, zum Beispiel weil sie nicht antwortet? Beschweren Sie sich beim BIPT, das die Beschwerde an das richtige Land weitergibt. Es urteilt über die Pflichten der Plattform, nie über den Beitrag selbst.
    }
