# The team: who is on it, joining and leaving it, and where it meets.

staff-may-not = Das gehört nicht zu Ihrer Rolle im Team. Fragen Sie jemanden, der das Team leitet.
