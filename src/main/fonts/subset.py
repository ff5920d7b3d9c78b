#!/usr/bin/env python3
"""Makes the font of the figures: the letters that the program's texts and most titles need.

Run it after new texts, in the root of the project:

    pip install fonttools
    python3 src/main/fonts/subset.py [FOLDER...]

It looks for Noto Sans (Latin, Greek, raised and lowered digits), Noto Sans CJK SC (Chinese) and
Noto Sans Math in the folders named, and in /usr/share/fonts (Debian: fonts-noto-core and
fonts-noto-cjk). All are under the SIL Open Font License 1.1, and so is what comes out:
src/main/resources/org/descentlab/font/*.ttf, TrueType outlines, no hints, no layout tables. The
same fonts and texts give the same bytes.
"""

import io
import sys
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont

FAMILY = "DescentLab Sans"
OUT = Path("src/main/resources/org/descentlab/font")
TEXTS = ["src/main/resources/org/descentlab/text/*.properties", "samples/*.yaml", "src/main/java/**/*.java"]
# letters of names and titles that users write: Latin, Greek, Cyrillic, punctuation, raised and
# lowered digits, arrows, operators, Chinese punctuation and full-width forms
ALWAYS = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x2C6, 0x2DD), (0x300, 0x304), (0x370, 0x3FF), (0x400, 0x45F),
    (0x1D2C, 0x1D6A), (0x2010, 0x2027), (0x2030, 0x203A), (0x2070, 0x209C), (0x2190, 0x2199),
    (0x2200, 0x223C), (0x2245, 0x2265), (0x3000, 0x3002), (0x3008, 0x3011), (0xFF01, 0xFF1F),
]
ERROR = 2.5  # of a quadratic outline, in units of 1000 an em


def common_chinese():
    """The 3755 letters of level 1 of GB 2312: nearly all of any text."""
    for row in range(0xB0, 0xD8):
        for cell in range(0xA1, 0xFF):
            yield from bytes([row, cell]).decode("gb2312", errors="ignore")


def needed():
    letters = {chr(c) for low, high in ALWAYS for c in range(low, high + 1)}
    letters |= set(common_chinese())
    for pattern in TEXTS:
        for file in sorted(Path(".").glob(pattern)):
            letters |= set(file.read_text(encoding="utf-8"))
    return sorted(c for c in letters if c.isprintable() or c in "\u00a0\u00ad\u3000")


def find(name, folders):
    for folder in folders:
        for file in sorted(Path(folder).rglob(name)):
            return file
    sys.exit(f"no {name} in {', '.join(map(str, folders))}")


def sources(weight, folders):
    latin = TTFont(find(f"NotoSans-{weight}.ttf", folders))
    collection = TTCollection(str(find(f"NotoSansCJK-{weight}.ttc", folders)))
    chinese = next(f for f in collection.fonts if f["name"].getDebugName(1) == "Noto Sans CJK SC")
    mathematics = TTFont(find("NotoSansMath-Regular.ttf", folders))
    return [latin, chinese, mathematics]


def outline(font, name):
    """Quadratic outline and advance of a glyph."""
    glyphs = font.getGlyphSet()
    recorded = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(recorded)
    pen = TTGlyphPen(None)
    cubic = font.sfntVersion == "OTTO"
    recorded.replay(Cu2QuPen(pen, ERROR, reverse_direction=True) if cubic else pen)
    return pen.glyph(), font["hmtx"][name][0]


def build(weight, folders):
    fonts = sources(weight, folders)
    maps = [font.getBestCmap() for font in fonts]
    glyphs, advances, codes = {}, {}, {}
    glyphs[".notdef"], advances[".notdef"] = outline(fonts[0], ".notdef")
    for letter in needed():
        for font, cmap in zip(fonts, maps):
            if ord(letter) in cmap:
                name = f"u{ord(letter):04X}"
                glyphs[name], advances[name] = outline(font, cmap[ord(letter)])
                codes[ord(letter)] = name
                break
    return written(weight, fonts, glyphs, advances, codes)


def written(weight, fonts, glyphs, advances, codes):
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap(codes)
    builder.setupGlyf(glyphs)
    table = builder.font["glyf"]
    builder.setupHorizontalMetrics({n: (advances[n], getattr(table[n], "xMin", 0)) for n in glyphs})
    builder.setupHorizontalHeader(ascent=1069, descent=-293)
    builder.setupOS2(sTypoAscender=1069, sTypoDescender=-293, usWinAscent=1069, usWinDescent=293,
                     usWeightClass=700 if weight == "Bold" else 400, fsType=0)
    builder.setupPost(keepGlyphNames=False)
    builder.setupHead(unitsPerEm=1000, created=3849984000, modified=3849984000,
                      macStyle=1 if weight == "Bold" else 0)
    notices = sorted({font["name"].getDebugName(0) for font in fonts})
    builder.setupNameTable({
        "copyright": " ".join(notices), "familyName": FAMILY, "styleName": weight,
        "uniqueFontIdentifier": f"{FAMILY} {weight}", "fullName": f"{FAMILY} {weight}",
        "psName": FAMILY.replace(" ", "") + "-" + weight, "version": "Version 1.0",
        "description": "Parts of Noto Sans, Noto Sans CJK SC and Noto Sans Math",
        "licenseDescription": "SIL Open Font License, Version 1.1",
        "licenseInfoURL": "https://openfontlicense.org",
    }, mac=False)
    builder.font.recalcTimestamp = False
    out = io.BytesIO()
    builder.font.save(out)
    return out.getvalue(), len(codes)


def main():
    folders = [Path(folder) for folder in sys.argv[1:]] + [Path("/usr/share/fonts")]
    OUT.mkdir(parents=True, exist_ok=True)
    for weight in ("Regular", "Bold"):
        content, count = build(weight, folders)
        file = OUT / f"DescentLabSans-{weight}.ttf"
        file.write_bytes(content)
        print(f"{file}: {count} letters, {len(content)} bytes")


main()
