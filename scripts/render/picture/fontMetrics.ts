/** What of a TrueType font is needed to set lines: which characters it has, and how wide they are. */
export interface FontMetrics {
  /** Width of a character as a share of the size of the font; undefined if the font lacks it. */
  widthOf(codePoint: number): number | undefined;
}

/**
 * Reads the metrics of a TrueType font: the tables `head`, `hhea`, `hmtx`, and `cmap` in format 4, which every font of the
 * Basic Multilingual Plane has. Kerning is left out: it makes lines narrower by less than a hundredth.
 *
 * @throws {Error} if a table is missing
 */
export function fontMetrics(font: Buffer): FontMetrics {
  const tables = new Map<string, number>();
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index;
    tables.set(font.toString("latin1", entry, entry + 4), font.readUInt32BE(entry + 8));
  }
  const table = (name: string): number => {
    const offset = tables.get(name);
    if (offset === undefined) throw new Error(`The font has no table ${name}.`);
    return offset;
  };
  const unitsPerEm = font.readUInt16BE(table("head") + 18);
  const metrics = font.readUInt16BE(table("hhea") + 34);
  const glyphs = glyphsOf(font, table("cmap"));
  const hmtx = table("hmtx");
  return {
    widthOf(codePoint) {
      const glyph = glyphs(codePoint);
      return glyph === 0 ? undefined : font.readUInt16BE(hmtx + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm;
    },
  };
}

/** The glyph of a character, 0 for none. */
function glyphsOf(font: Buffer, cmap: number): (codePoint: number) => number {
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4),
  );
  const format4 = subtables.find((offset) => font.readUInt16BE(offset) === 4);
  if (format4 === undefined) throw new Error("The font has no cmap of format 4.");
  const length = font.readUInt16BE(format4 + 6);
  const [ends, starts] = [format4 + 14, format4 + 16 + length];
  const [deltas, offsets] = [starts + length, starts + 2 * length];
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    for (let at = 0; at < length; at += 2) {
      if (font.readUInt16BE(ends + at) < codePoint) continue;
      const start = font.readUInt16BE(starts + at);
      if (start > codePoint) return 0;
      const delta = font.readUInt16BE(deltas + at);
      const offset = font.readUInt16BE(offsets + at);
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const glyph = font.readUInt16BE(offsets + at + offset + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
