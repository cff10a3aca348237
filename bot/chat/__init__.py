"""The vocabulary and the engine of a conversation; knows no platform, no database, no file."""
