"""Everything secret: the keyring, envelope encryption, the blind index, signed presses, invites and receipts.

The cryptography is `cryptography` and `argon2-cffi`; what is ours is only which key seals what.
"""

from bot.sealing.envelope import DataKey, Sealer, Unsealable, header_of
from bot.sealing.invites import SignedInvites
from bot.sealing.keyfile import KeyringError, KeyringMissing
from bot.sealing.keyring import Keyring, Purpose, epoch_of
from bot.sealing.receipts import Cost, Receipts, grouped, new_receipt, parse_receipt
from bot.sealing.tags import BlindIndex, Presses, blind_index

__all__ = [
    "BlindIndex",
    "Cost",
    "DataKey",
    "Keyring",
    "KeyringError",
    "KeyringMissing",
    "Presses",
    "Purpose",
    "Receipts",
    "Sealer",
    "SignedInvites",
    "Unsealable",
    "blind_index",
    "epoch_of",
    "grouped",
    "header_of",
    "new_receipt",
    "parse_receipt",
]
