"""aiogram's echo bot with its defaults: one handler, no filter, long polling."""

import asyncio
import logging
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message


async def _echo(message: Message) -> None:
    await message.answer(message.text or "")


async def _main(url: str, token: str) -> None:
    logging.disable(logging.CRITICAL)
    dispatcher = Dispatcher()
    dispatcher.message.register(_echo)
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(url)))
    await dispatcher.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(_main(*sys.argv[1:3]))
