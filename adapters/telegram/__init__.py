"""Telegram, on the public seams of python-telegram-bot."""
