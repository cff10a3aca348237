"""The terminal as a platform: `concordia chat`."""
