# The team's work on cases.

case-not-here = Ik vind dat dossier niet. Misschien is het gewist, of heeft een collega het. /cases toont je de wachtrij.
