# The purge that stopped to ask, the audit trail, the numbers.

purge-halted = <b>Ik heb niets gewist, en ik heb een vraag.</b>

    { $count ->
        [one] Eén afgesloten dossier moet nu gewist worden.
       *[other] { $count } afgesloten dossiers moeten nu in één keer gewist worden.
    } Dat is meer dan 20 % van alles. Dat kan juist zijn. Het kan ook dat mijn klok fout loopt. Volgens mijn klok is het vandaag { $today }.
    .yes = Ja, wis ze
    .no = Nee, bewaar ze

purge-sure = Gewiste dossiers komen niet terug. Is het vandaag echt { $today }, en moeten deze dossiers echt weg?
    .sure = Ja, wis ze nu
    .no = Nee, bewaar ze

purge-permitted = Goed. Binnen een minuut wis ik wat gewist moet worden. Dit geldt tot { $until }.
purge-kept = Goed, er wordt niets gewist. Morgen vraag ik het opnieuw. Loopt mijn klok fout? Zeg het dan aan wie de dienst beheert.

audit = <b>Wie wat gedaan heeft</b>

    { $lines }

audit-line = { $when }: { $who }, { $what }, { $about }
audit-none = Hierover is er geen regel.
audit-who =
    .house = de dienst zelf
    .operator = wie de dienst beheert
    .reporter = de melder
    .gone = iemand die vertrokken is
audit-what =
    .cases = wachtrij bekeken
    .open = dossier gelezen
    .evidence = gezien wat gemeld is
    .history = notities en berichten gelezen
    .claim = dossier genomen
    .unclaim = dossier teruggegeven
    .hand = dossier doorgegeven
    .note = notitie geschreven
    .label = dossier gelabeld
    .remind = herinnering gezet
    .refer = instantie genoteerd
    .close = dossier gesloten
    .reopen = dossier weer geopend
    .answer = melder geantwoord
    .alike = gelijkaardige dossiers bekeken
    .replies = standaardantwoorden
    .invite = collega uitgenodigd
    .remove = collega verwijderd
    .team = team bekeken
    .leave_team = team verlaten
    .staffroom = plek van het team
    .keys = sleutels veranderd
    .restore = reservekopie teruggezet
    .erase = dossier gewist
    .packet = document voor een instantie
    .restrain = beperking voor een melder
    .identity = gevraagd om te zien wie meldde
    .agree = akkoord om te zien wie meldde
    .refuse = geweigerd om te zien wie meldde
    .identity-seen = gezien wie meldde
    .purge = vraag over het wissen
    .import-events = activiteiten ingelezen
    .audit = deze lijst gelezen
    .numbers = cijfers voor het beleid
    .proposals = voorstellen bekeken
    .proposal = voorstel gelezen
    .accept_event = activiteit aanvaard
    .edit_event = voorstel veranderd
    .refuse_event = activiteit geweigerd
    .import_events = invoer van activiteiten
    .announcements = aankondigingen bekeken
    .announcement = aankondiging bekeken
    .announce = aankondiging geschreven
    .rewrite = aankondiging veranderd
    .correct = rechtzetting geschreven
    .preview = aankondiging vooraf gelezen
    .askapproval = goedkeuring gevraagd
    .approve = aankondiging goedgekeurd
    .disapprove = aankondiging geweigerd
    .withdraw = aankondiging ingetrokken
    .steer = versturen bijgestuurd

numbers = Hier zijn de cijfers per maand: plaats, grond, taal, regio en afloop. Een getal onder 5 staat er nooit in, ook geen getal waaruit je het kan berekenen. De regel “left_out” zegt over hoeveel meldingen dat gaat. De lopende maand volgt als ze voorbij is.
