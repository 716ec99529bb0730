"""Makes the font files of the themes from the published ones: see make-fonts.sh."""

import copy
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

SOURCES = Path(sys.argv[1])
HERE = Path(__file__).resolve().parent

# file, family, style, weight, source below the unpacked packages
FACES = [
    ("NotoSansSC-Regular.ttf", "Noto Sans SC", "Regular", "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"),
    ("NotoSansSC-Bold.ttf", "Noto Sans SC", "Bold", "noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf"),
    ("NotoSerifSC-Regular.ttf", "Noto Serif SC", "Regular", "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf"),
    ("NotoSerifSC-Bold.ttf", "Noto Serif SC", "Bold", "noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf"),
    ("JianbaoKai-Regular.ttf", "Jianbao Kai", "Regular", "lxgw-wenkai/LXGWWenKai-Regular.ttf"),
    ("JianbaoSans-Regular.ttf", "Jianbao Sans", "Regular", "source-sans-3/400Regular/SourceSans3_400Regular.ttf"),
    ("JianbaoSans-Bold.ttf", "Jianbao Sans", "Bold", "source-sans-3/700Bold/SourceSans3_700Bold.ttf"),
    ("JianbaoSans-Italic.ttf", "Jianbao Sans", "Italic", "source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf"),
    ("JianbaoSerif-Regular.ttf", "Jianbao Serif", "Regular", "source-serif-4/400Regular/SourceSerif4_400Regular.ttf"),
    ("JianbaoSerif-Bold.ttf", "Jianbao Serif", "Bold", "source-serif-4/700Bold/SourceSerif4_700Bold.ttf"),
    ("JianbaoSerif-Italic.ttf", "Jianbao Serif", "Italic", "source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf"),
]

LATIN_FAMILIES = ("Jianbao Sans", "Jianbao Serif")

LATIN = (
    set(range(0x20, 0x7F))
    | set(range(0xA0, 0x180))
    | {0x2009, 0x202F, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D}
    | {0x2020, 0x2021, 0x2022, 0x2026, 0x2030, 0x2032, 0x2033, 0x20AC, 0x2122, 0x2116}
    | {0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2215, 0x2248, 0x2260, 0x2264, 0x2265}
)


def chinese():
    """The characters of characters.txt."""
    lines = (HERE / "characters.txt").read_text(encoding="utf-8").splitlines()
    return {ord(c) for line in lines if not line.startswith("#") for c in line}


def tabular(font):
    """The default digits of these faces are tabular and lining; one italic is off by a unit."""
    cmap = font.getBestCmap()
    digits = [cmap[c] for c in range(0x30, 0x3A)]
    widths = [font["hmtx"][g][0] for g in digits]
    if max(widths) - min(widths) > 1:
        raise SystemExit("no tabular digits in " + str(font.reader.file.name))
    for glyph in digits:
        font["hmtx"][glyph] = (max(widths), font["hmtx"][glyph][1])


def soft_hyphen(font):
    """Gives the hyphen that divides a word (U+00AD) a glyph of its own, so that the text of a PDF tells it from others."""
    order = font.getGlyphOrder() + ["softhyphen"]
    hyphen = font.getBestCmap()[0x2D]
    font.setGlyphOrder(order)
    font["glyf"].glyphOrder = order
    font["glyf"].glyphs["softhyphen"] = copy.deepcopy(font["glyf"][hyphen])
    font["hmtx"]["softhyphen"] = font["hmtx"][hyphen]
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[0xAD] = "softhyphen"


def rename(font, family, style):
    """Names the face, and keeps copyright and licence."""
    names = font["name"]
    keep = {0: None, 13: None, 14: None}
    for i in keep:
        record = names.getName(i, 3, 1, 0x409)
        keep[i] = record.toUnicode() if record else None
    names.names = []
    full = family + ("" if style == "Regular" else " " + style)
    values = dict(keep)
    values.update({1: family, 2: style, 3: "jianbao:" + full, 4: full, 5: "Version 1.0", 6: full.replace(" ", "") + ("-Regular" if style == "Regular" else "")})
    for i, text in sorted(values.items()):
        if text:
            names.setName(text, i, 3, 1, 0x409)


def make(file, family, style, source):
    font = TTFont(SOURCES / source, recalcTimestamp=False)
    if family in LATIN_FAMILIES:
        tabular(font)
        wanted = LATIN
    else:
        wanted = chinese() | LATIN
    # Radicals look like ideographs; text copied from the PDF must not come back as them.
    wanted = {c for c in wanted if not 0x2E80 <= c <= 0x2FDF and not 0xE000 <= c <= 0xF8FF}
    options = subset.Options()
    options.layout_features = []
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "DSIG", "STAT", "VORG", "vhea", "vmtx"]
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.recalc_timestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    if family in LATIN_FAMILIES:
        soft_hyphen(font)
    # Variation sequences (format 14) are of no use here, and PDFBox warns of them.
    font["cmap"].tables = [t for t in font["cmap"].tables if t.format != 14]
    rename(font, family, style)
    font["OS/2"].usWeightClass = 700 if style == "Bold" else 400
    font["head"].created = font["head"].modified = 3600000000
    font.save(HERE / file, reorderTables=True)
    print(f"{file}: {(HERE / file).stat().st_size} bytes, {len(font.getBestCmap())} characters")


for face in FACES:
    make(*face)
