"""Prints the page for moderators on one sheet of A4, from its Markdown: `docs/for-moderators.pdf`.

It knows as much Markdown as that page needs: headings, paragraphs, lists, one table, and within
a line code, strong and slanted words, and links, of which the words are printed.
"""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import typst

DOCS = Path(__file__).parent.parent / "docs"
SHEETS = (DOCS / "for-moderators.md", DOCS / "fr" / "pour-la-moderation.md")
MADE = datetime(2026, 1, 1, tzinfo=UTC)
"""The same page makes the same file on every day."""
INLINE = re.compile(
    r"`(?P<code>[^`]+)`|\*\*(?P<strong>.+?)\*\*|\*(?P<emph>[^*]+)\*|\[(?P<link>.+?)\]\(.+?\)"
)
LISTED = re.compile(r"(?P<sign>-|\d+\.) ")
OURS = {"en": "Our desk:", "fr": "Notre bureau\N{NO-BREAK SPACE}:"}
"""Beside it is room to write the address by hand."""
LOOKS = """\
#set page(paper: "a4", margin: (x: 1.7cm, y: 1.5cm))
#set page(footer: [OURS #box(width: 1fr, line(length: 100%, stroke: 0.4pt))])
#set text(font: "Libertinus Serif", size: 11.3pt, lang: "LANGUAGE")
#set par(justify: false, leading: 0.6em, spacing: 0.85em)
#set list(marker: [–], spacing: 0.6em)
#set enum(spacing: 0.6em)
#show heading.where(level: 1): set text(size: 21pt)
#show heading.where(level: 2): it => block(above: 1.3em, below: 0.75em, text(size: 14pt, it.body))
#show raw: set text(font: "DejaVu Sans Mono", size: 9.4pt, weight: "bold")
#set table(stroke: (x, y) => (bottom: if y == 0 { 0.8pt } else { 0.3pt + gray }), inset: 5.5pt)
"""


def source(page: str, language: str) -> str:
    """Return a page of Markdown as typst sets it."""
    blocks = (one.strip("\n") for one in re.split(r"\n{2,}", page))
    parts = (_block(one) for one in blocks if not one.startswith("*["))
    looks = LOOKS.replace("LANGUAGE", language).replace("OURS", OURS[language])
    return looks + "\n\n".join(parts) + "\n"


def sheet(page: Path) -> bytes:
    """Return a page as PDF."""
    language = "fr" if page.parent.name == "fr" else "en"
    return typst.compile(
        source(page.read_text("utf-8"), language).encode(),
        font_paths=typst.Fonts(include_system_fonts=False),
        timestamp=MADE,
    )


def _block(text: str) -> str:
    if text.startswith("#"):
        signs, _, title = text.partition(" ")
        return f"{'=' * len(signs)} {_line(title)}"
    if text.startswith("|"):
        return _table(text.splitlines())
    if LISTED.match(text):
        return "\n".join(_item(one) for one in text.splitlines())
    return _line(text.replace("\n", " "))


def _item(line: str) -> str:
    sign, _, rest = line.partition(" ")
    return f"{'-' if sign == '-' else '+'} {_line(rest)}"


def _table(lines: list[str]) -> str:
    rows = [line.strip("|").split("|") for line in lines if not line.startswith("|---")]
    cells = (f"[{_line(cell.strip())}]" for row in rows for cell in row)
    head = ", ".join(f"[*{_line(cell.strip())}*]" for cell in rows[0])
    body = ", ".join(list(cells)[len(rows[0]) :])
    return f"#table(columns: (1fr, 2.4fr, 1.3fr), table.header({head}), {body})"


def _line(text: str) -> str:
    return "".join(_pieces(text))


def _pieces(text: str) -> Iterator[str]:
    end = 0
    for found in INLINE.finditer(text):
        yield _words(text[end : found.start()])
        end = found.end()
        kind = found.lastgroup or ""
        said = found[kind]
        yield f"#box(raw({_string(said)}))" if kind == "code" else _styled(kind, said)
    yield _words(text[end:])


def _styled(kind: str, said: str) -> str:
    return _line(said) if kind == "link" else f"#{kind}[{_line(said)}]"


def _words(text: str) -> str:
    """Say words as they are: as a string nothing in them is taken for typst's own signs."""
    return f"#{_string(text)};" if text else ""


def _string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def main() -> None:
    """Print both."""
    for page in SHEETS:
        page.with_suffix(".pdf").write_bytes(sheet(page))


if __name__ == "__main__":
    main()
