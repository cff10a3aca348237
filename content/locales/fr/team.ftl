# The team: who is on it, joining and leaving it, and where it meets.

staff-may-not = Votre rôle dans l’équipe ne le permet pas. Demandez-le à qui dirige l’équipe.
