"""Makes characters.txt: GB 2312 and the Table of General Standard Chinese Characters (2013).

Usage: make-characters.py FILE [FILE …], the files of the Unihan database that has kTGH.
"""

import bz2
import sys
from pathlib import Path

wanted = set()
for high in range(0xA1, 0xF8):
    for low in range(0xA1, 0xFF):
        try:
            wanted.add(bytes([high, low]).decode("gb2312"))
        except UnicodeDecodeError:
            pass
# Kana, Cyrillic, bopomofo and box drawing belong to the standard, but not to a Chinese briefing.
wanted = {c for c in wanted if not 0x0400 <= ord(c) < 0x0500 and not 0x2500 <= ord(c) < 0x2580}
wanted = {c for c in wanted if not 0x3040 <= ord(c) < 0x3130}
for name in sys.argv[1:]:
    opener = bz2.open if name.endswith(".bz2") else open
    with opener(name, "rt", encoding="utf-8") as lines:
        for line in lines:
            parts = line.split("\t")
            if len(parts) == 3 and parts[1] == "kTGH":
                wanted.add(chr(int(parts[0][2:], 16)))
wanted |= {chr(c) for c in range(0x3001, 0x3020)} | {chr(c) for c in range(0xFF01, 0xFF5F)}
wanted |= set("￥〇·①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳○●◯□■▲△▼▽◆◇★☆✓")
text = "".join(sorted(c for c in wanted if ord(c) >= 0x80))
out = [
    "# The characters of the Chinese faces besides Latin, in the order of Unicode: GB 2312-80, the",
    "# Table of General Standard Chinese Characters of 2013 (Unihan property kTGH), and some marks.",
    "# Made by make-characters.py; characters may be added by hand.",
]
out += [text[i : i + 80] for i in range(0, len(text), 80)]
Path(__file__).with_name("characters.txt").write_text("\n".join(out) + "\n", encoding="utf-8")
print(len(text), "characters")
