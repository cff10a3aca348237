"""`python -m tests.fakes.discord`: the pretend Discord as a process of its own, until it is stopped."""

import argparse
import asyncio
import signal
from pathlib import Path

import uvloop

from .server import TOKEN, FakeDiscord


async def _serve(arguments: argparse.Namespace) -> None:
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    fake = FakeDiscord(
        ledger=arguments.ledger,
        token=arguments.token,
        port=arguments.port,
        seed=arguments.seed,
    )
    async with fake:
        print(fake.url, flush=True)
        await stopped.wait()


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one; the address is printed")
    parser.add_argument("--token", default=TOKEN)
    parser.add_argument("--ledger", type=Path, help="append every accepted request to this file")
    parser.add_argument("--seed", type=int, default=0)
    uvloop.run(_serve(parser.parse_args()))


if __name__ == "__main__":
    _main()
