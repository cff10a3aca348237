# The team's work on cases.

case-not-here = Diesen Fall finde ich nicht. Vielleicht ist er gelöscht, oder jemand aus dem Team hat ihn. /cases zeigt Ihnen die Warteschlange.
