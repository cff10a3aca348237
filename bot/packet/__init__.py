"""The referral packet: one report as a file for a body, on paper (PDF), in a browser (HTML) and for machines (JSON).

`make` gathers what stands in it; `to_pdf`, `to_html` and `to_json` are pure functions of that value. All of them take
time for a report with many pictures (0.2 s a picture, 0.5 s for the PDF): call them in a thread. The PDF library is
imported at the first PDF, so that an idle bot does not hold it.
"""

from bot.packet.making import make
from bot.packet.packet import Answer, Attachment, Disclosure, Evidence, Letter, Packet, Picture, Source
from bot.packet.page import to_html
from bot.packet.record import to_json
from bot.packet.sheet import to_pdf

__all__ = [
    "Answer",
    "Attachment",
    "Disclosure",
    "Evidence",
    "Letter",
    "Packet",
    "Picture",
    "Source",
    "make",
    "to_html",
    "to_json",
    "to_pdf",
]
