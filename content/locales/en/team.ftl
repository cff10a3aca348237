# The team: who is on it, joining and leaving it, and where it meets.

staff-may-not = Your role in the team does not include this. Ask somebody who leads the team.
