"""How large a pattern unfolds, told before it is compiled: counted repeats are copied out."""

import regex

TOKEN = regex.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?(?:[:>=!|]|<[=!]|P?<\w+>|[a-zA-Z-]*:))?|\)"
    r"|\{\s*(?P<least>\d*)\s*,?\s*(?P<most>\d*)\s*\}|.",
    regex.DOTALL,
)


def size_of(source: str) -> int:
    """Return about how many steps a pattern has once its counted repeats are written out."""
    groups, last = [0], 0
    for token in TOKEN.finditer(source):
        text = token.group()
        if text.startswith("("):
            groups.append(0)
            last = 0
        elif text == ")" and len(groups) > 1:
            last = groups.pop() + 1
            groups[-1] += last
        elif token["least"] or token["most"]:
            groups[-1] += last * max(int(token["most"] or 0), int(token["least"] or 0)) - last
        else:
            last = 1
            groups[-1] += 1
    return sum(groups)
