"""How long our block pass takes beside markdown-it-py's whole parse, and how much memory, in one run.

`python -m tests.bench.bench_blocks [FILES…]`; without files, on Markdown made up here.
"""

import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path

from markdown_it import MarkdownIt

from tui.text.blocks.scanner import scan
from tui.text.markdown import Markdown, parse_markdown

_ROUNDS = 5
"""The quickest counts: what else the machine does only ever adds."""
_SECTION = """\
## {number}. How is lamp {number} kept alight?

<details>
<summary>Answer</summary><br>

The **keeper** fills it at dusk, and looks after it until `{number}` strikes:

- **Oil**: as much as the night is long
  - in winter twice
- **Wick**: trimmed, and turned up by hand

1. Open the `shutter`.
2. Turn the lens.

```python
def light(lamp: int = {number}) -> bool:
    return lamp > 0
```

| Lamp | Oil |
|------|-----|
| {number} | 3 l |

> A dark tower is no tower.

</details>

---
"""
_HOSTILE = {
    "list items": "- a\n",
    "quotes, one line each": "> a\n\n",
    "quotes with lazy lines": "> # a\nb\n",
    "headings": "# a\n",
    "one line of quotes": ">",
    "forgotten fences": "```a\n</details>\n",
    "blank lines": "\n",
}
_HOSTILE_SIZE = 1 << 20


def main(names: Sequence[str]) -> None:
    """Print both ratios for the files, and what hostile documents take."""
    texts = [_read(Path(name)) for name in names] or [_generated()]
    whole = _seconds(MarkdownIt("commonmark").parse, texts)
    found = _seconds(_apart, texts)
    told = _seconds(_told, texts)
    size = sum(map(len, texts)) / 1e6
    _say(f"{len(texts)} documents, {size:.2f} M characters")
    _say(f"markdown-it-py, whole parse   {whole:7.3f} s")
    _say(f"our blocks                    {found:7.3f} s   {found / whole:.3f} of it")
    _say(f"our blocks, every text read   {told:7.3f} s   {told / whole:.3f} of it")
    _say(f"memory of the largest         {_memory(max(texts, key=len)):7.1f} times its characters")
    for name, piece in _HOSTILE.items():
        text = piece * (_HOSTILE_SIZE // len(piece))
        taken = _seconds(_apart, [text], 1)
        _say(f"1 MiB of {name:24} {taken:7.3f} s   {_memory(text):6.1f} times its characters")


def _read(path: Path) -> str:
    return path.read_bytes().decode(errors="replace").replace("\r\n", "\n").replace("\r", "\n")


def _generated() -> str:
    return "# Lamps\n\n" + "\n".join(_SECTION.format(number=number) for number in range(1, 4001))


def _apart(text: str) -> None:
    scan(text.split("\n"))


def _told(text: str) -> None:
    markdown: Markdown = parse_markdown(text)
    for block in markdown.blocks:
        _ = block.text, block.marker, block.level


def _seconds(work: Callable[[str], object], texts: Sequence[str], rounds: int = _ROUNDS) -> float:
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        for text in texts:
            work(text)
        best = min(best, time.process_time() - start)
    return best


def _memory(text: str) -> float:
    tracemalloc.start()
    markdown = parse_markdown(text)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / max(len(markdown.text), 1)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
