"""python-telegram-bot that writes to many as its documentation says: plainly, or held back by its rate limiter.

Prints one JSON line: what was sent and refused, its seconds, and the CPU seconds of the sending alone.
"""

import asyncio
import json
import logging
import sys
import time
from collections.abc import Iterator

from telegram import Bot
from telegram.error import TelegramError
from telegram.ext import AIORateLimiter, ExtBot
from telegram.request import HTTPXRequest

TRIES = 5
"""How often the limiter tries again after a 429; none is its default, and then the message is lost."""


async def _main(url: str, token: str, text: str, first: int, count: int, at_once: int, a_second: int) -> None:
    logging.disable(logging.CRITICAL)
    request = HTTPXRequest(connection_pool_size=at_once, pool_timeout=60.0)
    if a_second:
        limiter = AIORateLimiter(overall_max_rate=a_second, overall_time_period=1, max_retries=TRIES)
        bot: Bot = ExtBot(token, base_url=f"{url}/bot", request=request, rate_limiter=limiter)
    else:
        bot = Bot(token, base_url=f"{url}/bot", request=request)
    async with bot:
        chats = iter(range(first, first + count))
        began, spent = time.monotonic(), time.process_time()
        refused = sum(await asyncio.gather(*(_one_after_the_other(bot, chats, text) for _ in range(at_once))))
        figures = {
            "sent": count - refused,
            "refused": refused,
            "seconds": time.monotonic() - began,
            "cpu_seconds": time.process_time() - spent,
        }
    print(json.dumps(figures))


async def _one_after_the_other(bot: Bot, chats: Iterator[int], text: str) -> int:
    """How many were refused for good."""
    refused = 0
    for chat in chats:
        try:
            await bot.send_message(chat, text)
        except TelegramError:
            refused += 1
    return refused


if __name__ == "__main__":
    where, numbers = sys.argv[1:4], [int(one) for one in sys.argv[4:]]
    asyncio.run(_main(where[0], where[1], where[2], *numbers))
