"""Text that stands indented right below the line it goes on from, which makes it no code."""

SHIFTED = ("    ", "\t")
"""How a line begins that would be code by itself."""


def shifted_left(text: str) -> str:
    """The text with its first lines shifted left as far as the first one is right, up to one further left."""
    if not text.startswith(SHIFTED) or not text.strip():
        return text
    lines = text.split("\n")
    margin = lines[0][: len(lines[0]) - len(lines[0].lstrip(" \t"))]
    for at, line in enumerate(lines):
        if line.startswith(margin):
            lines[at] = line[len(margin) :]
        elif line.strip():
            break
    return "\n".join(lines)
