"""Texts as Twitch takes them: one line, not too long, cut where a word ends."""

LONGEST = 500
"""Characters of a chat message, of a warning and of a time-out's reason (Twitch, Helix)."""

ELLIPSIS = "…"


def fitted(text: str, most: int = LONGEST) -> str:
    """Collapse white space and cut a text to a length, at a word where there is one."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    head = line[: most - len(ELLIPSIS)]
    cut = head if line[len(head)] == " " else head[: head.rfind(" ")] if " " in head else head
    return cut.rstrip() + ELLIPSIS


def spoken(text: str) -> str:
    """A text to be said in chat: one that began with `/` or `.` would be read as a command."""
    line = fitted(text)
    return fitted(f"\N{ZERO WIDTH SPACE}{line}") if line[:1] in {"/", "."} else line
