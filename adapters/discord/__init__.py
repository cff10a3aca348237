"""Discord, on the public seams of discord.py."""
