"""The commands of an operator, one file a family; each `add` puts its own into the parser."""
