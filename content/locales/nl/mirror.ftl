# De eigen evenementenlijst van een server.

mirror-cannot = Hier is geen evenementenlijst die ik kan vullen. Alleen servers op Discord hebben er een.
mirror-is-off = In de evenementenlijst van deze server staan de activiteiten van het Jaar nog niet. Zal ik de volgende twintig erin zetten en bijwerken? Wat jullie kanaal volgt, bepaalt welke.
mirror-is-on = In de evenementenlijst van deze server staan de volgende twintig activiteiten van het Jaar. Ik werk ze bij.
mirror-on = Goed, de volgende twintig activiteiten komen in de lijst van deze server. Verandert er iets, dan pas ik het daar aan.
mirror-off = Goed, ik haal de activiteiten van het Jaar uit de lijst van deze server.
mirror-no-rights = Ik mag de evenementenlijst van { $title } niet veranderen, dus ik ben ermee gestopt. Een beheerder kan me het recht “Evenementen aanmaken” geven, en daarna opnieuw /mirror schrijven.

mirror-menu =
    .on = Activiteiten tonen
    .off = Niet meer tonen
    .nowhere = De plaats is nog niet bekend
