"""The Year's events: read from the files that organisers have, as values that the rest of Concordia works with."""
