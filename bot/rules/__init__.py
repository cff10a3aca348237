"""Pure decisions of the domain: no database, no platform, no file system."""
