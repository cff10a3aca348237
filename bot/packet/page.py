"""The packet as one HTML page: it loads nothing, runs nothing, and prints as it reads."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from html import escape

from bot.packet.layout import (
    Blanks,
    Block,
    Boxes,
    Figure,
    Framed,
    Heading,
    NewPage,
    Paragraph,
    Quote,
    Rows,
    Table,
    laid_out,
)
from bot.packet.packet import Packet, Picture
from bot.packet.quoting import Line, line, safe

POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
"""Even a page that somebody changes loads nothing from outside."""

STYLE = """
:root { color-scheme: light }
body { font: 16px/1.5 "Noto Sans", "Segoe UI", system-ui, sans-serif; color: #1a1a1a; background: #fff;
  max-width: 46rem; margin: 2rem auto; padding: 0 1.25rem; overflow-wrap: break-word }
td, blockquote, .letter { overflow-wrap: anywhere }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1rem }
h2 { font-size: 1.2rem; margin: 2.25rem 0 .75rem; padding-bottom: .25rem; border-bottom: 2px solid; color: #1f3a5f }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; font-size: .9rem }
th, td { text-align: start; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #c9ced6 }
th[scope=row] { width: 30%; font-weight: 600 }
thead th { background: #eef1f5 }
code { font: .78rem/1.4 "DejaVu Sans Mono", Consolas, monospace }
blockquote { margin: .75rem 0; padding: .5rem .9rem; background: #f4f5f7; border-inline-start: 4px solid #6b7686 }
blockquote p { margin: 0 0 .2rem; min-height: 1em; white-space: pre-wrap }
.label, .weak { font-size: .82rem; color: #4a5462 }
figure { margin: .75rem 0 } img { max-width: 100%; max-height: 30rem; border: 1px solid #c9ced6 }
.letter { border: 1px solid #6b7686; padding: .5rem 1.1rem }
.boxes { list-style: none; padding: 0 } .boxes li { margin: .6rem 0; padding-left: 1.9rem; position: relative }
.boxes li::before { content: ""; position: absolute; left: 0; top: .25em;
  width: .95em; height: .95em; border: 1.5px solid #1a1a1a }
.blanks { break-inside: avoid; margin: 1.25rem 0 } .blanks td { height: 2.1rem }
@media print {
  @page { size: A4; margin: 22mm 20mm }
  body { margin: 0; max-width: none; padding: 0; font-size: 10pt }
  .page { break-before: page } h2, h3 { break-after: avoid } figure, tr { break-inside: avoid }
}
"""


def to_html(packet: Packet) -> str:
    """The packet as a page that stands alone; its pictures are in it. Nothing of a stranger's text is markup."""
    title = escape(f"{packet.words['packet-title']} {line(packet.reference).text}")
    return (
        f'<!doctype html>\n<html lang="{escape(packet.language)}" dir="ltr">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="robots" content="noindex">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        + "\n".join(_blocks(laid_out(packet)))
        + "\n</main>\n</body>\n</html>\n"
    )


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    breaks = False
    for block in blocks:
        if isinstance(block, NewPage):
            breaks = True
            continue
        yield _block(block, ' class="page"' if breaks else "")
        breaks = False


def _block(block: Block, page: str) -> str:  # noqa: C901 - one case a kind of block
    match block:
        case Heading(text, level):
            return f"<h{level}{page}>{escape(text)}</h{level}>"
        case Paragraph(text, weak):
            return f'<p class="weak">{escape(text)}</p>' if weak else f"<p>{escape(text)}</p>"
        case Rows(rows, code, _):
            cells = (_row(name, value, at in code) for at, (name, value) in enumerate(rows))
            return f"<table><tbody>{''.join(cells)}</tbody></table>"
        case Table(header, rows):
            head = "".join(f'<th scope="col">{escape(name)}</th>' for name in header)
            body = "".join(_cells(row) for row in rows)
            return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        case Quote(label, said):
            inner = "".join(f"<p{_attributes(one)}>{escape(one.text)}</p>" for one in said)
            bar = ' dir="rtl"' if any(one.rtl for one in said) else ""
            return f'<p class="label">{escape(label)}</p><blockquote{bar}>{inner}</blockquote>'
        case Figure(picture, alt):
            return f'<figure><img src="{_data(picture)}" alt="{escape(alt)}"></figure>'
        case Boxes(items):
            return f'<ul class="boxes">{"".join(f"<li>{escape(item)}</li>" for item in items)}</ul>'
        case Framed(language, paragraphs):
            inner = "".join(f"<p>{'<br>'.join(map(escape, safe(words)))}</p>" for words in paragraphs)
            return f'<div class="letter" lang="{escape(language)}">{inner}</div>'
        case Blanks(who, names):
            inner = "".join(f'<tr><th scope="row">{escape(name)}</th><td></td></tr>' for name in names)
            return f'<div class="blanks"><h3>{escape(who)}</h3><table><tbody>{inner}</tbody></table></div>'
        case NewPage():
            return ""


def _cells(row: tuple[str, ...]) -> str:
    cells = "".join(f"<td>{escape(cell)}</td>" for cell in row[:-1])
    return f"<tr>{cells}<td><code>{escape(row[-1])}</code></td></tr>"


def _row(name: str, value: Line, code: bool) -> str:
    inner = escape(value.text)
    shown = f"<code>{inner}</code>" if code else f"<bdi{_attributes(value)}>{inner}</bdi>"
    return f'<tr><th scope="row">{escape(name)}</th><td>{shown}</td></tr>'


def _attributes(one: Line) -> str:
    language = f' lang="{escape(one.language)}"' if one.language else ""
    return f' dir="{"rtl" if one.rtl else "ltr"}"{language}'


def _data(picture: Picture) -> str:
    return f"data:{escape(picture.media_type)};base64,{base64.b64encode(picture.data).decode('ascii')}"
