/** A PDF written by hand, with a font file embedded as it is: what a subset is compared with. */

const COLUMNS = 12
const CELL = 32

/** A page that draws the glyphs of a TrueType file in rows; a glyph's id is its code. */
export function sheetOf(font: Uint8Array, glyphs: readonly number[], widths: readonly number[]): Uint8Array {
  const rows = Math.ceil(glyphs.length / COLUMNS)
  const page = { width: COLUMNS * CELL, height: rows * CELL }
  const shown = glyphs.map((glyph, i) => {
    const [x, y] = [(i % COLUMNS) * CELL + 4, page.height - Math.floor(i / COLUMNS) * CELL - 26]
    return `1 0 0 1 ${x} ${y} Tm <${glyph.toString(16).padStart(4, '0')}> Tj`
  })
  const content = Buffer.from(`BT /F 24 Tf\n${shown.join('\n')}\nET`)
  const w = glyphs.map((glyph, i) => `${glyph} [${widths[i]}]`).join(' ')
  return fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Contents 4 0 R ` +
      '/Resources << /Font << /F 5 0 R >> >> >>',
    content,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Face /Encoding /Identity-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Face /FontDescriptor 7 0 R /CIDToGIDMap /Identity ' +
      `/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [${w}] >>`,
    '<< /Type /FontDescriptor /FontName /Face /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 ' +
      '/Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 /FontFile2 8 0 R >>',
    Buffer.from(font),
  ])
}

/** Objects numbered from 1, texts as they are and bytes as streams. */
function fileOf(objects: readonly (string | Buffer)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  let at = parts[0]?.length ?? 0
  const offsets: number[] = []
  const add = (part: Buffer) => {
    parts.push(part)
    at += part.length
  }
  for (const [i, object] of objects.entries()) {
    offsets.push(at)
    add(Buffer.from(`${i + 1} 0 obj\n`))
    if (typeof object === 'string') add(Buffer.from(object))
    else
      for (const part of [`<< /Length ${object.length} >>\nstream\n`, object, '\nendstream'])
        add(Buffer.from(part))
    add(Buffer.from('\nendobj\n'))
  }
  const start = at
  const entries = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  add(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`))
  add(Buffer.from(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`))
  return new Uint8Array(Buffer.concat(parts))
}
