# The team: who is on it, joining and leaving it, and where it meets.

staff-may-not = Dat hoort niet bij je rol in het team. Vraag het aan wie het team leidt.
