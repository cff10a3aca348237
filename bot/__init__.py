"""Concordia: what the bot is, on any platform."""
