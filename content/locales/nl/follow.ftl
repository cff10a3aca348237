# /follow: één vraag, de kaart met alles wat je kan kiezen, en stoppen.

ask-follow = <b>Wat wil je volgen?</b>

    Kies een plaats, of typ een postcode. Ik schrijf je dan wat er te doen is: ontmoetingen, cultuur, feesten en meer. Je kan het altijd aanpassen of stoppen.
    .everywhere = Heel België
    .province = Een provincie

ask-follow-province = Welke provincie?
follow-where-unknown = Die plaats ken ik niet. Kies een van de knoppen, of typ een postcode, zoals 9000.

# In een groep, voor de moderators.
ask-follow-here = <b>Wat wil deze groep volgen?</b>

    Kies een plaats. Ik zeg hier dan wat er te doen is. Moderators kunnen het altijd aanpassen of stoppen.
follow-moderators-only = Dat kunnen alleen moderators van de groep.

followed = <b>{ $whose ->
        [group] Goed, deze groep volgt nu wat er te doen is.
       *[person] Goed, je volgt nu wat er te doen is.
    }</b> Waar: { $where }.

    { $when } Een dag vooraf stuur ik een herinnering. Verandert er iets, of gaat het niet door, dan zeg ik het meteen. { $quiet }

    { $next }

    { $whose ->
        [group] Moderators kunnen dit met één tik stoppen.
       *[person] Stoppen kan altijd: met één tik, of met /unfollow.
    }

followed-digest = Elke donderdag komt er een overzicht, de eerste keer op { $moment }.
followed-at-once = Komt er iets bij, dan zeg ik het meteen.
followed-reminders = Over nieuwe activiteiten schrijf ik niet.
followed-quiet = Ik ben stil { $hours }.
followed-never-quiet = Dat kan op elk uur zijn.
followed-none-yet = Ik ken nog niets dat past. Elke week komt er iets bij.
followed-next = Dit komt eraan:

    { $event }

follow-menu =
    .following = Mijn keuze aanpassen
    .unfollow = Niet meer volgen
    .unfollow-here = Stoppen (moderators)
    .events = Tonen wat er is
    .follow = Volgen
    .quiet = Andere uren
    .again = Weer volgen
    .all = Ook geen herinneringen
    .alone = Zelf volgen

following = <b>Wat hier gevolgd wordt</b>

    { $chosen }

    { $count ->
        [0] Kies wat je wil aanpassen.
        [one] Daarnaast volg je één activiteit apart.
       *[other] Daarnaast volg je { $count } activiteiten apart.
    }
    .where = Waar
    .themes = Thema’s
    .spoken = Talen daar
    .how = Wanneer
    .quiet = Stille uren
    .announcements = Ons nieuws
    .stop = Niet meer volgen
    .done = Klaar

following-nothing = { $count ->
        [0] Je volgt nog niets.
        [one] Je volgt één activiteit apart, en verder nog niets.
       *[other] Je volgt { $count } activiteiten apart, en verder nog niets.
    } Zal ik je schrijven wat er bij jou in de buurt te doen is?

follow-where = <b>Waar:</b> { $where }
follow-themes = <b>Thema’s:</b> { $themes }
follow-spoken = <b>Talen daar:</b> { $spoken }
follow-how = <b>Wanneer:</b> { $how }
    .at-once = meteen
    .digest = elke donderdag
    .reminders = alleen herinneringen
follow-quiet = <b>Stil:</b> { $quiet }
follow-announcements = <b>Ons nieuws:</b> { $choice }
    .yes = ja
    .no = nee

follow-all =
    .where = heel België
    .themes = alle thema’s
    .spoken = alle talen
    .quiet = nooit

quiet-hours = van { $begins } tot { $ends } uur

choose-where = Welke plaatsen wil je volgen? Je kan er meer dan één kiezen. Wat online is, komt altijd mee.
choose-themes = Welke thema’s? Je kan er meer dan één kiezen.
choose-spoken = Welke talen moeten er gesproken worden? Je kan er meer dan één kiezen. Ken ik de taal niet, dan zeg ik het je toch.
choose-how = Wanneer mag ik schrijven over nieuwe activiteiten? Herinneringen, veranderingen en annulaties stuur ik in elk geval.
choose-quiet = Wanneer moet ik stil zijn? Wat er dan bij komt, wacht tot het einde van die uren.
choose-announcements = Mag ik ook nieuws van deze dienst zelf sturen? Er is maar heel af en toe iets.

ask-quiet = Van wanneer tot wanneer moet ik stil zijn? Kies, of typ twee uren, zoals 21-7.
quiet-unreadable = Die uren heb ik niet begrepen. Typ twee verschillende uren, zoals 21-7.

unfollow-nothing = Je volgt niets. Ik schrijf je dus over geen enkele activiteit.
unfollowed = { $count ->
        [0] Goed, ik schrijf je niet meer wat er te doen is.
        [one] Goed, ik schrijf je niet meer wat er te doen is. Aan de ene activiteit die je zelf koos, herinner ik je nog wel.
       *[other] Goed, ik schrijf je niet meer wat er te doen is. Aan de { $count } activiteiten die je zelf koos, herinner ik je nog wel.
    }
unfollowed-all = Goed, ik schrijf je niet meer over activiteiten.
unfollow-nothing-here = Deze groep volgt niets.
unfollowed-here = Goed, ik zeg hier niet meer wat er te doen is.
